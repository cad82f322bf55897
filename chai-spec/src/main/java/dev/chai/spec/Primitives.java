package dev.chai.spec;

/**
 * The primitives of the bundled taxonomy as constants, grouped by aspect and sub-aspect, with their definitions.
 *
 * <pre>{@code
 * Primitives.PAN_LEFT.id();                                     // pan-left
 * Taxonomy.bundled().opposites(Primitives.PAN_LEFT);            // [pan-right]
 * mentions.stream().filter(m -> m.primitive().is(Primitives.DOLLY_IN));
 * }</pre>
 *
 * <p>A constant is the bundled taxonomy's own object. In a taxonomy extended by wordings the primitive of the same id is another
 * object; compare with {@link Primitive#is}. Thread-safe. Cost: the first use reads all 456 primitives, some milliseconds.
 *
 * <p>Generated from the taxonomy by {@code PrimitivesGoldenTest}, which fails when the two differ; hence one file of this length.
 *
 * @since 0.1
 */
public final class Primitives {
    private Primitives() {}

    private static Primitive of(String id) {
        return Taxonomy.bundled().require(id);
    }

    // subject: type

    /** One or two salient people (or one group) are the focus throughout. */
    public static final Primitive HUMAN_SUBJECT_SHOT = of("human-subject-shot");

    /** One or two salient animals, vehicles, plants or objects are the focus throughout. */
    public static final Primitive NON_HUMAN_SUBJECT_SHOT = of("non-human-subject-shot");

    /** Environment without emphasis on any subject. */
    public static final Primitive SCENERY_SHOT = of("scenery-shot");

    /** Subjects are ambiguous or the picture is abstract, so no standard subject kind fits. */
    public static final Primitive COMPLEX_SUBJECT_SHOT = of("complex-subject-shot");

    /** Umbrella: at least one salient subject is in the frame at some point. */
    public static final Primitive SUBJECT_PRESENT = of("subject-present");

    /** The subject is a person. */
    public static final Primitive SUBJECT_PERSON = of("subject-person");

    /** The subject is an animal. */
    public static final Primitive SUBJECT_ANIMAL = of("subject-animal");

    /** The subject is a vehicle. */
    public static final Primitive SUBJECT_VEHICLE = of("subject-vehicle");

    /** The subject is an object. */
    public static final Primitive SUBJECT_OBJECT = of("subject-object");

    /** The subject is a plant. */
    public static final Primitive SUBJECT_PLANT = of("subject-plant");

    /** The subject is a building or structure. */
    public static final Primitive SUBJECT_STRUCTURE = of("subject-structure");

    /** The subject is a body part. */
    public static final Primitive SUBJECT_BODY_PART = of("subject-body-part");

    /** The subject is a game or animated character. */
    public static final Primitive SUBJECT_FICTIONAL_CHARACTER = of("subject-fictional-character");

    // subject: attribute

    /** Garments worn, with color and style. */
    public static final Primitive ATTR_CLOTHING = of("attr-clothing");

    /** Hair color, length and style. */
    public static final Primitive ATTR_HAIR = of("attr-hair");

    /** Beard, moustache or stubble. */
    public static final Primitive ATTR_FACIAL_HAIR = of("attr-facial-hair");

    /** Visible tone of the skin. */
    public static final Primitive ATTR_SKIN_TONE = of("attr-skin-tone");

    /** Visible age group such as child, young adult, middle-aged, elderly. */
    public static final Primitive ATTR_AGE = of("attr-age");

    /** Presented gender as used in man, woman, boy, girl. */
    public static final Primitive ATTR_GENDER = of("attr-gender");

    /** Ethnic appearance of a person. */
    public static final Primitive ATTR_ETHNICITY = of("attr-ethnicity");

    /** Visible configuration of the face. */
    public static final Primitive ATTR_FACIAL_EXPRESSION = of("attr-facial-expression");

    /** Things worn or carried besides clothing. */
    public static final Primitive ATTR_ACCESSORY = of("attr-accessory");

    /** Dominant colors of an object or part. */
    public static final Primitive ATTR_COLOR = of("attr-color");

    /** What the object visibly consists of. */
    public static final Primitive ATTR_MATERIAL = of("attr-material");

    /** Geometric form of the object. */
    public static final Primitive ATTR_SHAPE = of("attr-shape");

    /** Surface feel as visible. */
    public static final Primitive ATTR_TEXTURE = of("attr-texture");

    /** Mark that sets the subject apart. */
    public static final Primitive ATTR_MARKING = of("attr-marking");

    /** Size compared with other visible things. */
    public static final Primitive ATTR_SIZE = of("attr-size");

    /** An object is not in its usual state. */
    public static final Primitive ATTR_UNUSUAL_STATE = of("attr-unusual-state");

    /** The subject's anatomy is unnatural or exaggerated compared with reality. */
    public static final Primitive ATTR_ATYPICAL_ANATOMY = of("attr-atypical-anatomy");

    /** How many subjects of a kind are visible. */
    public static final Primitive ATTR_COUNT = of("attr-count");

    /** The subject is standing. */
    public static final Primitive POSE_STANDING = of("pose-standing");

    /** The subject is sitting. */
    public static final Primitive POSE_SITTING = of("pose-sitting");

    /** The subject is lying. */
    public static final Primitive POSE_LYING = of("pose-lying");

    /** The subject is kneeling or crouching. */
    public static final Primitive POSE_KNEELING = of("pose-kneeling");

    /** The subject is leaning. */
    public static final Primitive POSE_LEANING = of("pose-leaning");

    /** The subject is oriented toward the lens. */
    public static final Primitive SUBJECT_FACING_CAMERA = of("subject-facing-camera");

    /** The subject is oriented away from the lens. */
    public static final Primitive SUBJECT_FACING_AWAY = of("subject-facing-away");

    /** The subject is oriented toward the left edge of the picture. */
    public static final Primitive SUBJECT_FACING_LEFT = of("subject-facing-left");

    /** The subject is oriented toward the right edge of the picture. */
    public static final Primitive SUBJECT_FACING_RIGHT = of("subject-facing-right");

    /** The subject is oriented obliquely, between front and profile. */
    public static final Primitive SUBJECT_FACING_THREE_QUARTER = of("subject-facing-three-quarter");

    // subject: relation

    /** One or two subjects (or one group) dominate throughout. */
    public static final Primitive SINGLE_DOMINANT_SUBJECT = of("single-dominant-subject");

    /** At least three subjects share the attention, either clearly visible together or picked out one after another by the focus. */
    public static final Primitive MANY_SUBJECTS = of("many-subjects");

    /** Several subjects of which one clearly stands out. */
    public static final Primitive MANY_SUBJECTS_ONE_FOCUS = of("many-subjects-one-focus");

    /** Several subjects none of which stands out. */
    public static final Primitive MANY_SUBJECTS_NO_FOCUS = of("many-subjects-no-focus");

    /** Several salient subjects that differ in type or framing. */
    public static final Primitive DIFFERENT_SUBJECTS_IN_FOCUS = of("different-subjects-in-focus");

    /** Subject framing and scene framing suggest different shot sizes. */
    public static final Primitive SUBJECT_SCENE_MISMATCH = of("subject-scene-mismatch");

    /** Subjects of the same kind are told apart by look. */
    public static final Primitive REFERENCE_BY_APPEARANCE = of("reference-by-appearance");

    /** Subjects of the same kind are told apart by place. */
    public static final Primitive REFERENCE_BY_LOCATION = of("reference-by-location");

    /** Subjects of the same kind are told apart by what they do. */
    public static final Primitive REFERENCE_BY_ACTION = of("reference-by-action");

    /** Subjects are told apart by relation to others in space or time. */
    public static final Primitive REFERENCE_BY_RELATION = of("reference-by-relation");

    /** How subjects are placed relative to each other. */
    public static final Primitive SPATIAL_RELATION = of("spatial-relation");

    /** Subjects are mentioned in the order they appear. */
    public static final Primitive ORDER_TEMPORAL = of("order-temporal");

    /** Subjects are mentioned from most to least striking. */
    public static final Primitive ORDER_PROMINENCE = of("order-prominence");

    // subject: transition

    /** Umbrella: the main subject appears, disappears or is replaced. */
    public static final Primitive SUBJECT_CHANGE = of("subject-change");

    /** The shot starts without the subject and brings it into view. */
    public static final Primitive SUBJECT_REVEALING = of("subject-revealing");

    /** The main subject leaves view and does not return. */
    public static final Primitive SUBJECT_DISAPPEARING = of("subject-disappearing");

    /** The main subject is replaced by another one. */
    public static final Primitive SUBJECT_SWITCHING = of("subject-switching");

    /** Attention goes back and forth between subjects several times. */
    public static final Primitive SUBJECT_ALTERNATING = of("subject-alternating");

    /** The change of subject comes from a subject moving. */
    public static final Primitive TRANSITION_BY_SUBJECT_MOVEMENT = of("transition-by-subject-movement");

    /** The change of subject comes from the camera moving or refocusing. */
    public static final Primitive TRANSITION_BY_CAMERA_MOVEMENT = of("transition-by-camera-movement");

    // scene: point-of-view

    /** The camera observes from outside and stands for nobody's view. */
    public static final Primitive OBJECTIVE_POV = of("objective-pov");

    /** The picture is what a character sees with their own eyes. */
    public static final Primitive FIRST_PERSON_POV = of("first-person-pov");

    /** The person being filmed holds the camera, which faces them. */
    public static final Primitive SELFIE_POV = of("selfie-pov");

    /** Camera directly above the subject looking down on it. */
    public static final Primitive OVERHEAD_POV = of("overhead-pov");

    /** Camera is rigidly mounted to a moving object so that object stays fixed in the picture. */
    public static final Primitive LOCKED_ON_POV = of("locked-on-pov");

    /** Forward view from a camera fixed in a vehicle. */
    public static final Primitive DASHCAM_POV = of("dashcam-pov");

    /** Aerial view from a drone. */
    public static final Primitive DRONE_POV = of("drone-pov");

    /** Viewpoint typical of television production such as sport or studio coverage. */
    public static final Primitive BROADCAST_POV = of("broadcast-pov");

    /** What a computer or phone displays, captured directly rather than filmed: windows, menus, a pointer. */
    public static final Primitive SCREEN_RECORDING_POV = of("screen-recording-pov");

    /** A trailing view close behind a character: head, shoulders and back fill a part of the frame, the rest shows what lies ahead. */
    public static final Primitive THIRD_PERSON_OVER_SHOULDER_POV = of("third-person-over-shoulder-pov");

    /** A trailing view in which the frame cuts the character at about the hip and shows the back above it. */
    public static final Primitive THIRD_PERSON_OVER_HIP_POV = of("third-person-over-hip-pov");

    /** 3D game view in which the whole character is visible. */
    public static final Primitive THIRD_PERSON_FULL_BODY_GAME_POV = of("third-person-full-body-game-pov");

    /** Game view from above showing mostly the tops of things. */
    public static final Primitive THIRD_PERSON_TOP_DOWN_GAME_POV = of("third-person-top-down-game-pov");

    /** Game view from the side, characters in profile. */
    public static final Primitive THIRD_PERSON_SIDE_VIEW_GAME_POV = of("third-person-side-view-game-pov");

    /** Game view at a tilted overhead angle showing top and side planes with little perspective. */
    public static final Primitive THIRD_PERSON_ISOMETRIC_GAME_POV = of("third-person-isometric-game-pov");

    // scene: setting

    /** The scene takes place indoors with physically plausible light. */
    public static final Primitive INTERIOR = of("interior");

    /** The scene takes place outdoors with physically plausible light. */
    public static final Primitive EXTERIOR = of("exterior");

    /** A stylized or non-photoreal picture whose light is not physical. */
    public static final Primitive SYNTHETIC_SCENE = of("synthetic-scene");

    /** Whether it is indoors cannot be told, or it changes. */
    public static final Primitive INTERIOR_EXTERIOR_UNCLEAR = of("interior-exterior-unclear");

    /** The place is a known, named one. */
    public static final Primitive NAMED_LOCATION = of("named-location");

    /** The place is described through defining visible features. */
    public static final Primitive DESCRIBED_LOCATION = of("described-location");

    /** Visible architectural feature as part of the setting. */
    public static final Primitive SCENE_ARCHITECTURAL_FEATURE = of("scene-architectural-feature");

    /** Visible natural feature as part of the setting. */
    public static final Primitive SCENE_NATURAL_FEATURE = of("scene-natural-feature");

    /** Visible water body as part of the setting. */
    public static final Primitive SCENE_WATER_BODY = of("scene-water-body");

    /** Visible vegetation as part of the setting. */
    public static final Primitive SCENE_VEGETATION = of("scene-vegetation");

    /** Visible furniture and props as part of the setting. */
    public static final Primitive SCENE_FURNITURE_PROPS = of("scene-furniture-props");

    /** Visible visual style as part of the setting. */
    public static final Primitive SCENE_VISUAL_STYLE = of("scene-visual-style");

    // scene: time-of-day

    /** The scene takes place in daytime. */
    public static final Primitive TIME_DAY = of("time-day");

    /** The scene takes place at night. */
    public static final Primitive TIME_NIGHT = of("time-night");

    /** The scene takes place at sunrise or sunset. */
    public static final Primitive TIME_SUNRISE_SUNSET = of("time-sunrise-sunset");

    /** The scene takes place at twilight, before sunrise or after sunset. */
    public static final Primitive TIME_TWILIGHT = of("time-twilight");

    // scene: weather

    /** Visible weather: clear or sunny. */
    public static final Primitive WEATHER_CLEAR = of("weather-clear");

    /** Visible weather: overcast. */
    public static final Primitive WEATHER_OVERCAST = of("weather-overcast");

    /** Visible weather: rain. */
    public static final Primitive WEATHER_RAIN = of("weather-rain");

    /** Visible weather: snow. */
    public static final Primitive WEATHER_SNOW = of("weather-snow");

    /** Visible weather: fog or mist. */
    public static final Primitive WEATHER_FOG = of("weather-fog");

    /** Visible weather: wind. */
    public static final Primitive WEATHER_WIND = of("weather-wind");

    /** Visible weather: storm. */
    public static final Primitive WEATHER_STORM = of("weather-storm");

    // scene: dynamics

    /** Nothing in the scene itself moves. */
    public static final Primitive STATIC_SCENE = of("static-scene");

    /** Only minimal movement in the scene. */
    public static final Primitive MOSTLY_STATIC_SCENE = of("mostly-static-scene");

    /** Things in the scene clearly move. */
    public static final Primitive DYNAMIC_SCENE = of("dynamic-scene");

    /** Movement of natural elements. */
    public static final Primitive NATURAL_MOTION = of("natural-motion");

    /** Movement of vehicles, machines or other made things in the setting. */
    public static final Primitive MAN_MADE_MOTION = of("man-made-motion");

    /** People or animals active in the background. */
    public static final Primitive CROWD_ACTIVITY = of("crowd-activity");

    /** The scene changes because time passes. */
    public static final Primitive TIME_BASED_SCENE_TRANSITION = of("time-based-scene-transition");

    /** Camera movement uncovers a new part of the scene. */
    public static final Primitive SCENE_REVEAL = of("scene-reveal");

    // scene: overlay

    /** Umbrella: something is laid over the picture and not part of the scene. */
    public static final Primitive HAS_OVERLAYS = of("has-overlays");

    /** Title or text overlay added on top of the picture. */
    public static final Primitive OVERLAY_TEXT = of("overlay-text");

    /** Subtitle overlay added on top of the picture. */
    public static final Primitive OVERLAY_SUBTITLE = of("overlay-subtitle");

    /** Watermark or logo overlay added on top of the picture. */
    public static final Primitive OVERLAY_WATERMARK = of("overlay-watermark");

    /** Icon overlay added on top of the picture. */
    public static final Primitive OVERLAY_ICON = of("overlay-icon");

    /** Heads-up display overlay added on top of the picture. */
    public static final Primitive OVERLAY_HUD = of("overlay-hud");

    /** Framing overlay added on top of the picture. */
    public static final Primitive OVERLAY_FRAME_ELEMENT = of("overlay-frame-element");

    // scene: color-composition

    /** Only black, white and grays, no chromatic color at all. */
    public static final Primitive BLACK_AND_WHITE = of("black-and-white");

    /** Reds, oranges, yellows dominate and cool tones are absent. */
    public static final Primitive COLOR_TEMPERATURE_WARM = of("color-temperature-warm");

    /** Blues or greens dominate and warm tones are absent. */
    public static final Primitive COLOR_TEMPERATURE_COOL = of("color-temperature-cool");

    /** Neither warm nor cool dominates, contrasts are mild. */
    public static final Primitive COLOR_TEMPERATURE_NEUTRAL = of("color-temperature-neutral");

    /** Large areas shift between warm, neutral and cool over time. */
    public static final Primitive COLOR_TEMPERATURE_CHANGING = of("color-temperature-changing");

    /** Intense warm and cool areas coexist. */
    public static final Primitive COLOR_TEMPERATURE_CONTRASTING = of("color-temperature-contrasting");

    /** Warm-cool contrast that also shifts over time. */
    public static final Primitive COLOR_TEMPERATURE_COMPLEX = of("color-temperature-complex");

    /** Vivid, intense hues dominate. */
    public static final Primitive COLORFULNESS_HIGH = of("colorfulness-high");

    /** Only muted or grayish colors, yet not black and white. */
    public static final Primitive COLORFULNESS_LOW = of("colorfulness-low");

    /** Balanced saturation. */
    public static final Primitive COLORFULNESS_NEUTRAL = of("colorfulness-neutral");

    /** Saturation of large parts changes over time. */
    public static final Primitive COLORFULNESS_CHANGING = of("colorfulness-changing");

    /** Saturated and desaturated regions stand against each other. */
    public static final Primitive COLORFULNESS_CONTRASTING = of("colorfulness-contrasting");

    /** Saturation contrast that also shifts over time. */
    public static final Primitive COLORFULNESS_COMPLEX = of("colorfulness-complex");

    /** Excessively bright with detail lost in about half the frame or more. */
    public static final Primitive BRIGHTNESS_VERY_BRIGHT = of("brightness-very-bright");

    /** Brighter than balanced without extensive loss of detail. */
    public static final Primitive BRIGHTNESS_BRIGHT = of("brightness-bright");

    /** Stable exposure without large too bright or too dark areas. */
    public static final Primitive BRIGHTNESS_NEUTRAL = of("brightness-neutral");

    /** Darker than balanced without extensive loss of detail. */
    public static final Primitive BRIGHTNESS_DARK = of("brightness-dark");

    /** Very dark with detail lost in about half the frame or more. */
    public static final Primitive BRIGHTNESS_VERY_DARK = of("brightness-very-dark");

    /** Overall brightness of large parts changes over time. */
    public static final Primitive BRIGHTNESS_CHANGING = of("brightness-changing");

    /** Very bright and very dark regions share the frame. */
    public static final Primitive BRIGHTNESS_CONTRASTING = of("brightness-contrasting");

    /** Bright-dark contrast that also changes over time. */
    public static final Primitive BRIGHTNESS_COMPLEX = of("brightness-complex");

    // scene: lighting-setup

    /** The scene is lit mainly by the sun, whether or not it is visible. */
    public static final Primitive LIGHT_SUNLIGHT = of("light-sunlight");

    /** Lit mainly by moon or stars, which are visible. */
    public static final Primitive LIGHT_MOON_STAR = of("light-moon-star");

    /** Lit mainly by fire, which is visible. */
    public static final Primitive LIGHT_FIRE = of("light-fire");

    /** Artificial sources are visible in the scene and light it. */
    public static final Primitive LIGHT_ARTIFICIAL_PRACTICAL = of("light-artificial-practical");

    /** No source is ever visible and sunlight cannot be concluded. */
    public static final Primitive LIGHT_SOURCE_NOT_VISIBLE = of("light-source-not-visible");

    /** The main source changes, or is none of sun, fire, moon, stars, artificial. */
    public static final Primitive LIGHT_SOURCE_CHANGING = of("light-source-changing");

    /** Balanced daylight, neither harsh nor overcast, not golden or blue hour. */
    public static final Primitive SUNLIGHT_NORMAL = of("sunlight-normal");

    /** Strong direct sun with sharp-edged shadows and high contrast. */
    public static final Primitive SUNLIGHT_HARD = of("sunlight-hard");

    /** Diffused sunlight with faint or no shadows. */
    public static final Primitive SUNLIGHT_SOFT = of("sunlight-soft");

    /** Warm low sun at sunrise or sunset. */
    public static final Primitive SUNLIGHT_GOLDEN = of("sunlight-golden");

    /** Smooth light-to-dark transitions, wide penumbra, no sharp shadow edges. */
    public static final Primitive LIGHT_QUALITY_SOFT = of("light-quality-soft");

    /** Sharp shadow edges, abrupt transitions, small bright highlights. */
    public static final Primitive LIGHT_QUALITY_HARD = of("light-quality-hard");

    /** Some surfaces change between soft and hard light over time. */
    public static final Primitive LIGHT_QUALITY_CHANGING = of("light-quality-changing");

    /** Soft-lit and hard-lit surfaces coexist. */
    public static final Primitive LIGHT_QUALITY_CONTRASTING = of("light-quality-contrasting");

    /** Not enough information for soft or hard. */
    public static final Primitive LIGHT_QUALITY_UNCLEAR = of("light-quality-unclear");

    /** Extreme difference between lit and shaded side, detail lost at one end. */
    public static final Primitive SUBJECT_CONTRAST_HIGH = of("subject-contrast-high");

    /** Clear difference with all features visible. */
    public static final Primitive SUBJECT_CONTRAST_NORMAL = of("subject-contrast-normal");

    /** Little or no difference between sides. */
    public static final Primitive SUBJECT_CONTRAST_MINIMAL = of("subject-contrast-minimal");

    /** Contrast on the subject changes clearly over time. */
    public static final Primitive SUBJECT_CONTRAST_CHANGING = of("subject-contrast-changing");

    /** Contrast differs clearly between parts of the subject. */
    public static final Primitive SUBJECT_CONTRAST_VARIED = of("subject-contrast-varied");

    /** Contrast varies over time and between parts. */
    public static final Primitive SUBJECT_CONTRAST_COMPLEX = of("subject-contrast-complex");

    /** No clear externally lit subject, or lighting too stylized. */
    public static final Primitive SUBJECT_CONTRAST_UNKNOWN = of("subject-contrast-unknown");

    /** Subject lit with little or no contrast. */
    public static final Primitive FLAT_LIGHTING = of("flat-lighting");

    /** Dark tones prevail and the subject stands in strong contrast. */
    public static final Primitive LOW_KEY_LIGHTING = of("low-key-lighting");

    /** Bright tones prevail with little shadow. */
    public static final Primitive HIGH_KEY_LIGHTING = of("high-key-lighting");

    /** Key light comes from the camera side. */
    public static final Primitive LIGHT_DIRECTION_FRONT = of("light-direction-front");

    /** Key light comes from behind the subject. */
    public static final Primitive LIGHT_DIRECTION_BACK = of("light-direction-back");

    /** Key light comes from above with shadows cast downward. */
    public static final Primitive LIGHT_DIRECTION_TOP = of("light-direction-top");

    /** Key light comes from below with shadows cast upward. */
    public static final Primitive LIGHT_DIRECTION_BOTTOM = of("light-direction-bottom");

    /** Key light comes from the left so the right side is darker. */
    public static final Primitive LIGHT_DIRECTION_LEFT = of("light-direction-left");

    /** Key light comes from the right so the left side is darker. */
    public static final Primitive LIGHT_DIRECTION_RIGHT = of("light-direction-right");

    /** Shadows and highlights show no dominant direction. */
    public static final Primitive LIGHT_DIRECTION_AMBIENT = of("light-direction-ambient");

    /** Direction stays the same over time and across the subject. */
    public static final Primitive LIGHT_DIRECTION_CONSISTENT = of("light-direction-consistent");

    /** Dominant direction on the subject changes over time. */
    public static final Primitive LIGHT_DIRECTION_CHANGING = of("light-direction-changing");

    /** Different parts or subjects have different dominant directions at once. */
    public static final Primitive LIGHT_DIRECTION_MIXED = of("light-direction-mixed");

    /** Directions differ between parts and change over time. */
    public static final Primitive LIGHT_DIRECTION_COMPLEX = of("light-direction-complex");

    /** Direction cannot be judged. */
    public static final Primitive LIGHT_DIRECTION_UNKNOWN = of("light-direction-unknown");

    /** Salient subjects lit from outside stay in the frame throughout. */
    public static final Primitive LIT_SUBJECT_CONSISTENT = of("lit-subject-consistent");

    /** Lit subjects enter, leave or are replaced. */
    public static final Primitive LIT_SUBJECT_INCONSISTENT = of("lit-subject-inconsistent");

    /** No clear subject lit from outside, or the subject itself glows. */
    public static final Primitive LIT_SUBJECT_UNCLEAR = of("lit-subject-unclear");

    /** Subjects present but lighting is not physical. */
    public static final Primitive LIT_SUBJECT_UNREALISTIC = of("lit-subject-unrealistic");

    /** One side of the face is lit and a small light triangle lies on the other cheek. */
    public static final Primitive REMBRANDT_LIGHTING = of("rembrandt-lighting");

    /** A glowing edge outlines the subject. */
    public static final Primitive RIM_LIGHT = of("rim-light");

    /** The foreground subject is a dark shape before a bright background. */
    public static final Primitive SILHOUETTE = of("silhouette");

    /** Lighting looks deliberately set, as in portrait, stage or film work. */
    public static final Primitive PROFESSIONAL_LIGHTING = of("professional-lighting");

    // scene: lighting-effects

    /** Circles, polygons, veils or streaks from light scattered in the lens. */
    public static final Primitive LENS_FLARE = of("lens-flare");

    /** Horizontal light streaks from bright sources. */
    public static final Primitive LENS_FLARE_ANAMORPHIC = of("lens-flare-anamorphic");

    /** A filter softens the picture so highlights glow. */
    public static final Primitive MIST_DIFFUSION = of("mist-diffusion");

    /** Soft discs from distant lights in the defocused background. */
    public static final Primitive BOKEH = of("bokeh");

    /** Shimmer or bright highlights reflected by water. */
    public static final Primitive REFLECTION_WATER = of("reflection-water");

    /** Specular light from a smooth surface without a clear mirror image. */
    public static final Primitive REFLECTION_GLOSSY = of("reflection-glossy");

    /** A mirror shows the scenery in detail. */
    public static final Primitive REFLECTION_MIRROR = of("reflection-mirror");

    /** Distant scenery looks hazier, paler and less detailed. */
    public static final Primitive AERIAL_PERSPECTIVE = of("aerial-perspective");

    /** A visible rainbow. */
    public static final Primitive RAINBOW = of("rainbow");

    /** Flowing colored light bands in the sky. */
    public static final Primitive AURORA = of("aurora");

    /** Air shimmers and distorts because of heat. */
    public static final Primitive HEAT_HAZE = of("heat-haze");

    /** Flash with branching streaks in the sky. */
    public static final Primitive LIGHTNING = of("lightning");

    /** Artificial colored light. */
    public static final Primitive COLORED_NEON_LIGHTING = of("colored-neon-lighting");

    /** Focused beam lights what is in front against dark surroundings. */
    public static final Primitive HEADLIGHT_FLASHLIGHT = of("headlight-flashlight");

    /** Picture edges gradually darken or fade. */
    public static final Primitive VIGNETTE = of("vignette");

    /** Rippling light patterns from refracted light. */
    public static final Primitive WATER_CAUSTICS = of("water-caustics");

    /** Bright, colorful light from many urban sources. */
    public static final Primitive CITY_LIGHT = of("city-light");

    /** Light from street lamps. */
    public static final Primitive STREET_LIGHT = of("street-light");

    /** Umbrella: light itself is seen as a volume. */
    public static final Primitive HAS_VOLUMETRIC_LIGHTING = of("has-volumetric-lighting");

    /** Beam with well-defined edges. */
    public static final Primitive VOLUMETRIC_BEAM = of("volumetric-beam");

    /** Cone-shaped volume of light. */
    public static final Primitive VOLUMETRIC_SPOT = of("volumetric-spot");

    /** Separate rays streaming from above through gaps. */
    public static final Primitive GOD_RAYS = of("god-rays");

    /** Strong light made visible by smoke or fog. */
    public static final Primitive LIGHT_THROUGH_MEDIUM = of("light-through-medium");

    /** Volume of light of another defined shape. */
    public static final Primitive VOLUMETRIC_OTHER = of("volumetric-other");

    /** Umbrella: distinct shadow patterns shape the picture. */
    public static final Primitive HAS_SHADOW_PATTERNS = of("has-shadow-patterns");

    /** Striped shadows from blinds or slats. */
    public static final Primitive SHADOW_VENETIAN_BLINDS = of("shadow-venetian-blinds");

    /** A shadow repeats the subject's form. */
    public static final Primitive SHADOW_SUBJECT_SHAPE = of("shadow-subject-shape");

    /** Shadow of window frames. */
    public static final Primitive SHADOW_WINDOW_FRAME = of("shadow-window-frame");

    /** Shadow pattern of leaves or branches. */
    public static final Primitive SHADOW_FOLIAGE = of("shadow-foliage");

    /** Another distinct or moving shadow pattern. */
    public static final Primitive SHADOW_OTHER_GOBO = of("shadow-other-gobo");

    /** Light color changes gradually and noticeably. */
    public static final Primitive COLOR_SHIFT_SMOOTH = of("color-shift-smooth");

    /** Light color changes abruptly. */
    public static final Primitive COLOR_SHIFT_SUDDEN = of("color-shift-sudden");

    /** Brightness varies rhythmically or irregularly. */
    public static final Primitive PULSING_FLICKERING = of("pulsing-flickering");

    /** On-off bursts that change scene brightness. */
    public static final Primitive FLASHING_LIGHT = of("flashing-light");

    /** A main light travels or changes direction. */
    public static final Primitive MOVING_LIGHT = of("moving-light");

    /** One thing changes into another. */
    public static final Primitive EFFECT_MORPHING = of("effect-morphing");

    /** Things hover as if without gravity. */
    public static final Primitive EFFECT_LEVITATION = of("effect-levitation");

    /** Sudden burst of flame and matter outward. */
    public static final Primitive EFFECT_EXPLOSION = of("effect-explosion");

    /** Things break into pieces. */
    public static final Primitive EFFECT_SHATTERING = of("effect-shattering");

    /** Particles or fluids spread over time. */
    public static final Primitive EFFECT_DIFFUSION = of("effect-diffusion");

    /** Noticeable splashing or wave motion. */
    public static final Primitive DYNAMIC_SPLASHING_WAVES = of("dynamic-splashing-waves");

    // motion: subject-action

    /** The subject does not move. */
    public static final Primitive SUBJECT_STATIONARY = of("subject-stationary");

    /** The subject moves from place to place by walking. */
    public static final Primitive LOCOMOTION_WALK = of("locomotion-walk");

    /** The subject moves from place to place by running. */
    public static final Primitive LOCOMOTION_RUN = of("locomotion-run");

    /** The subject moves from place to place by jumping or leaping. */
    public static final Primitive LOCOMOTION_JUMP = of("locomotion-jump");

    /** The subject moves from place to place by crawling. */
    public static final Primitive LOCOMOTION_CRAWL = of("locomotion-crawl");

    /** The subject moves from place to place by climbing. */
    public static final Primitive LOCOMOTION_CLIMB = of("locomotion-climb");

    /** The subject moves from place to place by swimming. */
    public static final Primitive LOCOMOTION_SWIM = of("locomotion-swim");

    /** The subject moves from place to place by flying or hovering. */
    public static final Primitive LOCOMOTION_FLY = of("locomotion-fly");

    /** The subject moves from place to place by falling. */
    public static final Primitive LOCOMOTION_FALL = of("locomotion-fall");

    /** The subject moves from place to place by driving or riding. */
    public static final Primitive LOCOMOTION_DRIVE_RIDE = of("locomotion-drive-ride");

    /** The subject moves from place to place by sliding or rolling. */
    public static final Primitive LOCOMOTION_SLIDE_ROLL = of("locomotion-slide-roll");

    /** A limb or head movement with a communicative or functional form. */
    public static final Primitive GESTURE = of("gesture");

    /** The subject turns its head or eyes. */
    public static final Primitive HEAD_TURN_GAZE = of("head-turn-gaze");

    /** Facial expression changes during the shot. */
    public static final Primitive EXPRESSION_CHANGE = of("expression-change");

    /** The subject changes from one pose to another. */
    public static final Primitive POSTURE_CHANGE = of("posture-change");

    /** The subject rotates without travelling. */
    public static final Primitive ROTATION_IN_PLACE = of("rotation-in-place");

    /** Repeated small movement about a position. */
    public static final Primitive OSCILLATION = of("oscillation");

    /** The subject changes form gradually. */
    public static final Primitive GROWTH_TRANSFORMATION = of("growth-transformation");

    /** A device performs its working movement. */
    public static final Primitive MECHANICAL_OPERATION = of("mechanical-operation");

    // motion: manner

    /** How fast an action is carried out. */
    public static final Primitive MANNER_SPEED = of("manner-speed");

    /** Where an action is directed. */
    public static final Primitive MANNER_DIRECTION = of("manner-direction");

    /** An action is repeated. */
    public static final Primitive MANNER_REPETITION = of("manner-repetition");

    /** Visible muscular or mechanical effort. */
    public static final Primitive MANNER_EFFORT = of("manner-effort");

    // motion: subject-object-interaction

    /** The subject is holding or carrying something. */
    public static final Primitive OBJECT_HOLD_CARRY = of("object-hold-carry");

    /** The subject is picking up or putting down something. */
    public static final Primitive OBJECT_PICK_PLACE = of("object-pick-place");

    /** The subject is throwing or catching something. */
    public static final Primitive OBJECT_THROW_CATCH = of("object-throw-catch");

    /** The subject is pushing or pulling something. */
    public static final Primitive OBJECT_PUSH_PULL = of("object-push-pull");

    /** The subject is operating a tool or device something. */
    public static final Primitive OBJECT_OPERATE = of("object-operate");

    /** The subject is colliding or hitting something. */
    public static final Primitive OBJECT_COLLIDE = of("object-collide");

    /** The subject is opening or closing something. */
    public static final Primitive OBJECT_OPEN_CLOSE = of("object-open-close");

    /** The subject is eating or drinking something. */
    public static final Primitive OBJECT_CONSUME = of("object-consume");

    /** The subject is putting on or taking off something. */
    public static final Primitive OBJECT_WEAR_REMOVE = of("object-wear-remove");

    /** The subject is writing or drawing something. */
    public static final Primitive OBJECT_WRITE_DRAW = of("object-write-draw");

    // motion: subject-subject-interaction

    /** Two or more subjects interact by touching or embracing. */
    public static final Primitive INTERACT_CONTACT = of("interact-contact");

    /** Two or more subjects interact by facing and talking. */
    public static final Primitive INTERACT_CONVERSE = of("interact-converse");

    /** Two or more subjects interact by fighting or sparring. */
    public static final Primitive INTERACT_FIGHT = of("interact-fight");

    /** Two or more subjects interact by chasing or following. */
    public static final Primitive INTERACT_CHASE = of("interact-chase");

    /** Two or more subjects interact by giving or feeding. */
    public static final Primitive INTERACT_FEED_GIVE = of("interact-feed-give");

    /** Two or more subjects interact by moving in sync. */
    public static final Primitive INTERACT_SYNCHRONIZE = of("interact-synchronize");

    /** Two or more subjects interact by moving apart or avoiding. */
    public static final Primitive INTERACT_AVOID_SEPARATE = of("interact-avoid-separate");

    /** Two or more subjects interact by surrounding or closing in. */
    public static final Primitive INTERACT_SURROUND = of("interact-surround");

    // motion: group-activity

    /** A group moves as one body. */
    public static final Primitive COLLECTIVE_MOTION = of("collective-motion");

    /** A group keeps a geometric arrangement while moving. */
    public static final Primitive FORMATION_MOTION = of("formation-motion");

    /** Members move toward one point. */
    public static final Primitive CONVERGING = of("converging");

    /** Members move apart. */
    public static final Primitive DISPERSING = of("dispersing");

    /** A group carries out a coordinated task. */
    public static final Primitive GROUP_PERFORMANCE = of("group-performance");

    // motion: temporal-structure

    /** Several actions follow one another. */
    public static final Primitive SEQUENTIAL_ACTIONS = of("sequential-actions");

    /** Several actions happen at the same time. */
    public static final Primitive SIMULTANEOUS_ACTIONS = of("simultaneous-actions");

    /** An action produces a visible effect. */
    public static final Primitive ACTION_OUTCOME = of("action-outcome");

    /** An action starts but is not completed in the clip. */
    public static final Primitive INTERRUPTED_ACTION = of("interrupted-action");

    // spatial: shot-size

    /** The environment dominates and any subject is tiny or absent. */
    public static final Primitive EXTREME_WIDE_SHOT = of("extreme-wide-shot");

    /** Wide scenery, or a whole salient subject with ample surroundings. */
    public static final Primitive WIDE_SHOT = of("wide-shot");

    /** The whole subject fits the frame without much extra scenery. */
    public static final Primitive FULL_SHOT = of("full-shot");

    /** A person is cut off between knee and mid-thigh, everything above being visible. */
    public static final Primitive MEDIUM_FULL_SHOT = of("medium-full-shot");

    /** About half of the subject is visible, for a person roughly waist upward. */
    public static final Primitive MEDIUM_SHOT = of("medium-shot");

    /** A person framed from the chest upward. */
    public static final Primitive MEDIUM_CLOSE_UP_SHOT = of("medium-close-up-shot");

    /** One part, typically a face, dominates the frame, and only a margin of its surroundings remains. */
    public static final Primitive CLOSE_UP_SHOT = of("close-up-shot");

    /** The frame is filled by a detail so small that its owner cannot be seen as a whole: an eye, a fingertip, a screw. */
    public static final Primitive EXTREME_CLOSE_UP_SHOT = of("extreme-close-up-shot");

    // spatial: shot-size-change

    /** The shot ends in a tighter size than it started for the same subject. */
    public static final Primitive SHOT_SIZE_WIDER_TO_TIGHTER = of("shot-size-wider-to-tighter");

    /** The shot ends in a wider size than it started for the same subject. */
    public static final Primitive SHOT_SIZE_TIGHTER_TO_WIDER = of("shot-size-tighter-to-wider");

    /** With one clear subject, the size goes away from its starting value and returns or alternates. */
    public static final Primitive SHOT_SIZE_BACK_AND_FORTH = of("shot-size-back-and-forth");

    /** A clear subject whose framing keeps varying so that no size class holds. */
    public static final Primitive SHOT_SIZE_UNSTABLE = of("shot-size-unstable");

    /** Subject or scene is too ambiguous or abstract for a shot size. */
    public static final Primitive SHOT_SIZE_NOT_APPLICABLE = of("shot-size-not-applicable");

    // spatial: frame-position

    /** The element sits in the left region of the picture. */
    public static final Primitive POSITION_LEFT = of("position-left");

    /** The element sits in the right region of the picture. */
    public static final Primitive POSITION_RIGHT = of("position-right");

    /** The element sits in the top region of the picture. */
    public static final Primitive POSITION_TOP = of("position-top");

    /** The element sits in the bottom region of the picture. */
    public static final Primitive POSITION_BOTTOM = of("position-bottom");

    /** The element sits in the center region of the picture. */
    public static final Primitive POSITION_CENTER = of("position-center");

    /** The element sits in the top left region of the picture. */
    public static final Primitive POSITION_TOP_LEFT = of("position-top-left");

    /** The element sits in the top right region of the picture. */
    public static final Primitive POSITION_TOP_RIGHT = of("position-top-right");

    /** The element sits in the bottom left region of the picture. */
    public static final Primitive POSITION_BOTTOM_LEFT = of("position-bottom-left");

    /** The element sits in the bottom right region of the picture. */
    public static final Primitive POSITION_BOTTOM_RIGHT = of("position-bottom-right");

    // spatial: depth

    /** The element is in the depth layer nearest the camera. */
    public static final Primitive DEPTH_FOREGROUND = of("depth-foreground");

    /** The element is between the nearest and the farthest layer. */
    public static final Primitive DEPTH_MIDDLE_GROUND = of("depth-middle-ground");

    /** The element is in the farthest depth layer. */
    public static final Primitive DEPTH_BACKGROUND = of("depth-background");

    /** Part of the element is hidden by something nearer. */
    public static final Primitive PARTIALLY_OCCLUDED = of("partially-occluded");

    /** Only a stated part of the subject is inside the frame, other than a standard size crop. */
    public static final Primitive PARTIAL_BODY_FRAMING = of("partial-body-framing");

    // spatial: height-relative-to-subject

    /** Camera is positioned higher than the subject. */
    public static final Primitive CAMERA_ABOVE_SUBJECT = of("camera-above-subject");

    /** Camera is about as high as the subject. */
    public static final Primitive CAMERA_AT_SUBJECT_LEVEL = of("camera-at-subject-level");

    /** Camera is positioned lower than the subject. */
    public static final Primitive CAMERA_BELOW_SUBJECT = of("camera-below-subject");

    /** There is no clear subject to compare the camera height with. */
    public static final Primitive SUBJECT_HEIGHT_NOT_APPLICABLE = of("subject-height-not-applicable");

    /** Relative camera height changes from above toward below the subject. */
    public static final Primitive RELATIVE_HEIGHT_FALLS = of("relative-height-falls");

    /** Relative camera height changes from below toward above the subject. */
    public static final Primitive RELATIVE_HEIGHT_RISES = of("relative-height-rises");

    /** Camera starts above the subject and ends at subject level. */
    public static final Primitive RELATIVE_HEIGHT_ABOVE_TO_AT = of("relative-height-above-to-at");

    /** Camera starts above the subject and ends below the subject. */
    public static final Primitive RELATIVE_HEIGHT_ABOVE_TO_BELOW = of("relative-height-above-to-below");

    /** Camera starts at subject level and ends above the subject. */
    public static final Primitive RELATIVE_HEIGHT_AT_TO_ABOVE = of("relative-height-at-to-above");

    /** Camera starts at subject level and ends below the subject. */
    public static final Primitive RELATIVE_HEIGHT_AT_TO_BELOW = of("relative-height-at-to-below");

    /** Camera starts below the subject and ends above the subject. */
    public static final Primitive RELATIVE_HEIGHT_BELOW_TO_ABOVE = of("relative-height-below-to-above");

    /** Camera starts below the subject and ends at subject level. */
    public static final Primitive RELATIVE_HEIGHT_BELOW_TO_AT = of("relative-height-below-to-at");

    // spatial: spatial-movement

    /** The element comes closer to the camera and usually grows in the picture. */
    public static final Primitive MOVES_TOWARD_CAMERA = of("moves-toward-camera");

    /** The element gets farther from the camera and usually shrinks. */
    public static final Primitive MOVES_AWAY_FROM_CAMERA = of("moves-away-from-camera");

    /** The element crosses the picture from right to left. */
    public static final Primitive MOVES_LEFT_IN_FRAME = of("moves-left-in-frame");

    /** The element crosses the picture from left to right. */
    public static final Primitive MOVES_RIGHT_IN_FRAME = of("moves-right-in-frame");

    /** The element travels toward the top of the picture. */
    public static final Primitive MOVES_UP_IN_FRAME = of("moves-up-in-frame");

    /** The element travels toward the bottom of the picture. */
    public static final Primitive MOVES_DOWN_IN_FRAME = of("moves-down-in-frame");

    /** The element travels between opposite corners or along a slant. */
    public static final Primitive MOVES_DIAGONALLY_IN_FRAME = of("moves-diagonally-in-frame");

    /** An element comes into the picture across an edge. */
    public static final Primitive ENTERS_FRAME = of("enters-frame");

    /** An element leaves the picture across an edge. */
    public static final Primitive EXITS_FRAME = of("exits-frame");

    /** The element keeps the same place and size in the picture. */
    public static final Primitive STAYS_IN_POSITION = of("stays-in-position");

    // spatial: shot-framing

    /** One subject is framed alone. */
    public static final Primitive SINGLE_SHOT_FRAMING = of("single-shot-framing");

    /** Two subjects are framed together. */
    public static final Primitive TWO_SHOT = of("two-shot");

    /** Three subjects are framed together. */
    public static final Primitive THREE_SHOT = of("three-shot");

    /** Four or more subjects are framed together. */
    public static final Primitive GROUP_SHOT = of("group-shot");

    /** A subject is framed past the shoulder or head of another figure in the foreground. */
    public static final Primitive OVER_THE_SHOULDER_FRAMING = of("over-the-shoulder-framing");

    /** A tight framing of an object or detail rather than a person's face. */
    public static final Primitive INSERT_SHOT = of("insert-shot");

    /** A framing that shows the location as a whole. */
    public static final Primitive ESTABLISHING_SHOT = of("establishing-shot");

    // spatial: composition

    /** The main element sits on the middle of the frame. */
    public static final Primitive COMPOSITION_CENTERED = of("composition-centered");

    /** Left and right halves mirror each other. */
    public static final Primitive COMPOSITION_SYMMETRICAL = of("composition-symmetrical");

    /** Visual weight is spread evenly without mirror symmetry. */
    public static final Primitive COMPOSITION_BALANCED = of("composition-balanced");

    /** Visual weight gathers on the left side. */
    public static final Primitive COMPOSITION_LEFT_HEAVY = of("composition-left-heavy");

    /** Visual weight gathers on the right side. */
    public static final Primitive COMPOSITION_RIGHT_HEAVY = of("composition-right-heavy");

    /** A subject faces the nearer frame edge so little room is left in its gaze direction. */
    public static final Primitive COMPOSITION_SHORT_SIDE = of("composition-short-side");

    // camera: video-speed

    /** Playback runs forward at the pace the events really had. */
    public static final Primitive REGULAR_SPEED = of("regular-speed");

    /** Forward playback that is visibly slower than the real event. */
    public static final Primitive SLOW_MOTION = of("slow-motion");

    /** Forward playback moderately quicker than life. */
    public static final Primitive FAST_MOTION = of("fast-motion");

    /** Forward playback so strongly compressed that a long period passes within the clip. */
    public static final Primitive TIME_LAPSE = of("time-lapse");

    /** Movement built from separately photographed poses, so objects advance in discrete steps. */
    public static final Primitive STOP_MOTION = of("stop-motion");

    /** Playback rate itself changes inside the shot between slower and faster passages. */
    public static final Primitive SPEED_RAMP = of("speed-ramp");

    /** The clip plays backward in time. */
    public static final Primitive TIME_REVERSED = of("time-reversed");

    // camera: lens-distortion

    /** Straight lines stay straight up to the frame edges. */
    public static final Primitive NO_LENS_DISTORTION = of("no-lens-distortion");

    /** Umbrella for barrel or fisheye bending of straight lines. */
    public static final Primitive LENS_DISTORTION_PRESENT = of("lens-distortion-present");

    /** Mild optical bending: straight lines near the edges bow outward. */
    public static final Primitive BARREL_DISTORTION = of("barrel-distortion");

    /** Extreme optical bending: most lines curve strongly outward and the view looks spherical. */
    public static final Primitive FISHEYE_DISTORTION = of("fisheye-distortion");

    // camera: lens-size

    /** Very wide field of view with strongly stretched perspective toward the edges. */
    public static final Primitive LENS_ULTRA_WIDE = of("lens-ultra-wide");

    /** Broad field of view with visible depth exaggeration. */
    public static final Primitive LENS_WIDE = of("lens-wide");

    /** Field of view and depth rendering close to unaided vision. */
    public static final Primitive LENS_MEDIUM = of("lens-medium");

    /** Narrow field of view that flattens depth and stacks planes together. */
    public static final Primitive LENS_LONG = of("lens-long");

    // camera: height

    /** Camera far above the ground, well over rooftop-like heights. */
    public static final Primitive AERIAL_LEVEL = of("aerial-level");

    /** Camera above eye height but lower than aerial, about second-floor height. */
    public static final Primitive OVERHEAD_LEVEL = of("overhead-level");

    /** Camera at roughly the height of a standing person's eyes, anywhere above the waist. */
    public static final Primitive EYE_LEVEL = of("eye-level");

    /** The lens sits roughly where the hips of a standing adult would be: higher than the knees, lower than the waist. */
    public static final Primitive HIP_LEVEL = of("hip-level");

    /** Camera close to the ground or floor. */
    public static final Primitive GROUND_LEVEL = of("ground-level");

    /** The lens is almost touching a water surface, and the line where water meets air crosses the picture. */
    public static final Primitive WATER_LEVEL = of("water-level");

    /** Camera fully below the water surface. */
    public static final Primitive UNDERWATER_LEVEL = of("underwater-level");

    /** Height above ground or water cannot be told or does not matter. */
    public static final Primitive CAMERA_HEIGHT_NOT_APPLICABLE = of("camera-height-not-applicable");

    /** The camera ends in a higher ground-height class than it started. */
    public static final Primitive CAMERA_HEIGHT_RISES = of("camera-height-rises");

    /** The camera ends in a lower ground-height class than it started. */
    public static final Primitive CAMERA_HEIGHT_LOWERS = of("camera-height-lowers");

    /** The camera passes from above the surface to fully submerged. */
    public static final Primitive ABOVE_WATER_TO_UNDERWATER = of("above-water-to-underwater");

    /** The camera passes from fully submerged to above the surface. */
    public static final Primitive UNDERWATER_TO_ABOVE_WATER = of("underwater-to-above-water");

    // camera: angle

    /** Lens points straight down at the ground. */
    public static final Primitive BIRDS_EYE_ANGLE = of("birds-eye-angle");

    /** Lens points downward from level but not vertically. */
    public static final Primitive HIGH_ANGLE = of("high-angle");

    /** Lens axis is parallel to the ground. */
    public static final Primitive LEVEL_ANGLE = of("level-angle");

    /** Lens points upward from level but not vertically. */
    public static final Primitive LOW_ANGLE = of("low-angle");

    /** Lens points straight up. */
    public static final Primitive WORMS_EYE_ANGLE = of("worms-eye-angle");

    /** Viewing angle against the ground cannot be told. */
    public static final Primitive CAMERA_ANGLE_NOT_APPLICABLE = of("camera-angle-not-applicable");

    /** The viewing angle class moves from the bird's-eye end toward the worm's-eye end. */
    public static final Primitive ANGLE_CHANGE_HIGH_TO_LOW = of("angle-change-high-to-low");

    /** The viewing angle class moves from the worm's-eye end toward the bird's-eye end. */
    public static final Primitive ANGLE_CHANGE_LOW_TO_HIGH = of("angle-change-low-to-high");

    /** The shot opens on a high angle and closes on a level angle. */
    public static final Primitive ANGLE_HIGH_TO_LEVEL = of("angle-high-to-level");

    /** The shot opens on a high angle and closes on a low angle. */
    public static final Primitive ANGLE_HIGH_TO_LOW = of("angle-high-to-low");

    /** The shot opens on a level angle and closes on a high angle. */
    public static final Primitive ANGLE_LEVEL_TO_HIGH = of("angle-level-to-high");

    /** The shot opens on a level angle and closes on a low angle. */
    public static final Primitive ANGLE_LEVEL_TO_LOW = of("angle-level-to-low");

    /** The shot opens on a low angle and closes on a high angle. */
    public static final Primitive ANGLE_LOW_TO_HIGH = of("angle-low-to-high");

    /** The shot opens on a low angle and closes on a level angle. */
    public static final Primitive ANGLE_LOW_TO_LEVEL = of("angle-low-to-level");

    // camera: dutch-angle

    /** The camera is rolled so that the horizon is clearly slanted. */
    public static final Primitive DUTCH_ANGLE = of("dutch-angle");

    /** The slant keeps the same degree for the whole shot. */
    public static final Primitive DUTCH_ANGLE_FIXED = of("dutch-angle-fixed");

    /** The slant changes during the shot. */
    public static final Primitive DUTCH_ANGLE_VARYING = of("dutch-angle-varying");

    // camera: depth-of-field

    /** Near and distant planes are sharp at the same time. */
    public static final Primitive DEEP_FOCUS = of("deep-focus");

    /** Sharpness covers a narrow but visible zone of distances; nearer and farther things are soft. */
    public static final Primitive SHALLOW_FOCUS = of("shallow-focus");

    /** Only a very thin plane is sharp. */
    public static final Primitive ULTRA_SHALLOW_FOCUS = of("ultra-shallow-focus");

    /** Focus type cannot be assigned, e.g. flat 2D graphics, heavy blur or no real camera behind the picture. */
    public static final Primitive NO_REALISTIC_DEPTH_OF_FIELD = of("no-realistic-depth-of-field");

    // camera: focal-plane

    /** The sharp plane lies on the nearest depth layer. */
    public static final Primitive FOCUS_FOREGROUND = of("focus-foreground");

    /** The sharp plane lies between a blurred foreground and a blurred background. */
    public static final Primitive FOCUS_MIDDLE_GROUND = of("focus-middle-ground");

    /** The sharp plane lies on the farthest depth layer. */
    public static final Primitive FOCUS_BACKGROUND = of("focus-background");

    /** Nothing in the picture is sharp. */
    public static final Primitive OUT_OF_FOCUS = of("out-of-focus");

    // camera: focus-change

    /** Deliberate refocus from one depth plane to another within the shot. */
    public static final Primitive RACK_FOCUS = of("rack-focus");

    /** A slow, gradual shift of the focal plane. */
    public static final Primitive PULL_FOCUS = of("pull-focus");

    /** Focus is adjusted continuously so that one moving subject stays sharp. */
    public static final Primitive FOCUS_TRACKING = of("focus-tracking");

    /** The sharp plane changes only because camera or subject moves through a fixed focus distance. */
    public static final Primitive FOCUS_CHANGE_BY_MOVEMENT = of("focus-change-by-movement");

    /** The focal plane moves to a more distant layer. */
    public static final Primitive FOCUS_SHIFT_NEAR_TO_FAR = of("focus-shift-near-to-far");

    /** The focal plane moves to a closer layer. */
    public static final Primitive FOCUS_SHIFT_FAR_TO_NEAR = of("focus-shift-far-to-near");

    /** A sharp picture becomes completely defocused. */
    public static final Primitive FOCUS_IN_TO_OUT = of("focus-in-to-out");

    /** A completely defocused picture becomes sharp. */
    public static final Primitive FOCUS_OUT_TO_IN = of("focus-out-to-in");

    /** Sharpness travels from the foreground to the middle ground. */
    public static final Primitive FOCUS_FOREGROUND_TO_MIDDLE_GROUND = of("focus-foreground-to-middle-ground");

    /** Sharpness travels from the foreground to the background. */
    public static final Primitive FOCUS_FOREGROUND_TO_BACKGROUND = of("focus-foreground-to-background");

    /** Sharpness travels from the middle ground to the foreground. */
    public static final Primitive FOCUS_MIDDLE_GROUND_TO_FOREGROUND = of("focus-middle-ground-to-foreground");

    /** Sharpness travels from the middle ground to the background. */
    public static final Primitive FOCUS_MIDDLE_GROUND_TO_BACKGROUND = of("focus-middle-ground-to-background");

    /** Sharpness travels from the background to the foreground. */
    public static final Primitive FOCUS_BACKGROUND_TO_FOREGROUND = of("focus-background-to-foreground");

    /** Sharpness travels from the background to the middle ground. */
    public static final Primitive FOCUS_BACKGROUND_TO_MIDDLE_GROUND = of("focus-background-to-middle-ground");

    // camera: steadiness

    /** The camera shows no movement and no shake at all. */
    public static final Primitive STATIC_CAMERA = of("static-camera");

    /** The camera moves with no perceptible shake. */
    public static final Primitive VERY_SMOOTH_CAMERA = of("very-smooth-camera");

    /** The camera moves with at most minimal shake. */
    public static final Primitive SMOOTH_CAMERA = of("smooth-camera");

    /** Some shake or wobble is visible. */
    public static final Primitive UNSTEADY_CAMERA = of("unsteady-camera");

    /** Strong shaking dominates the picture. */
    public static final Primitive VERY_UNSTEADY_CAMERA = of("very-unsteady-camera");

    /** No intentional move, only small vibration around one position. */
    public static final Primitive FIXED_CAMERA_WITH_SHAKE = of("fixed-camera-with-shake");

    // camera: movement

    /** No intentional change of camera position, direction or focal length. */
    public static final Primitive NO_CAMERA_MOVEMENT = of("no-camera-movement");

    /** Movement exists but is minimal or hard to discern. */
    public static final Primitive MINOR_CAMERA_MOVEMENT = of("minor-camera-movement");

    /** One clear, consistent movement or a fixed combination throughout. */
    public static final Primitive SIMPLE_CAMERA_MOVEMENT = of("simple-camera-movement");

    /** Movement whose parts change, follow each other, conflict or differ in speed. */
    public static final Primitive COMPLEX_CAMERA_MOVEMENT = of("complex-camera-movement");

    /** Umbrella: the camera moves in some way, including minor or shaky movement. */
    public static final Primitive MOVING_CAMERA = of("moving-camera");

    /** Umbrella: noticeable camera motion beyond shake or wobble. */
    public static final Primitive CLEARLY_MOVING_CAMERA = of("clearly-moving-camera");

    // camera: movement-speed

    /** The camera move is noticeably slow. */
    public static final Primitive SLOW_CAMERA_MOTION = of("slow-camera-motion");

    /** The camera moves at an unremarkable pace. */
    public static final Primitive REGULAR_CAMERA_MOTION = of("regular-camera-motion");

    /** The camera move is noticeably fast. */
    public static final Primitive FAST_CAMERA_MOTION = of("fast-camera-motion");

    // camera: movement-translation

    /** The camera body travels forward through the scene. */
    public static final Primitive DOLLY_IN = of("dolly-in");

    /** The camera body travels backward through the scene. */
    public static final Primitive DOLLY_OUT = of("dolly-out");

    /** The camera body travels sideways to its left. */
    public static final Primitive TRUCK_LEFT = of("truck-left");

    /** The camera body travels sideways to its right. */
    public static final Primitive TRUCK_RIGHT = of("truck-right");

    /** The whole camera gains height on a vertical path while its aim stays the same. */
    public static final Primitive PEDESTAL_UP = of("pedestal-up");

    /** The whole camera loses height on a vertical path while its aim stays the same. */
    public static final Primitive PEDESTAL_DOWN = of("pedestal-down");

    // camera: movement-translation-camera-frame

    /** The camera travels forward relative to its own initial frame, whatever that means for the ground. */
    public static final Primitive CAMERA_MOVE_FORWARD_WRT_CAMERA = of("camera-move-forward-wrt-camera");

    /** The camera travels backward relative to its own initial frame, whatever that means for the ground. */
    public static final Primitive CAMERA_MOVE_BACKWARD_WRT_CAMERA = of("camera-move-backward-wrt-camera");

    /** The camera travels up relative to its own initial frame, whatever that means for the ground. */
    public static final Primitive CAMERA_MOVE_UP_WRT_CAMERA = of("camera-move-up-wrt-camera");

    /** The camera travels down relative to its own initial frame, whatever that means for the ground. */
    public static final Primitive CAMERA_MOVE_DOWN_WRT_CAMERA = of("camera-move-down-wrt-camera");

    // camera: movement-rotation

    /** The camera turns to its left about a vertical axis while staying in place. */
    public static final Primitive PAN_LEFT = of("pan-left");

    /** The camera turns to its right about a vertical axis while staying in place. */
    public static final Primitive PAN_RIGHT = of("pan-right");

    /** The camera turns upward about its horizontal axis while staying in place. */
    public static final Primitive TILT_UP = of("tilt-up");

    /** The camera turns downward about its horizontal axis while staying in place. */
    public static final Primitive TILT_DOWN = of("tilt-down");

    /** The camera turns clockwise about its lens axis. */
    public static final Primitive ROLL_CLOCKWISE = of("roll-clockwise");

    /** The camera turns counterclockwise about its lens axis. */
    public static final Primitive ROLL_COUNTERCLOCKWISE = of("roll-counterclockwise");

    // camera: movement-zoom

    /** Focal length increases so the picture magnifies without the camera travelling. */
    public static final Primitive ZOOM_IN = of("zoom-in");

    /** Focal length decreases so the picture widens without the camera travelling. */
    public static final Primitive ZOOM_OUT = of("zoom-out");

    // camera: movement-dolly-zoom

    /** Camera travels forward while the lens widens, so the background seems to recede around a steady subject. */
    public static final Primitive DOLLY_IN_ZOOM_OUT = of("dolly-in-zoom-out");

    /** Camera travels backward while the lens tightens, so the background seems to close in on a steady subject. */
    public static final Primitive DOLLY_OUT_ZOOM_IN = of("dolly-out-zoom-in");

    // camera: movement-arc-crane

    /** The camera travels clockwise on a horizontal circle around a subject or the frame centre. */
    public static final Primitive ARC_CLOCKWISE = of("arc-clockwise");

    /** The camera travels counterclockwise on a horizontal circle around a subject or the frame centre. */
    public static final Primitive ARC_COUNTERCLOCKWISE = of("arc-counterclockwise");

    /** The camera swings upward on a vertical arc around a subject or the frame centre. */
    public static final Primitive CRANE_UP = of("crane-up");

    /** The camera swings downward on a vertical arc around a subject or the frame centre. */
    public static final Primitive CRANE_DOWN = of("crane-down");

    // camera: tracking

    /** Umbrella: the camera moves so as to keep a moving subject framed. */
    public static final Primitive TRACKING_SHOT = of("tracking-shot");

    /** The camera travels beside the moving subject. */
    public static final Primitive SIDE_TRACKING_SHOT = of("side-tracking-shot");

    /** Side tracking in which the camera travels left. */
    public static final Primitive SIDE_TRACKING_LEFTWARD = of("side-tracking-leftward");

    /** Side tracking in which the camera travels right. */
    public static final Primitive SIDE_TRACKING_RIGHTWARD = of("side-tracking-rightward");

    /** The camera follows behind a subject that moves away from it. */
    public static final Primitive TAIL_TRACKING_SHOT = of("tail-tracking-shot");

    /** The camera travels ahead of a subject that moves toward it. */
    public static final Primitive LEAD_TRACKING_SHOT = of("lead-tracking-shot");

    /** A leading camera that travels diagonally ahead of whatever is moving, so face and flank are both seen. */
    public static final Primitive FRONT_SIDE_TRACKING_SHOT = of("front-side-tracking-shot");

    /** A following camera that stays diagonally behind whatever is moving, so back and flank are both seen. */
    public static final Primitive REAR_SIDE_TRACKING_SHOT = of("rear-side-tracking-shot");

    /** A camera in the air, far above the ground, keeps up with something that moves. */
    public static final Primitive AERIAL_TRACKING_SHOT = of("aerial-tracking-shot");

    /** The camera circles a subject that is itself moving, so that the subject is seen from changing sides. */
    public static final Primitive ARC_TRACKING_SHOT = of("arc-tracking-shot");

    /** The camera pans to keep a moving subject framed. */
    public static final Primitive PAN_TRACKING_SHOT = of("pan-tracking-shot");

    /** The camera tilts to keep a moving subject framed. */
    public static final Primitive TILT_TRACKING_SHOT = of("tilt-tracking-shot");

    /** The followed subject takes up more and more of the picture while the camera tracks it. */
    public static final Primitive TRACKING_SUBJECT_LARGER = of("tracking-subject-larger");

    /** The followed subject takes up less and less of the picture while the camera tracks it. */
    public static final Primitive TRACKING_SUBJECT_SMALLER = of("tracking-subject-smaller");

    // camera: motion-effect

    /** Directional smearing caused by movement during exposure. */
    public static final Primitive MOTION_BLUR = of("motion-blur");

    /** The whole picture stops on one image at some point. */
    public static final Primitive FRAME_FREEZE = of("frame-freeze");

    /** Part of the picture is frozen while another part keeps moving, usually looping. */
    public static final Primitive CINEMAGRAPH = of("cinemagraph");

    // camera: shot-transition

    /** The clip contains a change from one shot to another. */
    public static final Primitive SHOT_TRANSITION = of("shot-transition");
}

package dev.chai.spec.document;

/**
 * What a part of a prompt is for.
 *
 * @since 0.1
 */
public enum PartKind {
    /** What the clip shall show. */
    WISH,
    /** What the clip shall not show: the negative prompt, a {@code --no} list, an "Avoid:" sentence. */
    NEGATIVE,
    /** What the clip shall sound like: music, dialogue, effects. */
    SOUND,
    /** Technical settings: duration, aspect ratio, seed. */
    SETTING
}

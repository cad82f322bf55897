package dev.chai.spec.document;

/**
 * What a part of a prompt is for.
 *
 * @since 0.1
 */
public enum PartKind {
    /** What the clip should show. */
    WISH,
    /** What the clip should not show: the negative prompt, a {@code --no} list, an "Avoid:" sentence. */
    NEGATIVE,
    /** What the clip should sound like: music, dialogue, effects. */
    SOUND,
    /** Technical settings: duration, aspect ratio, seed. */
    SETTING
}

package dev.chai.critique;

/**
 * The ways in which CHAI makes a bad critique or caption out of a good one (arXiv 2604.21718, Table 1).
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum CorruptionKind {
    /** A false detail is added: breaks accuracy. */
    INSERTION,
    /** A right detail is made wrong: breaks accuracy. */
    REPLACEMENT,
    /** An important point is dropped: breaks recall. */
    DELETION,
    /** What to write instead is dropped, the blame stays: breaks constructiveness. */
    NONCONSTRUCTIVE,
    /** Written by a model that saw the clip: mixed quality. */
    VIDEO_MODEL,
    /** Written without seeing the clip: breaks accuracy. */
    BLIND,
    /** A caption of something else altogether. */
    WORST_CAPTION
}

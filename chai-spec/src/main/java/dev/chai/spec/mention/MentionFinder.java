package dev.chai.spec.mention;

import dev.chai.spec.Taxonomy;
import java.util.List;

/** Placeholder: the shape others build on. */
public final class MentionFinder {
    private static final MentionFinder STANDARD = builder(Taxonomy.bundled()).build();

    private MentionFinder() {}

    /** The finder of the bundled taxonomy. */
    public static MentionFinder standard() {
        return STANDARD;
    }

    /** A finder of another taxonomy, or with watched phrases. */
    public static Builder builder(Taxonomy taxonomy) {
        return new Builder(taxonomy);
    }

    /** The primitives that a text states, in the order of their places. */
    public List<Mention> find(CharSequence text) {
        return read(text).mentions();
    }

    /** Reads a text once: words, mentions and watched phrases. */
    public Passage read(CharSequence text) {
        return new Passage(text, List.of(), List.of(), new int[0], new boolean[0]);
    }

    /** Configures a finder. */
    public static final class Builder {
        private Builder(Taxonomy taxonomy) {}

        /** Adds a macro (name with its dollar sign) that watched patterns may use, beside those of the lexicon. */
        public Builder macro(String name, String pattern) {
            return this;
        }

        /**
         * Has the finder report a phrase of one's own, found in the same pass.
         *
         * <p>Patterns: {@code pan~ (up|down)}, {@code [very] slow}, {@code *ly}; see the lexicon format.
         */
        public Builder watch(String key, String pattern) {
            return this;
        }

        /** The finder. */
        public MentionFinder build() {
            return new MentionFinder();
        }
    }
}

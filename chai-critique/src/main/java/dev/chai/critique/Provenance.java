package dev.chai.critique;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/**
 * Who or what wrote a text.
 *
 * <pre>{@code
 * Provenance by = Provenance.human("annotator-3f2a");
 * Provenance draft = Provenance.model("drafter-7b");
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Provenance.Human.class, name = "human"),
    @JsonSubTypes.Type(value = Provenance.Model.class, name = "model"),
    @JsonSubTypes.Type(value = Provenance.Synthetic.class, name = "synthetic")
})
public sealed interface Provenance {
    /** Returns a person under a pseudonym. */
    static Human human(String pseudonym) {
        return new Human(pseudonym);
    }

    /** Returns a model of which only the name is known. */
    static Model model(String name) {
        return new Model(name, Optional.empty(), Optional.empty());
    }

    /**
     * A person.
     *
     * @param pseudonym stable name that does not reveal who it is; not blank
     */
    record Human(String pseudonym) implements Provenance {
        /** @throws IllegalArgumentException if the pseudonym is blank */
        public Human {
            Text.requireContent(pseudonym, "pseudonym");
        }
    }

    /**
     * A model.
     *
     * @param name with its version; not blank
     * @param promptId which prompt it was given
     * @param mode how it saw the clip, for example {@code Video}
     */
    record Model(String name, Optional<String> promptId, Optional<String> mode) implements Provenance {
        /** @throws IllegalArgumentException if the name is blank */
        public Model {
            Text.requireContent(name, "model name");
            requireNonNull(promptId, "promptId");
            requireNonNull(mode, "mode");
        }
    }

    /**
     * A corruptor, which changed a good text on purpose.
     *
     * @param kind what it broke
     * @param seed the seed that gives the same text again
     * @param basedOn the text or unit that it started from
     */
    record Synthetic(CorruptionKind kind, long seed, String basedOn) implements Provenance {
        /** @throws IllegalArgumentException if it names no origin */
        public Synthetic {
            requireNonNull(kind, "kind");
            Text.requireContent(basedOn, "basedOn");
        }
    }
}

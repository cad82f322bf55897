package dev.chai.critique.corrupt;

import dev.chai.critique.check.CheckInput;
import dev.chai.critique.reading.CritiqueText;
import dev.chai.critique.reading.TermSet;
import dev.chai.critique.reading.TextReader;
import dev.chai.critique.reading.Words;
import java.util.List;
import java.util.SplittableRandom;

/** What a maker works on: the texts as words, and where its choices come from. Not thread-safe. */
final class Material {
    private final TextReader reader;
    private final CheckInput input;
    private final SplittableRandom random;
    private final CritiqueText critique;
    private final Words pre;
    private final Words post;
    private final TermSet known = new TermSet();

    Material(TextReader reader, CheckInput input, SplittableRandom random) {
        this.reader = reader;
        this.input = input;
        this.random = random;
        critique = reader.critique(input.critique());
        pre = reader.caption(input.preCaption());
        post = reader.caption(input.postCaption().orElse(""));
        known.addAll(critique.words());
        known.addAll(pre);
        known.addAll(post);
    }

    CheckInput input() {
        return input;
    }

    CritiqueText critique() {
        return critique;
    }

    Words pre() {
        return pre;
    }

    /** The words of the post-caption; none where it is not known. */
    Words post() {
        return post;
    }

    boolean knowsPost() {
        return input.postCaption().isPresent();
    }

    /** The caption that is right, as far as one is known. */
    String caption() {
        return input.postCaption().orElse(input.preCaption());
    }

    /** Whether a text speaks of nothing that any of the texts has. */
    boolean isNews(String text) {
        Words words = reader.caption(text);
        for (int i = 0; i < words.size(); i++) {
            if (words.term(i).isWeighty() && known.closeness(words.term(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    /** One of several, by the seed. */
    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    SplittableRandom random() {
        return random;
    }
}

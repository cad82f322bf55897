package dev.chai.eval.etbench;

import dev.chai.eval.mcq.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How E.T. Bench's referring answers are judged: which letter counts, and what happens where none does.
 *
 * <pre>{@code
 * EtChoice choice = EtChoice.noFallback();
 * choice.judge(answer).hit();
 * EtChoice published = EtChoice.original(sentenceSimilarity);
 * }</pre>
 *
 * <p>A similarity fallback gives text without any choice the score of a guess: report figures without one beside it.
 *
 * <p>Immutable; as thread-safe as the similarity. Source: the observed behavior of the benchmark's scripts.
 *
 * @since 0.1
 */
public final class EtChoice {
    private enum Protocol {
        ORIGINAL,
        STRICT,
        NO_FALLBACK
    }

    private static final Pattern BRACKETED = Pattern.compile("\\(([A-Za-z])\\)");
    private static final String PREFIX = "best option:";

    private final Protocol protocol;
    private final ToDoubleBiFunction<String, String> similarity;

    private EtChoice(Protocol protocol, ToDoubleBiFunction<String, String> similarity) {
        this.protocol = protocol;
        this.similarity = similarity;
    }

    /** Returns a letter that is right counts; one that is wrong, or none, leaves the choice to the similarity of the texts. */
    public static EtChoice original(ToDoubleBiFunction<String, String> similarity) {
        return new EtChoice(Protocol.ORIGINAL, similarity);
    }

    /** Returns a letter decides; only where none can be read, or it names no option, the similarity of the texts does. */
    public static EtChoice strict(ToDoubleBiFunction<String, String> similarity) {
        return new EtChoice(Protocol.STRICT, similarity);
    }

    /** Returns a letter decides; where none can be read the answer is wrong. */
    public static EtChoice noFallback() {
        return new EtChoice(Protocol.NO_FALLBACK, (a, b) -> 0);
    }

    /** Returns the name in signatures. */
    public String id() {
        return protocol.name().toLowerCase(Locale.ROOT);
    }

    /**
     * What became of an answer.
     *
     * @param hit whether it is right
     * @param readable whether a letter could be read, even one that names no option
     * @param reason how the choice was made
     */
    public record Judgement(boolean hit, boolean readable, Verdict.Reason reason) {}

    /** Judges one answer to a multiple-choice question. */
    public Judgement judge(EtAnswer answer) {
        return judge(answer, bracketed(answer.text()));
    }

    /** Judges by a letter at the start only, as grounded question answering does. */
    Judgement judgeStart(EtAnswer answer) {
        return judge(answer, Optional.empty());
    }

    private Judgement judge(EtAnswer answer, Optional<Character> bracketed) {
        if (bracketed.isPresent() && decides(bracketed.get(), answer)) {
            return new Judgement(isRight(bracketed.get(), answer), true, Verdict.Reason.LETTER);
        }
        String text = bare(answer.text().toLowerCase(Locale.ROOT));
        if (text.isEmpty()) {
            return new Judgement(false, false, Verdict.Reason.UNPARSED);
        }
        boolean led = text.length() == 1 || ".,) ".indexOf(text.charAt(1)) >= 0;
        if (led && decides(text.charAt(0), answer)) {
            return new Judgement(isRight(text.charAt(0), answer), true, Verdict.Reason.LETTER);
        }
        boolean readable = led || bracketed.isPresent();
        if (protocol == Protocol.NO_FALLBACK) {
            return new Judgement(false, readable, Verdict.Reason.UNPARSED);
        }
        return new Judgement(mostSimilar(text, answer.options()) == answer.right(), readable, Verdict.Reason.FALLBACK);
    }

    private boolean decides(char letter, EtAnswer answer) {
        boolean option = letter >= 'a' && letter < 'a' + answer.options().size();
        return option && (protocol != Protocol.ORIGINAL || isRight(letter, answer));
    }

    private static boolean isRight(char letter, EtAnswer answer) {
        return letter - 'a' == answer.right();
    }

    private static Optional<Character> bracketed(String text) {
        Matcher matcher = BRACKETED.matcher(text);
        return matcher.find()
                ? Optional.of(Character.toLowerCase(matcher.group(1).charAt(0)))
                : Optional.empty();
    }

    static String bare(String text) {
        String rest = text.toLowerCase(Locale.ROOT).startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
        rest = rest.stripLeading();
        while (rest.startsWith("(")) {
            rest = rest.substring(1);
        }
        return rest.stripLeading();
    }

    private int mostSimilar(String text, List<String> options) {
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < options.size(); i++) {
            double score = similarity.applyAsDouble(text, "(" + (char) ('A' + i) + ") " + options.get(i));
            if (score > highest) {
                highest = score;
                best = i;
            }
        }
        return best;
    }
}

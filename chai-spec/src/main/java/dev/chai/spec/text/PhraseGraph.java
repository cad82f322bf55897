package dev.chai.spec.text;

import dev.chai.spec.text.PhraseBook.Phrase;
import java.util.Arrays;
import java.util.List;

/** The phrases of a book and what they mean, which {@link PhraseAutomaton} reads texts with. Immutable and thread-safe. */
public final class PhraseGraph {
    private final PhraseNetwork network;
    /** By place: the meaning of the pattern that ends there; -1 where none does. */
    private final int[] meanings;
    /** By place: the channel of the pattern that ends there. */
    private final int[] channels;

    private int channelCount;

    private PhraseGraph(PhraseNetwork network) {
        this.network = network;
        meanings = new int[network.size()];
        channels = new int[network.size()];
        Arrays.fill(meanings, -1);
    }

    /** The phrases are the patterns of the network, in its order. */
    static PhraseGraph of(PhraseNetwork network, List<Phrase> phrases) {
        int[] numbers = new int[phrases.size()];
        Arrays.setAll(numbers, number -> number);
        return of(network, phrases, numbers);
    }

    /** Each phrase is the pattern of the network whose number is given; the others of its patterns mean nothing. */
    static PhraseGraph of(PhraseNetwork network, List<Phrase> phrases, int[] numbers) {
        PhraseGraph graph = new PhraseGraph(network);
        for (int i = 0; i < numbers.length; i++) {
            Phrase phrase = phrases.get(i);
            int end = network.end(numbers[i]);
            graph.meanings[end] = phrase.meaning();
            graph.channels[end] = phrase.channel();
            graph.channelCount = Math.max(graph.channelCount, phrase.channel() + 1);
        }
        return graph;
    }

    /** Returns the words of all phrases. */
    public Vocabulary vocabulary() {
        return network.vocabulary();
    }

    PhraseNetwork network() {
        return network;
    }

    int meaning(int place) {
        return meanings[place];
    }

    int channel(int place) {
        return channels[place];
    }

    /** The number of channels. */
    int channels() {
        return channelCount;
    }

    /** The number of words and word classes. */
    int symbols() {
        return network.vocabulary().size();
    }
}

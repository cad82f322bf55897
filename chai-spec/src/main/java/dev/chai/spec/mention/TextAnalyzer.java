package dev.chai.spec.mention;

import dev.chai.spec.Phase;
import dev.chai.spec.mention.lexicon.Lexicon;
import dev.chai.spec.text.PhraseAutomaton;
import dev.chai.spec.text.PhraseHits;
import dev.chai.spec.text.Tokens;
import dev.chai.spec.text.WordTokenizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Analyzes texts for one thread at a time: words, phrases, then sentence by sentence what they state. Not thread-safe. */
final class TextAnalyzer {
    /** Mentions that may explain each other; chosen by hand. A longer text is resolved part by part, so that analysis stays linear. */
    private static final int MAX_CANDIDATES = 256;

    private final WordTokenizer tokenizer;
    private final PhraseAutomaton automaton;
    private final PhraseHits watched = new PhraseHits(true);
    private final PhraseHits hits = new PhraseHits(true, Lexicon.FIRST_WATCH, watched);
    /** The next of the watched phrases. */
    private int nextWatched;

    private final Lexicon lexicon;
    private final Sentence sentence;
    private final NegationScopes scopes = new NegationScopes();
    private final PhaseTagger phaseTagger = new PhaseTagger();
    private final MotionReader motions;
    private final PhaseResolver phaseResolver;
    private final List<MentionCandidate> candidates = new ArrayList<>();
    private final WatchedPhrases.Recorder phrases;

    TextAnalyzer(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.tokenizer = new WordTokenizer(lexicon.vocabulary());
        this.automaton = new PhraseAutomaton(lexicon.phrases());
        this.sentence = new Sentence(lexicon);
        this.motions = new MotionReader(lexicon);
        this.phaseResolver = new PhaseResolver(lexicon);
        this.phrases = new WatchedPhrases.Recorder(lexicon.phraseKeys());
    }

    AnalyzedText analyze(CharSequence text) {
        Tokens tokens = tokenizer.read(text);
        automaton.find(tokens, hits);
        candidates.clear();
        phrases.open();
        nextWatched = 0;
        phaseTagger.openText();
        motions.openText();
        sentence.open(tokens, hits);
        int resolved = 0;
        while (sentence.next()) {
            readSentence(tokens);
            if (candidates.size() - resolved > MAX_CANDIDATES) {
                resolved = resolve(resolved);
            }
        }
        resolve(resolved);
        return new AnalyzedText(text, mentions(tokens), phrases.close(), bounds(tokens), sentenceStarts(tokens));
    }

    private int resolve(int from) {
        if (candidates.size() > from) {
            List<MentionCandidate> part = candidates.subList(from, candidates.size());
            phaseResolver.resolve(part, phaseTagger.changes());
            Collections.sort(part);
        }
        return candidates.size();
    }

    private void readSentence(Tokens tokens) {
        motions.openSentence(sentence);
        scopes.read(sentence);
        if (sentence.firstHit() < sentence.afterLastHit()) {
            readMentions();
        }
        readWatched(tokens);
    }

    private void readMentions() {
        phaseTagger.read(sentence);
        int before = candidates.size();
        StateReader.read(sentence, candidates);
        motions.read(sentence, candidates, before);
        for (int i = before; i < candidates.size(); i++) {
            place(candidates.get(i));
        }
        pairFromTo(before);
    }

    private void readWatched(Tokens tokens) {
        while (nextWatched < watched.size() && watched.from(nextWatched) < sentence.end()) {
            int from = watched.from(nextWatched);
            int end = tokens.end(watched.to(nextWatched) - 1);
            int watch = lexicon.watch(watched.meaning(nextWatched));
            phrases.add(watch, tokens.start(from), end, scopes.isNegated(from));
            nextWatched++;
        }
    }

    private void place(MentionCandidate candidate) {
        candidate.negated = scopes.isNegated(candidate.from);
        candidate.hedged = scopes.isHedged(candidate.from);
        candidate.phase = phaseTagger.phaseAt(candidate.from);
        candidate.changes = phaseTagger.changesAfter(candidate.from);
        candidate.step = phaseTagger.stepAt(candidate.from);
    }

    /** "from her level to below her": two states of one group are start and end, whatever the verb. */
    private void pairFromTo(int first) {
        for (int i = first; i < candidates.size(); i++) {
            for (int j = first; j < candidates.size(); j++) {
                MentionCandidate start = candidates.get(i);
                MentionCandidate end = candidates.get(j);
                if (start.from < end.from
                        && start.sharesGroupWith(end)
                        && PhaseTagger.followsTo(sentence, end.from)
                        && PhaseTagger.followsFrom(sentence, start.from)) {
                    start.phase = Phase.START;
                    end.phase = Phase.END;
                }
            }
        }
    }

    private List<Mention> mentions(Tokens tokens) {
        Mention[] mentions = new Mention[candidates.size()];
        for (int i = 0; i < mentions.length; i++) {
            mentions[i] = candidates.get(i).toMention(tokens);
        }
        return List.of(mentions);
    }

    private static int[] bounds(Tokens tokens) {
        int[] bounds = new int[2 * tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            bounds[2 * i] = tokens.start(i);
            bounds[2 * i + 1] = tokens.end(i);
        }
        return bounds;
    }

    private static boolean[] sentenceStarts(Tokens tokens) {
        boolean[] starts = new boolean[tokens.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = tokens.breakBefore(i) == Tokens.SENTENCE;
        }
        return starts;
    }
}

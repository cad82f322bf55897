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

/** Reads one text after the other for one thread: words, phrases, then sentence by sentence what they state. Not thread-safe. */
final class Reading {
    /** Mentions that may explain each other; a longer text is several stories, so that reading stays linear. */
    private static final int LONGEST_STORY = 256;

    private final WordTokenizer tokenizer;
    private final PhraseAutomaton automaton;
    private final PhraseHits watched = new PhraseHits(true);
    private final PhraseHits hits = new PhraseHits(true, Lexicon.FIRST_WATCH, watched);
    /** The next of the watched phrases. */
    private int nextWatched;

    private final Lexicon lexicon;
    private final Sentence sentence;
    private final Scopes scopes = new Scopes();
    private final Timeline timeline = new Timeline();
    private final MotionReader motions;
    private final Storyline storyline;
    private final List<Draft> drafts = new ArrayList<>();
    private final WatchedPhrases.Recorder phrases;

    Reading(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.tokenizer = new WordTokenizer(lexicon.vocabulary());
        this.automaton = new PhraseAutomaton(lexicon.phrases());
        this.sentence = new Sentence(lexicon);
        this.motions = new MotionReader(lexicon);
        this.storyline = new Storyline(lexicon);
        this.phrases = new WatchedPhrases.Recorder(lexicon.watches());
    }

    AnalyzedText read(CharSequence text) {
        Tokens tokens = tokenizer.read(text);
        automaton.find(tokens, hits);
        drafts.clear();
        phrases.open();
        nextWatched = 0;
        timeline.openText();
        motions.openText();
        sentence.open(tokens, hits);
        int settled = 0;
        while (sentence.next()) {
            readSentence(tokens);
            if (drafts.size() - settled > LONGEST_STORY) {
                settled = settle(settled);
            }
        }
        settle(settled);
        return new AnalyzedText(text, mentions(tokens), phrases.close(), bounds(tokens), sentenceStarts(tokens));
    }

    private int settle(int from) {
        if (drafts.size() > from) {
            List<Draft> stretch = drafts.subList(from, drafts.size());
            storyline.settle(stretch, timeline.changes());
            Collections.sort(stretch);
        }
        return drafts.size();
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
        timeline.read(sentence);
        int before = drafts.size();
        StateReader.read(sentence, drafts);
        motions.read(sentence, drafts, before);
        for (int i = before; i < drafts.size(); i++) {
            place(drafts.get(i));
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

    private void place(Draft draft) {
        draft.negated = scopes.isNegated(draft.from);
        draft.hedged = scopes.isHedged(draft.from);
        draft.phase = timeline.phaseAt(draft.from);
        draft.changes = timeline.changesAfter(draft.from);
        draft.step = timeline.stepAt(draft.from);
    }

    /** "from her level to below her": two states of one group are start and end, whatever the verb. */
    private void pairFromTo(int first) {
        for (int i = first; i < drafts.size(); i++) {
            for (int j = first; j < drafts.size(); j++) {
                Draft start = drafts.get(i);
                Draft end = drafts.get(j);
                if (start.from < end.from
                        && start.sharesGroupWith(end)
                        && Timeline.followsTo(sentence, end.from)
                        && Timeline.followsFrom(sentence, start.from)) {
                    start.phase = Phase.START;
                    end.phase = Phase.END;
                }
            }
        }
    }

    private List<Mention> mentions(Tokens tokens) {
        Mention[] mentions = new Mention[drafts.size()];
        for (int i = 0; i < mentions.length; i++) {
            mentions[i] = drafts.get(i).toMention(tokens);
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

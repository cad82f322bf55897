package dev.chai.critique.check;

import dev.chai.critique.reading.TermSet;
import dev.chai.critique.reading.TextReader;
import dev.chai.critique.reading.Words;
import org.jspecify.annotations.Nullable;

/**
 * The captions before and after, read once for all checks, and kept while the same two are asked for again, as they are when several
 * critiques of one caption are compared. Not thread-safe.
 */
final class CaptionPair {
    private final TextReader reader;
    private final TermSet inPre = new TermSet();
    private final TermSet inPost = new TermSet();
    private final PairSet oldPairs = new PairSet();
    private String preText = "";
    private String postText = "";
    private Words pre;
    private Words post;
    private @Nullable PlaceValues values;

    CaptionPair(TextReader reader) {
        this.reader = reader;
        pre = reader.caption("");
        post = reader.caption("");
    }

    /** Reads the captions, unless they are those that were read last. */
    void read(String preCaption, String postCaption) {
        if (!preCaption.equals(preText)) {
            preText = preCaption;
            pre = reader.caption(preCaption);
            inPre.clear();
            inPre.addAll(pre);
            oldPairs.clear();
            oldPairs.addAll(pre);
        }
        if (!postCaption.equals(postText)) {
            postText = postCaption;
            post = reader.caption(postCaption);
            values = null;
            inPost.clear();
            inPost.addAll(post);
        }
    }

    Words pre() {
        return pre;
    }

    Words post() {
        return post;
    }

    /** The values that the post-caption gives to things. */
    PlaceValues values() {
        PlaceValues found = values == null ? new PlaceValues(post) : values;
        values = found;
        return found;
    }

    /** The words of the pre-caption. */
    TermSet inPre() {
        return inPre;
    }

    /** The words of the post-caption. */
    TermSet inPost() {
        return inPost;
    }

    /** The neighbors in the pre-caption. */
    PairSet oldPairs() {
        return oldPairs;
    }

    boolean isUnchanged() {
        return preText.equals(postText);
    }
}

package dev.chai.critique.check;

import dev.chai.critique.internal.TermSet;
import dev.chai.critique.internal.WordReader;
import dev.chai.critique.internal.Words;

/**
 * The captions before and after, read once for all checks, and kept while the same two are asked for again, as they are when several
 * critiques of one caption are compared. Not thread-safe.
 */
final class CaptionPair {
    private final WordReader reader;
    private final TermSet inPre = new TermSet();
    private final TermSet inPost = new TermSet();
    private final PairSet oldPairs = new PairSet();
    private String preText = "";
    private String postText = "";
    private boolean forgotten;
    private Words pre;
    private Words post;

    CaptionPair(WordReader reader) {
        this.reader = reader;
        pre = reader.read("");
        post = reader.read("");
    }

    /** Must be called when the reader has forgotten its words. */
    void forget() {
        forgotten = true;
    }

    /** Reads the captions, unless they are those that were read last. */
    void read(String preCaption, String postCaption) {
        if (forgotten || !preCaption.equals(preText)) {
            preText = preCaption;
            pre = reader.read(preCaption);
            inPre.clear();
            inPre.addAll(pre);
            oldPairs.clear();
            oldPairs.addAll(pre);
        }
        if (forgotten || !postCaption.equals(postText)) {
            postText = postCaption;
            post = reader.read(postCaption);
            inPost.clear();
            inPost.addAll(post);
        }
        forgotten = false;
    }

    Words pre() {
        return pre;
    }

    Words post() {
        return post;
    }

    /** The words of the pre-caption. */
    TermSet inPre() {
        return inPre;
    }

    /** The words of the post-caption. */
    TermSet inPost() {
        return inPost;
    }

    /** The neighbours in the pre-caption. */
    PairSet oldPairs() {
        return oldPairs;
    }

    boolean isUnchanged() {
        return preText.equals(postText);
    }
}

package dev.chai.critique.judge;

import dev.chai.critique.reading.TextReader;
import dev.chai.critique.reading.Words;
import dev.chai.spec.Span;
import java.util.ArrayList;
import java.util.List;

/** What changed from one caption to the next, as a fixed list of places. Not thread-safe. */
final class CaptionEdits {
    /** Two changes with no more unchanged words than this between them are one. */
    private static final int BRIDGE = 2;
    /** Longer captions count as changed altogether: the table below grows with the square. */
    private static final int MOST_WORDS = 2000;

    private final Words pre;
    private final Words post;
    private final List<CaptionEdit> edits = new ArrayList<>();

    /** The words that went, and those that came in their place; either may be empty. */
    record CaptionEdit(String before, String after, Span place) {}

    private CaptionEdits(Words pre, Words post) {
        this.pre = pre;
        this.post = post;
    }

    static List<CaptionEdit> between(String preCaption, String postCaption) {
        CaptionEdits edits =
                TextReader.use(reader -> new CaptionEdits(reader.caption(preCaption), reader.caption(postCaption)));
        if (edits.pre.size() > MOST_WORDS || edits.post.size() > MOST_WORDS) {
            edits.add(0, edits.pre.size(), 0, edits.post.size());
        } else {
            edits.walk(edits.commonLengths());
        }
        return edits.edits;
    }

    /** Lengths of the longest common subsequences of the ends of both captions. */
    private int[][] commonLengths() {
        int[][] common = new int[pre.size() + 1][post.size() + 1];
        for (int i = pre.size() - 1; i >= 0; i--) {
            for (int j = post.size() - 1; j >= 0; j--) {
                common[i][j] = pre.term(i).word().equals(post.term(j).word())
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void walk(int[][] common) {
        int i = 0;
        int j = 0;
        int fromPre = -1;
        int fromPost = -1;
        int toPre = 0;
        int toPost = 0;
        int same = 0;
        while (i < pre.size() || j < post.size()) {
            boolean equal = i < pre.size()
                    && j < post.size()
                    && pre.term(i).word().equals(post.term(j).word());
            if (equal) {
                i++;
                j++;
                same++;
                continue;
            }
            if (fromPre >= 0 && same > BRIDGE) {
                add(fromPre, toPre, fromPost, toPost);
                fromPre = -1;
            }
            if (fromPre < 0) {
                fromPre = i;
                fromPost = j;
            }
            boolean drops = j == post.size() || (i < pre.size() && common[i + 1][j] >= common[i][j + 1]);
            i += drops ? 1 : 0;
            j += drops ? 0 : 1;
            toPre = i;
            toPost = j;
            same = 0;
        }
        if (fromPre >= 0) {
            add(fromPre, toPre, fromPost, toPost);
        }
    }

    private void add(int fromPre, int toPre, int fromPost, int toPost) {
        String before = fromPre < toPre ? pre.span(fromPre, toPre).of(pre.text()) : "";
        int end = fromPost == 0 ? 0 : post.tokens().end(fromPost - 1);
        Span place = fromPost < toPost ? post.span(fromPost, toPost) : new Span(end, end);
        if (fromPre < toPre || fromPost < toPost) {
            edits.add(new CaptionEdit(before, place.of(post.text()), place));
        }
    }
}

package dev.chai.eval.benchmark;

import dev.chai.eval.metric.Score;
import dev.chai.eval.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Answers in which a benchmark found nothing it could read: how many, and the first three as they are. */
final class Unread {
    private static final int SHOWN = 3;
    private static final int LONGEST_SHOWN = 120;

    private final String what;
    private final List<String> first = new ArrayList<>();
    private long count;

    Unread(String what) {
        this.what = what;
    }

    void add(String answer) {
        count++;
        if (first.size() < SHOWN && !answer.isBlank()) {
            first.add("\"" + shortened(answer.strip()) + "\"");
        }
    }

    private static String shortened(String answer) {
        return answer.length() <= LONGEST_SHOWN ? answer : answer.substring(0, LONGEST_SHOWN) + " ...";
    }

    Score share(long n) {
        return Figures.accuracy(count, n, "share:unparsed");
    }

    /** Returns the remark for the report; none if everything was read. */
    List<Report.Part> remarks(long n) {
        if (count == 0) {
            return List.of();
        }
        String examples = first.isEmpty() ? "" : ", such as " + first.stream().collect(Collectors.joining(", "));
        return List.of(new Report.Note(count + " of " + n + " answers hold no " + what + " that can be read" + examples
                + ". They count as wrong."));
    }
}

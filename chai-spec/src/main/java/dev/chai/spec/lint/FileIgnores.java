package dev.chai.spec.lint;

import dev.chai.spec.lint.LintConfig.FileIgnore;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.RuleInfo;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;

/** Decides which rules do not count in which files. Immutable and thread-safe. */
final class FileIgnores {
    private final List<Entry> entries;

    private record Entry(List<PathMatcher> files, List<String> selectors) {}

    private FileIgnores(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    static FileIgnores of(List<FileIgnore> ignores) {
        List<Entry> entries = new ArrayList<>();
        for (FileIgnore ignore : ignores) {
            List<PathMatcher> files =
                    ignore.files().stream().map(FileIgnores::matcher).toList();
            entries.add(new Entry(files, ignore.selectors()));
        }
        return new FileIgnores(entries);
    }

    /** A pattern without a slash means a file of that name anywhere. */
    private static PathMatcher matcher(String glob) {
        String pattern = glob.contains("/") ? glob : "{" + glob + ",**/" + glob + "}";
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    boolean covers(CaptionInput input, RuleInfo rule) {
        if (entries.isEmpty() || input.origin().isEmpty()) {
            return false;
        }
        try {
            Path file = Path.of(input.origin().get().file()).normalize();
            return entries.stream()
                    .filter(e -> e.files.stream().anyMatch(m -> m.matches(file)))
                    .anyMatch(e -> e.selectors.stream().anyMatch(s -> RuleSelector.selects(s, rule)));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}

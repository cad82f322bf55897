package dev.chai.spec.lint;

import dev.chai.spec.lint.LintConfig.FileIgnore;
import dev.chai.spec.rule.CaptionInput;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.SourceRoot;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Decides which rules do not count in which files. Immutable and thread-safe. */
final class FileIgnores {
    private static final String ANY_FOLDER = "**/";

    private final List<Entry> entries;

    private record Entry(List<PathMatcher> files, List<String> selectors) {}

    private FileIgnores(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    static FileIgnores of(List<FileIgnore> ignores) {
        List<Entry> entries = new ArrayList<>();
        for (FileIgnore ignore : ignores) {
            List<PathMatcher> files =
                    ignore.files().stream().flatMap(FileIgnores::matchers).toList();
            entries.add(new Entry(files, ignore.selectors()));
        }
        return new FileIgnores(entries);
    }

    /**
     * A pattern without a slash means a file of that name anywhere. Two stars and a slash may match no folder at all, which the globs
     * of the platform leave out.
     */
    private static Stream<PathMatcher> matchers(String glob) {
        String pattern = glob.contains("/") ? glob : ANY_FOLDER + glob;
        Stream<String> patterns = pattern.startsWith(ANY_FOLDER)
                ? Stream.of(pattern, pattern.substring(ANY_FOLDER.length()))
                : Stream.of(pattern, pattern.replace("/" + ANY_FOLDER, "/"));
        return patterns.distinct().map(each -> FileSystems.getDefault().getPathMatcher("glob:" + each));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    boolean covers(CaptionInput input, RuleInfo rule) {
        if (entries.isEmpty() || input.origin().isEmpty()) {
            return false;
        }
        try {
            String typed = input.origin().get().file();
            List<Path> names = List.of(
                    Path.of(typed).normalize(), Path.of(SourceRoot.here().name(typed)));
            return entries.stream()
                    .filter(e -> e.files.stream().anyMatch(m -> names.stream().anyMatch(m::matches)))
                    .anyMatch(e -> e.selectors.stream().anyMatch(s -> RuleSelector.selects(s, rule)));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}

package dev.chai.eval.benchmark;

import dev.chai.eval.benchmark.ChoiceBenchmark.Question;
import dev.chai.eval.internal.JsonLines;
import dev.chai.eval.internal.JsonLines.Entry;
import dev.chai.spec.data.ChaiDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The files of multiple-choice benchmarks. */
final class ChoiceFiles {
    private static final List<String> YES_NO = List.of("yes", "no");

    private ChoiceFiles() {}

    static List<Question> lines(Path file) throws IOException {
        List<Question> questions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        JsonLines.forEach(file, entry -> {
            String id = entry.newId(ids);
            questions.add(question(
                    entry, id, entry.text("media", id), options(entry, "options"), entry.text("group", "all")));
        });
        return required(file, questions);
    }

    static List<Question> mvBench(Path fileOrFolder) throws IOException {
        List<Question> questions = new ArrayList<>();
        for (Path file : files(fileOrFolder)) {
            String task = file.getFileName().toString().replace(".json", "");
            for (Entry entry : JsonLines.array(file)) {
                String id = task + entry.pointer();
                questions.add(question(entry, id, entry.text("video"), entry.texts("candidates"), task));
            }
        }
        return required(fileOrFolder, questions);
    }

    private static List<Path> files(Path fileOrFolder) throws IOException {
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(fileOrFolder);
        }
        try (Stream<Path> files = Files.list(fileOrFolder)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
    }

    static List<Question> videoBench(Path questionFile, Path answerFile) throws IOException {
        Map<String, Entry> datasets = JsonLines.object(answerFile);
        List<Question> questions = new ArrayList<>();
        for (Map.Entry<String, Entry> one : JsonLines.object(questionFile).entrySet()) {
            Entry entry = one.getValue();
            List<String> options = options(entry, "choices");
            for (Map.Entry<String, Entry> dataset : datasets.entrySet()) {
                if (dataset.getValue().json().has(one.getKey())) {
                    int right = right(dataset.getValue(), one.getKey(), options);
                    questions.add(new Question(
                            one.getKey(),
                            entry.text("vid_path", one.getKey()),
                            entry.text("question"),
                            options,
                            right,
                            dataset.getKey()));
                }
            }
        }
        return required(questionFile, questions);
    }

    private static int right(Entry answers, String id, List<String> options) {
        JsonNode answer = answers.json().path(id);
        String letter = answer.isObject() ? answer.path("answer").asString("") : answer.asString("");
        int right = letter.length() == 1 ? letter.charAt(0) - 'A' : -1;
        if (right < 0 || right >= options.size()) {
            throw answers.problem(id, "answer \"" + letter + "\" is none of " + options.size() + " options");
        }
        return right;
    }

    static List<Question> tempCompass(Path file) throws IOException {
        List<Question> questions = new ArrayList<>();
        for (Map.Entry<String, Entry> clip : JsonLines.object(file).entrySet()) {
            for (Map.Entry<String, JsonNode> dimension : clip.getValue().json().properties()) {
                List<Entry> entries = clip.getValue().children(dimension.getKey());
                for (int i = 0; i < entries.size(); i++) {
                    String id = clip.getKey() + "/" + dimension.getKey() + "/" + (i + 1);
                    questions.add(tempCompass(entries.get(i), id, clip.getKey(), dimension.getKey()));
                }
            }
        }
        return required(file, questions);
    }

    /** The options are below the question, a line each, as "A. text" or "Option 1: text"; without any it is answered yes or no. */
    private static Question tempCompass(Entry entry, String id, String clip, String dimension) {
        String[] lines = entry.text("question").split("\n", -1);
        List<String> options = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String option = afterLabel(lines[i].strip());
            if (!option.isEmpty()) {
                options.add(option);
            }
        }
        String answer = entry.text("answer").strip();
        if (options.isEmpty()) {
            int right = YES_NO.indexOf(answer.toLowerCase(Locale.ROOT));
            if (right < 0) {
                throw entry.problem(
                        "answer", "\"" + answer + "\" should be yes or no where the question has no options");
            }
            return new Question(id, clip, lines[0], YES_NO, right, dimension);
        }
        int right = options.indexOf(afterLabel(answer));
        right = right < 0 ? options.indexOf(answer) : right;
        if (right < 0) {
            throw entry.problem("answer", "\"" + answer + "\" is none of the options " + options);
        }
        return new Question(id, clip, lines[0], options, right, dimension);
    }

    private static String afterLabel(String line) {
        int dot = line.indexOf(". ");
        int colon = line.indexOf(": ");
        if (dot == 1) {
            return line.substring(3).strip();
        }
        return line.startsWith("Option ") && colon > 0
                ? line.substring(colon + 2).strip()
                : "";
    }

    private static Question question(Entry entry, String id, String media, List<String> options, String group) {
        String answer = entry.text("answer");
        int right = options.indexOf(answer);
        if (right < 0 && answer.length() == 1) {
            right = answer.charAt(0) - 'A';
        }
        if (right < 0 || right >= options.size()) {
            throw entry.problem("answer", "\"" + answer + "\" is none of the options " + options);
        }
        if (options.size() > 26) {
            throw entry.problem("options", "are " + options.size() + "; at most 26 have letters");
        }
        return new Question(id, media, entry.text("question"), options, right, group);
    }

    private static List<String> options(Entry entry, String field) {
        return entry.json().path(field).isObject()
                ? List.copyOf(entry.textMap(field).values())
                : entry.texts(field);
    }

    private static List<Question> required(Path file, List<Question> questions) {
        if (questions.isEmpty()) {
            throw ChaiDataException.in(file.toString(), "holds no questions");
        }
        return List.copyOf(questions);
    }
}

package dev.chai.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of every exported type and package page compiles, with stand-ins for what it takes from its surroundings. */
class JavadocExamplesTest {
    private static final Path MAIN = Path.of(System.getProperty("chai.root", ".."), "chai-model/src/main/java");
    private static final Pattern EXPORT = Pattern.compile("exports ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile(
            "^public (?:sealed |final |abstract )*(?:class|interface|record|enum) \\w+|^@NullMarked",
            Pattern.MULTILINE);
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\\n(.*?)\\n \\* }</pre>", Pattern.DOTALL);

    /** What examples take from their surroundings. */
    private static final String SURROUNDINGS = """
            Path path, file, folder;
            VlmRequest request;
            List<VlmRequest> requests;
            VlmResponse response;
            VlmPart part;
            VlmVideo video;
            VideoFrame frame;
            List<VideoFrame> frames;
            String caption;
            StringBuilder prompt;
            List<String> captions;
            Map<String, String> values;
            Cancellation stop;
            java.awt.image.BufferedImage image;
            VideoFrame a, b;
            RewardScore score;
            SampledClip sampled;
            MotionReport report;
            MotionSegment segment;
            FrameReader reader;
            VlmCaptioner captioner;
            VlmRewardModel rewardModel;
            PreCaption draft;
            Critique critique;
            javax.swing.AbstractButton button;
            FrameSource isolated;
            java.util.concurrent.atomic.AtomicLong bar;
            interface Store { String read(String name); }
            Store vault;
            interface ImageModel { float[] embed(VideoFrame frame); }
            ImageModel imageModel;
            void use(Object any) {}
            void quarantine(Path file, Object reason) {}
            """;

    private static final String IMPORTS = """
            import ai.djl.engine.Engine;
            import ai.djl.inference.Predictor;
            import ai.djl.repository.zoo.*;
            import dev.chai.critique.*;
            import dev.chai.critique.loop.*;
            import dev.chai.spec.Aspect;
            import dev.chai.spec.lint.*;
            import dev.chai.spec.rule.*;
            import java.io.File;
            import java.net.URI;
            import java.nio.FloatBuffer;
            import java.nio.file.*;
            import java.time.Duration;
            import java.util.*;
            import java.util.stream.IntStream;
            import javax.imageio.ImageIO;
            """;

    @TempDir
    Path folder;

    /** An example, and where it stands. */
    private record Example(String packageName, String file, String code) {
        /** A list of expressions becomes statements; three dots stand for anything. */
        String body() {
            String whole = code.replaceAll("\\{ \\.\\.\\.[^}\\n]*}", "{ }").replaceAll("(?m)^\\s*\\.\\.\\.$", "");
            if (whole.contains("{") || whole.lines().anyMatch(line -> bare(line).endsWith(";"))) {
                return whole;
            }
            StringBuilder statements = new StringBuilder();
            int names = 0;
            for (String line : whole.lines().map(Example::bare).toList()) {
                statements.append(line.isEmpty() ? "" : "Object o" + names++ + " = " + line + ";\n");
            }
            return statements.toString();
        }

        private static String bare(String line) {
            return line.replaceFirst("\\s\\s+//.*|^//.*", "").strip();
        }
    }

    private static List<String> exported() throws IOException {
        return EXPORT.matcher(Files.readString(MAIN.resolve("module-info.java")))
                .results()
                .map(export -> export.group(1))
                .toList();
    }

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String name : exported()) {
            try (Stream<Path> files = Files.list(MAIN.resolve(name.replace('.', '/')))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".java"))
                        .sorted()
                        .toList()) {
                    String source = Files.readString(file);
                    Matcher type = TYPE.matcher(source);
                    Matcher example = EXAMPLE.matcher(type.find() ? source.substring(0, type.start()) : "");
                    while (example.find()) {
                        String code = example.group(1).replaceAll("(?m)^ \\* ?", "");
                        examples.add(new Example(name, file.getFileName().toString(), code));
                    }
                }
            }
        }
        return examples;
    }

    /** Whose model and clip an example speaks of, its package tells. */
    private static String own(String packageName) {
        String model = packageName.endsWith(".onnx")
                ? "OnnxVlm"
                : packageName.endsWith(".openai")
                        ? "OpenAiVlm"
                        : packageName.endsWith(".djl") ? "ai.djl.Model" : "VlmBackend";
        String clip = packageName.endsWith(".role") ? "Clip" : "FrameSource";
        return model + " model;\nOnnxVlm vlm;\n" + clip + " clip;\n";
    }

    private static String source(Example example, String name, List<String> packages) {
        StringBuilder source = new StringBuilder(IMPORTS);
        packages.forEach(each -> source.append("import ").append(each).append(".*;\n"));
        return source.append("abstract class ")
                .append(name)
                .append(" {\n")
                .append(own(example.packageName))
                .append(SURROUNDINGS)
                .append("void example() throws Exception {\n")
                .append(example.body())
                .append("\n}\n}\n")
                .toString();
    }

    @Test
    void theyCompile() throws IOException {
        List<Path> files = new ArrayList<>();
        List<String> packages = exported();
        for (Example example : examples()) {
            if (!example.code.startsWith("{")) {
                String name = "Example" + files.size() + "_" + example.file.replaceAll("\\W.*", "");
                files.add(Files.writeString(folder.resolve(name + ".java"), source(example, name, packages)));
            }
        }
        assertThat(files).hasSizeGreaterThan(100);
        List<String> options = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", folder.toString()));
        options.addAll(List.of("-cp", System.getProperty("java.class.path")));
        files.forEach(file -> options.add(file.toString()));
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int failures = ToolProvider.findFirst("javac").orElseThrow().run(out, out, options.toArray(new String[0]));
        assertThat(failures).as(said.toString()).isZero();
    }
}

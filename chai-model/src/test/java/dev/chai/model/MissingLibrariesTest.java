package dev.chai.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.model.internal.Library;
import dev.chai.model.onnx.folder.GraphReport.Layout;
import dev.chai.model.onnx.tiny.TinyModel;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people are told to add, where a library of their choice is not on the class path. */
class MissingLibrariesTest {
    private static final Path ROOT = Path.of(System.getProperty("chai.root", ".."));

    @TempDir
    Path folder;

    /** The message of opening a model where some jars are not there. */
    private String openWithout(String jar) throws Exception {
        TinyModel.of(Layout.TRANSFORMERS_JS).write(folder);
        try (URLClassLoader loader = new URLClassLoader(classPathWithout(jar), ClassLoader.getPlatformClassLoader())) {
            Class<?> models = loader.loadClass("dev.chai.model.Models");
            models.getMethod("open", String.class).invoke(null, "onnx:" + folder);
            return "opened";
        } catch (InvocationTargetException e) {
            Throwable missing = Objects.requireNonNull(e.getCause());
            assertThat(missing.getClass().getName()).isEqualTo("dev.chai.model.vlm.MissingLibraryException");
            return String.valueOf(missing.getMessage());
        }
    }

    private static URL[] classPathWithout(String jar) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!Path.of(entry).getFileName().toString().startsWith(jar)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return urls.toArray(new URL[0]);
    }

    @Test
    void withoutOnnxRuntimeThePomLinesForProcessorAndGpuAreSaid() throws Exception {
        assertThat(openWithout("onnxruntime-")).isEqualTo("""
                        ONNX Runtime is not on the class path, or has no native library for this machine. Add one of these to your \
                        pom, for the processor or for CUDA 12 on Linux and Windows (never both):
                        <dependency><groupId>com.microsoft.onnxruntime</groupId><artifactId>onnxruntime</artifactId><version>1.23.2</version></dependency>
                        <dependency><groupId>com.microsoft.onnxruntime</groupId><artifactId>onnxruntime_gpu</artifactId><version>1.23.2</version></dependency>
                        and, for tokenizers:
                        <dependency><groupId>ai.djl</groupId><artifactId>api</artifactId><version>0.38.0</version></dependency>
                        <dependency><groupId>ai.djl.huggingface</groupId><artifactId>tokenizers</artifactId><version>0.38.0</version></dependency>""");
    }

    @Test
    void withoutTokenizersTheirPomLinesAreSaid() throws Exception {
        assertThat(openWithout("tokenizers-"))
                .startsWith("the tokenizer library is not on the class path")
                .endsWith(Library.DJL_API.xml() + "\n" + Library.TOKENIZERS.xml());
    }

    /** Messages name the versions that the build was tested with. */
    @Test
    void versionsAreThoseOfThePom() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        for (Library library : Library.values()) {
            String name = library.name().startsWith("ONNX") ? "onnxruntime.version" : "djl.version";
            Matcher version = Pattern.compile("<" + name + ">([^<]+)<").matcher(pom);
            assertThat(version.find()).isTrue();
            assertThat(library.xml()).contains("<version>" + version.group(1) + "</version>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"onnx.md", "gpu.md"})
    void guidesHaveTheSameLines(String guide) throws IOException {
        String text = Files.readString(ROOT.resolve("chai-examples/docs/guides").resolve(guide));
        for (Library library : Library.values()) {
            assertThat(text).contains(library.xml());
        }
    }
}

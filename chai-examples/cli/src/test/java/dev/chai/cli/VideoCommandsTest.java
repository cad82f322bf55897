package dev.chai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.cli.io.ExitCode;
import dev.chai.cli.io.Terminal;
import dev.chai.model.video.VideoFrame;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code chai frames}, {@code shots} and {@code motion} on a small clip: an animated GIF of twenty frames, ten a second. */
class VideoCommandsTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path clip = Path.of("");

    @BeforeEach
    void makeClip() throws IOException {
        clip = folder.resolve("a b.gif");
        writeGif(clip, i -> picture(i < 10 ? 40 : 220));
    }

    private static void writeGif(Path file, IntFunction<BufferedImage> pictures) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < 20; i++) {
                BufferedImage image = pictures.apply(i);
                IIOMetadata metadata =
                        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
                IIOMetadataNode root = new IIOMetadataNode("javax_imageio_gif_image_1.0");
                IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
                control.setAttribute("disposalMethod", "none");
                control.setAttribute("userInputFlag", "FALSE");
                control.setAttribute("transparentColorFlag", "FALSE");
                control.setAttribute("transparentColorIndex", "0");
                control.setAttribute("delayTime", "10");
                root.appendChild(control);
                metadata.mergeTree("javax_imageio_gif_image_1.0", root);
                writer.writeToSequence(new javax.imageio.IIOImage(image, null, metadata), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private static BufferedImage picture(int level) {
        byte[] rgb = new byte[64 * 48 * 3];
        java.util.Arrays.fill(rgb, (byte) level);
        return VideoFrame.of(0, 0, 64, 48, rgb).toImage();
    }

    @Test
    void framesAreChosenAndWritten() throws IOException {
        Path images = folder.resolve("images");

        assertThat(run("frames", "--sample", "fps=2", "--out", images.toString(), clip.toString()))
                .isZero();

        assertThat(printed())
                .startsWith("{\"clip\":\"" + clip + "\",\"frames\":[{\"index\":0,")
                .contains("\"seconds\":1.5,\"reason\":\"on screen at 1.500 s\",\"file\":\"a b-000015.png\"");
        assertThat(ImageIO.read(images.resolve("a b-000010.png").toFile()).getWidth())
                .isEqualTo(64);
    }

    @Test
    void aGridIsOnePicture() throws IOException {
        assertThat(run("frames", "--sample", "uniform=4", "--grid", "2x2", "--out", folder.toString(), clip.toString()))
                .isZero();

        assertThat(printed()).contains("\"grid\":\"a b-grid.png\"");
        assertThat(ImageIO.read(folder.resolve("a b-grid.png").toFile()).getWidth())
                .isEqualTo(640);
    }

    @Test
    void shotsAreListed() {
        assertThat(run("shots", clip.toString())).isZero();
        assertThat(printed()).contains("\"shots\":[{\"firstFrame\":0,\"lastFrame\":19,");
    }

    @Test
    void motionSaysThatItCannotTell() {
        assertThat(run("motion", clip.toString())).isZero();
        assertThat(printed()).contains("cannot tell");
    }

    @Test
    void motionAnswersAsJsonAndAsAPage() {
        assertThat(run("motion", "--format", "jsonl", clip.toString())).isZero();
        assertThat(printed())
                .isEqualTo("{\"clip\":\"" + clip + "\",\"segments\":[],\"cuts\":[1.0],\"fades\":[],\"playback\":[]}\n");
        out.reset();

        assertThat(run("motion", "--format", "html", clip.toString())).isZero();
        assertThat(printed()).startsWith("<!DOCTYPE html>").contains("<svg", "data:image/png;base64,", "a b.gif");
    }

    /** Blotches that stay where they are while a little noise keeps them from freezing. */
    private Path stillClip() throws IOException {
        Path file = folder.resolve("still.gif");
        writeGif(file, i -> {
            Random noise = new Random(i);
            Random blotches = new Random(7);
            byte[] rgb = new byte[160 * 120 * 3];
            byte[] levels = new byte[40 * 30];
            blotches.nextBytes(levels);
            for (int at = 0; at < rgb.length; at++) {
                int x = at / 3 % 160;
                int y = at / 3 / 160;
                rgb[at] = (byte) (60 + (levels[y / 4 * 40 + x / 4] & 0x7f) + noise.nextInt(3));
            }
            return VideoFrame.of(0, 0, 160, 120, rgb).toImage();
        });
        return file;
    }

    @Test
    void captionsAreHeldAgainstTheirClip() throws IOException {
        Path still = stillClip();
        Path captions = Files.writeString(
                folder.resolve("captions.txt"), "The camera zooms in on the wall.\nA static shot of a wall.\n");

        assertThat(run("lint", "--format", "jsonl", "--clip", still.toString(), captions.toString()))
                .isEqualTo(ExitCode.FINDINGS);
        List<String> lines = printed().lines().toList();
        assertThat(lines.get(0))
                .contains(
                        "\"ruleId\":\"CLP101\"",
                        "\"grounded\":[{\"ruleId\":\"CLP101\",\"start\":11,\"seen\":\"static-camera\"");
        assertThat(lines.get(1)).doesNotContain("CLP");
        out.reset();

        assertThat(run("lint", "--disable", "CLP101", "--clip", still.toString(), captions.toString()))
                .isZero();
        assertThat(run("lint", "--clip", folder.resolve("none.mp4").toString(), captions.toString()))
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void clipsCanBeReadInAProcessOfTheirOwn() throws IOException {
        Path text = Files.writeString(folder.resolve("text.mp4"), "no video");

        assertThat(run("frames", "--isolated", "--sample", "fps=2", clip.toString()))
                .isZero();
        assertThat(printed()).contains("\"seconds\":1.5,\"reason\":\"on screen at 1.500 s\"");
        assertThat(run("shots", "--isolated", text.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(printed()).contains("is not a video file");
    }

    @Test
    void aClipThatCannotBeReadIsAnsweredAndTheNextOneRead() throws IOException {
        Path text = Files.writeString(folder.resolve("text.mp4"), "no video");

        assertThat(run("shots", text.toString(), folder.resolve("none.mp4").toString(), clip.toString()))
                .isEqualTo(ExitCode.USAGE);

        List<String> lines = printed().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("\"error\":\"" + text + ": is not a video file");
        assertThat(lines.get(1)).contains("none.mp4: no such file");
        assertThat(lines.get(2)).contains("\"shots\"");
    }

    @Test
    void wrongUsageIsExplained() {
        assertThat(run("frames", "--sample", "often", clip.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("uniform=N, fps=F");
        assertThat(run("frames", "--grid", "2x2", clip.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(run("motion", "--format", "xml", clip.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(run("shots", "--detector", "best", clip.toString())).isEqualTo(ExitCode.USAGE);
    }

    private int run(String... args) {
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        return Chai.run(terminal, args);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}

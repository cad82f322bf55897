package dev.chai.model.video.source;

import dev.chai.model.video.ClipInfo;
import dev.chai.model.video.ClipTimeline;
import dev.chai.model.video.FrameReader;
import dev.chai.model.video.FrameSource;
import dev.chai.model.video.ReadOptions;
import dev.chai.model.video.VideoFrame;
import dev.chai.model.video.VideoLimits;
import dev.chai.model.video.reading.Budget;
import dev.chai.model.video.reading.PictureReader;
import dev.chai.spec.data.ChaiDataException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** A folder of images, one a frame. Images are opened when read. */
final class FolderSource implements FrameSource {
    private static final Set<String> SUFFIXES = Set.of("png", "jpg", "jpeg", "bmp", "gif");

    private final Path folder;
    private final double fps;
    private final VideoLimits limits;
    private @Nullable Listing listing;

    /** The images in order, and the size of the first, which all must have. */
    private record Listing(List<Path> images, int width, int height) {}

    FolderSource(Path folder, double fps, VideoLimits limits) {
        if (!(fps > 0) || Double.isInfinite(fps)) {
            throw new IllegalArgumentException("images at " + fps + " a second: the rate must be positive and finite");
        }
        this.folder = folder;
        this.fps = fps;
        this.limits = limits;
    }

    @Override
    public ClipInfo info() throws IOException {
        Listing found = listing();
        int frames = found.images.size();
        return ClipInfo.builder(folder.toString())
                .stored("images", "images", "rgb24")
                .size(found.width, found.height)
                .frames(frames, fps)
                .seconds(frames / fps)
                .build();
    }

    @Override
    public ClipTimeline timeline() throws IOException {
        return ClipTimeline.ofFps(listing().images.size(), fps);
    }

    @Override
    public FrameReader read(ReadOptions options) throws IOException {
        Listing found = listing();
        return PictureReader.of(index -> frame(found, index), found.images.size(), options);
    }

    private synchronized Listing listing() throws IOException {
        if (listing == null) {
            listing = list();
        }
        return listing;
    }

    private Listing list() throws IOException {
        if (!Files.exists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> images = entries.filter(FolderSource::isImage)
                    .sorted(Comparator.comparing(FolderSource::fileName, FolderSource::compareNaturally))
                    .toList();
            if (images.isEmpty()) {
                throw ChaiDataException.in(folder.toString(), "holds no image; expected files ending in " + SUFFIXES);
            }
            new Budget(folder.toString(), limits).checkFrames(images.size());
            int[] size = sizeOf(images.get(0));
            return new Listing(images, size[0], size[1]);
        }
    }

    private VideoFrame frame(Listing found, int index) throws IOException {
        Path image = found.images.get(index);
        int[] size = sizeOf(image);
        if (size[0] != found.width || size[1] != found.height) {
            throw ChaiDataException.in(
                    image.toString(),
                    "is " + size[0] + "x" + size[1] + ", but the first image is " + found.width + "x" + found.height
                            + "; the frames of a clip must have one size");
        }
        return VideoFrame.of(index, index / fps, decode(image));
    }

    /** Reads the header only, so that a picture past the limit is never unpacked. */
    private int[] sizeOf(Path image) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(image.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw notAnImage(image);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream);
                int[] size = {reader.getWidth(0), reader.getHeight(0)};
                new Budget(image.toString(), limits).checkPicture(size[0], size[1]);
                return size;
            } finally {
                reader.dispose();
            }
        } catch (javax.imageio.IIOException | IllegalArgumentException e) {
            throw notAnImage(image);
        }
    }

    private static BufferedImage decode(Path image) throws IOException {
        try {
            BufferedImage decoded = ImageIO.read(image.toFile());
            if (decoded == null) {
                throw notAnImage(image);
            }
            return decoded;
        } catch (javax.imageio.IIOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw notAnImage(image);
        }
    }

    private static ChaiDataException notAnImage(Path image) {
        return ChaiDataException.in(image.toString(), "is damaged or no image; remove it or make it anew");
    }

    private static boolean isImage(Path path) {
        String name = fileName(path).toLowerCase(Locale.ROOT);
        return SUFFIXES.contains(name.substring(name.lastIndexOf('.') + 1)) && Files.isRegularFile(path);
    }

    private static String fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    /** Compares runs of digits as numbers, so that frame10 follows frame9. */
    static int compareNaturally(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int endA = digitsEnd(a, i);
            int endB = digitsEnd(b, j);
            int order = endA > i && endB > j
                    ? new BigInteger(a.substring(i, endA)).compareTo(new BigInteger(b.substring(j, endB)))
                    : Character.compare(a.charAt(i), b.charAt(j));
            if (order != 0) {
                return order;
            }
            boolean numbers = endA > i && endB > j;
            i = numbers ? endA : i + 1;
            j = numbers ? endB : j + 1;
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}

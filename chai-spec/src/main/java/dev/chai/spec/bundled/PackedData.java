package dev.chai.spec.bundled;

import dev.chai.spec.data.Located;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files from the one resource that the build packs them into, {@link dev.chai.spec.build.DataPacker}, each when it is first
 * asked for.
 *
 * <p>The pack begins with the SHA-256 of the files it was made from. Everything else that the build compiles from them begins with the
 * same digest, and counts only if it does. Thread-safe.
 */
public final class PackedData implements BundledData {
    /** The resource next to this class. */
    public static final String PACK = "bundled.pack";
    /** The length of a SHA-256. */
    public static final int DIGEST_BYTES = 32;

    private final ByteBuffer digest;
    private final PackReader reader;
    private final Map<String, Located> read = new ConcurrentHashMap<>();

    PackedData(byte[] pack) {
        digest = ByteBuffer.wrap(pack, 0, DIGEST_BYTES).slice();
        reader = new PackReader(ByteBuffer.wrap(pack, DIGEST_BYTES, pack.length - DIGEST_BYTES));
    }

    static Optional<PackedData> find() {
        return resource(PACK).map(PackedData::new);
    }

    private static Optional<byte[]> resource(String name) {
        try (@Nullable InputStream in = PackedData.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /** Returns the SHA-256 of the files that the pack was made from. */
    public byte[] digest() {
        byte[] bytes = new byte[DIGEST_BYTES];
        digest.duplicate().get(bytes);
        return bytes;
    }

    @Override
    public Located read(String path) {
        return read.computeIfAbsent(path, file -> Located.of(file, reader.read(file)));
    }

    @Override
    public List<String> files(String folder) {
        return reader.files().stream()
                .filter(path -> path.startsWith(folder))
                .sorted()
                .toList();
    }

    @Override
    public Optional<ByteBuffer> compiled(String name) {
        return resource(name)
                .filter(bytes -> ByteBuffer.wrap(bytes, 0, DIGEST_BYTES).equals(digest))
                .map(bytes -> ByteBuffer.wrap(bytes, DIGEST_BYTES, bytes.length - DIGEST_BYTES)
                        .slice());
    }
}

package dev.chai.spec.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names content by its SHA-256.
 *
 * <pre>{@code
 * String name = Sha256.of(file).hex();
 * String key = new Sha256().add("model").add(prompt).hex();
 * }</pre>
 *
 * <p>Not thread-safe. Parts are digested one after the other without marks between them; a caller whose parts may run into each
 * other adds a separator.
 */
public final class Sha256 {
    private static final int BUFFER_BYTES = 1 << 16;

    private final MessageDigest digest;

    /** Creates the digest of nothing. */
    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** Returns the digest of a file, read in one pass. */
    public static Sha256 of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Sha256().add(in);
        }
    }

    /** Adds bytes. */
    public Sha256 add(byte... bytes) {
        digest.update(bytes);
        return this;
    }

    /** Adds some of the bytes of an array. */
    public Sha256 add(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        return this;
    }

    /** Adds the remaining bytes of a buffer. */
    public Sha256 add(ByteBuffer bytes) {
        digest.update(bytes);
        return this;
    }

    /** Adds the UTF-8 of a text. */
    public Sha256 add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds all that an input still holds; the input stays open. */
    public Sha256 add(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return this;
    }

    /** Returns the digest as 64 hexadecimal digits in lower case, and starts anew. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    /** Returns the digest as 32 bytes, and starts anew. */
    public byte[] bytes() {
        return digest.digest();
    }
}

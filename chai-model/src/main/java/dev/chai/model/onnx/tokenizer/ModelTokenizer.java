package dev.chai.model.onnx.tokenizer;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.chai.model.internal.Library;
import dev.chai.model.vlm.MissingLibraryException;
import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.Located;
import dev.chai.spec.data.LocatedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model's {@code tokenizer.json}, run by the library that such files are written for. Thread-safe. Close it when done.
 *
 * <p>Neither downloads nor reports anything: the library's choice of a CUDA build and its call home are switched off first.
 */
public final class ModelTokenizer implements AutoCloseable {
    /** Four times Qwen's 16 MB; chosen by hand. */
    private static final int MAX_BYTES = 64 << 20;

    private static final int MAX_SHOWN = 30;

    private final HuggingFaceTokenizer tokenizer;
    private final String source;
    private final Map<String, Integer> special;
    /** What special tokens begin with, so that most characters are passed over at once. */
    private final String firsts;

    private ModelTokenizer(HuggingFaceTokenizer tokenizer, String source, Map<String, Integer> special) {
        this.tokenizer = tokenizer;
        this.source = source;
        this.special = special;
        StringBuilder starts = new StringBuilder();
        special.keySet().stream().filter(token -> !token.isEmpty()).forEach(token -> starts.append(token.charAt(0)));
        this.firsts = starts.toString();
    }

    /**
     * Reads a tokenizer.
     *
     * @throws ChaiDataException if the file is no tokenizer, or one with parts that no supported model has
     * @throws IOException if it cannot be read
     * @throws MissingLibraryException if the library is not there; the message holds the lines to add
     */
    public static ModelTokenizer read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in.readNBytes(MAX_BYTES + 1));
        }
    }

    /** Returns the same from bytes; the source is for messages. */
    public static ModelTokenizer read(String source, byte[] json) throws IOException {
        Located root = LocatedReader.read(new ByteArrayInputStream(json), source, MAX_BYTES, TokenizerCopy.UNCHECKED);
        TokenizerRules.check(root);
        byte[] checked = TokenizerCopy.of(source, json);
        try {
            return new ModelTokenizer(open(checked), source, special(root));
        } catch (LinkageError e) {
            throw new MissingLibraryException(
                    "the tokenizer library is not on the class path, or has no native library for this machine. Add to your"
                            + " pom:\n" + Library.DJL_API.xml() + "\n" + Library.TOKENIZERS.xml(),
                    e);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw ChaiDataException.in(source, "no tokenizer: " + e.getMessage());
        }
    }

    private static HuggingFaceTokenizer open(byte[] json) throws IOException {
        setIfMissing("OPT_OUT_TRACKING", "true");
        setIfMissing("RUST_FLAVOR", "cpu");
        return HuggingFaceTokenizer.newInstance(
                new ByteArrayInputStream(json),
                Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false"));
    }

    private static void setIfMissing(String name, String value) {
        if (System.getProperty(name) == null && System.getenv(name) == null) {
            System.setProperty(name, value);
        }
    }

    private static Map<String, Integer> special(Located root) {
        Map<String, Integer> special = new LinkedHashMap<>();
        for (Located token : root.find("added_tokens").map(Located::elements).orElse(List.of())) {
            if (token.find("special").map(Located::bool).orElse(false)) {
                special.put(
                        token.require("content").string(), token.require("id").integer(0, TokenizerRules.MAX_ID));
            }
        }
        return special;
    }

    /** Returns whether there is a special token of this name. */
    public boolean isSpecial(String token) {
        return special.containsKey(token);
    }

    /** Returns the id of a special token that must be there. */
    public int special(String token) {
        Integer id = special.get(token);
        if (id == null) {
            throw ChaiDataException.in(
                    source,
                    "there is no special token " + token + ", which this model's prompts need; there are "
                            + special.keySet().stream().limit(MAX_SHOWN).toList());
        }
        return id;
    }

    /** Returns the ids of plain text: what looks like a special token is read as the characters it is written with. */
    public long[] encode(String text) {
        List<long[]> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (startsSpecial(text, at)) {
                // Cut after its first character, so that the token is never whole.
                pieces.add(ids(text.substring(from, at + 1)));
                from = at + 1;
            }
        }
        if (from == 0) {
            return ids(text);
        }
        pieces.add(ids(text.substring(from)));
        return pieces.stream().flatMapToLong(java.util.Arrays::stream).toArray();
    }

    private boolean startsSpecial(String text, int at) {
        if (firsts.indexOf(text.charAt(at)) < 0) {
            return false;
        }
        for (String token : special.keySet()) {
            if (text.startsWith(token, at)) {
                return true;
            }
        }
        return false;
    }

    private long[] ids(String text) {
        return text.isEmpty()
                ? new long[0]
                : tokenizer.encode(text, false, false).getIds();
    }

    /** Returns the text of ids. */
    public String decode(long[] ids, boolean skipSpecial) {
        return ids.length == 0 ? "" : tokenizer.decode(ids, skipSpecial);
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}

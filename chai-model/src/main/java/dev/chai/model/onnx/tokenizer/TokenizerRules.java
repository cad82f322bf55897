package dev.chai.model.onnx.tokenizer;

import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.Located;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@code tokenizer.json} may consist of: the parts that Qwen-VL, SmolVLM2 and BERT-like sentence models use. The native library
 * stops the whole process where it meets some others (a precompiled map of characters that is cut off, a prefix longer than its token, a
 * number beyond the range of its type), and never ends with some regular expressions, so nothing else is handed to it.
 */
final class TokenizerRules {
    static final int MAX_ID = 1 << 24;
    /** Qwen's longest token, a run of blanks, has 128 characters; some fine-tuned models add whole sentences. */
    static final int MAX_TOKEN = 4096;

    /** The longest in use is {@code ##}. */
    private static final int MAX_PREFIX = 8;

    private static final int MAX_WORD = 1000;
    private static final int MAX_STEPS = 8;
    private static final int MAX_DEPTH = 3;

    /** How Qwen2 and all later models of the family cut text into words. */
    private static final Set<String> WORD_PATTERNS = Set.of(
            "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+"
                    + "|\\s+(?!\\S)|\\s+");

    private static final Map<String, List<String>> NORMALIZERS = Map.of(
            "NFC", List.of(),
            "NFD", List.of(),
            "NFKC", List.of(),
            "NFKD", List.of(),
            "Lowercase", List.of(),
            "StripAccents", List.of(),
            "BertNormalizer", List.of("clean_text", "handle_chinese_chars", "strip_accents", "lowercase"));
    private static final Map<String, List<String>> PRE_TOKENIZERS = Map.of(
            "ByteLevel", List.of("add_prefix_space", "trim_offsets", "use_regex"),
            "Digits", List.of("individual_digits"),
            "BertPreTokenizer", List.of(),
            "Whitespace", List.of(),
            "WhitespaceSplit", List.of());
    private static final List<String> BPE = List.of(
            "type",
            "dropout",
            "unk_token",
            "continuing_subword_prefix",
            "end_of_word_suffix",
            "fuse_unk",
            "byte_fallback",
            "ignore_merges");
    private static final List<String> WORD_PIECE =
            List.of("type", "unk_token", "continuing_subword_prefix", "max_input_chars_per_word");
    private static final List<String> ADDED =
            List.of("id", "content", "single_word", "lstrip", "rstrip", "normalized", "special");

    private TokenizerRules() {}

    /** Checks all but vocabulary and merges, which are too large to hold twice. */
    static void check(Located root) {
        root.elements("added_tokens").forEach(TokenizerRules::added);
        given(root, "version").ifPresent(Located::string);
        given(root, "normalizer").ifPresent(part -> normalizer(part, 0));
        given(root, "pre_tokenizer").ifPresent(part -> preTokenizer(part, 0));
        given(root, "decoder").ifPresent(TokenizerRules::decoder);
        model(root.find("model")
                .orElseThrow(() -> ChaiDataException.in(root.source(), "no tokenizer: there is no \"model\"")));
    }

    /** A member, where null counts as none. */
    private static Optional<Located> given(Located part, String key) {
        return part.find(key).filter(value -> !value.isNull());
    }

    private static String type(Located part) {
        return part.require("type").string();
    }

    private static void normalizer(Located part, int depth) {
        if (type(part).equals("Sequence")) {
            steps(part, "normalizers", depth).forEach(step -> normalizer(step, depth + 1));
        } else {
            switches(part, NORMALIZERS);
        }
    }

    private static void preTokenizer(Located part, int depth) {
        switch (type(part)) {
            case "Sequence" -> steps(part, "pretokenizers", depth).forEach(step -> preTokenizer(step, depth + 1));
            case "Split" -> split(part);
            default -> switches(part, PRE_TOKENIZERS);
        }
    }

    private static List<Located> steps(Located part, String key, int depth) {
        part.allow(List.of("type", key));
        List<Located> steps = part.require(key).elements();
        if (depth >= MAX_DEPTH || steps.size() > MAX_STEPS) {
            throw part.error(
                    "more than " + MAX_STEPS + " steps, or steps within steps, as no supported model has them");
        }
        return steps;
    }

    /** A part that has nothing but switches. */
    private static void switches(Located part, Map<String, List<String>> known) {
        List<String> names = known.get(type(part));
        if (names == null) {
            throw unknown(part.require("type"), known.keySet());
        }
        part.members().forEach((name, value) -> {
            if (!name.equals("type") && !names.contains(name)) {
                throw value.error("no supported model has \"" + name + "\" here");
            }
        });
        names.forEach(name -> given(part, name).ifPresent(Located::bool));
    }

    private static RuntimeException unknown(Located type, Set<String> known) {
        return type.error("\"" + type.string() + "\" is part of no supported model's tokenizer; known are "
                + known.stream().sorted().toList());
    }

    /** Regular expressions of strangers may never end, so only known ones are run. */
    private static void split(Located part) {
        part.allow(List.of("type", "pattern", "behavior", "invert"));
        given(part, "invert").ifPresent(Located::bool);
        part.require("behavior").as(TokenizerRules::isolated);
        Located pattern = part.require("pattern");
        pattern.allow(List.of("Regex"));
        if (!WORD_PATTERNS.contains(pattern.require("Regex").string())) {
            throw pattern.error("this regular expression is part of no supported model's tokenizer");
        }
    }

    private static String isolated(String behavior) {
        if (!behavior.equals("Isolated")) {
            throw new IllegalArgumentException("\"" + behavior + "\" is no supported behavior, only Isolated is");
        }
        return behavior;
    }

    private static void decoder(Located part) {
        switch (type(part)) {
            case "ByteLevel" -> switches(part, PRE_TOKENIZERS);
            case "WordPiece" -> {
                part.allow(List.of("type", "prefix", "cleanup"));
                given(part, "prefix").ifPresent(prefix -> atMost(prefix, MAX_PREFIX));
                given(part, "cleanup").ifPresent(Located::bool);
            }
            default -> throw unknown(part.require("type"), Set.of("ByteLevel", "WordPiece"));
        }
    }

    private static void model(Located model) {
        switch (type(model)) {
            case "BPE" -> bytePairs(model);
            case "WordPiece" -> wordPieces(model);
            default -> throw unknown(model.require("type"), Set.of("BPE", "WordPiece"));
        }
    }

    private static void bytePairs(Located model) {
        model.allow(BPE);
        for (String affix : List.of("continuing_subword_prefix", "end_of_word_suffix")) {
            given(model, affix).ifPresent(value -> atMost(value, 0));
        }
        given(model, "dropout").ifPresent(value -> {
            throw value.error("dropout changes a text's tokens at random, so no supported model has it");
        });
        given(model, "unk_token").ifPresent(value -> atMost(value, MAX_TOKEN));
        List.of("fuse_unk", "byte_fallback", "ignore_merges")
                .forEach(name -> given(model, name).ifPresent(Located::bool));
    }

    private static void wordPieces(Located model) {
        model.allow(WORD_PIECE);
        atMost(model.require("unk_token"), MAX_TOKEN);
        given(model, "continuing_subword_prefix").ifPresent(prefix -> atMost(prefix, MAX_PREFIX));
        model.integer("max_input_chars_per_word", 1, MAX_WORD, 1);
    }

    private static void added(Located token) {
        token.allow(ADDED);
        token.require("id").integer(0, MAX_ID);
        Located content = token.require("content");
        atMost(content, MAX_TOKEN);
        if (content.string().isEmpty()) {
            throw content.error("a token must not be empty");
        }
        ADDED.subList(2, ADDED.size()).forEach(name -> given(token, name).ifPresent(Located::bool));
    }

    private static void atMost(Located text, int length) {
        if (text.string().length() > length) {
            throw text.error("longer than " + length + " characters, as no supported model has it");
        }
    }
}

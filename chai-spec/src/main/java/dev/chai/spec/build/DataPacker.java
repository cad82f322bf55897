package dev.chai.spec.build;

import dev.chai.spec.bundled.PackReader;
import dev.chai.spec.bundled.PackedData;
import dev.chai.spec.file.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Packs the JSON files of this module into the one resource that {@link PackedData} reads. The build runs it after compiling.
 *
 * <p>Left out are the examples of the rules, which only tests and pages need, and the schemas. The format is {@link PackReader}'s: one
 * object with the files as members, after the SHA-256 of the files.
 */
public final class DataPacker {
    private static final Set<String> FOLDERS = Set.of("taxonomy", "lint/rules", "mention");
    private static final Set<String> EXAMPLES = Set.of("good", "bad");
    private static final String ROOT = "dev/chai/spec";

    private final IntStream.Builder nodes = IntStream.builder();
    private int nodeCount;
    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final IntStream.Builder ends = IntStream.builder();
    private final ByteArrayOutputStream letters = new ByteArrayOutputStream();

    private DataPacker() {}

    /** Packs the files below the folder of compiled classes that is the only argument. */
    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0], ROOT);
        Files.write(root.resolve("bundled").resolve(PackedData.PACK), pack(files(root)));
    }

    /** Returns the pack of these files, by their paths in it. */
    public static byte[] pack(Map<String, Path> files) throws IOException {
        ObjectNode all = new JsonMapper().createObjectNode();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            all.set(file.getKey(), JsonMapper.shared().readTree(file.getValue().toFile()));
        }
        ByteArrayOutputStream pack = new ByteArrayOutputStream();
        pack.write(digest(files));
        pack.write(new DataPacker().bytes(all));
        return pack.toByteArray();
    }

    /** Returns the SHA-256 of the paths, lengths and bytes of files, in the order of the map. */
    public static byte[] digest(Map<String, Path> files) throws IOException {
        Sha256 digest = new Sha256();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            byte[] bytes = Files.readAllBytes(file.getValue());
            digest.add(file.getKey() + '\0' + bytes.length + '\0');
            digest.add(bytes);
        }
        return digest.bytes();
    }

    private byte[] bytes(JsonNode all) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(word(all));
        for (IntStream.Builder part : List.of(nodes, ends)) {
            int[] values = part.build().toArray();
            out.writeInt(values.length);
            for (int value : values) {
                out.writeInt(value);
            }
        }
        letters.writeTo(out);
        return bytes.toByteArray();
    }

    /** Returns the files to pack, below the root of this module's resources, in a fixed order. */
    public static Map<String, Path> files(Path root) throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        for (String folder : FOLDERS.stream().sorted().toList()) {
            try (Stream<Path> listed = Files.list(root.resolve(folder))) {
                List<Path> sorted = listed.sorted().toList();
                for (Path file : sorted) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(".json") && !name.endsWith(".schema.json")) {
                        files.put(folder + "/" + name, file);
                    }
                }
            }
        }
        return files;
    }

    private int word(JsonNode node) {
        if (node.isObject()) {
            return word(PackReader.OBJECT, members(node));
        } else if (node.isArray()) {
            return word(PackReader.ARRAY, elements(node));
        } else if (node.isString()) {
            return word(PackReader.STRING, string(node.stringValue()));
        } else if (node.isBoolean()) {
            return word(node.booleanValue() ? PackReader.TRUE : PackReader.FALSE, 0);
        } else if (node.isNull()) {
            return word(PackReader.NULL, 0);
        } else if (node.canConvertToInt()) {
            return word(PackReader.WHOLE, node.intValue());
        }
        throw new IllegalArgumentException("bundled files hold no number such as " + node);
    }

    private static int word(int kind, int payload) {
        int word = payload << PackReader.KIND_BITS | kind;
        if (word >> PackReader.KIND_BITS != payload) {
            throw new IllegalArgumentException(payload + " is too large for the pack");
        }
        return word;
    }

    /** Children come first, so that an array or object lies in one piece. */
    private int elements(JsonNode array) {
        int[] words = new int[array.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = word(array.get(i));
        }
        return node(words.length, words);
    }

    private int members(JsonNode object) {
        List<Map.Entry<String, JsonNode>> kept = object.properties().stream()
                .filter(member -> !EXAMPLES.contains(member.getKey()))
                .toList();
        int[] words = new int[2 * kept.size()];
        for (int i = 0; i < kept.size(); i++) {
            words[2 * i] = string(kept.get(i).getKey());
            words[2 * i + 1] = word(kept.get(i).getValue());
        }
        return node(kept.size(), words);
    }

    private int node(int size, int... words) {
        int place = nodeCount;
        nodes.add(size);
        for (int word : words) {
            nodes.add(word);
        }
        nodeCount += 1 + words.length;
        return place;
    }

    private int string(String text) {
        Integer known = strings.get(text);
        if (known != null) {
            return known;
        }
        boolean latin = text.chars().allMatch(c -> c <= 0xFF);
        letters.writeBytes(text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
        ends.add(letters.size() << 1 | (latin ? 0 : 1));
        strings.put(text, strings.size());
        return strings.size() - 1;
    }
}

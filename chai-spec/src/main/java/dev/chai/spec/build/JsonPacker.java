package dev.chai.spec.build;

import dev.chai.spec.data.BundledJson;
import dev.chai.spec.data.PackedTree;
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
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Packs the JSON files of this module into the one resource that {@link BundledJson} reads. The build runs it after compiling.
 *
 * <p>Left out are the examples of the rules, which only tests and pages need, and the schemas. The format is {@link PackedTree}'s: one
 * object with the files as members.
 */
public final class JsonPacker {
    private static final Set<String> FOLDERS = Set.of("taxonomy", "lint/rules", "mention");
    private static final Set<String> EXAMPLES = Set.of("good", "bad");
    /** So many objects have a member of a name that it is looked up by number. */
    private static final int MANY = 3;

    private final IntStream.Builder nodes = IntStream.builder();
    private int nodeCount;
    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final IntStream.Builder ends = IntStream.builder();
    private final ByteArrayOutputStream letters = new ByteArrayOutputStream();

    private JsonPacker() {}

    /** Packs what stands below the folder of compiled classes that is the only argument. */
    public static void main(String[] args) throws IOException {
        pack(args[0], all(args[0]));
    }

    /** Packs the same anew, with a value beside the files. */
    public static void pack(String classes, String path, JsonNode value) throws IOException {
        ObjectNode all = all(classes);
        all.set(path, value);
        pack(classes, all);
    }

    private static ObjectNode all(String classes) throws IOException {
        ObjectNode all = new JsonMapper().createObjectNode();
        for (Map.Entry<String, Path> file :
                files(Path.of(classes + BundledJson.ROOT)).entrySet()) {
            all.set(file.getKey(), new JsonMapper().readTree(file.getValue().toFile()));
        }
        return all;
    }

    private static void pack(String classes, JsonNode all) throws IOException {
        Files.write(Path.of(classes + BundledJson.PACK), pack(all));
    }

    /** The files of an object by their names. */
    public static byte[] pack(JsonNode files) throws IOException {
        return new JsonPacker().bytes(files);
    }

    private byte[] bytes(JsonNode all) throws IOException {
        for (String name : sharedNames(all)) {
            string(name);
        }
        int shared = strings.size();
        int root = word(all);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(root);
        out.writeInt(shared);
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

    private static Map<String, Path> files(Path root) throws IOException {
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

    /** The names that many objects have a member of. */
    private static List<String> sharedNames(JsonNode all) {
        Map<String, Integer> counts = new TreeMap<>();
        countNames(all, counts);
        return counts.entrySet().stream()
                .filter(name -> name.getValue() >= MANY)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void countNames(JsonNode node, Map<String, Integer> counts) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            counts.merge(member.getKey(), 1, Integer::sum);
        }
        node.forEach(child -> countNames(child, counts));
    }

    private int word(JsonNode node) {
        if (node.isObject()) {
            return word(PackedTree.OBJECT, members(node));
        } else if (node.isArray()) {
            return word(PackedTree.ARRAY, elements(node));
        } else if (node.isString()) {
            return word(PackedTree.STRING, string(node.stringValue()));
        } else if (node.isBoolean()) {
            return word(node.booleanValue() ? PackedTree.TRUE : PackedTree.FALSE, 0);
        } else if (node.isNull()) {
            return word(PackedTree.NULL, 0);
        } else if (node.canConvertToInt()) {
            return word(PackedTree.WHOLE, node.intValue());
        }
        throw new IllegalArgumentException("bundled files hold no number such as " + node);
    }

    private static int word(int kind, int payload) {
        int word = payload << PackedTree.KIND_BITS | kind;
        if (word >> PackedTree.KIND_BITS != payload) {
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

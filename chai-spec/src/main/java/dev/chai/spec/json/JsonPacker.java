package dev.chai.spec.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Packs the JSON files of this module into the one resource that {@link BundledJson} reads. The build runs it after compiling.
 *
 * <p>Left out are the examples of the rules, which only tests and pages need, and the schemas. The format is {@link PackedReader}'s: a
 * file is its path, its length and its value.
 */
public final class JsonPacker {
    private static final Set<String> FOLDERS = Set.of("taxonomy", "lint/rules", "mention");
    private static final Set<String> EXAMPLES = Set.of("good", "bad");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private JsonPacker() {}

    /** Packs what stands below the folder of compiled classes that is the only argument. */
    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0] + BundledJson.ROOT);
        ByteArrayOutputStream pack = new ByteArrayOutputStream();
        for (Map.Entry<String, Path> file : files(root).entrySet()) {
            JsonPacker value = new JsonPacker();
            value.value(new JsonMapper().readTree(file.getValue().toFile()));
            JsonPacker header = new JsonPacker();
            header.string(file.getKey());
            header.number(value.out.size());
            header.out.writeTo(pack);
            value.out.writeTo(pack);
        }
        Files.write(Path.of(args[0] + BundledJson.PACK), pack.toByteArray());
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

    private void value(JsonNode node) {
        if (node.isObject()) {
            members(node);
        } else if (node.isArray()) {
            out.write(PackedReader.ARRAY);
            number(node.size());
            node.forEach(this::value);
        } else if (node.isString()) {
            out.write(PackedReader.STRING);
            string(node.stringValue());
        } else if (node.isBoolean()) {
            out.write(node.booleanValue() ? PackedReader.TRUE : PackedReader.FALSE);
        } else if (node.isNull()) {
            out.write(PackedReader.NULL);
        } else if (node.canConvertToLong()) {
            out.write(PackedReader.WHOLE);
            number((node.longValue() << 1) ^ (node.longValue() >> 63));
        } else {
            throw new IllegalArgumentException("bundled files hold no number such as " + node);
        }
    }

    private void members(JsonNode node) {
        List<Map.Entry<String, JsonNode>> kept = node.properties().stream()
                .filter(member -> !EXAMPLES.contains(member.getKey()))
                .toList();
        out.write(PackedReader.OBJECT);
        number(kept.size());
        for (Map.Entry<String, JsonNode> member : kept) {
            string(member.getKey());
            value(member.getValue());
        }
    }

    private void string(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        out.writeBytes(utf8);
    }

    private void number(long number) {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}

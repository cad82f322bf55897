package dev.chai.model.onnx.folder;

import dev.chai.spec.data.ChaiDataException;
import dev.chai.spec.data.DataProblem;
import dev.chai.spec.data.JsonText;
import dev.chai.spec.data.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Typed access to the values of a JSON file, with located errors. Immutable and thread-safe. */
final class Settings {
    private final JsonText text;
    private final String pointer;
    private final JsonNode node;

    private Settings(JsonText text, String pointer, JsonNode node) {
        this.text = text;
        this.pointer = pointer;
        this.node = node;
    }

    static Settings read(Path file, ReadLimits limits) throws IOException {
        JsonText text = JsonText.read(file, limits);
        Settings settings = new Settings(text, "", text.tree());
        if (!text.tree().isObject()) {
            throw settings.error("expected an object");
        }
        return settings;
    }

    static Optional<Settings> readIfThere(Path file, ReadLimits limits) throws IOException {
        return Files.exists(file) ? Optional.of(read(file, limits)) : Optional.empty();
    }

    ChaiDataException error(String problem) {
        DataProblem at = text.problem(pointer, problem);
        return ChaiDataException.at(at.source(), at.line(), at.column(), at.pointer(), problem);
    }

    /** The names of an object's members. */
    List<String> names() {
        return List.copyOf(node.propertyNames());
    }

    /** The value as it is written. */
    String text() {
        return node.toString();
    }

    /** Where it is: file, line and column. */
    String place() {
        DataProblem at = text.problem(pointer, "");
        return at.source() + ":" + at.line() + ":" + at.column();
    }

    Optional<Settings> find(String key) {
        JsonNode member = node.get(key);
        String name = key.replace("~", "~0").replace("/", "~1");
        return member == null || member.isNull()
                ? Optional.empty()
                : Optional.of(new Settings(text, pointer + "/" + name, member));
    }

    /** The member, or this itself where the key is missing: older configurations have no {@code text_config}. */
    Settings within(String key) {
        return find(key).filter(member -> member.node.isObject()).orElse(this);
    }

    Settings require(String key) {
        return find(key).orElseThrow(() -> error("\"" + key + "\" is missing"));
    }

    String string() {
        if (!node.isString()) {
            throw error("expected a string");
        }
        return node.stringValue();
    }

    long integer(long least, long most) {
        if (!node.isIntegralNumber()
                || !node.canConvertToLong()
                || node.longValue() < least
                || node.longValue() > most) {
            throw error("expected a whole number from " + least + " to " + most);
        }
        return node.longValue();
    }

    double number(double least, double most) {
        if (!node.isNumber() || !(node.doubleValue() >= least && node.doubleValue() <= most)) {
            throw error("expected a number from " + least + " to " + most);
        }
        return node.doubleValue();
    }

    boolean bool() {
        if (!node.isBoolean()) {
            throw error("expected true or false");
        }
        return node.booleanValue();
    }

    /** The elements of an array, or a single value as a list of one. */
    List<Settings> elements() {
        if (!node.isArray()) {
            return List.of(this);
        }
        List<Settings> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(new Settings(text, pointer + "/" + i, node.get(i)));
        }
        return elements;
    }

    /** Three numbers, one for each of red, green and blue. */
    static List<Double> channels(Optional<Settings> settings, String key, List<Double> orElse) {
        Optional<Settings> list = settings.flatMap(s -> s.find(key));
        if (list.isEmpty()) {
            return orElse;
        }
        List<Double> values = list.get().elements().stream()
                .map(each -> each.number(1e-6, 10))
                .toList();
        if (values.size() != 3) {
            throw list.get().error("expected three numbers, one for each of red, green and blue");
        }
        return values;
    }

    int integer(String key, int orElse, int least, int most) {
        return find(key).map(value -> (int) value.integer(least, most)).orElse(orElse);
    }

    double number(String key, double orElse, double least, double most) {
        return find(key).map(value -> value.number(least, most)).orElse(orElse);
    }
}

package dev.chai.model.onnx.tiny;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Writes an ONNX graph node by node: IR version 8, operator set 17. Field numbers are those of onnx.proto. Not thread-safe. */
final class GraphWriter {
    static final int FLOAT = 1;
    static final int LONG = 7;
    static final int HALF = 10;

    private final List<Protobuf> nodes = new ArrayList<>();
    private final List<Protobuf> weights = new ArrayList<>();
    private final List<Protobuf> inputs = new ArrayList<>();
    private final List<Protobuf> outputs = new ArrayList<>();
    private int names;

    /** Dimensions are numbers or names. */
    String input(String name, int type, Object... dimensions) {
        inputs.add(info(name, type, dimensions));
        return name;
    }

    void output(String name, int type, Object... dimensions) {
        outputs.add(info(name, type, dimensions));
    }

    private static Protobuf info(String name, int type, Object... dimensions) {
        Protobuf shape = new Protobuf();
        for (Object dimension : dimensions) {
            Protobuf each = dimension instanceof Integer number
                    ? new Protobuf().number(1, number)
                    : new Protobuf().text(2, dimension.toString());
            shape.message(1, each);
        }
        Protobuf tensor = new Protobuf().number(1, type).message(2, shape);
        return new Protobuf().text(1, name).message(2, new Protobuf().message(1, tensor));
    }

    String weight(float[] values, long... dimensions) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            raw.putFloat(value);
        }
        return tensor(FLOAT, raw.array(), dimensions);
    }

    /** Floats in a file beside the graph. */
    String external(String location, long... dimensions) {
        String name = "w" + names++;
        Protobuf tensor = new Protobuf();
        for (long dimension : dimensions) {
            tensor.number(1, dimension);
        }
        Protobuf where = new Protobuf().text(1, "location").text(2, location);
        weights.add(tensor.number(2, FLOAT).text(8, name).message(13, where).number(14, 1));
        return name;
    }

    String number(float value) {
        return weight(new float[] {value}, 1);
    }

    String longs(long... values) {
        return tensor(LONG, bytes(values), values.length);
    }

    String scalar(long value) {
        return tensor(LONG, bytes(value));
    }

    private static byte[] bytes(long... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) {
            raw.putLong(value);
        }
        return raw.array();
    }

    private String tensor(int type, byte[] raw, long... dimensions) {
        String name = "w" + names++;
        Protobuf tensor = new Protobuf();
        for (long dimension : dimensions) {
            tensor.number(1, dimension);
        }
        weights.add(tensor.number(2, type).text(8, name).bytes(9, raw));
        return name;
    }

    /** A node with one output, which is named by us. */
    String op(String type, List<String> from, Object... attributes) {
        String name = "t" + names++;
        node(type, from, name, attributes);
        return name;
    }

    /** A node with one output; attributes are name and value by turns. */
    void node(String type, List<String> from, String to, Object... attributes) {
        Protobuf node = new Protobuf();
        from.forEach(name -> node.text(1, name));
        node.text(2, to).text(3, type + "_" + names++).text(4, type);
        for (int i = 0; i < attributes.length; i += 2) {
            node.message(5, attribute((String) attributes[i], attributes[i + 1]));
        }
        nodes.add(node);
    }

    private static Protobuf attribute(String name, Object value) {
        Protobuf attribute = new Protobuf().text(1, name);
        if (value instanceof Integer number) {
            return attribute.number(3, number).number(20, 2);
        }
        for (long each : (long[]) value) {
            attribute.number(8, each);
        }
        return attribute.number(20, 7);
    }

    String add(String a, String b) {
        return op("Add", List.of(a, b));
    }

    String mul(String a, String b) {
        return op("Mul", List.of(a, b));
    }

    String matmul(String a, String b) {
        return op("MatMul", List.of(a, b));
    }

    String reshape(String a, long... shape) {
        return op("Reshape", List.of(a, longs(shape)));
    }

    String transpose(String a, long... order) {
        return op("Transpose", List.of(a), "perm", order);
    }

    String unsqueeze(String a, long... axes) {
        return op("Unsqueeze", List.of(a, longs(axes)));
    }

    String slice(String a, long from, long to, long axis) {
        return op("Slice", List.of(a, longs(from), longs(to), longs(axis)));
    }

    String cast(String a, int type) {
        return op("Cast", List.of(a), "to", type);
    }

    byte[] toBytes() {
        Protobuf graph = new Protobuf();
        nodes.forEach(node -> graph.message(1, node));
        graph.text(2, "graph");
        weights.forEach(weight -> graph.message(5, weight));
        inputs.forEach(input -> graph.message(11, input));
        outputs.forEach(output -> graph.message(12, output));
        Protobuf operators = new Protobuf().text(1, "").number(2, 17);
        return new Protobuf()
                .number(1, 8)
                .text(2, "chai-test")
                .message(7, graph)
                .message(8, operators)
                .toBytes();
    }
}

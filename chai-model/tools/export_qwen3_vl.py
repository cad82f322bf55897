#!/usr/bin/env python3
"""Exports a Qwen3-VL checkpoint to the ONNX graphs that chai-model runs, DeepStack included.

    python3 export_qwen3_vl.py CHECKPOINT_FOLDER OUTPUT_FOLDER [--dtype fp32|fp16] [--parts vision,embed,decoder]

CHECKPOINT_FOLDER holds config.json, *.safetensors and the tokenizer and processor files of a dense Qwen3-VL model (2B, 4B, 8B, 32B,
or a model fine-tuned from one). OUTPUT_FOLDER gets onnx/vision_encoder.onnx, onnx/embed_tokens.onnx and
onnx/decoder_model_merged.onnx (weights beside them in .onnx_data where they pass 1.5 GB) and copies of the small files.

The graphs are written node by node rather than traced, so that they do not depend on a release of a model library:

  vision_encoder        pixel_values f32 [patches, 1536], image_grid_thw i64 [1, 3]
                        -> image_features f32 [tokens, H], deepstack_features f32 [D, tokens, H]
  embed_tokens          input_ids i64 [b, s] -> inputs_embeds f32 [b, s, H]
  decoder_model_merged  inputs_embeds, attention_mask i64 [b, past+s], position_ids i64 [3, b, s],
                        deepstack_embeds f32 [D, b, s, H] (zero off the visual places), num_logits_to_keep i64 (0 = all),
                        past_key_values.{i}.key|value [b, kv, past, head] -> logits f32, present.{i}.key|value

With --dtype fp16 weights, caches and matrix products are halves; inputs, logits, norms and the softmax stay floats.

Needs: numpy, onnx >= 1.17, safetensors, torch (only to read bfloat16). Memory: the part's weights, once. The parts can be made one by
one. The result is checked against transformers by src/test/resources/onnx/make-reference.py on a tiny random model.
"""

import argparse
import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET = 17
EXTERNAL_FROM = 1_500_000_000
SMALL_FILES = (
    "config.json", "generation_config.json", "preprocessor_config.json", "video_preprocessor_config.json", "tokenizer.json",
    "tokenizer_config.json", "processor_config.json", "chat_template.json", "chat_template.jinja", "vocab.json", "merges.txt", "LICENSE",
)


class Weights:
    """Tensors of a checkpoint by name, whichever file they are in."""

    def __init__(self, folder):
        from safetensors import safe_open

        self.files = {}
        for path in sorted(folder.glob("*.safetensors")):
            file = safe_open(str(path), framework="pt")
            for name in file.keys():
                self.files[name] = file
        if not self.files:
            sys.exit(f"{folder}: there are no *.safetensors files")

    def __contains__(self, name):
        return name in self.files

    def get(self, name):
        if name not in self.files:
            sys.exit(f"the checkpoint has no tensor {name}: it is no dense model of this family")
        return self.files[name].get_tensor(name).float().numpy()


class Graph:
    """Writes an ONNX graph node by node."""

    def __init__(self, dtype):
        self.nodes, self.weights, self.inputs, self.outputs = [], [], [], []
        self.constants = {}
        self.dtype = dtype
        self.element = TensorProto.FLOAT16 if dtype == "fp16" else TensorProto.FLOAT

    def input(self, name, element, shape):
        self.inputs.append(helper.make_tensor_value_info(name, element, shape))
        return name

    def output(self, name, element, shape):
        self.outputs.append(helper.make_tensor_value_info(name, element, shape))

    def weight(self, name, array):
        """A weight in the dtype of the export."""
        array = np.ascontiguousarray(array, dtype=np.float16 if self.dtype == "fp16" else np.float32)
        self.weights.append(numpy_helper.from_array(array, name))
        return name

    def floats(self, values, *shape):
        """A float constant, whatever the dtype of the export."""
        return self._constant(np.asarray(values, np.float32).reshape(shape) if shape else np.float32(values))

    def longs(self, *values):
        return self._constant(np.asarray(values, np.int64))

    def long(self, value):
        return self._constant(np.asarray(value, np.int64))

    def _constant(self, array):
        array = np.asarray(array)
        key = (array.dtype.str, array.shape, array.tobytes())
        if key not in self.constants:
            self.constants[key] = f"const_{len(self.constants)}"
            self.weights.append(numpy_helper.from_array(array, self.constants[key]))
        return self.constants[key]

    def op(self, kind, *inputs, out=None, **attributes):
        name = out or f"{kind.lower()}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], name=f"node_{len(self.nodes)}", **attributes))
        return name

    def add(self, a, b):
        return self.op("Add", a, b)

    def mul(self, a, b, out=None):
        return self.op("Mul", a, b, out=out)

    def reshape(self, x, *shape):
        return self.op("Reshape", x, self.longs(*shape))

    def transpose(self, x, *order):
        return self.op("Transpose", x, perm=list(order))

    def to_float(self, x):
        return x if self.dtype == "fp32" else self.op("Cast", x, to=TensorProto.FLOAT)

    def to_own(self, x, out=None):
        """To the dtype of the export."""
        if self.dtype == "fp32" and out is None:
            return x
        return self.op("Cast", x, to=self.element, out=out)

    def linear(self, x, name, weights, key, bias=True):
        """PyTorch's Linear: its weight is transposed here, once."""
        y = self.op("MatMul", x, self.weight(name, weights.get(key + ".weight").T))
        return self.add(y, self.weight(name + ".bias", weights.get(key + ".bias"))) if bias else y

    def slice(self, x, start, end, axis):
        return self.op("Slice", x, self.longs(start), self.longs(end), self.longs(axis))

    def model(self, name):
        graph = helper.make_graph(self.nodes, name, self.inputs, self.outputs, self.weights)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="chai export_qwen3_vl")
        model.ir_version = 8
        return model


def rotate(g, x, cos, sin, head):
    """Rotary embedding of [..., head] with halves rotated."""
    first, second = g.slice(x, 0, head // 2, -1), g.slice(x, head // 2, head, -1)
    turned = g.op("Concat", g.op("Neg", second), first, axis=-1)
    return g.add(g.mul(x, cos), g.mul(turned, sin))


def softmax_attention(g, q, k_transposed, v, scale, bias=None):
    scores = g.mul(g.to_float(g.op("MatMul", q, k_transposed)), g.floats(scale))
    if bias is not None:
        scores = g.add(scores, bias)
    return g.op("MatMul", g.to_own(g.op("Softmax", scores, axis=-1)), v)


# ---------------------------------------------------------------------------------------------------------------- vision encoder


def layer_norm(g, x, name, weights, key):
    scale = g.floats(weights.get(key + ".weight"), -1)
    bias = g.floats(weights.get(key + ".bias"), -1)
    return g.to_own(g.op("LayerNormalization", g.to_float(x), scale, bias, axis=-1, epsilon=1e-6))


def gelu(g, x):
    x = g.to_float(x)
    erf = g.op("Erf", g.mul(x, g.floats(2**-0.5)))
    return g.to_own(g.mul(g.mul(x, g.floats(0.5)), g.add(erf, g.floats(1.0))))


def gelu_tanh(g, x):
    x = g.to_float(x)
    cube = g.mul(g.mul(g.mul(x, x), x), g.floats(0.044715))
    tanh = g.op("Tanh", g.mul(g.add(x, cube), g.floats((2 / np.pi) ** 0.5)))
    return g.to_own(g.mul(g.mul(x, g.floats(0.5)), g.add(tanh, g.floats(1.0))))


def block_order(g, grid, merge):
    """Row and column of every patch of one frame pair, by blocks of merge x merge, as int64 [h*w]."""
    h, w = g.op("Gather", grid, g.long(1), axis=1), g.op("Gather", grid, g.long(2), axis=1)  # [1] each
    area = g.op("Concat", h, w, axis=0)
    m = g.longs(merge)
    blocks = g.op("Concat", g.op("Div", h, m), m, g.op("Div", w, m), m, axis=0)

    def ordered(ramp):
        full = g.op("Expand", ramp, area)
        return g.reshape(g.transpose(g.op("Reshape", full, blocks), 0, 2, 1, 3), -1)

    def ramp(n):
        return g.op("Range", g.long(0), g.op("Squeeze", n, g.longs(0)), g.long(1))

    rows = ordered(g.op("Unsqueeze", ramp(h), g.longs(1)))
    columns = ordered(g.op("Unsqueeze", ramp(w), g.longs(0)))
    return rows, columns, h, w


def position_grid(g, rows, columns, h, w, weights, key, side):
    """Learned side x side positions, bilinear with aligned corners, as [h*w, hidden]."""

    def place(index, count):
        last = g.op("Max", g.op("Sub", count, g.longs(1)), g.longs(1))
        at = g.op("Div", g.mul(g.op("Cast", index, to=1), g.floats(float(side - 1))), g.op("Cast", last, to=1))
        low = g.op("Floor", at)
        low_index = g.op("Cast", low, to=7)
        return low_index, g.op("Min", g.add(low_index, g.longs(1)), g.longs(side - 1)), g.op("Sub", at, low)

    top, bottom, down = place(rows, h)
    left, right, across = place(columns, w)
    up, back = g.op("Sub", g.floats(1.0), down), g.op("Sub", g.floats(1.0), across)
    table = g.weight("pos_embed", weights.get(key))
    total = None
    for row, row_weight in ((top, up), (bottom, down)):
        for column, column_weight in ((left, back), (right, across)):
            taken = g.to_float(g.op("Gather", table, g.add(g.mul(row, g.longs(side)), column), axis=0))
            part = g.mul(taken, g.op("Unsqueeze", g.mul(row_weight, column_weight), g.longs(1)))
            total = part if total is None else g.add(total, part)
    return g.to_own(total)


def merger(g, x, name, weights, key, hidden, after_shuffle):
    """Four neighbours to one token; the last merger norms each patch, those of DeepStack norm the four together."""
    if after_shuffle:
        x = layer_norm(g, g.reshape(x, -1, hidden), name + ".norm", weights, key + ".norm")
    else:
        x = g.reshape(layer_norm(g, x, name + ".norm", weights, key + ".norm"), -1, hidden)
    x = gelu(g, g.linear(x, name + ".fc1", weights, key + ".linear_fc1"))
    return g.to_float(g.linear(x, name + ".fc2", weights, key + ".linear_fc2"))


def vision_encoder(config, weights, dtype):
    v = config["vision_config"]
    hidden, heads, merge = v["hidden_size"], v["num_heads"], v["spatial_merge_size"]
    head, root, out = hidden // heads, "model.visual.", v["out_hidden_size"]
    taps = list(v["deepstack_visual_indexes"])
    numbers = 3 * v["temporal_patch_size"] * v["patch_size"] ** 2
    g = Graph(dtype)
    pixels = g.input("pixel_values", TensorProto.FLOAT, ["num_patches", numbers])
    grid = g.input("image_grid_thw", TensorProto.INT64, [1, 3])
    rows, columns, h, w = block_order(g, grid, merge)

    kernel = weights.get(root + "patch_embed.proj.weight").reshape(hidden, numbers)
    x = g.op("MatMul", g.to_own(pixels), g.weight("patch_embed", kernel.T))
    x = g.add(x, g.weight("patch_embed.bias", weights.get(root + "patch_embed.proj.bias")))
    pairs = g.op("Gather", grid, g.long(0), axis=1)
    x = g.op("Reshape", x, g.op("Concat", pairs, g.longs(-1, hidden), axis=0))  # [t, h*w, hidden]
    side = int(round(v["num_position_embeddings"] ** 0.5))
    x = g.add(x, position_grid(g, rows, columns, h, w, weights, root + "pos_embed.weight", side))

    theta = (v.get("rope_parameters") or {}).get("rope_theta", 10000.0)
    inverse = g.floats(theta ** (-np.arange(0, head // 2, 2, dtype=np.float64) / (head // 2)), 1, head // 4)
    angles = [g.mul(g.op("Unsqueeze", g.op("Cast", i, to=1), g.longs(1)), inverse) for i in (rows, columns)]
    angle = g.op("Concat", angles[0], angles[1], angles[0], angles[1], axis=-1)  # [h*w, head]
    cos, sin = g.to_own(g.op("Cos", angle)), g.to_own(g.op("Sin", angle))

    features = []
    for layer in range(v["depth"]):
        name, key = f"blocks.{layer}", f"{root}blocks.{layer}."
        y = g.linear(layer_norm(g, x, name + ".norm1", weights, key + "norm1"), name + ".qkv", weights, key + "attn.qkv")
        y = g.transpose(g.reshape(y, 0, -1, 3, heads, head), 2, 0, 3, 1, 4)  # [3, t, heads, h*w, head]
        q, k, values = (g.op("Gather", y, g.long(i), axis=0) for i in range(3))
        q, k = rotate(g, q, cos, sin, head), rotate(g, k, cos, sin, head)
        y = softmax_attention(g, q, g.transpose(k, 0, 1, 3, 2), values, head**-0.5)
        y = g.reshape(g.transpose(y, 0, 2, 1, 3), 0, -1, hidden)
        x = g.add(x, g.linear(y, name + ".proj", weights, key + "attn.proj"))
        y = g.linear(layer_norm(g, x, name + ".norm2", weights, key + "norm2"), name + ".fc1", weights, key + "mlp.linear_fc1")
        x = g.add(x, g.linear(gelu_tanh(g, y), name + ".fc2", weights, key + "mlp.linear_fc2"))
        if layer in taps:
            i = taps.index(layer)
            tap = merger(g, x, f"deepstack.{i}", weights, f"{root}deepstack_merger_list.{i}", hidden * merge**2, True)
            features.append(g.op("Unsqueeze", tap, g.longs(0)))

    merged = merger(g, x, "merger", weights, root + "merger", hidden * merge**2, False)
    g.op("Identity", merged, out="image_features")
    g.output("image_features", TensorProto.FLOAT, ["num_tokens", out])
    if features:
        g.op("Concat", *features, axis=0, out="deepstack_features")
        g.output("deepstack_features", TensorProto.FLOAT, [len(features), "num_tokens", out])
    return g.model("vision_encoder")


# --------------------------------------------------------------------------------------------------------- embeddings and decoder


def embed_tokens(config, weights, dtype):
    return embeddings(config["text_config"], weights, dtype, "model.language_model.")


def embeddings(t, weights, dtype, root):
    g = Graph(dtype)
    ids = g.input("input_ids", TensorProto.INT64, ["batch_size", "sequence_length"])
    rows = g.op("Gather", g.weight("embed_tokens", weights.get(root + "embed_tokens.weight")), ids, axis=0)
    g.op("Cast", rows, to=TensorProto.FLOAT, out="inputs_embeds")
    g.output("inputs_embeds", TensorProto.FLOAT, ["batch_size", "sequence_length", t["hidden_size"]])
    return g.model("embed_tokens")


def rms_norm(g, x, weights, key, epsilon):
    x = g.to_float(x)
    mean = g.op("ReduceMean", g.mul(x, x), axes=[-1], keepdims=1)
    normed = g.op("Div", x, g.op("Sqrt", g.add(mean, g.floats(epsilon))))
    return g.to_own(g.mul(normed, g.floats(weights.get(key + ".weight"), -1)))


def rope(g, positions, text):
    """Cosines and sines [b, 1, s, head] of interleaved M-RoPE: frequency i follows the height where i % 3 == 1, the width where 2."""
    parameters = rope_parameters(text)
    sections, half = parameters.get("mrope_section", [24, 20, 20]), text["head_dim"] // 2
    axes = [1 if i % 3 == 1 and i < 3 * sections[1] else 2 if i % 3 == 2 and i < 3 * sections[2] else 0 for i in range(half)]
    return rope_by_axes(g, positions, axes, parameters.get("rope_theta", text.get("rope_theta", 5_000_000.0)))


def rope_parameters(text):
    parameters = text.get("rope_parameters") or text.get("rope_scaling") or {}
    kind = parameters.get("rope_type", parameters.get("type", "default"))
    if kind not in ("default", "mrope"):
        sys.exit(f"rope_type {kind} is not supported, only default")
    return parameters


def rope_by_axes(g, positions, axes, theta, count=3):
    """Cosines and sines [b, 1, s, head] where each frequency follows one axis of positions [count, b, s]."""
    half = len(axes)
    axis = np.zeros((count, 1, 1, half), np.float32)
    for i, of in enumerate(axes):
        axis[of, 0, 0, i] = 1
    inverse = theta ** (-np.arange(0, 2 * half, 2, dtype=np.float64) / (2 * half))
    frequencies = g.floats(axis * inverse.astype(np.float32), count, 1, 1, half)
    angle = g.mul(g.op("Unsqueeze", g.op("Cast", positions, to=1), g.longs(-1)), frequencies)
    angle = g.op("ReduceSum", angle, g.longs(0), keepdims=0)  # [b, s, half]
    angle = g.op("Unsqueeze", g.op("Concat", angle, angle, axis=-1), g.longs(1))
    return g.to_own(g.op("Cos", angle)), g.to_own(g.op("Sin", angle))


def mask_bias(g, x, mask):
    """What is added to scores [b, kv, group, s, total]: -1e9 for later places and for padding."""
    total = g.op("Gather", g.op("Shape", mask), g.long(1), axis=0)
    size = g.op("Gather", g.op("Shape", x), g.long(1), axis=0)
    keys = g.op("Range", g.long(0), total, g.long(1))
    queries = g.op("Range", g.op("Sub", total, size), total, g.long(1))
    later = g.op("Greater", g.op("Unsqueeze", keys, g.longs(0)), g.op("Unsqueeze", queries, g.longs(1)))
    padding = g.op("Unsqueeze", g.op("Sub", g.floats(1.0), g.op("Cast", mask, to=1)), g.longs(1, 2, 3))
    return g.mul(g.add(g.op("Cast", later, to=1), padding), g.floats(-1e9))


@dataclass
class TextStyle:
    """What tells one family's decoder from another's."""

    root: str  # in front of its tensors' names
    rope: Callable  # (graph, positions, text config) -> cosines, sines
    axes: int = 3  # of position_ids; 1 for [batch, tokens]
    norms: bool = False  # an RMS norm for each head of queries and keys
    biases: bool = False  # on queries, keys and values
    taps: int = 0  # DeepStack


def decoder(config, weights, dtype):
    text = config["text_config"]
    if text.get("attention_bias"):
        sys.exit("attention_bias true is not supported")
    taps = len(config["vision_config"]["deepstack_visual_indexes"])
    return text_decoder(text, weights, dtype, TextStyle("model.language_model.", rope, norms=True, taps=taps))


def text_decoder(t, weights, dtype, style):
    hidden, heads, kv = t["hidden_size"], t["num_attention_heads"], t["num_key_value_heads"]
    head = t.get("head_dim") or hidden // heads
    layers, epsilon, root = t["num_hidden_layers"], t["rms_norm_eps"], style.root
    g = Graph(dtype)
    batch, size, past, total = "batch_size", "sequence_length", "past_sequence_length", "total_sequence_length"
    embeds = g.input("inputs_embeds", TensorProto.FLOAT, [batch, size, hidden])
    mask = g.input("attention_mask", TensorProto.INT64, [batch, total])
    positions = g.input("position_ids", TensorProto.INT64, [3, batch, size] if style.axes == 3 else [batch, size])
    deepstack = g.input("deepstack_embeds", TensorProto.FLOAT, [style.taps, batch, size, hidden]) if style.taps else None
    keep = g.input("num_logits_to_keep", TensorProto.INT64, [])
    for layer in range(layers):
        for kind in ("key", "value"):
            g.input(f"past_key_values.{layer}.{kind}", g.element, [batch, kv, past, head])

    g.output("logits", TensorProto.FLOAT, [batch, "num_logits", t["vocab_size"]])
    x, (cos, sin), bias = g.to_own(embeds), style.rope(g, positions, t), mask_bias(g, embeds, mask)
    for layer in range(layers):
        name, key = f"layers.{layer}", f"{root}layers.{layer}."

        def heads_of(y, what, count, turned):
            y = g.linear(y, f"{name}.{what}", weights, f"{key}self_attn.{what}_proj", bias=style.biases)
            y = g.reshape(y, 0, -1, count, head)
            if turned and style.norms:
                y = rms_norm(g, y, weights, f"{key}self_attn.{what}_norm", epsilon)
            y = g.transpose(y, 0, 2, 1, 3)
            return rotate(g, y, cos, sin, head) if turned else y

        y = rms_norm(g, x, weights, key + "input_layernorm", epsilon)
        q, k, v = heads_of(y, "q", heads, True), heads_of(y, "k", kv, True), heads_of(y, "v", kv, False)
        k = g.op("Concat", f"past_key_values.{layer}.key", k, axis=2, out=f"present.{layer}.key")
        v = g.op("Concat", f"past_key_values.{layer}.value", v, axis=2, out=f"present.{layer}.value")
        q = g.reshape(q, 0, kv, heads // kv, -1, head)
        k = g.op("Unsqueeze", g.transpose(k, 0, 1, 3, 2), g.longs(2))
        y = softmax_attention(g, q, k, g.op("Unsqueeze", v, g.longs(2)), head**-0.5, bias)
        y = g.reshape(g.transpose(g.reshape(y, 0, heads, -1, head), 0, 2, 1, 3), 0, -1, heads * head)
        x = g.add(x, g.linear(y, name + ".o", weights, key + "self_attn.o_proj", bias=False))
        y = rms_norm(g, x, weights, key + "post_attention_layernorm", epsilon)
        gate = g.linear(y, name + ".gate", weights, key + "mlp.gate_proj", bias=False)
        up = g.linear(y, name + ".up", weights, key + "mlp.up_proj", bias=False)
        y = g.mul(silu(g, gate), up)
        x = g.add(x, g.linear(y, name + ".down", weights, key + "mlp.down_proj", bias=False))
        if layer < style.taps:
            x = g.add(x, g.to_own(g.op("Gather", deepstack, g.long(layer), axis=0)))
        for kind in ("key", "value"):
            g.output(f"present.{layer}.{kind}", g.element, [batch, kv, total, head])

    x = rms_norm(g, x, weights, root + "norm", epsilon)
    # The last k places: from -k on, and from 0 on where k is 0.
    start = g.reshape(g.op("Neg", keep), 1)
    x = g.op("Slice", x, start, g.longs(np.iinfo(np.int64).max), g.longs(1))
    table = "lm_head.weight" if "lm_head.weight" in weights else root + "embed_tokens.weight"
    logits = g.op("MatMul", x, g.weight("lm_head", weights.get(table).T))
    g.op("Cast", logits, to=TensorProto.FLOAT, out="logits")
    return g.model("decoder_model_merged")


def silu(g, x):
    return g.mul(x, g.op("Sigmoid", x))


# ------------------------------------------------------------------------------------------------------------------------- files


def write(model, path):
    size = sum(w.ByteSize() for w in model.graph.initializer)
    if size >= EXTERNAL_FROM:
        data = path.with_suffix(".onnx_data")
        data.unlink(missing_ok=True)
        onnx.save_model(model, str(path), save_as_external_data=True, all_tensors_to_one_file=True, location=data.name, size_threshold=1024)
        onnx.checker.check_model(str(path))
    else:
        onnx.checker.check_model(model, full_check=True)
        onnx.save_model(model, str(path))
    print(f"{path}: {len(model.graph.node)} nodes, {size / 1e6:.1f} MB of weights")


NAMES = {"vision": "vision_encoder.onnx", "embed": "embed_tokens.onnx", "decoder": "decoder_model_merged.onnx"}


def export(source, target, dtype="fp32", parts=tuple(NAMES)):
    config = json.loads((source / "config.json").read_text())
    if config.get("model_type") != "qwen3_vl":
        sys.exit(f"{source}/config.json: model_type is {config.get('model_type')!r}, only 'qwen3_vl' is supported")
    weights = Weights(source)
    build = {"vision": vision_encoder, "embed": embed_tokens, "decoder": decoder}
    write_folder(source, target, {part: lambda part=part: build[part](config, weights, dtype) for part in parts})


def write_folder(source, target, builders):
    """Builds and writes the parts one after the other, and copies the small files."""
    (target / "onnx").mkdir(parents=True, exist_ok=True)
    for part, build in builders.items():
        write(build(), target / "onnx" / NAMES[part])
    for name in SMALL_FILES:
        if (source / name).exists():
            shutil.copyfile(source / name, target / name)


def main(export_folder=export, about=__doc__):
    parser = argparse.ArgumentParser(description=about.splitlines()[0])
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--dtype", choices=("fp32", "fp16"), default="fp32")
    parser.add_argument("--parts", default=",".join(NAMES), help="comma-separated: " + ", ".join(NAMES))
    arguments = parser.parse_args()
    parts = arguments.parts.split(",")
    for part in parts:
        if part not in NAMES:
            parser.error(f"--parts: there is no part {part!r}; known are {', '.join(NAMES)}")
    export_folder(arguments.checkpoint, arguments.output, arguments.dtype, parts)


if __name__ == "__main__":
    main()

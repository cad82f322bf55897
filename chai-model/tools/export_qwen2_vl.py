#!/usr/bin/env python3
"""Exports a Qwen2-VL or Qwen2.5-VL checkpoint to the ONNX graphs that chai-model runs.

    python3 export_qwen2_vl.py CHECKPOINT_FOLDER OUTPUT_FOLDER [--dtype fp32|fp16] [--parts vision,embed,decoder]

The sibling of export_qwen3_vl.py, which says what the folders hold and what is needed. The graphs' interface is that of the public
exports: the vision encoder takes pixel_values f32 [patches, 1176] and grid_thw (Qwen2-VL) or image_grid_thw (Qwen2.5-VL) i64 [1, 3],
the decoder is that of Qwen3-VL without DeepStack.

Qwen2.5-VL attends within windows of 8 by 8 patches in most layers. Instead of sorting patches by window and back, as the original
does, the graph forbids all pairs that do not share a window: the same result, with more multiplications.

The result is checked against transformers by src/test/resources/onnx/make-reference-qwen2.py on tiny random models.
"""

import json
import sys

import numpy as np
from export_qwen3_vl import (
    Graph, TextStyle, TensorProto, Weights, block_order, embeddings, gelu, layer_norm, main, rms_norm, rope_by_axes, rope_parameters,
    rotate, silu, softmax_attention, text_decoder, write_folder, NAMES,
)

FAMILIES = ("qwen2_vl", "qwen2_5_vl")


def roots(weights):
    """Where vision and text lie: in front of 2025 checkpoints had other names."""
    new = "model.language_model.embed_tokens.weight" in weights
    return ("model.visual.", "model.language_model.") if new else ("visual.", "model.")


def sections_rope(g, positions, text):
    """M-RoPE in three stretches: the first frequencies follow the time, then the row, then the column."""
    parameters = rope_parameters(text)
    axes = [axis for axis, count in enumerate(parameters["mrope_section"]) for _ in range(count)]
    return rope_by_axes(g, positions, axes, parameters.get("rope_theta", text.get("rope_theta", 1_000_000.0)))


def quick_gelu(g, x):
    x = g.to_float(x)
    return g.to_own(g.mul(x, g.op("Sigmoid", g.mul(x, g.floats(1.702)))))


def window_bias(g, rows, columns, side):
    """[h*w, h*w]: 0 for patches of one window, -1e9 for others."""

    def apart(places):
        window = g.op("Div", places, g.longs(side))
        same = g.op("Equal", g.op("Unsqueeze", window, g.longs(0)), g.op("Unsqueeze", window, g.longs(1)))
        return g.op("Not", same)

    either = g.op("Or", apart(rows), apart(columns))
    return g.mul(g.op("Cast", either, to=TensorProto.FLOAT), g.floats(-1e9))


class Style:
    """What the vision encoders of the two generations do differently."""

    def __init__(self, config):
        v = config["vision_config"]
        self.newer = config["model_type"] == "qwen2_5_vl"
        self.grid = "image_grid_thw" if self.newer else "grid_thw"
        self.width = v["hidden_size"] if self.newer else v["embed_dim"]
        self.out = v["out_hidden_size"] if self.newer else v["hidden_size"]
        self.full = set(v.get("fullatt_block_indexes", ())) if self.newer else set(range(v["depth"]))
        self.window = v.get("window_size", 0) // v["patch_size"] if self.newer else 0

    def norm(self, g, x, name, weights, key):
        return rms_norm(g, x, weights, key, 1e-6) if self.newer else layer_norm(g, x, name, weights, key)

    def inner(self, g, y, name, weights, key):
        if self.newer:
            gate = g.linear(y, name + ".gate", weights, key + "gate_proj")
            return g.linear(g.mul(silu(g, gate), g.linear(y, name + ".up", weights, key + "up_proj")), name + ".down", weights, key + "down_proj")
        return g.linear(quick_gelu(g, g.linear(y, name + ".fc1", weights, key + "fc1")), name + ".fc2", weights, key + "fc2")


def vision_encoder(config, weights, dtype):
    v, style = config["vision_config"], Style(config)
    hidden, heads, merge, root = style.width, v["num_heads"], v.get("spatial_merge_size", 2), roots(weights)[0]
    head = hidden // heads
    numbers = 3 * v.get("temporal_patch_size", 2) * v["patch_size"] ** 2
    g = Graph(dtype)
    pixels = g.input("pixel_values", TensorProto.FLOAT, ["num_patches", numbers])
    grid = g.input(style.grid, TensorProto.INT64, [1, 3])
    rows, columns, _, _ = block_order(g, grid, merge)

    kernel = weights.get(root + "patch_embed.proj.weight").reshape(hidden, numbers)
    x = g.op("MatMul", g.to_own(pixels), g.weight("patch_embed", kernel.T))
    pairs = g.op("Gather", grid, g.long(0), axis=1)
    x = g.op("Reshape", x, g.op("Concat", pairs, g.longs(-1, hidden), axis=0))  # [t, h*w, hidden]

    inverse = g.floats(10000.0 ** (-np.arange(0, head // 2, 2, dtype=np.float64) / (head // 2)), 1, head // 4)
    angles = [g.mul(g.op("Unsqueeze", g.op("Cast", i, to=1), g.longs(1)), inverse) for i in (rows, columns)]
    angle = g.op("Concat", angles[0], angles[1], angles[0], angles[1], axis=-1)  # [h*w, head]
    cos, sin = g.to_own(g.op("Cos", angle)), g.to_own(g.op("Sin", angle))
    bias = window_bias(g, rows, columns, style.window) if style.window else None

    for layer in range(v["depth"]):
        name, key = f"blocks.{layer}", f"{root}blocks.{layer}."
        y = style.norm(g, x, name + ".norm1", weights, key + "norm1")
        y = g.linear(y, name + ".qkv", weights, key + "attn.qkv")
        y = g.transpose(g.reshape(y, 0, -1, 3, heads, head), 2, 0, 3, 1, 4)  # [3, t, heads, h*w, head]
        q, k, values = (g.op("Gather", y, g.long(i), axis=0) for i in range(3))
        q, k = rotate(g, q, cos, sin, head), rotate(g, k, cos, sin, head)
        y = softmax_attention(g, q, g.transpose(k, 0, 1, 3, 2), values, head**-0.5, None if layer in style.full else bias)
        y = g.reshape(g.transpose(y, 0, 2, 1, 3), 0, -1, hidden)
        x = g.add(x, g.linear(y, name + ".proj", weights, key + "attn.proj"))
        x = g.add(x, style.inner(g, style.norm(g, x, name + ".norm2", weights, key + "norm2"), name, weights, key + "mlp."))

    x = style.norm(g, x, "merger.norm", weights, root + "merger.ln_q")
    x = g.reshape(x, -1, hidden * merge**2)
    x = gelu(g, g.linear(x, "merger.fc1", weights, root + "merger.mlp.0"))
    g.op("Identity", g.to_float(g.linear(x, "merger.fc2", weights, root + "merger.mlp.2")), out="image_features")
    g.output("image_features", TensorProto.FLOAT, ["num_tokens", style.out])
    return g.model("vision_encoder")


def export(source, target, dtype="fp32", parts=tuple(NAMES)):
    config = json.loads((source / "config.json").read_text())
    if config.get("model_type") not in FAMILIES:
        sys.exit(f"{source}/config.json: model_type is {config.get('model_type')!r}, only {' and '.join(FAMILIES)} are supported")
    text, weights = config.get("text_config", config), Weights(source)
    if text.get("use_sliding_window"):
        sys.exit("use_sliding_window true is not supported")
    root = roots(weights)[1]
    build = {
        "vision": lambda: vision_encoder(config, weights, dtype),
        "embed": lambda: embeddings(text, weights, dtype, root),
        "decoder": lambda: text_decoder(text, weights, dtype, TextStyle(root, sections_rope, biases=True)),
    }
    write_folder(source, target, {part: build[part] for part in parts})


if __name__ == "__main__":
    main(export, __doc__)

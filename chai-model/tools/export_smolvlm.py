#!/usr/bin/env python3
"""Exports a SmolVLM2 checkpoint to the ONNX graphs that chai-model runs.

    python3 export_smolvlm.py CHECKPOINT_FOLDER OUTPUT_FOLDER [--dtype fp32|fp16] [--parts vision,embed,decoder]

The sibling of export_qwen3_vl.py, which says what the folders hold and what is needed. The graphs' interface is that of the public
exports:

  vision_encoder        pixel_values f32 [b, n, 3, S, S], pixel_attention_mask bool [b, n, S, S] -> image_features f32 [b*n, tokens, H]
  embed_tokens          input_ids i64 [b, s] -> inputs_embeds f32 [b, s, H]
  decoder_model_merged  inputs_embeds, attention_mask i64 [b, past+s], position_ids i64 [b, s], num_logits_to_keep i64 (0 = all),
                        past_key_values.{i}.key|value [b, kv, past, head] -> logits f32, present.{i}.key|value

Pictures fill their squares, as the processor makes them: a mask that leaves out a part of a square is not supported.

The result is checked against transformers by src/test/resources/onnx/make-reference-smolvlm.py on a tiny random model.
"""

import json
import sys

from export_qwen3_vl import (
    Graph, NAMES, TensorProto, TextStyle, Weights, embeddings, gelu_tanh, layer_norm, main, rope_by_axes, rope_parameters,
    softmax_attention, text_decoder, write_folder,
)

TEXT = "model.text_model."


def plain_rope(g, positions, text):
    """One axis: places [b, s] as the first of three."""
    head = text.get("head_dim") or text["hidden_size"] // text["num_attention_heads"]
    theta = rope_parameters(text).get("rope_theta", text.get("rope_theta", 10_000.0))
    return rope_by_axes(g, g.op("Unsqueeze", positions, g.longs(0)), [0] * (head // 2), theta, 1)


def vision_encoder(config, weights, dtype):
    v, root, scale = config["vision_config"], "model.vision_model.", config.get("scale_factor", 2)
    hidden, heads, patch, size = v["hidden_size"], v["num_attention_heads"], v["patch_size"], v["image_size"]
    head, side = hidden // heads, size // patch
    g = Graph(dtype)
    pixels = g.input("pixel_values", TensorProto.FLOAT, ["batch_size", "num_images", 3, size, size])
    mask = g.input("pixel_attention_mask", TensorProto.BOOL, ["batch_size", "num_images", size, size])

    # Patches by rows: [b*n, 3, side, patch, side, patch] -> [b*n, side*side, 3*patch*patch].
    x = g.transpose(g.reshape(pixels, -1, 3, side, patch, side, patch), 0, 2, 4, 1, 3, 5)
    x = g.reshape(x, -1, side * side, 3 * patch * patch)
    kernel = weights.get(root + "embeddings.patch_embedding.weight").reshape(hidden, -1)
    x = g.op("MatMul", g.to_own(x), g.weight("patch_embed", kernel.T))
    x = g.add(x, g.weight("patch_embed.bias", weights.get(root + "embeddings.patch_embedding.bias")))
    x = g.add(x, g.weight("position_embed", weights.get(root + "embeddings.position_embedding.weight")[None]))
    # The mask is used, so that no optimiser drops the input; whole squares leave nothing out.
    out = g.op("ReduceMin", g.op("Cast", mask, to=TensorProto.FLOAT), keepdims=0)
    x = g.mul(x, g.to_own(out))

    for layer in range(v["num_hidden_layers"]):
        name, key = f"layers.{layer}", f"{root}encoder.layers.{layer}."
        y = layer_norm(g, x, name + ".norm1", weights, key + "layer_norm1")
        q, k, values = (
            g.transpose(g.reshape(g.linear(y, f"{name}.{part}", weights, f"{key}self_attn.{part}_proj"), 0, -1, heads, head), 0, 2, 1, 3)
            for part in ("q", "k", "v")
        )
        y = softmax_attention(g, q, g.transpose(k, 0, 1, 3, 2), values, head**-0.5)
        y = g.reshape(g.transpose(y, 0, 2, 1, 3), 0, -1, hidden)
        x = g.add(x, g.linear(y, name + ".o", weights, key + "self_attn.out_proj"))
        y = g.linear(layer_norm(g, x, name + ".norm2", weights, key + "layer_norm2"), name + ".fc1", weights, key + "mlp.fc1")
        x = g.add(x, g.linear(gelu_tanh(g, y), name + ".fc2", weights, key + "mlp.fc2"))
    x = layer_norm(g, x, "post_norm", weights, root + "post_layernorm")

    # Squares of scale by scale patches to one token each.
    few = side // scale
    x = g.transpose(g.reshape(x, -1, few, scale, few, scale * hidden), 0, 1, 3, 2, 4)
    x = g.reshape(x, -1, few * few, scale * scale * hidden)
    x = g.linear(x, "connector", weights, "model.connector.modality_projection.proj", bias=False)
    g.op("Identity", g.to_float(x), out="image_features")
    g.output("image_features", TensorProto.FLOAT, ["total_images", few * few, config["text_config"]["hidden_size"]])
    return g.model("vision_encoder")


def export(source, target, dtype="fp32", parts=tuple(NAMES)):
    config = json.loads((source / "config.json").read_text())
    if config.get("model_type") != "smolvlm":
        sys.exit(f"{source}/config.json: model_type is {config.get('model_type')!r}, only 'smolvlm' is supported")
    text, weights = config["text_config"], Weights(source)
    build = {
        "vision": lambda: vision_encoder(config, weights, dtype),
        "embed": lambda: embeddings(text, weights, dtype, TEXT),
        "decoder": lambda: text_decoder(text, weights, dtype, TextStyle(TEXT, plain_rope, axes=1)),
    }
    write_folder(source, target, {part: build[part] for part in parts})


if __name__ == "__main__":
    main(export, __doc__)

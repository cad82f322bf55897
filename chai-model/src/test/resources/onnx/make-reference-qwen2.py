#!/usr/bin/env python3
"""Makes the Qwen2-VL and Qwen2.5-VL references: tiny random models of transformers' own code, and what they answer.

    python3 make-reference-qwen2.py            # writes ./qwen2vl and ./qwen2_5vl: exported model folders and reference.json

Made once with the versions and the seed that make-reference.py names. The tokenizer is the one of ./qwen3vl. Nothing here runs during
the build. The graphs come from tools/export_qwen2_vl.py, which is tested by that: this script fails unless the exported graphs give the
logits of transformers within 1e-4, in one pass and step by step, in fp32, and within 0.05 in fp16.
"""

import importlib.util
import itertools
import json
import shutil
import tempfile
from pathlib import Path

import torch
import transformers
from transformers import (
    Qwen2_5_VLConfig, Qwen2_5_VLForConditionalGeneration, Qwen2_5_VLProcessor, Qwen2VLConfig, Qwen2VLForConditionalGeneration,
    Qwen2VLProcessor, Qwen2VLVideoProcessor,
)
from transformers.models.qwen2_vl.image_processing_qwen2_vl import Qwen2VLImageProcessor
from transformers.video_utils import VideoMetadata

HERE = Path(__file__).resolve().parent
spec = importlib.util.spec_from_file_location("reference", HERE / "make-reference.py")
common = importlib.util.module_from_spec(spec)
spec.loader.exec_module(common)
import export_qwen2_vl  # noqa: E402

TEMPLATE = (
    "{% if messages[0].role != 'system' %}<|im_start|>system\nYou are a helpful assistant.<|im_end|>\n{% endif %}"
    + common.TEMPLATE.replace("{% elif c.type == 'video' %}<|video_pad|>", "{% elif c.type == 'video' %}<|vision_start|><|video_pad|><|vision_end|>")
)
CASES = [
    ("text", ["Describe a slow pan."], None),
    ("image", [("image", 56, 84, 1), "What is shown?"], None),
    ("image-resized", [("image", 50, 71, 102), "What is shown?"], "You are a camera operator."),
    ("video-odd", [("video", 5, 56, 84, 3, [0, 15, 30, 45, 60], 30.0), "Describe the camera movement of this video."], None),
    ("two-videos", [
        ("video", 4, 56, 56, 5, [0, 12, 24, 36], 24.0), "Compare with",
        ("video", 2, 28, 84, 9, [0, 7], 25.0), "and answer Yes or No.",
    ], None),
]


# Frames in a clip and frames a second; what the processor takes of it at two frames a second is stored.
SAMPLES = [
    (10, 25.0), (61, 30.0), (75, 25.0), (240, 24.0), (300, 29.97), (1001, 23.976), (100, 10.0), (3, 30.0), (2, 25.0), (7, 3.0), (36, 24.0),
    (333, 30.0), (20_000, 24.0),
]


def places(model, inputs):
    """Places on three axes as in transformers 4.57: text goes on after the largest place of a picture, seconds are cut to whole ones.

    transformers 5.23 keeps fractions of seconds and goes on after rows and columns, so that text shares places with the end of a long
    video. make-positions.py has the places of both, by their own code.
    """
    grids = {kind: iter(inputs.get(kind + "_grid_thw", ())) for kind in ("image", "video")}
    seconds = iter(inputs.get("second_per_grid_ts", ()))
    at, parts = 0, []
    for kind, group in itertools.groupby(inputs["mm_token_type_ids"][0].tolist()):
        count = len(list(group))
        if kind == 0:
            parts.append(torch.arange(at, at + count).expand(3, -1))
        else:
            grid = next(grids["image" if kind == 1 else "video"])
            timed = kind == 2 and "second_per_grid_ts" in inputs
            each = model.config.vision_config.tokens_per_second * int(next(seconds)) if timed else 1
            parts.append(model.model.get_vision_position_ids(at, grid, 1, 2, each).reshape(3, count))
        at = int(parts[-1].max()) + 1
    return torch.cat(parts, 1)[:, None], at


def answers(model, inputs, positions, following):
    """Logits of the prompt and greedy tokens, by whole passes with the places given."""
    fixed = {k: v for k, v in inputs.items() if k not in ("input_ids", "attention_mask", "mm_token_type_ids", "second_per_grid_ts")}
    ids, tokens, first = inputs["input_ids"], [], None
    for step in range(common.NEW_TOKENS):
        with torch.no_grad():
            logits = model(input_ids=ids, position_ids=positions, attention_mask=torch.ones_like(ids), **fixed).logits[0]
        first = logits if first is None else first
        tokens.append(int(logits[-1].argmax()))
        ids = torch.cat([ids, torch.tensor([[tokens[-1]]])], 1)
        positions = torch.cat([positions, torch.full((3, 1, 1), following + step)], 2)
    return first, tokens


def make(name, config_type, model_type, processor_type, own_vision):
    tok = transformers.PreTrainedTokenizerFast(tokenizer_file=str(HERE / "qwen3vl" / "tokenizer.json"))
    of = tok.convert_tokens_to_ids
    text = dict(
        vocab_size=412, hidden_size=32, intermediate_size=64, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=2,
        max_position_embeddings=4096, rms_norm_eps=1e-6,
        rope_parameters=dict(rope_type="default", rope_theta=1e6, mrope_section=[2, 1, 1]),
    )
    vision = dict(depth=3, num_heads=2, **own_vision)
    config = config_type(
        text_config=text, vision_config=vision, image_token_id=of("<|image_pad|>"), video_token_id=of("<|video_pad|>"),
        vision_start_token_id=of("<|vision_start|>"), vision_end_token_id=of("<|vision_end|>"), tie_word_embeddings=False,
    )
    torch.manual_seed(common.SEED)
    model = common.prepared(model_type(config), [of("<|im_end|>"), of("<|endoftext|>")])
    sizes = dict(size={"shortest_edge": 28 * 28, "longest_edge": 28 * 28 * 1280})
    image_processor, video_processor = Qwen2VLImageProcessor(**sizes), Qwen2VLVideoProcessor(**sizes)
    processor = processor_type(image_processor=image_processor, tokenizer=tok, video_processor=video_processor, chat_template=TEMPLATE)
    target = HERE / name
    shutil.rmtree(target, ignore_errors=True)
    cases = []
    with tempfile.TemporaryDirectory() as temporary:
        checkpoint, halves = Path(temporary), Path(temporary) / "fp16"
        model.save_pretrained(checkpoint, safe_serialization=True)
        (checkpoint / "preprocessor_config.json").write_text(json.dumps(image_processor.to_dict(), default=str, indent=1))
        (checkpoint / "video_preprocessor_config.json").write_text(json.dumps(video_processor.to_dict(), default=str, indent=1))
        shutil.copyfile(HERE / "qwen3vl" / "tokenizer.json", checkpoint / "tokenizer.json")
        export_qwen2_vl.export(checkpoint, target)
        # The places below are those of 4.57, which is chosen by this version; positions.json has those of both releases.
        written = json.loads((target / "config.json").read_text())
        (target / "config.json").write_text(json.dumps({**written, "transformers_version": "4.57.6"}, indent=2))
        export_qwen2_vl.export(checkpoint, halves, "fp16")
        for case_name, parts, system in CASES:
            case, inputs = prompt(case_name, parts, system, tok, processor)
            positions, following = places(model, inputs)
            logits, greedy = answers(model, inputs, positions, following)
            count = len(case["ids"])
            case.update(
                positions=positions[:, 0].tolist(), delta=following - count, lastLogits=common.listed(logits[-1]), greedy=greedy,
            )
            worst = common.check_export(target, inputs, positions, logits, greedy, config, 1e-4)
            rough = common.check_export(halves, inputs, positions, logits, greedy, config, 0.05)
            print(f"{name} {case_name}: {count} tokens, exported logits differ by {worst:.2e}, in fp16 by {rough:.2e}")
            cases.append(case)
    samples = []
    for total, fps in SAMPLES:
        about = VideoMetadata(total_num_frames=total, fps=fps, duration=total / fps)
        samples.append(dict(total=total, fps=fps, indices=video_processor.sample_frames(about, fps=2).tolist()))
    common.write_reference(target, cases, samples=samples)


def prompt(case_name, parts, system, tok, processor):
    content, pictures, images, videos, metadata = [], [], [], [], []
    for part in parts:
        if isinstance(part, str):
            content.append({"type": "text", "text": part})
            pictures.append({"text": part})
        elif part[0] == "image":
            content.append({"type": "image"})
            images.append(torch.from_numpy(common.picture(*part[1:])).permute(2, 0, 1))
            pictures.append({"image": dict(height=part[1], width=part[2], seed=part[3])})
        else:
            content.append({"type": "video"})
            data, about = common.video(*part[1:])
            videos.append(data)
            metadata.append(about)
            keys = ("frames", "height", "width", "seed", "indices", "fps")
            pictures.append({"video": dict(zip(keys, part[1:]))})
    messages = ([{"role": "system", "content": system}] if system else []) + [{"role": "user", "content": content}]
    text = tok.apply_chat_template(messages, tokenize=False, add_generation_prompt=True, chat_template=TEMPLATE)
    inputs = processor(
        text=[text], images=images or None, videos=videos or None, video_metadata=metadata or None, do_sample_frames=False,
        return_tensors="pt",
    )
    case = dict(name=case_name, parts=pictures, system=system, prompt=text, ids=inputs["input_ids"][0].tolist())
    for key, pixels in (("image", "pixel_values"), ("video", "pixel_values_videos")):
        if pixels in inputs:
            case[key + "Grids"] = inputs[key + "_grid_thw"].tolist()
            case[key + "Pixels"] = common.sampled(inputs[pixels])
    return case, inputs


if __name__ == "__main__":
    make("qwen2vl", Qwen2VLConfig, Qwen2VLForConditionalGeneration, Qwen2VLProcessor, dict(embed_dim=16, hidden_size=32, mlp_ratio=2))
    # Windows of 4 by 4 patches, so that these small pictures have several; the middle layer attends to all.
    make("qwen2_5vl", Qwen2_5_VLConfig, Qwen2_5_VLForConditionalGeneration, Qwen2_5_VLProcessor, dict(
        hidden_size=16, intermediate_size=32, out_hidden_size=32, window_size=56, fullatt_block_indexes=[1], tokens_per_second=4,
    ))

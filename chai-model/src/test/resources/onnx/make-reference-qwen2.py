#!/usr/bin/env python3
"""Makes the Qwen2-VL and Qwen2.5-VL references: ids, places, grids and pixels of transformers' processors.

    python3 make-reference-qwen2.py            # writes ./qwen2vl/reference.json and ./qwen2_5vl/reference.json

Made once with the versions that make-reference.py names. The tokenizer is the one of ./qwen3vl. Nothing here runs during the build.
"""

import importlib.util
import json
from pathlib import Path

import torch
import transformers
from transformers import (
    Qwen2_5_VLConfig, Qwen2_5_VLForConditionalGeneration, Qwen2_5_VLProcessor, Qwen2VLConfig, Qwen2VLForConditionalGeneration,
    Qwen2VLProcessor, Qwen2VLVideoProcessor,
)
from transformers.models.qwen2_vl.image_processing_qwen2_vl import Qwen2VLImageProcessor

HERE = Path(__file__).resolve().parent
spec = importlib.util.spec_from_file_location("reference", HERE / "make-reference.py")
common = importlib.util.module_from_spec(spec)
spec.loader.exec_module(common)

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


def make(name, config_type, model_type, processor_type):
    tok = transformers.PreTrainedTokenizerFast(tokenizer_file=str(HERE / "qwen3vl" / "tokenizer.json"))
    of = tok.convert_tokens_to_ids
    text = dict(
        vocab_size=412, hidden_size=32, intermediate_size=64, num_hidden_layers=1, num_attention_heads=2, num_key_value_heads=2,
        rope_parameters=dict(rope_type="default", rope_theta=1e6, mrope_section=[2, 3, 3]),
    )
    vision = dict(depth=1, hidden_size=32, embed_dim=32, num_heads=2, intermediate_size=64, out_hidden_size=32)
    config = config_type(
        text_config=text, vision_config=vision, image_token_id=of("<|image_pad|>"), video_token_id=of("<|video_pad|>"),
        vision_start_token_id=of("<|vision_start|>"), vision_end_token_id=of("<|vision_end|>"),
    )
    model = model_type(config).eval()
    sizes = dict(size={"shortest_edge": 28 * 28, "longest_edge": 28 * 28 * 1280})
    processor = processor_type(
        image_processor=Qwen2VLImageProcessor(**sizes), tokenizer=tok, video_processor=Qwen2VLVideoProcessor(**sizes), chat_template=TEMPLATE,
    )
    cases = []
    for case_name, parts, system in CASES:
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
        prompt = tok.apply_chat_template(messages, tokenize=False, add_generation_prompt=True, chat_template=TEMPLATE)
        inputs = processor(
            text=[prompt], images=images or None, videos=videos or None, video_metadata=metadata or None, do_sample_frames=False,
            return_tensors="pt",
        )
        extra = {k: inputs[k] for k in ("second_per_grid_ts",) if k in inputs}
        positions, delta = model.model.get_rope_index(
            inputs["input_ids"], inputs["mm_token_type_ids"], image_grid_thw=inputs.get("image_grid_thw"),
            video_grid_thw=inputs.get("video_grid_thw"), attention_mask=inputs["attention_mask"], **extra,
        )
        case = dict(
            name=case_name, parts=pictures, system=system, prompt=prompt, ids=inputs["input_ids"][0].tolist(),
            positions=positions[:, 0].tolist(), delta=int(delta[0, 0]),
        )
        for key, pixels in (("image", "pixel_values"), ("video", "pixel_values_videos")):
            if pixels in inputs:
                case[key + "Grids"] = inputs[key + "_grid_thw"].tolist()
                case[key + "Pixels"] = common.sampled(inputs[pixels])
        cases.append(case)
        print(name, case_name, len(case["ids"]), "tokens", case["delta"], extra)
    (HERE / name).mkdir(exist_ok=True)
    about = dict(transformers=transformers.__version__, torch=torch.__version__)
    (HERE / name / "reference.json").write_text(json.dumps(dict(about=about, cases=cases), separators=(",", ":")) + "\n")


make("qwen2vl", Qwen2VLConfig, Qwen2VLForConditionalGeneration, Qwen2VLProcessor)
make("qwen2_5vl", Qwen2_5_VLConfig, Qwen2_5_VLForConditionalGeneration, Qwen2_5_VLProcessor)

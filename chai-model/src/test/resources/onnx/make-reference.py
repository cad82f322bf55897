#!/usr/bin/env python3
"""Makes the Qwen3-VL reference that the parity tests read: a tiny random model of transformers' own code, and what it answers.

    python3 make-reference.py            # writes ./qwen3vl: the exported model folder and reference.json

Made once with Python 3.11, transformers 5.23.0, torch 2.15.0 (CPU), torchvision 0.29.2, tokenizers as transformers asks, numpy 2.4.6,
onnx 1.23.2, onnxruntime 1.31.1; seed 7. Nothing here runs during the build. The graphs come from tools/export_qwen3_vl.py, which is
tested by that: this script fails unless the exported graphs give the logits of transformers within 1e-4, in one pass and step by step,
in fp32, and within 0.05 in fp16.
"""

import hashlib
import json
import shutil
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime as ort
import torch
import transformers
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers
from transformers import Qwen2Tokenizer, Qwen3VLConfig, Qwen3VLForConditionalGeneration, Qwen3VLProcessor, Qwen3VLVideoProcessor
from transformers.models.qwen2_vl.image_processing_qwen2_vl import Qwen2VLImageProcessor
from transformers.video_utils import VideoMetadata

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[3] / "tools"))
import export_qwen3_vl  # noqa: E402

SEED, NEW_TOKENS = 7, 16
SMOOTH = 100  # From this seed on pictures have no hard edges.
SPECIAL = [
    "<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|vision_start|>", "<|vision_end|>", "<|vision_pad|>", "<|image_pad|>",
    "<|video_pad|>",
]
TEXTS = [
    "The camera pans left while a person walks across the street.", "A slow dolly in on the subject; shallow depth of field.",
    "Does this figure show a static shot? Please answer Yes or No.", "Describe the camera movement of this video in detail.",
    "Yes No system user assistant You are a helpful assistant. seconds 0.1 0.2 1.2 2.5",
] * 4
# The split of Qwen's tokenizer.json.
SPLIT = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
# The checkpoints' template writes a video as <|vision_start|><|video_pad|><|vision_end|>, and the processor of transformers 4.57, with
# which Qwen3-VL was published, replaces all three by the stretches of frames. That of 5.23 replaces the middle one only, which leaves a
# second pair of markers around. So the pair is left out here: the prompt is that of 4.57.
TEMPLATE = (
    "{% for m in messages %}<|im_start|>{{ m.role }}\n{% if m.content is string %}{{ m.content }}{% else %}{% for c in m.content %}"
    "{% if c.type == 'image' %}<|vision_start|><|image_pad|><|vision_end|>{% elif c.type == 'video' %}"
    "<|video_pad|>{% else %}{{ c.text }}{% endif %}{% endfor %}{% endif %}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


def picture(height, width, seed):
    """The same numbers as in the Java test: x, y and channel mixed by whole-number arithmetic."""
    y, x, c = np.meshgrid(np.arange(height), np.arange(width), np.arange(3), indexing="ij")
    if seed >= SMOOTH:
        wave = (x * 4 + y * 3 + c * 60 + seed * 31) % 510
        return np.where(wave < 256, wave, 510 - wave).astype(np.uint8)
    return ((x * (3 + seed) + y * (5 + 2 * seed) + (x * y * (seed + 1)) // 7 + c * 60 + seed * 31) % 256).astype(np.uint8)


def tokenizer(folder):
    tok = Tokenizer(models.BPE())
    tok.normalizer = normalizers.NFC()
    tok.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Split(Regex(SPLIT), behavior="isolated"), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)]
    )
    tok.decoder = decoders.ByteLevel()
    tok.post_processor = processors.ByteLevel(trim_offsets=False)
    trainer = trainers.BpeTrainer(vocab_size=420, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False)
    tok.train_from_iterator(TEXTS, trainer)
    tok.add_special_tokens([AddedToken(t, special=True, normalized=False) for t in SPECIAL])
    tok.save(str(folder / "tokenizer.json"))
    return Qwen2Tokenizer(tokenizer_object=tok, eos_token="<|im_end|>", pad_token="<|endoftext|>")


def tiny_model(tok):
    def of(token):
        return tok.convert_tokens_to_ids(token)

    config = Qwen3VLConfig(
        text_config=dict(
            vocab_size=len(tok), hidden_size=32, intermediate_size=64, num_hidden_layers=3, num_attention_heads=4,
            num_key_value_heads=2, head_dim=16, max_position_embeddings=4096, rms_norm_eps=1e-6,
            rope_parameters=dict(rope_type="default", rope_theta=5_000_000.0, mrope_section=[4, 2, 2], mrope_interleaved=True),
        ),
        vision_config=dict(
            depth=3, hidden_size=16, num_heads=2, intermediate_size=32, out_hidden_size=32, num_position_embeddings=64,
            deepstack_visual_indexes=[0, 1],
        ),
        image_token_id=of("<|image_pad|>"), video_token_id=of("<|video_pad|>"), vision_start_token_id=of("<|vision_start|>"),
        vision_end_token_id=of("<|vision_end|>"), tie_word_embeddings=False,
    )
    torch.manual_seed(SEED)
    return prepared(Qwen3VLForConditionalGeneration(config), [of("<|im_end|>"), of("<|endoftext|>")])


def prepared(model, ends):
    """Random weights that tell tokens apart: the usual spread of 0.02 would leave all of them almost equally likely."""
    model.eval().set_attn_implementation("eager")
    with torch.no_grad():
        for name, p in model.named_parameters():
            if p.ndim > 1:
                p.copy_(torch.randn_like(p) * (0.02 if "patch_embed" in name else 0.25))
            elif "norm" in name and name.endswith("weight"):
                p.copy_(1 + 0.1 * torch.randn_like(p))
            else:
                p.copy_(0.1 * torch.randn_like(p))
    model.generation_config.eos_token_id = ends
    model.generation_config.pad_token_id = ends[-1]
    model.generation_config.do_sample = False
    return model


def video(frames, height, width, seed, indices, fps):
    data = np.stack([picture(height, width, seed + i) for i in range(frames)])
    about = VideoMetadata(
        total_num_frames=max(indices) + 1, fps=fps, width=width, height=height, duration=(max(indices) + 1) / fps,
        video_backend="none", frames_indices=list(indices),
    )
    return torch.from_numpy(data).permute(0, 3, 1, 2), about


# name, parts (text, ("image", h, w, seed) or ("video", frames, h, w, seed, indices, fps)), system text
CASES = [
    ("text", ["Describe a slow pan."], None),
    ("system", ["Describe a slow pan."], "You are a camera operator."),
    ("image", [("image", 64, 96, 1), "What is shown?"], None),
    ("image-resized", [("image", 50, 71, 102), "What is shown?"], None),
    ("video-odd", [("video", 5, 64, 96, 3, [0, 15, 30, 45, 60], 30.0), "Describe the camera movement of this video."], None),
    ("two-videos", [
        ("video", 4, 64, 64, 5, [0, 12, 24, 36], 24.0), "Compare with",
        ("video", 2, 32, 96, 9, [0, 7], 25.0), "and answer Yes or No.",
    ], None),
    ("image-and-video", [("image", 32, 64, 4), ("video", 4, 96, 64, 6, [0, 14, 28, 42], 25.0), "Same place?"], None),
]


def listed(values):
    """With seven digits, to save space."""
    return [float(f"{float(v):.7g}") for v in values]


def sampled(array):
    flat = np.asarray(array, np.float32).reshape(-1)
    step = max(1, flat.size // 64)
    places = [min(flat.size - 1, i * step + (i * 37) % step) for i in range(64)]
    return dict(size=int(flat.size), sum=float(flat.astype(np.float64).sum()), places=places, values=listed(flat[p] for p in places))


def reference(name, parts, system, tok, model, processor):
    content, images, videos, metadata, pictures = [], [], [], [], []
    for part in parts:
        if isinstance(part, str):
            content.append({"type": "text", "text": part})
            pictures.append({"text": part})
        elif part[0] == "image":
            _, h, w, seed = part
            content.append({"type": "image"})
            images.append(torch.from_numpy(picture(h, w, seed)).permute(2, 0, 1))
            pictures.append({"image": dict(height=h, width=w, seed=seed)})
        else:
            _, frames, h, w, seed, indices, fps = part
            content.append({"type": "video"})
            data, about = video(frames, h, w, seed, indices, fps)
            videos.append(data)
            metadata.append(about)
            pictures.append({"video": dict(frames=frames, height=h, width=w, seed=seed, indices=indices, fps=fps)})
    messages = ([{"role": "system", "content": system}] if system else []) + [{"role": "user", "content": content}]
    text = tok.apply_chat_template(messages, tokenize=False, add_generation_prompt=True, chat_template=TEMPLATE)
    inputs = processor(
        text=[text], images=images or None, videos=videos or None, video_metadata=metadata or None, do_sample_frames=False,
        return_tensors="pt",
    )
    positions, delta = model.model.get_rope_index(
        inputs["input_ids"], inputs["mm_token_type_ids"], inputs.get("image_grid_thw"), inputs.get("video_grid_thw"),
        attention_mask=inputs["attention_mask"],
    )
    with torch.no_grad():
        logits = model(**inputs).logits[0]
        answer = model.generate(**inputs, max_new_tokens=NEW_TOKENS, min_new_tokens=NEW_TOKENS, do_sample=False)
    case = dict(
        name=name, parts=pictures, system=system, prompt=text, ids=inputs["input_ids"][0].tolist(),
        positions=positions[:, 0].tolist(), delta=int(delta[0, 0]),
        lastLogits=listed(logits[-1]),
        greedy=answer[0, inputs["input_ids"].shape[1]:].tolist(),
    )
    for key, pixels in (("image", "pixel_values"), ("video", "pixel_values_videos")):
        if pixels in inputs:
            case[key + "Grids"] = inputs[key + "_grid_thw"].tolist()
            case[key + "Pixels"] = sampled(inputs[pixels])
    return case, inputs, positions, logits


def encoded(sessions, inputs, config):
    """Places of picture tokens with what Qwen's vision encoder gives for them, image by image and video by video."""
    ids, grid_name = inputs["input_ids"].numpy(), sessions["vision_encoder"].get_inputs()[1].name
    for kind, token in (("pixel_values", config.image_token_id), ("pixel_values_videos", config.video_token_id)):
        if kind in inputs:
            grids = inputs["image_grid_thw" if kind == "pixel_values" else "video_grid_thw"].numpy()
            pixels, at, places = inputs[kind].numpy(), 0, np.nonzero(ids[0] == token)[0]
            for grid in grids:
                rows = int(grid.prod())
                out = sessions["vision_encoder"].run(None, {"pixel_values": pixels[at:at + rows], grid_name: grid[None]})
                yield places[at // 4:(at + rows) // 4], out
                at += rows


def check_export(folder, inputs, positions, expected, greedy, config, tolerance, encode=encoded):
    """Runs the exported graphs: everything at once, then step by step with the cache. Positions are [axes, 1, s], or [1, s] for one."""
    sessions = {n: ort.InferenceSession(str(folder / "onnx" / (n + ".onnx"))) for n in ("vision_encoder", "embed_tokens", "decoder_model_merged")}
    decoder = sessions["decoder_model_merged"]
    takes = {i.name: i for i in decoder.get_inputs()}
    ids = inputs["input_ids"].numpy()
    embeds = sessions["embed_tokens"].run(None, {"input_ids": ids})[0]
    taps = takes["deepstack_embeds"].shape[0] if "deepstack_embeds" in takes else 0
    deep = np.zeros((taps,) + embeds.shape, np.float32)
    for own, out in encode(sessions, inputs, config):
        embeds[0, own] = out[0]
        if taps:
            deep[:, 0, own] = out[1]
    halves = any(i.type == "tensor(float16)" for i in takes.values())
    empty = {
        name: np.zeros((1, i.shape[1], 0, i.shape[3]), np.float16 if halves else np.float32)
        for name, i in takes.items() if name.startswith("past")
    }
    size = ids.shape[1]
    feed = dict(inputs_embeds=embeds, attention_mask=np.ones((1, size), np.int64), position_ids=positions.numpy())
    if taps:
        feed["deepstack_embeds"] = deep
    names = [o.name for o in decoder.get_outputs()]
    full = decoder.run(None, {**feed, **empty, "num_logits_to_keep": np.array(0, np.int64)})
    worst = np.abs(full[0][0] - expected.numpy()).max()
    last = decoder.run(None, {**feed, **empty, "num_logits_to_keep": np.array(1, np.int64)})
    assert last[0].shape[1] == 1 and np.abs(last[0][0, 0] - full[0][0, -1]).max() < 1e-5
    cache, delta, tokens = last, int(positions.max()) + 1 - size, []
    for step in range(len(greedy)):
        tokens.append(int(cache[0][0, -1].argmax()))
        past = {n.replace("present", "past_key_values"): v for n, v in zip(names[1:], cache[1:])}
        place = size + step
        now = {
            "inputs_embeds": sessions["embed_tokens"].run(None, {"input_ids": np.array([[tokens[-1]]])})[0],
            "attention_mask": np.ones((1, place + 1), np.int64),
            "position_ids": np.full(tuple(positions.shape[:-1]) + (1,), place + delta),
            "num_logits_to_keep": np.array(1, np.int64),
        }
        if taps:
            now["deepstack_embeds"] = np.zeros((taps, 1, 1, embeds.shape[2]), np.float32)
        cache = decoder.run(None, {**now, **past})
    if worst > tolerance or (not halves and tokens != greedy):
        sys.exit(f"the exported graphs differ: logits by {worst}, tokens {tokens} instead of {greedy}")
    return worst


def main():
    target = HERE / "qwen3vl"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    with tempfile.TemporaryDirectory() as temporary:
        checkpoint = Path(temporary)
        tok = tokenizer(checkpoint)
        model = tiny_model(tok)
        model.save_pretrained(checkpoint, safe_serialization=True)
        sizes = dict(size={"shortest_edge": 1024, "longest_edge": 24_576 * 4}, patch_size=16, temporal_patch_size=2, merge_size=2,
                     image_mean=[0.5] * 3, image_std=[0.5] * 3)
        image_processor = Qwen2VLImageProcessor(**sizes)
        video_processor = Qwen3VLVideoProcessor(**sizes, fps=2, min_frames=4, max_frames=768, cap_pixels_per_frame=False)
        (checkpoint / "preprocessor_config.json").write_text(json.dumps(image_processor.to_dict(), default=str, indent=1))
        (checkpoint / "video_preprocessor_config.json").write_text(json.dumps(video_processor.to_dict(), default=str, indent=1))
        processor = Qwen3VLProcessor(image_processor=image_processor, tokenizer=tok, video_processor=video_processor, chat_template=TEMPLATE)
        export_qwen3_vl.export(checkpoint, target)
        halves = checkpoint / "fp16"
        export_qwen3_vl.export(checkpoint, halves, "fp16")
        cases = []
        for name, parts, system in CASES:
            case, inputs, positions, logits = reference(name, parts, system, tok, model, processor)
            worst = check_export(target, inputs, positions, logits, case["greedy"], model.config, 1e-4)
            rough = check_export(halves, inputs, positions, logits, case["greedy"], model.config, 0.05)
            print(f"{name}: {len(case['ids'])} tokens, exported logits differ by {worst:.2e}, in fp16 by {rough:.2e}")
            cases.append(case)
    write_reference(target, cases)


def write_reference(target, cases, **more):
    digest = {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(target.rglob("*.onnx"))}
    about = dict(transformers=transformers.__version__, torch=torch.__version__, seed=SEED, sha256=digest)
    (target / "reference.json").write_text(json.dumps(dict(about=about, cases=cases, **more), separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Makes the SmolVLM2 reference: a tiny random model of transformers' own code, and what it answers.

    python3 make-reference-smolvlm.py            # writes ./smolvlm: the exported model folder and reference.json

Made once with the versions and the seed that make-reference.py names, and num2words 0.5.14, which the processor asks for. Nothing here
runs during the build. The graphs come from tools/export_smolvlm.py, which is tested by that: this script fails unless the exported
graphs give the logits of transformers within 1e-4, in one pass and step by step, in fp32, and within 0.05 in fp16.
"""

import importlib.util
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import torch
from num2words import num2words
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import PreTrainedTokenizerFast, SmolVLMConfig, SmolVLMForConditionalGeneration, SmolVLMImageProcessor, SmolVLMProcessor
from transformers.models.smolvlm.processing_smolvlm import DEFAULT_CHAT_TEMPLATE
from transformers.models.smolvlm.video_processing_smolvlm import SmolVLMVideoProcessor
from transformers.video_utils import VideoMetadata

HERE = Path(__file__).resolve().parent
spec = importlib.util.spec_from_file_location("reference", HERE / "make-reference.py")
common = importlib.util.module_from_spec(spec)
spec.loader.exec_module(common)
import export_smolvlm  # noqa: E402

SIDE, PATCH, SCALE = 32, 8, 2
TOKENS = (SIDE // PATCH // SCALE) ** 2
SPECIAL = [
    "<|endoftext|>", "<|im_start|>", "<|im_end|>", "<fake_token_around_image>", "<image>", "<end_of_utterance>", "<global-img>",
] + [f"<row_{row}_col_{column}>" for row in range(1, 4) for column in range(1, 4)]
TEXTS = common.TEXTS + [
    "You are provided the following series of three frames from a 0:00:02 [H:MM:SS] video.\n\nFrame from 00:01:",
    "User: System: Assistant: twenty-one forty-two",
] * 4

# As in make-reference.py; a video's last number is how many frames its clip has.
CASES = [
    ("text", ["Describe a slow pan."], None),
    ("system", ["Describe a slow pan."], "You are a camera operator."),
    ("image-single", [("image", 32, 32, 1), "What is shown?"], None),
    ("image-split", [("image", 50, 71, 102), "What is shown?"], None),
    ("image-tall", ["Look:", ("image", 96, 40, 3), "What is shown?"], None),
    ("video", [("video", 5, 48, 64, 103, [0, 15, 30, 45, 60], 30.0, 61), "Describe the camera movement of this video."], None),
    ("two-videos", [
        ("video", 3, 32, 32, 5, [0, 700, 1499], 24.0, 1500), "Compare with", ("video", 1, 24, 40, 109, [0], 25.0, 10), "and answer.",
    ], None),
]
# Frames in a clip, frames a second, and what the processor takes of it at one frame a second, four at most.
SAMPLES = [(10, 25.0), (61, 30.0), (75, 25.0), (240, 24.0), (100, 10.0), (3, 30.0), (1, 25.0), (2500, 24.0), (36, 24.0), (60, 24.0)]


def tokenizer(folder):
    tok = Tokenizer(models.BPE())
    tok.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True),
    ])
    tok.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(vocab_size=400, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False)
    tok.train_from_iterator(TEXTS, trainer)
    tok.add_special_tokens([AddedToken(t, special=True, normalized=False) for t in SPECIAL])
    tok.save(str(folder / "tokenizer.json"))
    return PreTrainedTokenizerFast(tokenizer_object=tok, eos_token="<end_of_utterance>", pad_token="<|endoftext|>")


def tiny_model(tok):
    of = tok.convert_tokens_to_ids
    config = SmolVLMConfig(
        text_config=dict(
            model_type="llama", vocab_size=len(tok), hidden_size=32, intermediate_size=64, num_hidden_layers=2, num_attention_heads=4,
            num_key_value_heads=2, head_dim=8, max_position_embeddings=4096, rms_norm_eps=1e-5,
            rope_parameters=dict(rope_type="default", rope_theta=100_000.0), pad_token_id=of("<|endoftext|>"),
            bos_token_id=of("<|im_start|>"), eos_token_id=of("<end_of_utterance>"),
        ),
        vision_config=dict(
            hidden_size=16, intermediate_size=32, num_hidden_layers=2, num_attention_heads=2, image_size=SIDE, patch_size=PATCH,
        ),
        scale_factor=SCALE, image_token_id=of("<image>"), pad_token_id=of("<|endoftext|>"), tie_word_embeddings=False,
    )
    torch.manual_seed(common.SEED)
    return common.prepared(SmolVLMForConditionalGeneration(config), [of("<end_of_utterance>"), of("<|endoftext|>")])


def reference(name, parts, system, tok, model, processor):
    content, images, videos, metadata, pictures = [], [], [], [], []
    for part in parts:
        if isinstance(part, str):
            content.append({"type": "text", "text": part})
            pictures.append({"text": part})
        elif part[0] == "image":
            content.append({"type": "image"})
            images.append(torch.from_numpy(common.picture(*part[1:])).permute(2, 0, 1))
            pictures.append({"image": dict(height=part[1], width=part[2], seed=part[3])})
        else:
            _, frames, height, width, seed, indices, fps, total = part
            content.append({"type": "video"})
            videos.append(common.video(frames, height, width, seed, indices, fps)[0])
            metadata.append(VideoMetadata(
                total_num_frames=total, fps=fps, width=width, height=height, duration=total / fps, video_backend="none",
                frames_indices=indices,
            ))
            about = dict(frames=frames, height=height, width=width, seed=seed, indices=indices, fps=fps, total=total)
            pictures.append({"video": about})
    messages = [{"role": "system", "content": [{"type": "text", "text": system}]}] if system else []
    messages.append({"role": "user", "content": content})
    text = tok.apply_chat_template(messages, tokenize=False, add_generation_prompt=True, chat_template=DEFAULT_CHAT_TEMPLATE)
    # Videos go through the processor one by one: together they would be padded to the same number of frames.
    pixels = []
    if images:
        pixels.append(processor.image_processor([images], return_tensors="pt")["pixel_values"][0])
    for data, about in zip(videos, metadata):
        seen = processor.video_processor([data], video_metadata=[about], do_sample_frames=False, return_metadata=True, return_tensors="pt")
        pixels.append(seen["pixel_values"][0])
        text = text.replace("<video>", processor.replace_video_token(seen, 0), 1)
    inputs = tok([text], return_tensors="pt") if videos else processor(text=[text], images=[images] if images else None, return_tensors="pt")
    ids = inputs["input_ids"]
    feed = dict(input_ids=ids, attention_mask=torch.ones_like(ids))
    if pixels:
        feed["pixel_values"] = torch.cat(pixels)[None]
        feed["pixel_attention_mask"] = torch.ones_like(feed["pixel_values"][:, :, 0], dtype=torch.bool)
    with torch.no_grad():
        logits = model(**feed).logits[0]
        answer = model.generate(**feed, max_new_tokens=common.NEW_TOKENS, do_sample=False)
    case = dict(
        name=name, parts=pictures, system=system, prompt=text, ids=ids[0].tolist(), lastLogits=common.listed(logits[-1]),
        greedy=answer[0, ids.shape[1]:].tolist(),
    )
    if pixels:
        case["pixels"] = common.sampled(feed["pixel_values"])
        case["squares"] = int(feed["pixel_values"].shape[1])
    return case, feed, logits


def encoded(sessions, inputs, config):
    if "pixel_values" in inputs:
        places = np.nonzero(inputs["input_ids"].numpy()[0] == config.image_token_id)[0]
        pixels = inputs["pixel_values"].numpy()
        features = sessions["vision_encoder"].run(None, {"pixel_values": pixels, "pixel_attention_mask": np.ones_like(pixels[:, :, 0], bool)})[0]
        yield places, [features.reshape(-1, features.shape[-1])]


def main():
    target = HERE / "smolvlm"
    shutil.rmtree(target, ignore_errors=True)
    with tempfile.TemporaryDirectory() as temporary:
        checkpoint, halves = Path(temporary), Path(temporary) / "fp16"
        tok = tokenizer(checkpoint)
        model = tiny_model(tok)
        model.save_pretrained(checkpoint, safe_serialization=True)
        sizes = dict(max_image_size={"longest_edge": SIDE})
        sampling = dict(fps=1, max_frames=4, video_size={"longest_edge": 2 * SIDE})
        image_processor = SmolVLMImageProcessor(size={"longest_edge": 3 * SIDE}, **sizes)
        video_processor = SmolVLMVideoProcessor(size={"longest_edge": 2 * SIDE}, video_sampling=sampling, **sizes)
        settings = dict(json.loads(json.dumps(image_processor.to_dict(), default=str)), video_sampling=sampling)
        (checkpoint / "preprocessor_config.json").write_text(json.dumps(settings, indent=1))
        (checkpoint / "processor_config.json").write_text(json.dumps(dict(image_seq_len=TOKENS, processor_class="SmolVLMProcessor")))
        processor = SmolVLMProcessor(image_processor, tok, video_processor, image_seq_len=TOKENS, chat_template=DEFAULT_CHAT_TEMPLATE)
        export_smolvlm.export(checkpoint, target)
        export_smolvlm.export(checkpoint, halves, "fp16")
        cases = []
        for name, parts, system in CASES:
            case, feed, logits = reference(name, parts, system, tok, model, processor)
            positions = torch.arange(len(case["ids"]))[None]
            worst = common.check_export(target, feed, positions, logits, case["greedy"], model.config, 1e-4, encoded)
            rough = common.check_export(halves, feed, positions, logits, case["greedy"], model.config, 0.05, encoded)
            print(f"{name}: {len(case['ids'])} tokens, exported logits differ by {worst:.2e}, in fp16 by {rough:.2e}")
            cases.append(case)
        samples = []
        for total, fps in SAMPLES:
            about = VideoMetadata(total_num_frames=total, fps=fps, duration=total / fps)
            samples.append(dict(total=total, fps=fps, indices=video_processor.sample_frames(about).tolist()))
    words = {str(n): num2words(n) for n in (1, 12, 20, 21, 64, 90, 100, 101, 110, 342, 999, 1000, 1001, 1100, 1234, 10_000, 20_031)}
    common.write_reference(target, cases, samples=samples, words=words)


if __name__ == "__main__":
    main()

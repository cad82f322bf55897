#!/usr/bin/env python3
"""Makes a Qwen3-VL checkpoint with random weights, for trying servers without a GPU: what it says means nothing, but it takes video and
images, lists log-probabilities, and counts prompt tokens as the real ones do.

    python3 tiny_qwen3_vl.py DIR          # writes some 2 MB
    vllm serve DIR --served-model-name tiny ...

Needs transformers 5 and torch (CPU). Chat template and pixel limits are those of the published checkpoints; the vocabulary has some 430
tokens, "Yes" and "No" among them. The weights come from seed 7.
"""

import json
import sys
from pathlib import Path

import torch
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers
from transformers import Qwen2Tokenizer, Qwen3VLConfig, Qwen3VLForConditionalGeneration, Qwen3VLProcessor, Qwen3VLVideoProcessor
from transformers.models.qwen2_vl.image_processing_qwen2_vl import Qwen2VLImageProcessor

SEED = 7
SPECIAL = [
    "<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|vision_start|>", "<|vision_end|>", "<|vision_pad|>", "<|image_pad|>",
    "<|video_pad|>",
]
TEXTS = [
    "The camera pans left while a person walks across the street.", "A slow dolly in on the subject; shallow depth of field.",
    "Does this figure show a static shot? Please answer Yes or No.", "Yes No Yes No Yes No", "Describe the camera movement in detail.",
    "system user assistant seconds 0.1 0.2 1.2 2.5",
] * 4
# The split of Qwen's tokenizer.json.
SPLIT = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
TEMPLATE = (
    "{% for m in messages %}<|im_start|>{{ m.role }}\n{% if m.content is string %}{{ m.content }}{% else %}{% for c in m.content %}"
    "{% if c.type in ('image', 'image_url') %}<|vision_start|><|image_pad|><|vision_end|>"
    "{% elif c.type in ('video', 'video_url') %}<|vision_start|><|video_pad|><|vision_end|>{% elif 'text' in c %}{{ c.text }}{% endif %}"
    "{% endfor %}{% endif %}<|im_end|>\n{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


def tokenizer():
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
    return Qwen2Tokenizer(tokenizer_object=tok, eos_token="<|im_end|>", pad_token="<|endoftext|>", chat_template=TEMPLATE)


def model(tok):
    def of(token):
        return tok.convert_tokens_to_ids(token)

    config = Qwen3VLConfig(
        text_config=dict(
            vocab_size=len(tok), hidden_size=128, intermediate_size=128, num_hidden_layers=3, num_attention_heads=2,
            num_key_value_heads=1, head_dim=64, max_position_embeddings=32768, rms_norm_eps=1e-6,
            rope_parameters=dict(rope_type="default", rope_theta=5_000_000.0, mrope_section=[16, 8, 8], mrope_interleaved=True),
        ),
        vision_config=dict(
            depth=3, hidden_size=64, num_heads=2, intermediate_size=64, out_hidden_size=128, num_position_embeddings=2304,
            deepstack_visual_indexes=[0, 1],
        ),
        image_token_id=of("<|image_pad|>"), video_token_id=of("<|video_pad|>"), vision_start_token_id=of("<|vision_start|>"),
        vision_end_token_id=of("<|vision_end|>"), tie_word_embeddings=False,
    )
    torch.manual_seed(SEED)
    made = Qwen3VLForConditionalGeneration(config).eval()
    with torch.no_grad():  # The usual spread of 0.02 would leave all tokens almost equally likely.
        for name, p in made.named_parameters():
            if p.ndim > 1:
                p.copy_(torch.randn_like(p) * (0.02 if "patch_embed" in name else 0.15))
    made.generation_config.eos_token_id = [of("<|im_end|>"), of("<|endoftext|>")]
    made.generation_config.pad_token_id = of("<|endoftext|>")
    made.generation_config.do_sample = False
    return made


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    tok = tokenizer()
    model(tok).save_pretrained(folder)
    same = dict(patch_size=16, temporal_patch_size=2, merge_size=2, image_mean=[0.5] * 3, image_std=[0.5] * 3)
    images = Qwen2VLImageProcessor(**same, size={"shortest_edge": 65536, "longest_edge": 16777216})
    videos = Qwen3VLVideoProcessor(
        **same, size={"shortest_edge": 4096, "longest_edge": 25165824}, fps=2, min_frames=4, max_frames=768,
        cap_pixels_per_frame=False,
    )
    Qwen3VLProcessor(image_processor=images, tokenizer=tok, video_processor=videos, chat_template=TEMPLATE).save_pretrained(folder)
    # Also where older transformers look for them.
    for name, processor in (("preprocessor_config.json", images), ("video_preprocessor_config.json", videos)):
        (folder / name).write_text(json.dumps(processor.to_dict(), default=str, indent=1))
    print(folder, sum(f.stat().st_size for f in folder.iterdir()), "bytes;", len(tok), "tokens; Yes is", tok("Yes").input_ids)


if __name__ == "__main__":
    main()

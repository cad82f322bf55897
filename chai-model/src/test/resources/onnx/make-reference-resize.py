#!/usr/bin/env python3
"""Makes resized.bin: pictures scaled by torchvision as tensors of bytes, which is what the models' processors do.

    python3 make-reference-resize.py

Made once with the versions that make-reference.py names. For each filter and size: width * height * 3 bytes.
"""

from pathlib import Path

import numpy as np
import torch
from torchvision.transforms.v2 import functional

SIZES = [((61, 43), (32, 32)), ((40, 30), (48, 20)), ((71, 20), (32, 46)), ((64, 48), (64, 24)), ((17, 90), (34, 16))]


def picture(width, height):
    """The formula of ByteResamplerTest."""
    y, x, c = np.meshgrid(np.arange(height), np.arange(width), np.arange(3), indexing="ij")
    return ((x * 7 + y * 13 + c * 29 + (x * y * (c + 3)) % 97 * 2 + (x // 5 + y // 7) % 2 * 90) % 256).astype(np.uint8)


with open(Path(__file__).resolve().parent / "resized.bin", "wb") as out:
    for mode in ("bicubic", "lanczos"):
        for (width, height), (to_width, to_height) in SIZES:
            planes = torch.from_numpy(picture(width, height)).permute(2, 0, 1)
            scaled = functional.resize(planes, [to_height, to_width], interpolation=functional.InterpolationMode(mode), antialias=True)
            out.write(scaled.permute(1, 2, 0).contiguous().numpy().tobytes())

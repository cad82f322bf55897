#!/usr/bin/env python3
"""Makes positions.json: places of tokens as two releases of transformers give them, by their own code.

    python3 make-positions.py FOLDER_OF_4.57.6      # that release's wheel, unpacked; 5.23.0 is the one installed

Only get_rope_index is run, on prompts of text, images and clips, since it needs no weights. Nothing here runs during the build.
"""

import ast
import itertools
import json
import sys
import types
from pathlib import Path
from typing import Optional, Union

import torch
import transformers

HERE = Path(__file__).resolve().parent
IMAGE, VIDEO, START, END = 410, 411, 407, 408
MODELS = {"qwen2_vl": "Qwen2VLModel", "qwen2_5_vl": "Qwen2_5_VLModel"}
# Tokens of text, then pictures: what it is, its grid in patches, and seconds from pair to pair.
PROMPTS = [
    [3, ("video", [4, 4, 4], 1.0), 5],
    [3, ("video", [6, 4, 6], 1.12), 5],
    [1, ("video", [3, 4, 4], 0.5), 4, ("image", [1, 6, 4], 0), 2],
    [2, ("video", [2, 8, 12], 1.0), 3, ("video", [5, 4, 4], 2.5), 7],
    [4, ("image", [1, 4, 8], 0), 1, ("video", [1, 4, 4], 0.96), 2],
]


def function(source, name):
    """A method as a function of its own, from a file that need not be importable."""
    for node in ast.walk(ast.parse(Path(source).read_text())):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            node.decorator_list = []
            scope = {"torch": torch, "itertools": itertools, "Optional": Optional, "Union": Union}
            exec(compile(ast.Module([node], []), str(source), "exec"), scope)
            return scope[name]
    return None


def model(source):
    config = types.SimpleNamespace(
        image_token_id=IMAGE, video_token_id=VIDEO, vision_start_token_id=START,
        vision_config=types.SimpleNamespace(spatial_merge_size=2, tokens_per_second=4),
    )
    own = types.SimpleNamespace(config=config)
    for name in ("get_vision_position_ids", "get_rope_index"):
        method = function(source, name)
        if method:
            setattr(own, name, types.MethodType(method, own))
    return own


def prompt(parts):
    ids, kinds, grids, seconds = [], [], {"image": [], "video": []}, []
    for part in parts:
        if isinstance(part, int):
            ids += [1] * part
            kinds += [0] * part
            continue
        kind, grid, each = part
        count = grid[0] * grid[1] * grid[2] // 4
        ids += [START] + [IMAGE if kind == "image" else VIDEO] * count + [END]
        kinds += [0] + [1 if kind == "image" else 2] * count + [0]
        grids[kind].append(grid)
        if kind == "video":
            seconds.append(each)
    return ids, kinds, grids, seconds


def cases(release, root):
    for name, parts in itertools.product(MODELS, PROMPTS):
        own = model(Path(root) / "models" / name / f"modeling_{name}.py")
        ids, kinds, grids, seconds = prompt(parts)
        given = {k + "_grid_thw": torch.tensor(v) for k, v in grids.items() if v}
        if name == "qwen2_5_vl" and seconds:
            given["second_per_grid_ts"] = torch.tensor(seconds) if release.startswith("5") else seconds
        if release.startswith("5"):
            given["mm_token_type_ids"] = torch.tensor([kinds])
        places, delta = own.get_rope_index(torch.tensor([ids]), attention_mask=torch.ones(1, len(ids)), **given)
        yield dict(
            release=release, model=name, parts=parts, places=places[:, 0].long().tolist(), next=int(delta.flatten()[0]) + len(ids),
        )


if __name__ == "__main__":
    installed = Path(transformers.__file__).parent
    lines = [json.dumps(case) for case in [*cases("4.57.6", sys.argv[1]), *cases(transformers.__version__, installed)]]
    (HERE / "positions.json").write_text("[\n" + ",\n".join(lines) + "\n]\n")

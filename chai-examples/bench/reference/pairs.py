#!/usr/bin/env python3
"""pairs.py DATA OUT: writes OUT/short.jsonl (2,000 pairs of CameraBench captions) and OUT/long.jsonl (500 of CHAI drafts and captions)."""
import json, os, sys

data, out = sys.argv[1], sys.argv[2]
short = [c["answer"] for c in json.load(open(os.path.join(data, "camerabench", "caption_data.json"), encoding="utf-8"))]
triples = [json.loads(l) for l in open(os.path.join(data, "chai-triples.jsonl"), encoding="utf-8")]
long = [(t["pre_caption"], t["final_caption"]) for t in triples if t.get("final_caption")]


def write(name, pairs):
    with open(os.path.join(out, name), "w", encoding="utf-8") as f:
        for hypothesis, reference in pairs:
            f.write(json.dumps({"hypothesis": hypothesis, "reference": reference}) + "\n")


write("short.jsonl", [(short[(i + 1) % len(short)], short[i % len(short)]) for i in range(2000)])
write("long.jsonl", long[:500])

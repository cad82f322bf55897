#!/usr/bin/env python3
"""Pairs per second of the Python reference metrics: metrics.py PAIRS.jsonl, lines of {"hypothesis", "reference"}.

Prints one JSON line per metric with its value, so that speed is only compared where the numbers agree. Needs
sacrebleu 2.6.0, rouge-score 0.1.2 and pycocoevalcap 1.2 (the Python parts only).
"""
import json, sys, time

import sacrebleu
from pycocoevalcap.bleu.bleu import Bleu
from pycocoevalcap.cider.cider import Cider
from pycocoevalcap.rouge.rouge import Rouge
from rouge_score import rouge_scorer

pairs = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8") if line.strip()]
hyps, refs = [p["hypothesis"] for p in pairs], [p["reference"] for p in pairs]
plain = lambda texts: {i: [" ".join(t.lower().split())] for i, t in enumerate(texts)}
res, gts = plain(hyps), plain(refs)


def google():
    scorer = rouge_scorer.RougeScorer(["rouge1", "rouge2", "rougeL"])
    return sum(scorer.score(r, h)["rougeL"].fmeasure for h, r in zip(hyps, refs)) / len(hyps)


METRICS = {
    "bleu": lambda: sacrebleu.corpus_bleu(hyps, [refs]).score,
    "chrf": lambda: sacrebleu.corpus_chrf(hyps, [refs]).score,
    "coco-bleu": lambda: Bleu(4).compute_score(gts, res, verbose=0)[0][3],
    "cider": lambda: float(Cider().compute_score(gts, res)[0]),
    "coco-rouge-l": lambda: float(Rouge().compute_score(gts, res)[0]),
    "rouge-1-2-l": google,
}
for name, metric in METRICS.items():
    # Once each: sacreBLEU remembers the tokens of texts that it has seen, so that a second run would measure its cache.
    # Processor time, as on the Java side: other processes on the machine do not count.
    start = time.process_time()
    value = metric()
    print(json.dumps({"metric": name, "value": value, "pairsPerSecond": round(len(pairs) / (time.process_time() - start), 1)}))

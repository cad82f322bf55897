#!/bin/sh
# compare.sh PYTHON DATA: the metrics beside their Python references, on the same pairs, one after the other.
# BENCH, if set, is the class path instead of the packaged benchmarks.
# PYTHON: an interpreter with sacrebleu 2.6.0, rouge-score 0.1.2, pycocoevalcap 1.2. DATA: the folder of sample data.
set -e
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$1" "$here/pairs.py" "$2" "$work"
for size in short long; do
    start=$(date +%s.%N)
    "$1" "$here/metrics.py" "$work/$size.jsonl" > "$work/$size.python"
    middle=$(date +%s.%N)
    java -cp "${BENCH:-$here/../target/bench.jar}" dev.chai.bench.eval.MetricSpeed "$work/$size.jsonl" > "$work/$size.java"
    "$1" "$here/join.py" "$size" "$work/$size.python" "$work/$size.java"
    echo "Python process: $(echo "$middle $start" | awk '{printf "%.1f", $1 - $2}') s"
done

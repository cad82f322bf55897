#!/usr/bin/env python3
"""join.py NAME PYTHON JAVA: a Markdown table of both, which refuses values that differ."""
import json, sys

read = lambda path: {r["metric"]: r for r in map(json.loads, open(path, encoding="utf-8"))}
python, java = read(sys.argv[2]), read(sys.argv[3])
print("| %s captions | value | Python pairs/s | Java pairs/s | ratio | two threads |" % sys.argv[1])
print("| --- | ---: | ---: | ---: | ---: | ---: |")
for name, p in python.items():
    j = java[name]
    if abs(p["value"] - j["value"]) > 1e-7 * max(1, abs(p["value"])):
        sys.exit("%s: Python %r, Java %r" % (name, p["value"], j["value"]))
    print("| %s | %.4f | %d | %d | %.1f | %.2f |" % (name, p["value"], p["pairsPerSecond"], j["pairsPerSecond"],
          j["pairsPerSecond"] / p["pairsPerSecond"], j["twoThreads"] / j["oneThread"]))

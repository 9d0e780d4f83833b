#!/usr/bin/env python3
"""rules.py - what ten times the rules cost on a draft.

    tests/bench/rules.py GALLEY DRAFT RESULT.json

The shipped rules are loaded nine times more under other ids. What a draft costs
is the time of a stream of many less that of one: loading is no part of it. The
best of some runs counts. Ends badly when ten times the rules cost twice as
much."""
import json, pathlib, re, resource, subprocess, sys, tempfile

ARTICLES, RUNS = 100, 5


def copy_rules(folder):
    count = 0
    for path in sorted(pathlib.Path("rules").glob("*/*.yml")):
        text = path.read_text()
        if re.search(r"^lexicon:", text, re.M):
            continue
        for copy in range(9):
            made = re.sub(r"^id: (\S+)", rf"id: \1-{copy}", text, flags=re.M)
            (folder / f"{path.stem}-{copy}.yml").write_text(made)
            count += 1
    return count


def used():
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


def seconds(command, article, count):
    """Of the processor."""
    best = float("inf")
    for _ in range(RUNS):
        start = used()
        subprocess.run(command, input=article * count, check=True,
                       stdout=subprocess.DEVNULL)
        best = min(best, used() - start)
    return best


def main():
    galley, draft, result = sys.argv[1:]
    text = pathlib.Path(draft).read_text()
    article = (json.dumps({"id": 1, "body_type": "markdown", "body": text}) +
               "\n").encode()
    command = [galley, "check", "--no-config", "--fail-on", "never",
               "--stdin-format", "ndjson"]
    with tempfile.TemporaryDirectory() as folder:
        copies = copy_rules(pathlib.Path(folder))
        cost = []
        for options in ([], ["--rules", folder]):
            whole = seconds(command + options, article, ARTICLES + 1)
            one = seconds(command + options, article, 1)
            cost.append((whole - one) / ARTICLES)
    ratio = cost[1] / cost[0]
    pathlib.Path(result).write_text(json.dumps(
        {"draft_ms": cost[0] * 1000, "draft_ms_ten_times_rules": cost[1] * 1000,
         "ratio": ratio, "copies": copies}, indent=1) + "\n")
    print(f"rules: a draft takes {cost[0] * 1000:.1f} ms, with {copies} rules "
          f"more {cost[1] * 1000:.1f} ms: {ratio:.2f} times as much")
    sys.exit(ratio >= 2)


main()

#!/bin/sh
# fuzz.sh - libFuzzer on each target that is named, TIME seconds each.
# Begins with the corpus of the target and what earlier runs have gathered in
# build-fuzz/found. A target whose property does not hold ends at once and
# leaves the bytes beside it. Tells how many inputs were tried, and how many edges
# of the program they went over.
set -u
cd "$(dirname "$0")/.." || exit 2
passed=0 failed=0
for target in "$@"; do
    name=${target##*/fuzz_}
    mkdir -p "build-fuzz/found/$name"
    if ASAN_OPTIONS=detect_leaks=1 nice "$target" -max_total_time="${TIME-60}" \
        -timeout=60 -rss_limit_mb=1024 -max_len=2048 \
        -print_final_stats=1 -artifact_prefix="build-fuzz/$name-" \
        "build-fuzz/found/$name" "tests/fuzz/corpus/$name" \
        >"build-fuzz/$name.log" 2>&1; then
        passed=$((passed + 1))
    else
        tail -n 40 "build-fuzz/$name.log"
        failed=$((failed + 1))
    fi
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' \
        "build-fuzz/$name.log")
    seen=$(sed -n 's/.* cov: \([0-9]*\) ft: \([0-9]*\) .*/\1 edges, \2 features/p' \
        "build-fuzz/$name.log" | tail -n 1)
    echo "$name: ${runs:-0} inputs, ${seen:-nothing seen}"
done
echo "fuzz: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

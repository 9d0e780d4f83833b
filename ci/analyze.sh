#!/bin/sh
# analyze.sh - the analyzers of gcc and clang follow each path of src/ and find
# nothing. Takes a quarter of an hour of processor time; part of .ci/run, not of
# `make check`. Of gcc's, what only the build or the training of weights runs is
# left out. A path that cannot be taken is named below with the reason.
set -u
cd "$(dirname "$0")/.." || exit 2
build=${BUILD-build}
found=$(mktemp)
trap 'rm -f "$found"' EXIT

# FILE: WARNING - and why it is wrong.
# options.c: an option with choices has a value, or read_long has refused it.
# marks.c, words.c: gly_utf8_before sets its length first of all, in utf8.c.
excused='src/cli/options\.c:.*null-argument
src/language/marks\.c:.*uninitialized
src/language/words\.c:.*uninitialized'

find src -name '*.c' ! -path 'src/train/*' ! -path 'src/lexicon/tools/*' |
    sort | xargs -P "$(nproc)" -I '{}' sh -c \
    'gcc -std=c11 -D_POSIX_C_SOURCE=200809L -Isrc -Iinclude \
        -I"$1"/generated -O1 -fanalyzer -c "$2" -o /dev/null 2>&1 ||
        echo "$2: does not compile [-Wanalyzer]"' \
    - "$build" '{}' >"$found"
files=$(find src -name '*.c' ! -path 'src/train/*' \
    ! -path 'src/lexicon/tools/*' | wc -l)
bad=$(grep -e '-Wanalyzer' "$found" | grep -v "$excused")
failed=0
[ -z "$bad" ] || failed=$(echo "$bad" | cut -d: -f1 | sort -u | wc -l)
[ -z "$bad" ] || echo "$bad"
# clang's; see the Makefile.
make -s -k -j "$(nproc)" BUILD="$build" deep || failed=$((failed + 1))
files=$((files + 1))
echo "analyze: $((files - failed)) passed, $failed failed"
[ "$failed" -eq 0 ]

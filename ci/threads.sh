#!/bin/sh
# threads.sh - ThreadSanitizer sees no two threads at one byte without a lock.
# Builds everything once more, into build-threads, and runs what has threads:
# the API with one session for many (tests/api), and the program with several
# drafts at a time, which must say what it says with one. Part of .ci/run, not of
# `make check`.
set -u
cd "$(dirname "$0")/.." || exit 2
build=build-threads
galley=$PWD/$build/checked/galley
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0
make -s -j "$(nproc)" BUILD=$build SANITIZE='-O1 -g -fsanitize=thread' \
    $build/checked/galley $build/checked/api >"$work/said" 2>&1 || {
    tail -n 20 "$work/said"
    echo "threads: 0 passed, 1 failed"
    exit 1
}
TSAN_OPTIONS=halt_on_error=1
export TSAN_OPTIONS
# The sanitizer of gcc 12 keeps its shadow where newer kernels put a program by
# chance: without the chance, where that is allowed.
fixed='setarch -R'
$fixed true 2>"$work/said" || fixed=

verdict() { # STATUS NAME - what was said is shown when it failed
    if [ "$1" -eq 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "failed: $2"
        head -n 40 "$work/said"
    fi
}

# same WORDS… - galley with these words and many threads, none of which races.
same() {
    $fixed "$galley" "$@" --jobs 1 >"$work/one" 2>"$work/said"
    one=$?
    $fixed "$galley" "$@" --jobs 6 >"$work/many" 2>"$work/said"
    many=$?
    [ "$one" -le 3 ] && [ "$one" -eq "$many" ] &&
        cmp -s "$work/one" "$work/many" &&
        ! grep -q ThreadSanitizer "$work/said"
    verdict $? "$*"
}

# A tool that sees nothing would pass everything: this race it must see.
cat >"$work/race.c" <<'END'
#include <pthread.h>
static int number;
static void *add(void *context)
{
    number++;
    return context;
}
int main(void)
{
    pthread_t one, two;
    pthread_create(&one, 0, add, 0);
    pthread_create(&two, 0, add, 0);
    pthread_join(one, 0);
    pthread_join(two, 0);
    return 0;
}
END
cc -g -fsanitize=thread "$work/race.c" -o "$work/race" -pthread
$fixed "$work/race" >"$work/said" 2>&1
grep -q 'ThreadSanitizer: data race' "$work/said"
verdict $? "a race is seen"

$fixed "$build/checked/api" threads >"$work/said" 2>&1
verdict $? "tests/api, what has threads"
same check --no-config --level suggestion tests/desk/drafts tests/pipeline
same check --no-config --format sarif tests/pipeline
same check --no-config --format html tests/pipeline
same check --no-config --timeout 60 tests/pipeline tests/no-such-file
same claims --format jsonl tests/pipeline
same parse tests/pipeline
same baseline --baseline "$work/known.jsonl" tests/pipeline
echo "threads: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

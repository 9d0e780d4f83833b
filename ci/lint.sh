#!/bin/sh
# lint.sh - clang-tidy and cppcheck find nothing.
# clang-tidy also tells what clang itself would warn of. The flags that every
# file is compiled with are the arguments, or the Makefile's.
set -u
# shellcheck disable=SC2046 # one word a flag
[ $# -gt 0 ] || set -- $(make --no-print-directory -s flags)
passed=0 failed=0

# count NAME STATUS - one check has ended.
count() {
    if [ "$2" -eq 0 ]; then
        passed=$((passed + 1))
    else
        echo "$1 is not content"
        failed=$((failed + 1))
    fi
}

find src tests -name '*.c' | sort |
    xargs -P "$(nproc)" -n 1 sh -c '
        stop=0
        while [ "$1" != -- ]; do flags="$flags $1"; shift; done
        shift
        # shellcheck disable=SC2086 # the flags are split on purpose
        clang-tidy-14 --quiet "$@" -- $flags 2>/dev/null || stop=1
        exit $stop
    ' tidy "$@" -Itests --
count clang-tidy $?

cppcheck --quiet --std=c11 --inline-suppr --error-exitcode=1 \
    --enable=warning,style,performance,portability \
    --suppress=shadowFunction --suppress=knownConditionTrueFalse \
    '--suppress=unreadVariable:tests/*' -Isrc -Iinclude -Itests src tests 2>&1
count cppcheck $?

echo "lint: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

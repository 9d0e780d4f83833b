#!/bin/sh
# lint.sh - clang-tidy and cppcheck find nothing.
# clang-tidy also tells what clang itself would warn of.
set -u
makefile=$(cd "$(dirname "$0")/.." && pwd)/Makefile
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

make -s -k -j "$(nproc)" -f "$makefile" BUILD="${BUILD-build}" tidy
count clang-tidy $?

cppcheck --quiet --std=c11 --inline-suppr --error-exitcode=1 \
    --enable=warning,style,performance,portability \
    --suppress=shadowFunction --suppress=knownConditionTrueFalse \
    --suppress=redundantAssignment --suppress=arrayIndexThenCheck \
    '--suppress=unreadVariable:tests/*' -Isrc -Iinclude -Itests src tests 2>&1
count cppcheck $?

echo "lint: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

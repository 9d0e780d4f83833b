#!/bin/sh
# same_tree.sh - the same trees from every compiler and instruction set.
# Builds the network and the parser in several ways, each into a program of its
# own, and compares what `galley parse` prints, byte for byte, with the program
# that make built. Counts one for each way.
set -u
build=${BUILD-build}
passed=0 failed=0
sources="kernel encoder parser transitions features model labels syntax"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cat >"$folder/sentences.txt" <<'END'
“The bridge is closed,” said Harold Brandt, president of the union.

Finance Director Ottilie Marn told reporters Tuesday that the fund had lost
$12.5 million, nearly a quarter of its value, and wouldn't recover.

COUNCIL REJECTS BRIDGE PLAN

“We lost everything,” she said, “and nobody called.” The U.S. embassy, whose
staff had left on Monday, denied it; "no comment," a spokesman wrote.

Not today
END

# try WHAT COMPILER FLAG… - one way.
try() {
    what=$1 compiler=$2
    shift 2
    command -v "$compiler" >/dev/null || return 0
    objects=
    for name in $sources; do
        "$compiler" -std=c11 -D_POSIX_C_SOURCE=200809L -Isrc -Iinclude "$@" \
            -c "src/language/$name.c" -o "$folder/$name.o" || break
        objects="$objects $folder/$name.o"
    done
    # shellcheck disable=SC2086
    "$compiler" $objects "$build"/release/src/cli/*.o "$build/libgalley.a" \
        -lpcre2-8 -lyaml -ljansson -lmd4c -lutf8proc -lminizip -lexpat -lm \
        -o "$folder/galley" &&
        "$folder/galley" parse "$folder/sentences.txt" >"$folder/trees" &&
        cmp -s "$folder/expected" "$folder/trees" &&
        passed=$((passed + 1)) && return
    echo "$what: not the trees that $build/galley prints"
    failed=$((failed + 1))
}

"$build/galley" parse "$folder/sentences.txt" >"$folder/expected" &&
    [ -s "$folder/expected" ] || {
    echo "$build/galley prints no trees"
    failed=1
}
try "gcc -O0" gcc -O0
try "gcc -O3" gcc -O3
try "gcc -O3, plain instructions" gcc -O3 -DGLY_ONE_CLONE
try "clang -O0" clang-14 -O0
try "clang -O3" clang-14 -O3
try "clang -O3, plain instructions" clang-14 -O3 -DGLY_ONE_CLONE
if grep -q avx2 /proc/cpuinfo; then
    try "gcc -O3, AVX2" gcc -O3 -mavx2 -DGLY_ONE_CLONE
    try "clang -O3, AVX2" clang-14 -O3 -mavx2 -DGLY_ONE_CLONE
fi

echo "same_tree: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

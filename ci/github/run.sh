#!/bin/sh
# run.sh - what the action of this folder does, by the variables that it sets.
# galley is built from this repository where the runner has none.
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
if ! command -v galley >/dev/null; then
    (cd "$here" && ci/install.sh demo && make -j"$(nproc)" build/galley) >&2
    PATH=$here/build:$PATH
fi
set -- check --format github --format "sarif=${GALLEY_SARIF:-galley.sarif}" \
    --level "${GALLEY_LEVEL:-warning}" --fail-on "${GALLEY_FAIL_ON:-error}"
[ -z "${GALLEY_SINCE:-}" ] || set -- "$@" --diff "$GALLEY_SINCE"
[ -z "${GALLEY_BASELINE:-}" ] || set -- "$@" --baseline "$GALLEY_BASELINE"
# shellcheck disable=SC2086 # paths are parted at blanks on purpose
exec galley "$@" -- ${GALLEY_PATHS:-.}

#!/bin/sh
# install.sh - what a bare Debian 12 or Ubuntu 24.04 lacks.
#
#     ci/install.sh demo     to build galley and lint a draft
#     ci/install.sh check    to run every check as well
#     ci/install.sh fuzz     to run libFuzzer
#     ci/install.sh deep     for the checks of .ci/run that are slow
#
# Asks for nothing and does nothing where all is there already. Needs root or
# sudo only when something is missing.
set -eu

demo="gcc libc6-dev make libpcre2-dev libyaml-dev \
libjansson-dev libmd4c-dev libutf8proc-dev libminizip-dev zlib1g-dev \
libexpat1-dev wordnet-base"
check="git libcunit1-dev clang-14 clang-format-14 clang-tidy-14 cppcheck \
python3 python3-yaml python3-jsonschema"

case ${1-} in
demo) wanted=$demo ;;
check) wanted="$demo $check" ;;
fuzz) wanted="$demo libcunit1-dev clang-14 libclang-rt-14-dev" ;;
deep) wanted="$demo $check valgrind" ;;
*)
    echo "usage: ci/install.sh demo|check|fuzz|deep" >&2
    exit 2
    ;;
esac

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "This is no Debian or Ubuntu: install what stands for these yourself,"
    echo "then call make without demo or check: $wanted"
    exit 2
fi >&2

missing=
for package in $wanted; do
    # shellcheck disable=SC2016 # dpkg-query reads the ${...} itself
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) ||
        state=
    [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "Not installed:$missing" >&2
        echo "Run this as root, or install sudo: apt-get install$missing" >&2
        exit 2
    fi
    as_root=sudo
fi

echo "installing$missing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# shellcheck disable=SC2086 # the lists are split at their blanks on purpose
{
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q update &&
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y \
            --no-install-recommends install $missing
} >"$log" 2>&1 </dev/null || {
    cat "$log" >&2
    echo "These could not be installed:$missing" >&2
    exit 2
}

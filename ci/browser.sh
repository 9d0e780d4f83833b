#!/bin/sh
# browser.sh - the report in HTML, used in a real Chromium.
# Installs the browser and its driver when they are missing (root and the
# network are needed for that alone), then runs tests/html/browser. `make
# check` does without: a browser is large.
#
#     ci/browser.sh [FOLDER]    pictures of the page go there
set -u
cd "$(dirname "$0")/.." || exit 2
export GALLEY="${GALLEY:-$PWD/build/galley}"

if ! command -v chromium >/dev/null || ! command -v chromedriver >/dev/null
then
    { apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -q -y \
        --no-install-recommends install chromium chromium-driver \
        fonts-dejavu-core; } >/dev/null 2>&1 </dev/null || {
        echo "Chromium is missing and cannot be installed"
        echo "browser: 0 passed, 1 failed"
        exit 1
    }
fi
# axe-core is fetched from the registry of npm into build/, never kept here.
axe=$PWD/build/consumers/node_modules/axe-core/axe.min.js
if [ ! -e "$axe" ] && command -v npm >/dev/null; then
    mkdir -p build/consumers
    timeout 300 npm install --no-audit --no-fund --prefix build/consumers \
        axe-core@4 >/dev/null 2>&1 </dev/null
fi
if [ -e "$axe" ]; then
    export AXE="$axe"
else
    echo 'browser: SKIPPED axe-core: npm has not fetched it'
fi
exec tests/html/browser "$@"

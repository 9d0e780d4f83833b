#!/bin/sh
# consumers.sh - reports held against the schemas of others, and read by their
# programs.
#
#     SARIF         the JSON Schema of version 2.1.0, and reviewdog
#     JUnit         the XSD that Jenkins reads it by
#     rdjson        rdformat-validator, and reviewdog
#     checkstyle    reviewdog
#
# None of this is part of the repository: it is fetched from the registries of
# npm, PyPI and Go, into build/consumers, and what cannot be had is left out and
# named. tests/reports/check.py asks the same formats for what galley promises.
#
#     ci/consumers.sh [quick]    quick: without reviewdog, which takes minutes
set -u
cd "$(dirname "$0")/.." || exit 2
top=$PWD
export GALLEY="${GALLEY:-$top/build/galley}"
store=$top/build/consumers
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0
mkdir -p "$store"

verdict() { # STATUS WHAT
    if [ "$1" -eq 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "consumers: $2"
        head -n 8 "$work/said" 2>/dev/null
    fi
}
skip() { echo "consumers: SKIPPED $*"; }
# fetch FILE COMMAND… - run it in the store unless the file is there.
fetch() {
    [ -e "$store/$1" ] && return
    wanted=$1
    shift
    (cd "$store" && timeout 600 "$@") >"$work/log" 2>&1 </dev/null
    [ -e "$store/$wanted" ]
}

# A repository of drafts, with what is silenced, known and of an odd name.
cp tests/reports/drafts/* tests/html/drafts/*.md "$work"
cd "$work" || exit 2
git init -q . && git config user.name Desk && git config user.email d@example.org
: >empty && git add empty && git commit -qm Empty
printf '[galley-disable-next-line -- no]\n\nAnalysts say it is TK & more.\n' \
    >'100% a&b, "c": d.txt'
formats='sarif junit rdjson checkstyle gitlab'
for format in $formats; do
    "$GALLEY" check --no-config --level suggestion -f "$format=of.$format" \
        ./*.md ./*.txt
    [ $? -eq 1 ] && "$GALLEY" check --no-config -f "$format=none.$format" \
        quiet.txt
    verdict $? "$format: no report"
done
"$GALLEY" test --rules "$top/tests/packs/sports" -f junit=trial.junit

if command -v npm >/dev/null && fetch node_modules/@microsoft/jest-sarif \
    npm install --no-audit --no-fund --prefix . @microsoft/jest-sarif
then
    for report in of none; do
        python3 - "$store"/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1*.json \
            $report.sarif >said 2>&1 <<'END'
import json, sys
import jsonschema
schema, report = (json.load(open(path)) for path in sys.argv[1:])
wrong = list(jsonschema.Draft4Validator(schema).iter_errors(report))
for one in wrong[:5]:
    print("/".join(map(str, one.path)), one.message[:200])
bad = json.loads(json.dumps(report))
bad["runs"][0]["columnKind"] = "bytes"
assert list(jsonschema.Draft4Validator(schema).iter_errors(bad)), "takes all"
sys.exit(len(wrong) > 0)
END
        verdict $? "$report.sarif does not fit the schema of SARIF 2.1.0"
    done
else
    skip 'the schema of SARIF: npm has not fetched it'
fi

if command -v npm >/dev/null && fetch node_modules/.bin/rdformat-validator \
    npm install --no-audit --no-fund --prefix . @umbrelladocs/rdformat-validator
then
    for report in of none; do
        "$store/node_modules/.bin/rdformat-validator" $report.rdjson >said 2>&1
        verdict $? "rdformat-validator refuses $report.rdjson"
    done
    sed 's/"diagnostics"/"diagnosis"/' of.rdjson >bad.rdjson
    ! "$store/node_modules/.bin/rdformat-validator" bad.rdjson >said 2>&1
    verdict $? "rdformat-validator takes everything"
else
    skip 'rdformat-validator: npm has not fetched it'
fi

# pytest's own tests hold the XSD; it stands in the archive of its source.
fetch_xsd() {
    pip download -q --no-deps --no-binary pytest pytest==8.3.4 &&
        tar xzf pytest-8.3.4.tar.gz --wildcards --strip-components 3 \
            '*/junit-10.xsd'
}
if [ ! -e "$store/junit-10.xsd" ] && command -v pip >/dev/null; then
    (cd "$store" && fetch_xsd) >/dev/null 2>&1
fi
if [ -e "$store/junit-10.xsd" ] && command -v xmllint >/dev/null; then
    for report in of.junit none.junit trial.junit; do
        xmllint --noout --schema "$store/junit-10.xsd" $report >said 2>&1
        verdict $? "$report does not fit the XSD of JUnit"
    done
    sed 's/ failures="[0-9]*"//' of.junit >bad.junit
    ! xmllint --noout --schema "$store/junit-10.xsd" bad.junit >said 2>&1
    verdict $? "the XSD of JUnit takes everything"
else
    skip 'the XSD of JUnit: no archive of it, or no xmllint'
fi

# reviewdog tells what stands in lines that a change has brought.
if [ "${1-}" = quick ]; then
    skip reviewdog
elif command -v go >/dev/null && fetch reviewdog env GOBIN="$store" \
    GOFLAGS=-modcacherw go install github.com/reviewdog/reviewdog/cmd/reviewdog@v0.21.0
then
    git add . && git commit -qm Drafts
    sed -i 's|put off twice|put off three times|' quay.md
    for format in rdjson sarif checkstyle; do
        "$GALLEY" check --no-config -f $format ./*.md >of.$format
        "$store/reviewdog" "-f=$format" -reporter=local -filter-mode=added \
            -diff='git diff' <of.$format >said 2>&1
        [ "$(wc -l <said)" -eq 1 ] && grep -q \
            'Ivo Castellane here but to Elna Brodarik on line 3' said
        verdict $? "reviewdog tells something else of $format"
    done
else
    skip 'reviewdog: Go has not built it'
fi

echo "consumers: $passed passed, $failed failed"
[ "$failed" -eq 0 ]

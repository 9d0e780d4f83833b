#!/usr/bin/env python3
"""check - a report has what the definition of its format asks for.

    check.py FORMAT FILE     exits with 1 and a line where it has not
    check.py results FILE    prints a SARIF file's results, without its rules

The official schemas are not part of Debian, so the keys that they require are
written down here, by the text of SARIF 2.1.0, of GitLab's page on code
quality, of reviewdog's proto file and of the XSD that Jenkins has for JUnit.
"""

import json
import re
import sys
import urllib.parse
import xml.etree.ElementTree as xml


def ask(truth, what):
    if not truth:
        raise ValueError(what)


def location(place):
    physical = place["physicalLocation"]
    uri = physical["artifactLocation"]["uri"]
    ask(re.fullmatch(r"(?:[\w.~/-]|%[0-9A-F]{2})+", uri, re.A), uri)
    region = physical["region"]
    start = region["startLine"], region["startColumn"]
    ask(start >= (1, 1), "a region before the start")
    ask(start <= (region["endLine"], region["endColumn"]), "a region's end")
    with open(urllib.parse.unquote(uri), "rb") as draft:
        source = draft.read()
    before = source[:region["byteOffset"]].decode("utf-8")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    ask(start == (line, column), "lines and bytes do not say the same")
    ask(region["byteOffset"] + region["byteLength"] <= len(source), "bytes")


def sarif(text):
    log = json.loads(text)
    ask(log["version"] == "2.1.0" and log["$schema"], "version")
    (run,) = log["runs"]
    ask(run["columnKind"] == "unicodeCodePoints", "columnKind")
    driver = run["tool"]["driver"]
    rules = driver["rules"]
    ids = [rule["id"] for rule in rules]
    ask(driver["name"] == "galley" and len(ids) > 50, "driver")
    ask(len(set(ids)) == len(ids), "a rule is there twice")
    for rule in rules:
        for key in ("shortDescription", "fullDescription", "help"):
            ask(rule[key]["text"], f"{rule['id']} has no {key}")
        ask(rule["defaultConfiguration"]["level"] in LEVELS, "level")
    for result in run["results"]:
        ask(result["message"]["text"], "a result without a message")
        ask(result["level"] in LEVELS, "level")
        ask(result["ruleId"] == "notice" or
            ids[result["ruleIndex"]] == result["ruleId"], "ruleIndex")
        ask(all(result["partialFingerprints"].values()), "fingerprint")
        (place,) = result["locations"]
        location(place)
        for other in result.get("relatedLocations", []):
            ask(other["id"] >= 1, "id")
            location(other)
        for why in result["suppressions"]:
            ask(why["kind"] in ("inSource", "external"), "suppression")
            ask(why.get("justification", "x"), "an empty justification")


LEVELS = ("error", "warning", "note")


def gitlab(text):
    issues = json.loads(text)
    prints = [issue["fingerprint"] for issue in issues]
    ask(len(set(prints)) == len(prints), "a fingerprint is there twice")
    for issue in issues:
        ask(issue["description"] and issue["check_name"], "description")
        ask(issue["severity"] in
            ("info", "minor", "major", "critical", "blocker"), "severity")
        place = issue["location"]
        ask(not place["path"].startswith("./"), "path")
        ask(1 <= place["lines"]["begin"] <= place["lines"]["end"], "lines")


def rdjson(text):
    result = json.loads(text)
    ask(result["source"]["name"] == "galley", "source")
    for item in result["diagnostics"]:
        ask(item["message"] and item["code"]["value"], "message")
        ask(item["severity"] in ("ERROR", "WARNING", "INFO"), "severity")
        for place in [item, *item.get("related_locations", [])]:
            span = place["location"]["range"]
            line, column = span["start"]["line"], span["start"]["column"]
            with open(place["location"]["path"], "rb") as draft:
                words = draft.read().split(b"\n")[line - 1][column - 1:]
            ask(item["code"]["value"] == "notice" or
                words[:1].isalpha() or words.startswith(b"\xE2\x80\x9C"),
                f"column {column} of line {line} does not begin words")


def checkstyle(text):
    root = xml.fromstring(text)
    ask(root.tag == "checkstyle" and root.get("version"), "root")
    ask(len(root) > 0, "no file")
    for error in root.iterfind("file/error"):
        ask(int(error.get("line")) >= 1 and int(error.get("column")) >= 1,
            "place")
        ask(error.get("severity") in ("info", "warning", "error"), "severity")
        ask(error.get("message") and error.get("source"), "message")


def junit(text):
    root = xml.fromstring(text)
    ask(root.tag == "testsuites" and len(root) > 0, "root")
    for suite in root:
        cases = suite.findall("testcase")
        failures = suite.findall("testcase/failure")
        ask(int(suite.get("tests")) == len(cases) > 0, "tests")
        ask(int(suite.get("failures")) == len(failures), "failures")
        ask(suite.get("name") and suite.get("errors") == "0", "suite")
        for case in cases:
            ask(case.get("name") and case.get("classname"), "name")
        for failure in failures:
            ask(failure.get("message") and failure.text, "message")


def github(text):
    order, last = ["error", "warning", "notice"], 0
    counts = dict.fromkeys(order, 0)
    for line in text.splitlines():
        parts = re.fullmatch(r"::(\w+) (file=[^:]*)::(.+)", line)
        if not parts:
            ask(not line.startswith("::"), line)
            continue
        level = parts.group(1)
        fields = dict(one.split("=", 1) for one in parts.group(2).split(","))
        ask(fields.keys() >= {"file", "line", "col", "title"}, line)
        ask(order.index(level) >= last, "a worse one comes later")
        last = order.index(level)
        counts[level] += 1
    ask(max(counts.values()) <= 10, "more than ten of a level")


def markdown(text):
    lines = text.splitlines()
    ask(lines[0].startswith("### galley: "), "heading")
    for line in lines[2:]:
        ask(not line or len(re.findall(r"(?<!\\)\|", line)) == 5, line)


def results(text):
    print(json.dumps([
        {key: value for key, value in result.items() if key != "ruleIndex"}
        for result in json.loads(text)["runs"][0]["results"]
    ], indent=1, ensure_ascii=False))


CHECKS = (sarif, gitlab, rdjson, checkstyle, junit, github, markdown, results)


def main(name, path):
    check = {one.__name__: one for one in CHECKS}[name]
    with open(path, encoding="utf-8") as report:
        text = report.read()
    try:
        check(text)
    except (ValueError, KeyError, IndexError, xml.ParseError) as wrong:
        sys.exit(f"{path}: {wrong!r}")


main(*sys.argv[1:])

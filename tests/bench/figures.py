#!/usr/bin/env python3
"""figures.py - whether time and memory grow as the text does, and how fast.

    tests/bench/figures.py BUILD DRAFT           measure, print, compare
    tests/bench/figures.py BUILD DRAFT --write   and keep as the figures to beat
    PART=8 tests/bench/figures.py …              texts of an eighth of the size

Measured are the program's start, a folder of 500 drafts with one thread and with
two, books of news from 1 KB to 32 MB, texts that are one thing over and over at
a quarter of their size and at the whole, and how many instructions each stage
takes by callgrind: these come out the same on every run, however busy the
machine. Beside them stands what others need for the same text: `wc -w`, PCRE2
with JIT, and Vectorscan where it is. Times are of the processor; the start is no
part of a text's. The figures go to BUILD/figures.json, and are compared with
tests/bench/figures.json as it was committed.

Ends badly when a text of four times the size takes over FOURFOLD times as long,
or when a stage takes over MORE times the instructions that were committed."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
COMMITTED = HERE / "figures.json"
PART = int(os.environ.get("PART", "1"))
FOURFOLD, MORE = 4.4, 1.1
STARTS, FOLDER = 101, 500
SIZES = [1, 10, 100, 1000, 8000, 32000]  # thousands of bytes
STAGES = {"document": "gly_document_read", "language": "gly_language_build",
          "annotate": "gly_annotations_build", "claims": "gly_claims_build",
          "engine": "gly_rules_run", "all": "gly_session_check"}

# --- Texts -------------------------------------------------------------------

WHO = ["Ida Voss", "Tomas Lindqvar", "Anton Reshko", "Ines Okoro", "Bea Marsh"]
WHAT = ["ferry", "bridge", "harbour", "school", "clinic", "market", "depot"]


def news(i):
    """A paragraph of plain news; each is another one."""
    return (f"The {WHAT[i % 7]} board of {WHO[i % 5].split()[1]} Bay met on "
            f"Monday to hear its auditor. “We asked for {i % 89 + 2} boats and "
            f"got {i % 7 + 1} of them,” {WHO[i % 5]}, who leads the "
            f"{WHAT[i % 6]} union, said after the meeting. The fee will rise to "
            f"${i % 900 + 100} from March 3, a rise of {i % 40 + 1} percent. "
            f"{WHO[(i + 1) % 5]} of the council’s committee for roads said that "
            f"the {WHAT[(i + 2) % 7]} would stay open until work on line {i} "
            f"was over, and that nobody had been told of any other plan by "
            f"then. Residents who had waited in the rain were not let in.\n\n")


MILLION, LONG = 1_000_000, 8_000_000  # of pieces, and of bytes
SHAPES = {  # name: (piece number i, how many)
    "one sentence of 8 MB": (lambda i: f"the mayor of town {i} and ", LONG // 29),
    "a million quotation marks": (lambda i: '"', MILLION),
    "a million quotations": (lambda i: "“a” ", MILLION),
    "a million names": (lambda i: f"Ida Voss{i}, ", MILLION),
    "a million numbers": (lambda i: f"{i} boats, ", MILLION),
    "10,000 equal paragraphs": (lambda i: news(3), 10_000),
    "10,000 nearly equal sentences": (
        lambda i: f"The board of the ferry met on Monday to hear number {i} of "
                  "its auditors speak.\n\n", 10_000),
    "nests that alternate": (lambda i: "“a (b ‘c” d) e’ ", LONG // 22),
    "he said, without an end": (lambda i: "He said: ", LONG // 9),
}


def write_bytes(path, size):
    """About so many bytes of news."""
    paragraph = sum(len(news(i).encode()) for i in range(70)) // 70
    return write(path, news, size // paragraph)


def write(path, piece, count):
    """Pieces number 0 to `count` in a file; never all of them in memory, of
    which the program that is started next would be thought to have it."""
    with open(path, "w", encoding="utf-8") as file:
        for i in range(max(count, 1)):
            file.write(piece(i))
    return os.path.getsize(path)


# --- Measuring ---------------------------------------------------------------


def run(command):
    """(seconds of the processor, seconds of the clock, peak in bytes)."""
    start = time.monotonic()
    null = os.open(os.devnull, os.O_RDWR)
    actions = [(os.POSIX_SPAWN_DUP2, null, n) for n in range(3)]
    pid = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
    _, status, used = os.wait4(pid, 0)
    os.close(null)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with "
                 f"{os.waitstatus_to_exitcode(status)}")
    return (used.ru_utime + used.ru_stime, time.monotonic() - start,
            used.ru_maxrss * 1024)


def best(command, runs):
    return [min(column) for column in zip(*(run(command) for _ in range(runs)))]


def check(galley, *words):
    return [galley, "check", "--no-config", "--jobs", "1", "--max-size", "256M",
            *words]


def measure_start(galley, draft, work):
    (work / "empty.txt").write_text("")
    empty = best(check(galley, str(work / "empty.txt")), STARTS)
    cold = best(check(galley, draft), STARTS)
    version = best([galley, "--version"], STARTS)
    return {"version_ms": version[0] * 1e3, "start_ms": empty[0] * 1e3,
            "cold_ms": cold[0] * 1e3, "cold_peak_mb": cold[2] / 2**20}


def measure_folder(galley, work):
    folder = work / "folder"
    folder.mkdir()
    for i in range(FOLDER):
        write(folder / f"{i}.txt", lambda j, i=i: news(7 * i + j), 9)
    one = best(check(galley, str(folder)), 3)
    two = best(check(galley, "--jobs", "2", str(folder)), 3)
    return {"seconds": one[1], "seconds_two_jobs": two[1],
            "faster": one[1] / two[1], "processor_seconds": one[0],
            "processor_seconds_two_jobs": two[0], "peak_mb": one[2] / 2**20}


def words_in(path):
    """By another process: a child is charged with the memory that this one has
    had, so it must never have much."""
    told = subprocess.run(["wc", "-w", path], capture_output=True, check=True,
                          env={**os.environ, "LC_ALL": "C"})
    return int(told.stdout.split()[0])


def measure_text(galley, path, start):
    """One text by itself; small ones several times."""
    size = os.path.getsize(path)
    seconds, _, peak = best(check(galley, str(path)), 5 if size < 200_000 else 1)
    words = words_in(path)
    own = max(seconds - start, 1e-6)
    return {"bytes": size, "words": words, "seconds": own,
            "words_per_second": words / own, "peak_mb": peak / 2**20,
            "peak_per_byte": (peak - 24 * 2**20) / size}


def measure_sizes(galley, work, start):
    found = {}
    for size in SIZES:
        size = size // PART if size > 1000 else size
        path = work / "book.txt"
        write_bytes(path, size * 1000)
        found[f"{size} KB"] = measure_text(galley, path, start)
    return found


def measure_shapes(galley, work, start):
    found = {}
    for name, (piece, count) in SHAPES.items():
        path = work / "shape.txt"
        write(path, piece, count // PART // 4)
        quarter = measure_text(galley, path, start)
        write(path, piece, count // PART)
        found[name] = measure_text(galley, path, start)
        found[name]["fourfold"] = found[name]["seconds"] / quarter["seconds"]
    return found


def instructions_of(galley, path, work):
    """Of each stage, with what it calls; None without valgrind."""
    if shutil.which("valgrind") is None:
        return None
    out = work / "callgrind"
    subprocess.run(["valgrind", "--tool=callgrind",
                    f"--callgrind-out-file={out}", *check(galley, str(path))],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                   env={**os.environ, "LC_ALL": "C"})
    told = subprocess.run(["callgrind_annotate", "--inclusive=yes",
                           "--threshold=100", str(out)], text=True,
                          capture_output=True, check=True).stdout
    found = {}
    for stage, function in STAGES.items():
        line = re.search(rf"^ *([\d,]+) .*:{function}(?: |$)", told, re.M)
        found[stage] = int(line[1].replace(",", "")) if line else 0
    return found


def measure_others(build, work, galley):
    """What else goes over a text of eight megabytes, or its part."""
    path, words = work / "others.txt", work / "words"
    write_bytes(path, LONG // PART)
    verbs = pathlib.Path("rules/lexicon/reporting-verb.yml").read_text()
    listed = re.findall(r"\[([^]]*)\]", verbs.split("classes:")[1])
    words.write_text("\n".join(word.strip() for one in listed
                               for word in one.split(",") if word.strip()))
    counted = words_in(path)
    found = {"galley": counted / run(check(galley, str(path)))[0],
             "wc -w": counted / best(["wc", "-w", str(path)], 5)[0]}
    told = subprocess.run([build / "scans", path, words], text=True,
                          capture_output=True, check=True).stdout
    for line in told.splitlines():
        name, seconds, _ = line.split("\t")
        found[name] = counted / float(seconds)
    return found


# --- Telling -----------------------------------------------------------------


def say_all(figures):
    start = figures["start"]
    print(f"start {start['start_ms']:.1f} ms (version: "
          f"{start['version_ms']:.1f}), one draft cold {start['cold_ms']:.1f} ms "
          f"and {start['cold_peak_mb']:.1f} MB")
    folder = figures["folder"]
    print(f"folder of {FOLDER}: {folder['seconds']:.2f} s, with two jobs "
          f"{folder['seconds_two_jobs']:.2f} s: {folder['faster']:.2f} times as "
          f"fast; {folder['peak_mb']:.1f} MB. Of the processor, which others "
          f"may use as well: {folder['processor_seconds']:.2f} and "
          f"{folder['processor_seconds_two_jobs']:.2f} s")
    print(f"{'':30} {'bytes':>10} {'seconds':>8} {'words/s':>9} {'MB':>7} "
          f"{'a byte':>6} {'fourfold':>8}")
    for name, one in [*figures["sizes"].items(), *figures["shapes"].items()]:
        print(f"{name:30} {one['bytes']:10} {one['seconds']:8.3f} "
              f"{one['words_per_second']:9.0f} {one['peak_mb']:7.1f} "
              f"{one['peak_per_byte']:6.0f} "
              + (f"{one['fourfold']:8.2f}" if "fourfold" in one else ""))
    for name, rate in figures["others"].items():
        print(f"{name:30} {rate:12.0f} words/s")
    if "Vectorscan" not in figures["others"]:
        print("Vectorscan is not installed: left out")


def compare(figures):
    """Instructions beside those that were committed; how many are too many."""
    worse = 0
    known = json.loads(COMMITTED.read_text()) if COMMITTED.exists() else {}
    for text, now in (figures["instructions"] or {}).items():
        before = (known.get("instructions") or {}).get(text, {})
        for stage, count in now.items():
            old = before.get(stage)
            more = count / old if old else 1
            worse += more > MORE
            print(f"{text:16} {stage:10} {count / 1e6:10.1f} M instructions"
                  + (f" {100 * (more - 1):+6.1f} %" if old else ""))
    if figures["instructions"] is None:
        print("valgrind is not installed: no instructions are counted")
    return worse


def main():
    build, draft = pathlib.Path(sys.argv[1]), sys.argv[2]
    galley = str(build / "galley")
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        figures = {"start": measure_start(galley, draft, work),
                   "folder": measure_folder(galley, work)}
        start = figures["start"]["start_ms"] / 1e3
        figures["sizes"] = measure_sizes(galley, work, start)
        figures["shapes"] = measure_shapes(galley, work, start)
        figures["others"] = measure_others(build, work, galley)
        write_bytes(work / "book.txt", 40_000)
        counted = {"draft": instructions_of(galley, draft, work),
                   "40 KB of news": instructions_of(
                       galley, work / "book.txt", work)}
        figures["instructions"] = counted if counted["draft"] else None
    say_all(figures)
    worse = compare(figures)
    bent = [name for name, one in figures["shapes"].items()
            if one["fourfold"] > FOURFOLD]
    for name in bent:
        print(f"not linear: {name}")
    text = json.dumps(figures, indent=1, ensure_ascii=False) + "\n"
    (build / "figures.json").write_text(text)
    if "--write" in sys.argv:
        COMMITTED.write_text(text)
    sys.exit(bool(bent or worse))


main()

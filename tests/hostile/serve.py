"""serve.py GALLEY - run galley over each path that comes in, a JSON string a line.

Prints one JSON object a path: how galley ended, and what it took. The kernel
charges a child with the memory that its parent had when it was made, so this is
a process of its own that holds nothing: what galley takes is above it.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile

SECONDS, MEGABYTES = 20, 512


def limit():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    size = MEGABYTES * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (size, size))


def run_one(galley, path):
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as told:
        child = subprocess.Popen(
            [galley, "check", "--format", "jsonl", path], preexec_fn=limit,
            stdin=subprocess.DEVNULL, stdout=told, stderr=said)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        told.seek(0)
        return {"status": child.returncode,
                "seconds": usage.ru_utime + usage.ru_stime,
                "megabytes": usage.ru_maxrss / 1024,
                "words": said.read().decode(errors="replace").strip(),
                "findings": told.read().count(b"\n")}


for line in sys.stdin:
    print(json.dumps(run_one(sys.argv[1], json.loads(line))), flush=True)

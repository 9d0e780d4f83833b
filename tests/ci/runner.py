#!/usr/bin/env python3
"""runner - what a runner of GitHub does with a composite action, no more.

    runner.py ACTION.yml [INPUT=VALUE]…

The inputs get their defaults, each step its variables and its shell, in the
folder that this is called in. An input that the action does not have, an
expression that is not of an input, a step of another kind: all end badly, as
they would there.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import yaml

SHELLS = {"sh": ["sh", "-e"],
          "bash": ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail"]}


def main(path, *given):
    path = pathlib.Path(path).resolve()
    action = yaml.safe_load(path.read_text(encoding="utf-8"))
    for key in ("name", "description", "inputs", "runs"):
        if not action.get(key):
            sys.exit(f"runner: the action has no {key}")
    if action["runs"]["using"] != "composite":
        sys.exit("runner: this is no composite action")
    inputs = {name: str(about.get("default", ""))
              for name, about in action["inputs"].items()}
    for word in given:
        name, _, value = word.partition("=")
        if name not in inputs:
            sys.exit(f"runner: the action has no input {name}")
        inputs[name] = value

    def value_of(found):
        name = re.fullmatch(r"inputs\.([\w-]+)", found[1].strip())
        if not name or name[1] not in inputs:
            sys.exit(f"runner: nothing is known of {found[0]}")
        return inputs[name[1]]

    def filled(text):
        return re.sub(r"\$\{\{(.*?)\}\}", value_of, str(text))

    for step in action["runs"]["steps"]:
        if step["shell"] not in SHELLS:
            sys.exit(f"runner: no shell {step['shell']}")
        variables = {**os.environ, "CI": "true", "GITHUB_ACTIONS": "true",
                     "GITHUB_ACTION_PATH": str(path.parent)}
        variables.update({name: filled(text)
                          for name, text in step.get("env", {}).items()})
        with tempfile.NamedTemporaryFile("w", suffix=".sh") as script:
            script.write(filled(step["run"]) + "\n")
            script.flush()
            done = subprocess.run([*SHELLS[step["shell"]], script.name],
                                  env=variables, check=False)
        if done.returncode != 0:
            sys.exit(done.returncode)


main(*sys.argv[1:])

"""Writes build.ninja for the workspace in the current folder.

clientloom plan --format json | python write_build.py > build.ninja
"""

import json
import sys

RULE = """\
rule clientloom
  command = clientloom generate --quiet --package $package --depfile $depfile
  depfile = .clientloom-build/$package.d
  deps = gcc
  restat = 1
  description = $package
"""


def escaped(text: str) -> str:
    """Escapes a path or a name for Ninja."""
    for char in "$ :":
        text = text.replace(char, f"${char}")
    return text


print(RULE)
for package in json.load(sys.stdin)["packages"]:
    inputs = " ".join(escaped(file["path"]) for file in package["inputs"])
    folder, name = escaped(package["folder"]), escaped(package["name"])
    print(f"build {folder}/.clientloom.json: clientloom | {inputs}")
    print(f"  package = {name}")

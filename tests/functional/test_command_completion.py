"""`clientloom completion`: each shell completes what a user types."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.commands import run
from tests.support.workspace import Example, write_workspace

PROGRAMS = Path(sys.executable).parent

BASH = """
eval "$(clientloom completion bash)"
complete -p clientloom >/dev/null || exit 3
COMP_WORDS=({words})
COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
$(complete -p clientloom | sed 's/.*-F \\([^ ]*\\).*/\\1/') clientloom
printf '%s\\n' "${{COMPREPLY[@]}}"
"""

# What zsh would show on its line is printed; the name of an array is the argument that is
# one.
ZSH = """
autoload -Uz compinit && compinit -u -d "$1"
offer() {{
  local name
  for name in $@; do
    [[ $name == completions* ]] && print -rl -- ${{${{(P)name}}%%:*}}
  done
  true
}}
compadd() {{ offer $@ }}
_describe() {{ offer $@ }}
eval "$(clientloom completion zsh)"
words=({words}) CURRENT=${{#words}}
_clientloom_completion
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A workspace with two providers."""
    providers = {
        name: Example("paths: {}", f"package: {name}_client")
        for name in ("pets", "cats")
    }
    write_workspace(tmp_path, providers)
    return tmp_path


def completed(shell: str, home: Path, *words: str) -> set[str]:
    """What a shell offers for the last of the words."""
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} on this machine")
    line = " ".join(word or "''" for word in ("clientloom", *words))
    match shell:
        case "bash":
            command = ["bash", "--norc", "-c", BASH.format(words=line)]
        case "zsh":
            dump = str(home / ".zcompdump")
            command = ["zsh", "-f", "-c", ZSH.format(words=line), "zsh", dump]
        case _:
            line = " ".join(("clientloom", *words))
            script = (
                f"clientloom completion fish | source; complete --do-complete '{line}'"
            )
            command = ["fish", "--no-config", "-c", script]
    result = subprocess.run(
        command,
        cwd=home,
        env={
            "PATH": f"{PROGRAMS}:{os.environ['PATH']}",
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return {line.split("\t")[0] for line in result.stdout.splitlines() if line}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_completes_what_is_typed(home: Path, shell: str) -> None:
    assert completed(shell, home, "ch") == {"check"}
    assert {"pets", "cats"} <= completed(shell, home, "generate", "")
    assert completed(shell, home, "check", "pe") == {"pets"}
    assert completed(shell, home, "templates", "ex") == {"export"}
    assert completed(shell, home, "check", "--format", "s") == {"sarif"}
    assert completed(shell, home, "generate", "--package", "ru") == {"runtime"}
    assert "--fail-on" in completed(shell, home, "lint", "--fa")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_mistake_in_the_workspace_disturbs_no_line(home: Path, shell: str) -> None:
    (home / "specs" / "clientloom.yaml").write_text("providers: 1\n")
    assert completed(shell, home, "generate", "pe") == set()
    assert completed(shell, home, "ch") == {"check"}


def test_a_script_is_printed_for_shells_that_are_not_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    for shell in ("bash", "zsh", "fish"):
        result = run("completion", shell)
        assert result.code == 0
        assert "_CLIENTLOOM_COMPLETE" in result.stdout
        assert result.stderr == ""

"""`clientloom preview` as a process of its own, and what it answers."""

from __future__ import annotations

import http.client
import json
import re
import signal
import subprocess
import sys
from pathlib import Path
from threading import Timer
from typing import Any, Self
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = "from generator.cli import main; main()"
PATIENCE = 120
"""After so many seconds a process that hangs is ended, so that the test fails."""


class Preview:
    """A preview of the workspace in a folder; a context manager that ends it."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self._errors = folder / "errors.txt"
        with self._errors.open("w") as errors:
            self.process = subprocess.Popen(
                [sys.executable, "-c", PROGRAM, "preview", *arguments],
                cwd=folder,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                env={"PATH": "", "PYTHONPATH": str(ROOT)},
            )
        self._timer = Timer(PATIENCE, self.process.kill)
        self._timer.start()
        assert self.process.stdout is not None
        self.first_line = self.process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/\S*", self.first_line)
        assert found is not None, self.first_line + self.errors
        self.url, self.port = found[0], int(found[1])

    @property
    def errors(self) -> str:
        """What the process said on standard error."""
        return self._errors.read_text(encoding="utf-8")

    def request(
        self, path: str, *, method: str = "GET", host: str | None = None
    ) -> tuple[int, dict[str, str], str]:
        """The status, the headers and the text of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {} if host is None else {"Host": host}
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        text = answer.read().decode("utf-8")
        connection.close()
        return answer.status, dict(answer.getheaders()), text

    def ask(self, path: str, /, **query: str) -> Any:
        """The JSON of an answer."""
        status, _, text = self.request(f"{path}?{urlencode(query)}")
        assert status == 200, text
        return json.loads(text)

    def interrupt(self) -> str:
        """Presses Ctrl-C; what the process printed since its first line."""
        self.process.send_signal(signal.SIGINT)
        assert self.process.stdout is not None
        rest = self.process.stdout.read()
        self.process.wait()
        return rest

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()
        self._timer.cancel()

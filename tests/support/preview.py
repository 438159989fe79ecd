"""`clientloom preview` as a process of its own, and what it answers."""

from __future__ import annotations

import http.client
import json
import re
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlencode

from tests.support.process import RunningCommand


class Preview(RunningCommand):
    """A preview of the workspace in a folder; a context manager that ends it."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        super().__init__(folder, "preview", *arguments)
        self.first_line = self.line()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/\S*", self.first_line)
        assert found is not None, self.first_line + self.errors
        self.url, self.port = found[0], int(found[1])

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

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

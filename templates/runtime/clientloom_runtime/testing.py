"""Test code that calls an API, with a local server and scripted responses.

```python
with LocalServer() as server, Example(api_key="k", transport=server.transport()) as client:
    server.answer(200, {"id": "t1"})
    assert client.things.get("t1").id == "t1"
    assert server.requests[0].path == "/things/t1"
```

The transports send every request to the local server over a real connection, whatever
its URL. Nothing leaves the machine.
"""

from __future__ import annotations

from ._exchanges import Exchange, read_exchanges
from ._local_messages import LocalAnswer, LocalRequest, json_text
from ._local_server import LocalServer

__all__ = [
    "Exchange",
    "LocalAnswer",
    "LocalRequest",
    "LocalServer",
    "json_text",
    "read_exchanges",
]

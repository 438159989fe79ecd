"""What the figures depend on: the machine, and the versions of what was measured."""

import os
import platform
from importlib.metadata import version
from pathlib import Path

_CPU_INFO = Path("/proc/cpuinfo")
_LIBRARIES = ("httpx2", "pydantic", "msgspec", "jinja2", "ruff", "openapi-pydantic")


def machine() -> str:
    """The processor, its cores and the Python, in a sentence."""
    cores = os.cpu_count() or 1
    return (
        f"{_processor()}, {cores} {'core' if cores == 1 else 'cores'}, "
        f"{platform.system()}, {platform.python_implementation()} "
        f"{platform.python_version()}"
    )


def _processor() -> str:
    """The name of the processor; the architecture if nothing says more."""
    if _CPU_INFO.is_file():
        for line in _CPU_INFO.read_text(encoding="utf-8").splitlines():
            key, _, value = line.partition(":")
            if key.strip() == "model name" and value.strip():
                return " ".join(value.split())
    return platform.processor() or platform.machine()


def versions() -> dict[str, str]:
    """The versions of clientloom and of the libraries that it and its clients use."""
    return {name: version(name) for name in ("clientloom", *_LIBRARIES)}

"""The anchors of headings."""

from generator.model import Operation

_SECTIONS = frozenset(
    {
        "answer",
        "authorization",
        "example",
        "media-types",
        "methods",
        "parameters",
        "responses",
        "retries",
        "return-type",
    }
)
"""The anchors that the sections below an operation take on its page."""


def anchor(operation: Operation) -> str:
    """The anchor of an operation on its page."""
    own = slug(operation.name)
    return f"method-{own}" if own in _SECTIONS else own


def slug(text: str) -> str:
    """The anchor of a heading that is one word, as GitHub and Python-Markdown make it."""
    kept = "".join(one for one in text.lower() if one.isalnum() or one in "_- ")
    return kept.strip().replace(" ", "-")

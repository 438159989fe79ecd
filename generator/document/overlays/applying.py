"""Applies overlays to a tree, one action at a time."""

from typing import Any, cast

from jsonpath_rfc9535 import JSONPathEnvironment, JSONPathError
from jsonpath_rfc9535.node import JSONPathNodeList

from generator import codes
from generator.document.overlays.editor import Editor, MismatchError, NodePath
from generator.document.overlays.overlay import Action, Copy, Overlay, Remove, Update
from generator.document.problems import DiagnosticCollector
from generator.document.values import Json, Object, shorten


class _PathEnvironment(JSONPathEnvironment):
    max_recursion_depth = 500


_PATHS = _PathEnvironment()


class OverlaidTree:
    """A tree with the overlay changes so far.

    `elsewhere` is another form of the document, used to give `hint` if a target matches
    there but not here.
    """

    def __init__(
        self,
        root: Object,
        diagnostics: DiagnosticCollector,
        elsewhere: Json = None,
        hint: str | None = None,
    ) -> None:
        self.editor = Editor(root)
        self._diagnostics = diagnostics
        self._elsewhere = elsewhere
        self._hint = hint

    def apply(self, overlay: Overlay) -> None:
        """Applies all actions of an overlay. An action that cannot be applied is
        reported, and the next one follows."""
        for action in overlay.actions:
            self._apply_action(action)
            self.editor.publish()

    def _apply_action(self, action: Action) -> None:
        nodes = self._matches(action, action.target, "target")
        if nodes is None:
            return
        locations = list(dict.fromkeys(node.location for node in nodes))
        match action.change:
            case Remove():
                if () in locations:
                    self._mismatch(
                        action, "the whole OpenAPI document cannot be removed", "target"
                    )
                    return
                self.editor.remove(locations)
            case Update(value):
                self._merge(action, nodes, locations, value, "update")
            case Copy(path):
                sources = self._matches(action, path, "copy")
                if sources is None:
                    return
                if len(sources) > 1:
                    self._mismatch(
                        action,
                        (
                            "`copy` must match exactly one place, but matches "
                            f"{len(sources)}"
                        ),
                        "copy",
                    )
                    return
                self._merge(action, nodes, locations, _json(sources[0].value), "copy")

    def _merge(
        self,
        action: Action,
        nodes: JSONPathNodeList,
        locations: list[NodePath],
        value: Json,
        field: str,
    ) -> None:
        kinds = {_shape(_json(node.value)) for node in nodes}
        if len(kinds) > 1:
            words = " and ".join(sorted(kinds))
            self._mismatch(
                action,
                f"the target matches {words}, but it must match only one kind",
                "target",
            )
            return
        position = action.position.child(field)
        for location in locations:
            try:
                self.editor.merge(location, value, position)
            except MismatchError as error:
                pointer = error.pointer if field == "update" else ""
                self._mismatch(action, error.message, f"{field}{pointer}")
                return

    def _matches(
        self, action: Action, path: str, field: str
    ) -> JSONPathNodeList | None:
        """The matches of a JSONPath; None, and a diagnostic, if there are none."""
        position = action.position.child(field)
        try:
            query = _PATHS.compile(path)
            nodes = query.find(cast("Any", self.editor.root))
        except (JSONPathError, RecursionError) as error:
            reason = (
                str(error) if isinstance(error, JSONPathError) else "it is too complex"
            )
            self._diagnostics.add(
                codes.OVERLAY_TARGET_INVALID,
                f"`{shorten(path)}` is not a valid JSONPath: {shorten(reason, 200)}",
                position,
            )
            return None
        if nodes:
            return nodes
        matches_elsewhere = bool(query.find(cast("Any", self._elsewhere)))
        self._diagnostics.add(
            codes.OVERLAY_NO_MATCH,
            f"`{shorten(path)}` matches nothing",
            position,
            hint=self._hint if matches_elsewhere else None,
        )
        return None

    def _mismatch(self, action: Action, message: str, field: str) -> None:
        pointer = f"{action.position.pointer}/{field}"
        self._diagnostics.add(
            codes.OVERLAY_MISMATCH, message, action.position.source.origin(pointer)
        )


def _json(value: object) -> Json:
    """A value from the library, whose types are less precise than what it knows."""
    return value  # type: ignore[return-value]


def _shape(value: Json) -> str:
    match value:
        case dict():
            return "objects"
        case list():
            return "lists"
        case _:
            return "scalars"

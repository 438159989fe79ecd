"""Where the nodes of a changed tree come from."""

from generator.diagnostics import Origin
from generator.document.pointer import escape
from generator.document.values import Json


class Lineage:
    """Tracks what happens to the nodes of a tree while it is changed.

    Nodes are identified by their `id`, so every tracked node is kept alive.
    """

    def __init__(self) -> None:
        self._kept: list[Json] = []
        self._originals: dict[int, Json] = {}
        self._written: dict[int, dict[str, Origin]] = {}
        self._appended: dict[int, Origin] = {}

    def keep(self, node: Json) -> None:
        """Tracks a new node."""
        self._kept.append(node)

    def copied(self, copy: Json, node: Json) -> None:
        """Records that a node is a shallow copy of another."""
        self._kept += (copy, node)
        self._originals[id(copy)] = self._originals.get(id(node), node)
        if id(node) in self._written:
            self._written[id(copy)] = dict(self._written[id(node)])
        if id(node) in self._appended:
            self._appended[id(copy)] = self._appended[id(node)]

    def wrote(self, parent: Json, key: str, origin: Origin) -> None:
        """Records that the value of an object's key was written."""
        self._written.setdefault(id(parent), {})[key] = origin

    def appended(self, item: Json, origin: Origin) -> None:
        """Records that an object or array was appended to an array."""
        self._appended[id(item)] = origin

    def patches(self, root: Json, original: Json) -> dict[str, Origin | str]:
        """Where the nodes of a tree come from, by pointer, if they are not at the same
        pointer in the original: an origin for written nodes, the pointer into the
        original for moved ones."""
        patches: dict[str, Origin | str] = {}
        self._compare(root, original, "", "", patches)
        return patches

    def _compare(
        self,
        node: Json,
        original: Json,
        pointer: str,
        old_pointer: str,
        patches: dict[str, Origin | str],
    ) -> None:
        if node is original:
            return
        if isinstance(node, dict):
            old = original if isinstance(original, dict) else {}
            written = self._written.get(id(node), {})
            for key, child in node.items():
                step = f"/{escape(key)}"
                if key in written:
                    patches[pointer + step] = written[key]
                    self._compare(child, None, pointer + step, "", patches)
                elif isinstance(child, (dict, list)):
                    self._compare(
                        child, old.get(key), pointer + step, old_pointer + step, patches
                    )
        elif isinstance(node, list):
            self._compare_list(node, original, pointer, old_pointer, patches)

    def _compare_list(
        self,
        node: list[Json],
        original: Json,
        pointer: str,
        old_pointer: str,
        patches: dict[str, Origin | str],
    ) -> None:
        old = original if isinstance(original, list) else []
        old_indexes = {id(item): index for index, item in enumerate(old)}
        for index, child in enumerate(node):
            if not isinstance(child, (dict, list)):
                continue
            child_pointer = f"{pointer}/{index}"
            old_index = old_indexes.get(id(self._originals.get(id(child), child)))
            if id(child) in self._appended:
                patches[child_pointer] = self._appended[id(child)]
                self._compare(child, None, child_pointer, "", patches)
            elif old_index is not None:
                if old_index != index:
                    patches[child_pointer] = f"{old_pointer}/{old_index}"
                self._compare(
                    child,
                    old[old_index],
                    child_pointer,
                    f"{old_pointer}/{old_index}",
                    patches,
                )

"""The typed dictionaries of a model, requested from datamodel-code-generator and read
from its output."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Api, TypeRef
from generator.schemas.dictionary import Dictionary
from generator.schemas.reading import DictionaryReader
from generator.schemas.skeleton import Skeleton, SkeletonPart, skeleton
from generator.schemas.worker import DictionaryWorker


@dataclass(frozen=True, slots=True)
class WrittenDictionaries:
    """The dictionaries of a model, which another process may still be writing."""

    names: Mapping[str, str]
    """The schema of each dictionary, by its name."""
    _skeleton: Skeleton
    _parts: Sequence[SkeletonPart]
    _sources: Callable[[], list[str]]

    def read(
        self,
        sent: Mapping[str, Sequence[str]],
        word: Callable[[TypeRef], str],
    ) -> tuple[Dictionary, ...]:
        """The dictionaries, sorted by name.

        Args:
            sent: The union members that stand for each schema with a dictionary.
            word: Returns the annotation for a type that another module defines.
        """
        words = {name: sent[schema] for name, schema in self.names.items()} | {
            name: (word(type_),) for name, type_ in self._skeleton.elsewhere.items()
        }
        dictionaries = [
            dictionary
            for part, source in zip(self._parts, self._sources(), strict=True)
            for dictionary in DictionaryReader(words, part.keys).read(source)
        ]
        return tuple(sorted(dictionaries, key=lambda dictionary: dictionary.name))


def written_dictionaries(api: Api, worker: DictionaryWorker) -> WrittenDictionaries:
    """Start writing the dictionaries of a model, if it has any."""
    names = {name: schema.schema_name for name, schema in api.dictionaries.items()}
    asked = skeleton(api)
    parts = asked.parts
    sources = worker.submit([part.document for part in parts])
    return WrittenDictionaries(names, asked, parts, sources)

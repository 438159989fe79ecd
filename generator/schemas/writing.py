"""Write the dictionaries of a skeleton with datamodel-code-generator."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.schemas.skeleton import Node


def write_dictionaries(skeleton: Mapping[str, Node]) -> str:
    """The source of a module with a `TypedDict` for each object of a skeleton, and an
    alias for everything else.

    Raises datamodel_code_generator.Error if it cannot write the skeleton.
    """
    from datamodel_code_generator import generate
    from datamodel_code_generator.enums import DataModelType, InputFileType
    from datamodel_code_generator.format import PythonVersion
    from datamodel_code_generator.parser import LiteralType

    source = generate(
        dict(skeleton),
        input_file_type=InputFileType.OpenAPI,
        output_model_type=DataModelType.TypingTypedDict,
        target_python_version=PythonVersion.PY_311,
        formatters=[],
        disable_timestamp=True,
        enum_field_as_literal=LiteralType.All,
        use_type_alias=True,
        use_tuple_for_closed_arrays=True,
        # Callers can pass a tuple, or a list of a specific dictionary, without a copy.
        use_generic_container_types=True,
        # The names are decided already.
        custom_class_name_generator=str,
    )
    return source if isinstance(source, str) else ""

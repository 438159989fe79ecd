"""The program of a page that shows the response itself and what a failed call raises."""

from generator.model import Api
from generator.render.examples import Example, call_expression, import_block
from generator.render.layout import lay_out

_TARGET = "response = "


def raw_program(example: Example, api: Api) -> str:
    """A call that keeps status, headers and bytes, with its errors handled.

    Args:
        example: What is called.
        api: The API that has it.

    Returns:
        A whole program in black's form.
    """
    package = api.package
    value = call_expression(example, view="with_raw_response")
    statement = _TARGET + lay_out(value, 8, 8 + len(_TARGET))
    return "\n".join(
        [
            *import_block(example, [package.class_name, "errors"], package.import_name),
            f"with {package.class_name}() as client:",
            "    try:",
            f"        {statement}",
            "        print(response.status_code, response.headers, response.parse())",
            "    except errors.StatusError as error:",
            "        print(error.status_code, error.code, error.detail, error.body)",
            "    except errors.ApiError as error:",
            "        print(error)",
        ]
    )

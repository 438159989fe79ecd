"""From the normal form to the model: schemas, operations, security."""

from generator.build.api import BuildResult, build

__all__ = ["BuildResult", "build"]

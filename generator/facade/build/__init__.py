"""Builds the facade's model from the bindings and the models of the providers."""

from generator.facade.build.facade import BuiltFacade, build_facade, build_facade_of

__all__ = ["BuiltFacade", "build_facade", "build_facade_of"]

"""The version of the runtime, in a module without imports."""

__version__ = "0.1.0"

"""The guide's data for reuse: JSON with a JSON Schema beside each file, written after the build."""

from .write import write_data

__all__ = ["write_data"]

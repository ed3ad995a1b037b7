"""The same conversation line by line, for screen readers and pipes."""

from reflect.plain.talking import Plain

__all__ = ["Plain"]

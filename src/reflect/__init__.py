"""Reflect: a conversation that helps a carer think about one child with the Secure Base model."""

__version__ = "0.1.0"

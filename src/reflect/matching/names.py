"""What the places of a sheet are called."""

from __future__ import annotations

from reflect.matching.form import ELSE
from reflect.secure_base import dimension
from reflect.voice import Voice


def name_of(place: str, voice: Voice) -> str:
    """The model's name of a dimension, or that of the place for anything else."""
    model = dimension(place)
    return model.name if model else voice.word("documents/matching", ELSE, {})

"""What must be so of the weights, whoever makes them again."""

from __future__ import annotations

from math import gcd

import pytest

from reflect.listening.feelings import SURE_FROM
from reflect.listening.model import models


@pytest.mark.parametrize("cut", [0.0, SURE_FROM])
def test_whether_a_feeling_is_heard_never_hangs_on_the_order_its_signs_are_added_in(cut: float) -> None:
    """A sum that could meet the cut would be over it in one process and not in the next, as a set gives its words."""
    felt = models()["felt"]
    step = gcd(*(round(weight * 100) for weight in felt.weights.values()))
    assert round((felt.bias - cut) * 100) % step

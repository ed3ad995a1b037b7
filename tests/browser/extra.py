"""The extra that serves the page. A test that needs it says so where it is not installed, and is left out."""

from __future__ import annotations

import pytest

_WHY = "needs the extra “browser”"
aiohttp = pytest.importorskip("aiohttp", reason=_WHY)
web = pytest.importorskip("aiohttp.web", reason=_WHY)

"""What the tests of the browser need besides Reflect: the extra that serves it."""

import pytest

pytest.importorskip("aiohttp", reason="needs the extra “browser”")

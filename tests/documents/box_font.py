"""How `documents/fonts/box.ttf` was made: a font of one drawing, an open box, for every character there is.

It is asked last of all fonts, so that a character which no font can draw is still in a PDF, to copy and to search.
Its name is long, and it says that all its letters are of one width, because that is how typst puts it last.
"""

from __future__ import annotations

import struct

FAMILY = "Reflect box for a character that no font on this computer can draw"
_BOX = [(60, -100), (60, 750), (540, 750), (540, -100), (110, -50), (490, -50), (490, 700), (110, 700)]
_ALL = ((0x20, 0xD7FF), (0xE000, 0x10FFFF))


def box_font() -> bytes:
    """The whole font file."""
    glyph = _padded(_glyph())
    head = (0x10000, 0x10000, 0, 0x5F0F3CF5, 3, 1000, 0, 0, 60, -100, 540, 750, 0, 8, 2, 1, 0)
    tables = {
        b"OS/2": _os2(),
        b"cmap": _cmap(),
        b"glyf": glyph + glyph,
        b"head": struct.pack(">IIIIHHQQhhhhHHhhh", *head),
        b"hhea": struct.pack(">IhhhHhhhhhhhhhhhH", 0x10000, 800, -200, 0, 600, 60, 60, 540, 1, *[0] * 7, 2),
        b"hmtx": struct.pack(">HhHh", 600, 60, 600, 60),
        b"loca": struct.pack(">III", 0, len(glyph), 2 * len(glyph)),
        b"maxp": struct.pack(">IHHHHHHHHHHHHHH", 0x10000, 2, 8, 2, 0, 0, 2, *[0] * 8),
        b"name": _name(),
        b"post": struct.pack(">IIhhIIIII", 0x30000, 0, -100, 50, 1, 0, 0, 0, 0),
    }
    start = struct.pack(">IHHHH", 0x10000, len(tables), 128, 3, len(tables) * 16 - 128)
    place, data = 12 + 16 * len(tables), b""
    for tag, table in sorted(tables.items()):
        start += struct.pack(">4sIII", tag, _sum(table), place + len(data), len(table))
        data += _padded(table)
    return start + data


def _padded(data: bytes) -> bytes:
    return data + b"\0" * (-len(data) % 4)


def _sum(data: bytes) -> int:
    padded = _padded(data)
    return sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF


def _glyph() -> bytes:
    across = down = b""
    last = (0, 0)
    for x, y in _BOX:
        across += struct.pack(">h", x - last[0])
        down += struct.pack(">h", y - last[1])
        last = (x, y)
    return struct.pack(">hhhhhHHH", 2, 60, -100, 540, 750, 3, 7, 0) + b"\1" * len(_BOX) + across + down


def _cmap() -> bytes:
    groups = b"".join(struct.pack(">III", first, last, 1) for first, last in _ALL)
    body = struct.pack(">HHIII", 13, 0, 16 + len(groups), 0, len(_ALL)) + groups
    return struct.pack(">HHHHI", 0, 1, 3, 10, 12) + body


def _name() -> bytes:
    records = strings = b""
    for number, text in ((1, FAMILY), (2, "Regular"), (4, FAMILY), (6, "ReflectBox")):
        written = text.encode("utf-16-be")
        records += struct.pack(">HHHHHH", 3, 1, 0x409, number, len(written), len(strings))
        strings += written
    return struct.pack(">HHH", 0, 4, 6 + len(records)) + records + strings


def _os2() -> bytes:
    sizes = (4, 600, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0)
    ends = (0x40, 0x20, 0xFFFF, 800, -200, 0, 800, 200, 0, 0, 500, 700, 0, 0x20, 1)
    return struct.pack(
        ">HhHHHhhhhhhhhhhh10sIIII4sHHHhhhHHIIhhHHH", *sizes, b"\0" * 10, *[0] * 4, b"RFLC", *ends
    )

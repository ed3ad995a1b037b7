"""The key file: the journal's random key, sealed with the passphrase, kept twice.

One copy is 121 bytes:

    magic 8, version 1, passes 4, memory in KiB 4, lanes 4, salt 16, sealed key 32, tag 32, checksum 20

Argon2id turns passphrase and salt into 64 bytes. The first half is a one-time pad for the key (the salt is
fresh at each sealing, so a pad is never used twice); the second half keys an HMAC-SHA256 over all that stands
before the tag. The checksum, a plain SHA-256 cut short, is there to tell damage from a wrong passphrase: it
guards against accident, the tag against intent.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import struct
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from reflect.errors import JournalDamaged, JournalUnwritable, NoPassphrase, WrongPassphrase
from reflect.journal.disk import write_whole

NAMES: Final = ("journal.key", "journal.key.copy")
KEY_BYTES: Final = 32

_MAGIC: Final = b"RFLCTKEY"
_VERSION: Final = 1
_HEADER: Final = struct.Struct(">8sBIII16s")
_CHECKSUM_BYTES: Final = 20
SIZE: Final = _HEADER.size + 2 * KEY_BYTES + _CHECKSUM_BYTES


class Cost(NamedTuple):
    """What one guess at the passphrase costs: passes over memory, memory in KiB, lanes."""

    passes: int
    memory: int
    lanes: int


STANDARD: Final = Cost(passes=3, memory=64 * 1024, lanes=4)
# A header asks for work before anything in it can be verified: beyond this it is damaged, not dear.
_MOST: Final = Cost(passes=64, memory=1024 * 1024, lanes=64)


@dataclass(frozen=True, slots=True)
class Opened:
    """A key that a passphrase opened, and the bytes of the copy that it was read from."""

    key: bytes
    copy: bytes


def new_key() -> bytes:
    """A key drawn by chance."""
    return os.urandom(KEY_BYTES)


def seal(key: bytes, passphrase: str, cost: Cost = STANDARD) -> bytes:
    """The bytes of a key file. Raises NoPassphrase where there is none."""
    header = _HEADER.pack(_MAGIC, _VERSION, *cost, os.urandom(16))
    pad, tagging = _derive(header, passphrase)
    body = header + _xor(key, pad)
    body += hmac.digest(tagging, body, "sha256")
    return body + _checksum(body)


def unseal(copy: bytes, passphrase: str) -> bytes:
    """The key. Raises NoPassphrase, WrongPassphrase, or JournalDamaged for bytes that are no key file."""
    if not sound(copy):
        raise JournalDamaged("This key file is damaged.")
    pad, tagging = _derive(copy[: _HEADER.size], passphrase)
    sealed_end = _HEADER.size + KEY_BYTES
    tag = copy[sealed_end : sealed_end + KEY_BYTES]
    if not hmac.compare_digest(tag, hmac.digest(tagging, copy[:sealed_end], "sha256")):
        raise WrongPassphrase("That passphrase does not open the journal. Nothing was changed; try again.")
    return _xor(copy[_HEADER.size : sealed_end], pad)


def sound(copy: bytes) -> bool:
    """Whether the bytes are a whole, unchanged key file of a version that is known."""
    if len(copy) != SIZE or not hmac.compare_digest(
        copy[-_CHECKSUM_BYTES:], _checksum(copy[:-_CHECKSUM_BYTES])
    ):
        return False
    magic, version, *cost, _salt = _HEADER.unpack_from(copy)
    within = all(1 <= asked <= most for asked, most in zip(cost, _MOST, strict=True))
    return magic == _MAGIC and version == _VERSION and within


def write_both(folder: Path, copy: bytes) -> None:
    """Put `copy` in both places, each whole or not at all. Raises JournalUnwritable."""
    for name in NAMES:
        write_whole(folder / name, copy)


def replace_both(folder: Path, old: bytes, new: bytes) -> None:
    """Put `new` in the place of `old`, which stands again if that fails. Raises JournalUnwritable."""
    try:
        write_both(folder, new)
    except JournalUnwritable:
        for name in NAMES:
            _mend(folder / name, old)
        raise


def open_either(folder: Path, passphrase: str) -> Opened:
    """The key out of whichever copy the passphrase opens, and both copies made alike.

    Two sound copies differ only where a change of passphrase was cut short: either passphrase then opens, and
    the one that was given stands from here on. Raises WrongPassphrase, NoPassphrase, or JournalDamaged where
    neither copy is sound.
    """
    found = {name: _read(folder / name) for name in NAMES}
    candidates = dict.fromkeys(copy for copy in found.values() if sound(copy))
    if not candidates:
        raise JournalDamaged(_neither(found))
    opened = _first_opened(tuple(candidates), passphrase)
    for name, other in found.items():
        if other != opened.copy:
            _mend(folder / name, opened.copy)
    return opened


def _first_opened(candidates: tuple[bytes, ...], passphrase: str) -> Opened:
    for copy in candidates[:-1]:
        try:
            return Opened(unseal(copy, passphrase), copy)
        except WrongPassphrase:
            continue
    return Opened(unseal(candidates[-1], passphrase), candidates[-1])


def _derive(header: bytes, passphrase: str) -> tuple[bytes, bytes]:
    if not passphrase:
        raise NoPassphrase("A passphrase is needed; an empty one would leave the journal unlocked.")
    # Imported here because nothing but deriving needs it.
    from argon2.low_level import Type, hash_secret_raw

    _magic, _version, passes, memory, lanes, salt = _HEADER.unpack(header)
    derived = hash_secret_raw(
        # One spelling for an accent that can be typed in two ways.
        unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass"),
        salt,
        time_cost=passes,
        memory_cost=memory,
        parallelism=lanes,
        hash_len=2 * KEY_BYTES,
        type=Type.ID,
    )
    return derived[:KEY_BYTES], derived[KEY_BYTES:]


def _xor(left: bytes, right: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(left, right, strict=True))


def _checksum(body: bytes) -> bytes:
    return hashlib.sha256(body).digest()[:_CHECKSUM_BYTES]


def _read(path: Path) -> bytes:
    try:
        # Never more than could be a key file, whatever now bears its name.
        with path.open("rb") as file:
            return file.read(SIZE + 1)
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise JournalUnwritable(
            f"Reflect may not read {path}. Check the permissions of that file."
        ) from error


def _mend(path: Path, copy: bytes) -> None:
    # The journal opens without its spare; a folder that cannot be written is told of when something is kept.
    try:
        write_whole(path, copy)
    except JournalUnwritable:
        return


def _neither(found: dict[str, bytes]) -> str:
    if any(found.values()):
        return "Both copies of the key file are damaged, so the journal cannot be opened. Restore a backup."
    return (
        "The journal is here but its key file is missing, so it cannot be opened. "
        "Put the key file back, or restore a backup."
    )

"""The passphrase, the key file and its two copies."""

from __future__ import annotations

import math
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from journal_helpers import CHEAP, PASSPHRASE, begin, create, key_files, key_of, reopen, tell, texts

from reflect.errors import JournalDamaged, JournalError, NoJournal, NoPassphrase, WrongPassphrase
from reflect.journal import STANDARD, Cost, Journal, exists, keyfile, offer_words
from reflect.journal.words import word_list


@pytest.fixture
def home(tmp_path: Path) -> Path:
    with create(tmp_path) as journal:
        begin(journal, "s1")
        tell(journal, "s1", "kept")
    return tmp_path


def is_whole(home: Path, passphrase: str = PASSPHRASE) -> bool:
    with Journal.open(passphrase, home) as journal:
        return texts(journal, "s1") == ["kept"] and journal.check() == []


def test_a_wrong_passphrase_says_so_and_touches_nothing(home: Path) -> None:
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    with pytest.raises(WrongPassphrase, match="does not open the journal"):
        Journal.open("velvet otter plain", home)
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before
    assert is_whole(home)


def test_an_empty_passphrase_is_refused_and_leaves_nothing_behind(home: Path, tmp_path: Path) -> None:
    with pytest.raises(NoPassphrase):
        Journal.open("", home)
    with pytest.raises(NoPassphrase):
        Journal.create("", tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_an_accent_may_be_typed_either_way(tmp_path: Path) -> None:
    Journal.create(unicodedata.normalize("NFC", "pâté à la crème"), tmp_path, cost=CHEAP).close()
    Journal.open(unicodedata.normalize("NFD", "pâté à la crème"), tmp_path).close()


def test_before_anything_is_kept_there_is_no_journal(tmp_path: Path) -> None:
    assert not exists(tmp_path)
    with pytest.raises(NoJournal):
        Journal.open(PASSPHRASE, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_journal_is_not_made_over_another(home: Path) -> None:
    with pytest.raises(JournalError, match="already a journal"):
        create(home)
    assert is_whole(home)


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize("damage", ["flip", "cut", "empty", "gone", "long"])
def test_damage_to_one_key_file_is_mended_from_the_other(home: Path, which: int, damage: str) -> None:
    hurt, whole = key_files(home)[which], key_files(home)[1 - which]
    harm(hurt, damage)
    assert is_whole(home)
    assert hurt.read_bytes() == whole.read_bytes()
    whole.unlink()
    assert is_whole(home)


@pytest.mark.parametrize("damage", ["flip", "cut", "empty", "gone", "long"])
def test_damage_to_both_key_files_is_not_called_a_wrong_passphrase(home: Path, damage: str) -> None:
    before = [path.read_bytes() for path in key_files(home)]
    for path in key_files(home):
        harm(path, damage)
    with pytest.raises(JournalDamaged, match="key file"):
        Journal.open(PASSPHRASE, home)
    for path, content in zip(key_files(home), before, strict=True):
        path.write_bytes(content)
    assert is_whole(home)


def harm(path: Path, damage: str) -> None:
    content = path.read_bytes()
    match damage:
        case "flip":
            path.write_bytes(content[:20] + bytes([content[20] ^ 1]) + content[21:])
        case "cut":
            path.write_bytes(content[:-1])
        case "empty":
            path.write_bytes(b"")
        case "gone":
            path.unlink()
        case "long":
            path.write_bytes(content + b"x" * 1000)


def test_any_flipped_bit_of_a_key_file_is_noticed() -> None:
    copy = keyfile.seal(keyfile.new_key(), PASSPHRASE, CHEAP)
    for place in range(len(copy) * 8):
        flipped = bytearray(copy)
        flipped[place // 8] ^= 1 << place % 8
        assert not keyfile.sound(bytes(flipped))


def test_settings_or_key_that_were_tampered_with_do_not_open() -> None:
    key = keyfile.new_key()
    copy = keyfile.seal(key, PASSPHRASE, Cost(2, 16, 1))
    for place in (12, 16, 22, 40, 75):
        forged = bytearray(copy[: -keyfile._CHECKSUM_BYTES])
        forged[place] ^= 1
        sealed = bytes(forged) + keyfile._checksum(bytes(forged))
        with pytest.raises((WrongPassphrase, JournalDamaged)):
            keyfile.unseal(sealed, PASSPHRASE)


def test_a_header_that_asks_for_endless_work_is_damage(home: Path) -> None:
    dear = keyfile._HEADER.pack(keyfile._MAGIC, keyfile._VERSION, 2**31, 2**31, 4, b"s" * 16) + b"k" * 64
    for path in key_files(home):
        path.write_bytes(dear + keyfile._checksum(dear))
    with pytest.raises(JournalDamaged):
        Journal.open(PASSPHRASE, home)


@settings(max_examples=25, deadline=None)
@given(passphrase=st.text(min_size=1), other=st.text(min_size=1), key=st.binary(min_size=32, max_size=32))
def test_a_key_is_opened_by_its_passphrase_and_no_other(passphrase: str, other: str, key: bytes) -> None:
    copy = keyfile.seal(key, passphrase, CHEAP)
    assert keyfile.unseal(copy, passphrase) == key
    assert key not in copy
    assert keyfile.seal(key, passphrase, CHEAP) != copy
    if unicodedata.normalize("NFC", passphrase) != unicodedata.normalize("NFC", other):
        with pytest.raises(WrongPassphrase):
            keyfile.unseal(copy, other)


def test_a_new_passphrase_opens_the_same_journal_and_the_old_one_does_not(home: Path) -> None:
    with reopen(home) as journal:
        key = key_of(journal)
        database = (home / "journal" / "journal.db").read_bytes()
        with pytest.raises(WrongPassphrase):
            journal.change_passphrase("not the old one", "new", cost=CHEAP)
        with pytest.raises(NoPassphrase):
            journal.change_passphrase(PASSPHRASE, "", cost=CHEAP)
        journal.change_passphrase(PASSPHRASE, "new words", cost=CHEAP)
        journal.change_passphrase("new words", "newer words", cost=CHEAP)
        assert (home / "journal" / "journal.db").read_bytes() == database
    for old in (PASSPHRASE, "new words"):
        with pytest.raises(WrongPassphrase):
            Journal.open(old, home)
    assert is_whole(home, "newer words")
    first, second = key_files(home)
    assert first.read_bytes() == second.read_bytes()
    with Journal.open("newer words", home) as journal:
        assert key_of(journal) == key


@pytest.mark.parametrize("stands", [PASSPHRASE, "new words"])
def test_a_change_of_passphrase_that_was_cut_short_leaves_one_that_opens(home: Path, stands: str) -> None:
    with reopen(home) as journal:
        key = key_of(journal)
    key_files(home)[0].write_bytes(keyfile.seal(key, "new words", CHEAP))
    assert is_whole(home, stands)
    other = ({PASSPHRASE, "new words"} - {stands}).pop()
    with pytest.raises(WrongPassphrase):
        Journal.open(other, home)
    assert is_whole(home, stands)


def test_guessing_is_dear_unless_a_test_asks_otherwise(tmp_path: Path) -> None:
    Journal.create(PASSPHRASE, tmp_path).close()
    _magic, _version, *cost, _salt = keyfile._HEADER.unpack_from(key_files(tmp_path)[0].read_bytes())
    assert Cost(*cost) == STANDARD == Cost(3, 64 * 1024, 4)


def test_the_words_offered_are_plain_and_many_enough() -> None:
    words = word_list()
    assert len(set(words)) == len(words) == 2048
    assert all(word.isascii() and word.islower() and word.isalpha() and 4 <= len(word) <= 8 for word in words)
    assert math.log2(len(words)) * 4 >= 44
    offered = offer_words()
    assert len(offered.split()) == 4
    assert set(offered.split()) <= set(words)
    assert len(offer_words(6).split()) == 6
    assert len({offer_words() for _ in range(20)}) > 15

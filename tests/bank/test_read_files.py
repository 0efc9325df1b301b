"""Files that hold no bank are told in one line; none of them takes long."""

import hashlib
import time
from pathlib import Path

import pytest
from told import HEAD, told, told_of

from ctquiz.bank.read import read_bytes, read_file
from fewer import one_in

GOOD = "ctquiz: 1\nbank: b\nfacts:\n- {id: a, ask: q, answer: é}\n"
PATIENCE_S = 10
"""What takes quadratic time takes minutes below."""


def told_of_bytes(data: bytes) -> list[str]:
    return [str(problem) for problem in read_bytes(data, "b.yaml").problems]


def told_of_file(path: Path) -> list[str]:
    return [str(problem) for problem in read_file(path, "b.yaml").problems]


def test_a_bank_file_is_read_with_the_digest_of_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "b.yaml"
    path.write_bytes(GOOD.encode())
    reading = read_file(path)
    assert reading.bank is not None
    assert reading.problems == ()
    assert reading.digest == hashlib.sha256(GOOD.encode()).hexdigest()


def test_latin_1_is_told_at_its_first_such_letter() -> None:
    assert told_of_bytes(GOOD.encode("latin-1")) == [
        "b.yaml:4:27: error: this is not UTF-8 (save the file as UTF-8)"
    ]


def test_the_column_of_a_bad_byte_counts_characters_not_bytes() -> None:
    assert told_of_bytes("ctquiz: 1\n# ééé".encode() + b"\xff") == [
        "b.yaml:2:6: error: this is not UTF-8 (save the file as UTF-8)"
    ]


def test_utf_16_is_told() -> None:
    for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
        data = ("\ufeff" * (encoding != "utf-16") + GOOD).encode(encoding)
        assert told_of_bytes(data) == ["b.yaml:1:1: error: this is UTF-16 (save the file as UTF-8)"]


def test_a_byte_order_mark_is_told() -> None:
    assert told_of_bytes(GOOD.encode("utf-8-sig")) == [
        "b.yaml:1:1: error: begins with a byte order mark (save as UTF-8 without BOM)"
    ]


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    assert told_of_file(tmp_path / "empty") == [
        "b.yaml:1:1: error: the file holds no bank (begin with ctquiz: 1)"
    ]


def test_a_folder_is_told(tmp_path: Path) -> None:
    (said,) = told_of_file(tmp_path)
    assert said.startswith("b.yaml:1:1: error: ")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert told_of_file(tmp_path / "missing.yaml") == [
        "b.yaml:1:1: error: cannot be read: no such file or directory"
        " (check the name and its permissions)"
    ]


def test_a_path_that_cannot_be_is_told() -> None:
    (said,) = told_of_file(Path("a\0b"))
    assert said.startswith("b.yaml:1:1: error: cannot be read: ")


def test_a_file_beyond_64_mib_is_told_without_being_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "big.yaml"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    assert told_of_file(path) == ["b.yaml:1:1: error: larger than 64 MiB (split the bank)"]


@pytest.mark.parametrize(
    "text",
    one_in(
        4,
        [
            HEAD + "- fact: A " + " ".join(f"{{b{n}=x}}" for n in range(10_000)),
            HEAD + "- fact: " + "{{" * 1_000_000,
            HEAD + "- fact: '" + "{x} " * 200_000 + "'",
            HEAD + "- id: a\n" + "".join(f"  unknown-{n}: x\n" for n in range(10_000)),
            HEAD + "- id: a\n" + "  id: a\n" * 50_000,
            HEAD + "- ask: " + "word " * 500_000,
            HEAD + "- ask: q\n" + "\n" * 500_000,
            "a" * 2_000_000 + ": b",
            "{" + "a," * 50_000,
            "# comment\n" * 200_000,
            "'" + "''" * 1_000_000,
        ],
    ),
    ids=lambda text: text[len(HEAD) :][:20] if text.startswith(HEAD) else text[:20],
)
def test_the_time_to_read_grows_with_the_text_and_no_faster(text: str) -> None:
    begin = time.process_time()
    told(text)
    assert time.process_time() - begin < PATIENCE_S


def test_thousands_of_places_in_unknown_sources_are_told_in_time() -> None:
    sources = "".join(f"  source-{n}: {{title: t}}\n" for n in range(2_000))
    facts = "".join(f"- {{ask: q, answer: a, at: sorce-{n}}}\n" for n in range(2_000))
    begin = time.process_time()
    said = told(f"ctquiz: 1\nbank: b\nsources:\n{sources}facts:\n{facts}")
    assert time.process_time() - begin < PATIENCE_S
    assert len(said) == 2_000


def test_a_message_never_repeats_a_whole_page() -> None:
    long = "x" * 5_000
    for facts in (
        f"- {long}: x\n",
        f"- ask: q\n  answer: a\n  draft: {long}\n",
        f"- ask: q\n  answer: a\n  at: {long}\n",
        f"- ask: q\n  number: {long}\n",
        f"- ask: q\n  answer: a\n  id: {long}\n",
        f"- ask: q\n  answer: {long}\n  not: [{long}]\n",
        f"- fact: A {{x=b}} and {{{long}}}.\n",
        f"- fact: A {{x={long}}} and {{x=a{long}}}.\n",
        f"- {long}\n",
        f"- {{ {long}: a, {long}: b}}\n",
    ):
        said = told_of(facts)
        assert said
        assert max(map(len, said)) < 500

"""reStructuredText that is made to take long, or to read what it must not."""

from pathlib import Path

import pytest
from docutils.parsers.rst import Parser
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.documents.block import Block, Unreadable
from ctquiz.documents.extract.rst import parser as rst_parser
from ctquiz.documents.extract.rst import pieces


def refused(text: str) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        list(pieces(text.encode()))
    return caught.value


@pytest.mark.parametrize("text", ["a\n" * 10_001, "a" * 1_000_001])
def test_what_is_too_large_is_refused(text: str) -> None:
    error = refused(text)
    assert error.message.startswith("is larger than 1,000,000 characters or 10,000 lines")
    assert error.hint == "split it into smaller documents, or save it as Markdown"


@pytest.mark.parametrize("mark", ["*a ", "`a ", "``a ", "|a ", ":a", "'*", "`<", "/-", "a/"])
def test_marks_that_never_end_are_refused_in_time(mark: str) -> None:
    assert "marks" in refused(mark * (500_000 // len(mark))).message


@pytest.mark.parametrize("text", ["- " * 5_000 + "a", "1. " * 5_000 + "a"])
def test_what_nests_too_deep_is_refused(text: str) -> None:
    assert refused(text).message == "nests too deep"


@pytest.mark.parametrize("edge", ["+-" * 101 + "+", "= " * 101])
def test_a_table_wider_than_any_page_is_refused(edge: str) -> None:
    assert refused(f"{edge}\na\n{edge}\n").message == "has a table of more than 100 columns"


@pytest.mark.slow
def test_a_table_of_more_cells_than_can_be_read_is_refused() -> None:
    table = ".. csv-table::\n\n" + ("   " + "a," * 999 + "a\n") * 41
    assert "more cells" in refused(table).message


def test_a_faulty_document_is_read(capfd: pytest.CaptureFixture[str]) -> None:
    text = "Title\n==\n\n*open\n\n- a\nb\n\n.. note::\n\n+--+\n|a|\n\n.. |x| image::\n\nEnd_.\n"
    assert list(pieces(text.encode()))[-1] == Block("End.")
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "text",
    [
        ".. include:: {}\n",
        ".. include:: {}\n   :literal:\n",
        ".. csv-table::\n   :file: {}\n",
        ".. raw:: html\n   :file: {}\n",
        ".. figure:: {}\n   :figwidth: image\n",
        ".. |a| replace:: b\n.. include:: {}\n\n|a|\n",
    ],
)
def test_no_file_is_read(text: str, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("secret")
    found = list(pieces(text.format(other).encode()))
    assert not any("secret" in piece.text for piece in found)


def test_files_of_settings_are_not_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "docutils.conf").write_text("[general]\nhalt_level: 1\nraw_enabled: yes\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DOCUTILSCONFIG", str(tmp_path / "docutils.conf"))
    assert list(pieces(b"*open")) == [Block("*open")]


def test_substitutions_that_grow_without_end_are_refused() -> None:
    lines = [f".. |a{n}| replace:: " + f"|a{n + 1}| " * 10 for n in range(12)]
    text = "|a0|\n\n" + "\n".join(lines) + "\n.. |a12| replace:: word\n"
    assert refused(text).message == "substitutes more than 1,000,000 characters"


def test_a_substitution_that_holds_itself_ends() -> None:
    text = "a |b| d\n\n.. |b| replace:: b |c|\n.. |c| replace:: c |b|\n"
    assert list(pieces(text.encode())) == [Block("a b c d")]


def test_a_fault_of_docutils_is_an_unreadable_document(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AssertionError("no")

    monkeypatch.setattr(Parser, "parse", fail)
    assert refused("a").message == "is no reStructuredText that docutils reads (AssertionError)"


def test_the_limit_of_marks_is_for_all_of_a_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rst_parser, "MAX_LOOKS", 3_000)
    assert list(pieces(b"*a* b")) == [Block("a b")]
    assert "marks" in refused("*a* b\n\n" * 20).message


@given(st.text("*`|_:.[]#-=+~\\<> \n\ta1", max_size=60))
def test_any_marks_are_read(text: str) -> None:
    assert all(piece.text for piece in pieces(text.encode()))

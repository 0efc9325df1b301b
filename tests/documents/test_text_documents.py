"""Plain text: its lines become paragraphs, whatever wrote them."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.documents.block import Block, Dropped, Kind, Unreadable
from ctquiz.documents.extract.text import pieces
from documents.proving import told

LONG = "Rain fell on the harbour all day, and the boats that had gone out at dawn came back empty. "
OTHER = "Nobody had seen such a winter before, and few believed that the ice would last for long. "


def blocks(text: str) -> list[tuple[str, str]]:
    return [(piece.kind, piece.text) for piece in pieces(text.encode()) if isinstance(piece, Block)]


def left(text: str) -> list[tuple[str, str]]:
    return [(one.why, one.text) for one in pieces(text.encode()) if isinstance(one, Dropped)]


def test_wrapped_lines_are_one_paragraph() -> None:
    assert blocks("The ice\nwas thin\nthat year.\n\nIt broke.") == [
        ("prose", "The ice was thin that year."),
        ("prose", "It broke."),
    ]


def test_a_sentence_a_line_is_one_paragraph() -> None:
    assert blocks("The ice was thin.\nIt broke in March.") == [
        ("prose", "The ice was thin. It broke in March.")
    ]


def test_long_lines_of_several_sentences_are_a_paragraph_each() -> None:
    found = blocks(f"{LONG}{OTHER}\n{OTHER}{LONG}")
    assert [text for _, text in found] == [f"{LONG}{OTHER}".strip(), f"{OTHER}{LONG}".strip()]


def test_a_word_parted_at_its_hyphen_is_whole_again() -> None:
    assert blocks("The state-\nowned boat, seen from Gorno-\nBadakhshan.") == [
        ("prose", "The state-owned boat, seen from Gorno-Badakhshan.")
    ]


def test_an_indented_line_begins_a_paragraph() -> None:
    assert blocks(
        "  The ice was thin that\nyear.\n  It broke in March, when\nnobody was there."
    ) == [
        ("prose", "The ice was thin that year."),
        ("prose", "It broke in March, when nobody was there."),
    ]


def test_a_short_line_above_a_paragraph_is_a_headline() -> None:
    text = "The winter\nRain fell on the harbour all day, and the\nboats came back empty."
    assert [text for _, text in blocks(text)] == [
        "The winter",
        "Rain fell on the harbour all day, and the boats came back empty.",
    ]


def test_items_of_a_list_are_blocks_each_without_their_bullets() -> None:
    text = "The boats were:\n- the Mary,\n  of Hull;\n- the Anne;\n* the Jane."
    text += "\n\n1. First.\n2) Second."
    assert blocks(text) == [
        ("prose", "The boats were:"),
        ("item", "the Mary, of Hull;"),
        ("item", "the Anne;"),
        ("item", "the Jane."),
        ("item", "First."),
        ("item", "Second."),
    ]


def test_lines_of_cells_are_rows_of_a_table() -> None:
    assert blocks("Year\tIce\n1709\tthick\n\n| a | b |\n|---|---|\n| c | d |") == [
        ("row", "Year | Ice"),
        ("row", "1709 | thick"),
        ("row", "a | b"),
        ("row", "c | d"),
    ]


def test_form_feeds_part_pages_whose_heads_and_numbers_are_left_out() -> None:
    page = "Annals of Ice, part {n}\n\nThe ice of year {n} was thin.\n\nIt broke{more}\n\n{n}\n"
    text = "\f".join(page.format(n=n, more="." if n < 4 else " in") for n in range(1, 5))
    text += "\fAnnals of Ice, part 5\n\nMarch.\n\n5\n"
    kept = [piece for piece in pieces(text.encode()) if isinstance(piece, Block)]
    assert [(one.page, one.text) for one in kept[-3:]] == [
        (3, "It broke."),
        (4, "The ice of year 4 was thin."),
        (4, "It broke in March."),
    ]
    assert set(left(text)) == {
        *(("running head", f"Annals of Ice, part {n}") for n in range(1, 6)),
        *(("page number", str(n)) for n in range(1, 6)),
    }


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"ab\x00cd", "is no text but binary data"),
        (b"one\ntwo \x93quoted\x94", "is not UTF-8: line 2 has the byte 0x93"),
        (b"\xff\xfea\x00b", "is not UTF-16"),
        (b"\xef\xbb\xbf\xff", "is not UTF-8"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, said: str) -> None:
    with pytest.raises(Unreadable) as caught:
        list(pieces(data))
    assert said in caught.value.message
    assert caught.value.hint


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_names_the_encoding(encoding: str) -> None:
    assert [one.text for one in pieces("Ice – thin.".encode(encoding))] == ["Ice – thin."]


def said(words: list[str]) -> str:
    return " ".join(words).capitalize() + " fell down."


WORDS = st.lists(st.sampled_from(["ice", "boat", "in", "1709", "rain"]), min_size=3, max_size=40)
PARAGRAPHS = st.lists(WORDS.map(said), min_size=1, max_size=5)


@given(PARAGRAPHS, st.integers(20, 60), st.sampled_from(["\n", "\r\n", "\r"]))
def test_line_breaks_never_change_a_text(paragraphs: list[str], width: int, end: str) -> None:
    wrapped = "\n\n".join(textwrap.fill(one, width) for one in paragraphs).replace("\n", end)
    assert [paragraph.text for paragraph in told(wrapped).paragraphs] == paragraphs


PROSE = (
    "In 1709 the Great Frost closed the harbour of Venice; boats lay in the ice for three weeks, "
    "and the Republic, short of bread, sent for grain from Apulia. Nobody there had seen its like.",
    "It broke in March. By then Antonio Vivaldi, 31 years old and a teacher at the Ospedale della "
    "Pietà, had lost his pupils to the cold, as well as much of the well-paid work of the season.",
)


@given(st.data())
def test_line_breaks_inside_sentences_never_change_a_text(data: st.DataObject) -> None:
    text = "The winter\n\n" + "\n\n".join(PROSE)
    spaces = [at for at in range(1, len(text)) if text[at] == " " and text[at + 1].islower()]
    for at in data.draw(st.sets(st.sampled_from(spaces))):
        text = f"{text[:at]}\n{text[at + 1 :]}"
    assert [paragraph.text for paragraph in told(text).paragraphs] == list(PROSE)


@pytest.mark.parametrize("count", range(1, 20))
def test_so_many_words_a_line_are_the_same_text(count: int) -> None:
    parted = (
        "\n".join(" ".join(words[at : at + count]) for at in range(0, len(words), count))
        for words in (one.split() for one in PROSE)
    )
    found = told("The winter\n\n" + "\n\n".join(parted)).paragraphs
    assert [paragraph.text for paragraph in found] == list(PROSE)


def test_a_stray_break_inside_a_sentence_parts_no_paragraph_of_a_line() -> None:
    text = "\n".join(("The winter", *PROSE)).replace("sent for grain", "sent\nfor grain")
    assert [one for _, one in blocks(text)] == ["The winter", *PROSE]


def test_a_word_parted_on_a_long_line_is_whole_again() -> None:
    text = PROSE[1].replace("well-paid", "well-\npaid")
    assert blocks(text) == [("prose", PROSE[1])]


def test_a_kind_of_block_is_a_word() -> None:
    assert [str(kind) for kind in Kind] == ["prose", "item", "heading", "row", "code"]

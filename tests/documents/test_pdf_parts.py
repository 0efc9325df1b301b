"""Headings, lists, tables and notes of a PDF are what they look like."""

from typeset import blocks, dropped, prose, texts, typeset

from ctquiz.documents.block import Block, Kind
from ctquiz.documents.extract.pdf import pieces

A5 = '#set page("a5")\n#set par(justify: true)\n'


def test_headings_are_told_by_size_and_their_levels_by_rank() -> None:
    first, second, third = prose(3)
    pdf = typeset(setup=A5, body=f"= Outer\n{first}\n== Inner\n{second}\n= Another\n{third}")
    found = [(one.kind, one.level, one.text) for one in pieces(pdf) if isinstance(one, Block)]
    assert found == [
        (Kind.HEADING, 1, "Outer"),
        (Kind.PROSE, 1, first),
        (Kind.HEADING, 2, "Inner"),
        (Kind.PROSE, 1, second),
        (Kind.HEADING, 1, "Another"),
        (Kind.PROSE, 1, third),
    ]


def test_a_line_in_bold_is_a_heading_and_bold_words_in_a_line_are_not() -> None:
    first, second = prose(2)
    body = f"#strong[Where it began]\n\n{first}\n\n#strong[Some words] {second}"
    assert blocks(typeset(setup=A5, body=body)) == [
        (Kind.HEADING, "Where it began"),
        (Kind.PROSE, first),
        (Kind.PROSE, f"Some words {second}"),
    ]


def test_a_heading_of_two_lines_is_one() -> None:
    title = "What the keepers of the lighthouse wrote down in the winters of eleven years"
    assert blocks(typeset(setup=A5, body=f"= {title}\n{prose(1)[0]}"))[0] == (Kind.HEADING, title)


def test_lists_have_their_items_without_marks() -> None:
    long = prose(1, 2)[0]
    body = f"Here are some:\n- One thing\n- {long}\n  - Inner\n- Three\n\n+ First\n+ {long}\n+ Last"
    assert blocks(typeset(setup=A5, body=body)) == [
        (Kind.PROSE, "Here are some:"),
        *[(Kind.ITEM, text) for text in ("One thing", long, "Inner", "Three")],
        *[(Kind.ITEM, text) for text in ("First", long, "Last")],
    ]


def test_an_item_goes_on_in_the_next_column() -> None:
    long = prose(1, 4)[0]
    setup = "#set page(width: 150mm, height: 60mm, columns: 2)\n#set par(justify: true)"
    assert blocks(typeset(setup=setup, body=f"#v(12mm)\n- Short\n- {long}\n")) == [
        (Kind.ITEM, "Short"),
        (Kind.ITEM, long),
    ]


def test_a_year_or_a_dash_that_begins_a_line_begins_no_item() -> None:
    lines = "It was finished before|1987. Nobody had seen it|– least of all he – until|12. of May"
    body = lines.replace("|", " #linebreak(justify: true) ")
    assert blocks(typeset(setup=A5, body=body)) == [(Kind.PROSE, lines.replace("|", " "))]


def test_a_table_has_its_rows_with_empty_cells() -> None:
    body = (
        "#table(columns: 3, [*Name*], [*Year*], [*Boats*], [Northern quay], [1901], [12],"
        " [Old pier], [], [7], [Slip], [1950], [3])"
    )
    first, second = prose(2)
    assert blocks(typeset(setup=A5, body=f"{first}\n\n{body}\n\n{second}")) == [
        (Kind.PROSE, first),
        (Kind.ROW, "Name | Year | Boats"),
        (Kind.ROW, "Northern quay | 1901 | 12"),
        (Kind.ROW, "Old pier | | 7"),
        (Kind.ROW, "Slip | 1950 | 3"),
        (Kind.PROSE, second),
    ]


def test_a_cell_of_two_lines_stays_in_its_row() -> None:
    body = (
        "#table(columns: (1fr, 2fr), [Word], [Meaning], [Quay], [A wall], [Harbour], [A place where"
        " boats are kept in winter and in some of the summers, too], [Slip], [A ramp])"
    )
    assert texts(typeset(setup=A5, body=body)) == [
        "Word | Meaning",
        "Quay | A wall",
        "Harbour | A place where boats are kept in winter and in some of the summers, too",
        "Slip | A ramp",
    ]


def test_a_table_goes_on_over_the_page() -> None:
    rows = ", ".join(f"[Boat {number}], [{1900 + number}], [{number * 7}]" for number in range(60))
    got = blocks(typeset(setup=A5, body=f"#table(columns: 3, {rows})"))
    assert got == [
        (Kind.ROW, f"Boat {number} | {1900 + number} | {number * 7}") for number in range(60)
    ]


def test_footnotes_and_their_marks_are_dropped() -> None:
    first, second = prose(2)
    body = f"{first[:-1]}#footnote[A note of the keeper's.]. {second}"
    pdf = typeset(setup=A5, body=body)
    assert texts(pdf) == [f"{first} {second}"]
    assert [why for why, _ in dropped(pdf)] == ["footnote"]


def test_powers_are_kept() -> None:
    body = "The quay has 300 m#super[2] and the sea 10#super[9] litres on the 1#super[st] of May."
    assert texts(typeset(body=body)) == [
        "The quay has 300 m2 and the sea 109 litres on the 1st of May."
    ]


def test_ligatures_are_letters() -> None:
    said = "The first efficient office offers fluffy waffles."
    assert texts(typeset([said])) == [said]

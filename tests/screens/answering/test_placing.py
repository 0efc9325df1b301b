"""What must stay in sight and has no room in the body is pinned below it."""

from textual.content import Content

from ctquiz.screens.answering.look import Look
from ctquiz.screens.answering.placing import Room, placed
from ctquiz.screens.answering.signs import lead, sign_of
from ctquiz.screens.draw import Entry

TOLD = Content("told")


def rows(count: int, text: str = "row") -> list[Entry]:
    return [Entry(lead(sign_of(None), str(n + 1)), Content(text)) for n in range(count)]


def test_options_stand_below_the_rows_while_there_is_room() -> None:
    shown = placed(Look(rows(3), options=rows(3)), Room(72, 7, 24))
    assert shown.options.plain.count("row") == 3
    assert not len(shown.pinned)


def test_options_without_room_are_pinned_in_columns() -> None:
    shown = placed(Look(rows(4), options=rows(6)), Room(40, 7, 24))
    assert not len(shown.options)
    assert [line.split() for line in shown.pinned.plain.split("\n")] == [
        ["1", "row", "2", "row", "3", "row", "4", "row"],
        ["5", "row", "6", "row"],
    ]


def test_options_too_wide_for_columns_stay_where_they_are() -> None:
    shown = placed(Look(rows(4), options=rows(6, "x" * 30)), Room(40, 7, 24))
    assert len(shown.options)
    assert not len(shown.pinned)


def test_options_that_would_take_half_the_terminal_stay_where_they_are() -> None:
    shown = placed(Look(rows(4), options=rows(26)), Room(30, 7, 12))
    assert len(shown.options)
    assert not len(shown.pinned)


def test_with_the_answer_pinned_options_give_way_to_the_verdict() -> None:
    look = Look(rows(4), told=TOLD, options=rows(6))
    shown = placed(look, Room(40, 7, 24, taken=2))
    assert not len(shown.options)
    assert (shown.told.plain, shown.pinned.plain) == ("", "told")


def test_a_verdict_with_room_stands_below_the_rows() -> None:
    shown = placed(Look(rows(4), told=TOLD), Room(40, 8, 24, taken=2))
    assert (shown.told.plain, shown.pinned.plain) == ("told", "")


def test_rows_stand_apart_where_one_wraps_or_the_terminal_is_high() -> None:
    for look, room, apart in [
        (Look(rows(3), spaced=True), Room(72, 20, 24), False),
        (Look(rows(3), spaced=True), Room(72, 30, 40), True),
        (Look(rows(10), spaced=True), Room(72, 30, 40), False),
        (Look(rows(3, "long " * 30), spaced=True), Room(72, 20, 24), True),
        (Look(rows(3, "long " * 30)), Room(72, 20, 24), False),
    ]:
        assert ("\n\n" in placed(look, room).rows.plain) == apart


def test_it_knows_in_which_lines_the_cursor_stands() -> None:
    long = Look(rows(3, "long " * 30), at=1, spaced=True)
    shown = placed(long, Room(72, 20, 24))
    assert shown.rows.plain.split("\n")[shown.top].startswith("  2   long")
    assert "\n".join(shown.rows.plain.split("\n")[shown.top :][: shown.height]).count("long") == 30

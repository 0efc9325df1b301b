"""Lines drawn by hand fit their width, and a verdict moves none of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.content import Content

from ctquiz.memory.interval import Choices
from ctquiz.screens import draw
from ctquiz.screens.actions.action import Hint
from ctquiz.screens.draw import Entry
from ctquiz.screens.question import ratings
from ctquiz.study.state import Revealed

TEXTS = st.text(st.sampled_from("ab 漢é\u0301\x1b\t\n\u202e[]W"), max_size=60)
WIDTHS = st.integers(0, 90)
LABELS = st.text("abc ", min_size=1, max_size=12)


def height(row: Content) -> int:
    return row.plain.count("\n") + 1


@given(TEXTS, WIDTHS)
def test_a_cut_text_fits_and_a_fitted_one_fills(text: str, width: int) -> None:
    assert cell_len(draw.cut(text, width)) <= width
    assert cell_len(draw.fitted(text, width)) == width


def test_a_text_that_is_cut_says_so() -> None:
    assert draw.cut("Jupiter", 7) == "Jupiter"
    assert draw.cut("Jupiter", 6) == "Jupit…"
    assert draw.cut("漢字漢字", 5) == "漢字…"
    assert draw.cut("Jupiter", 0) == ""


@given(TEXTS, st.text("0123456789 of", max_size=9), st.integers(10, 90))
def test_a_head_keeps_its_count(title: str, count: str, width: int) -> None:
    head = draw.head(title, count, width)
    assert head.plain.endswith(count)
    assert head.cell_length == width


@given(st.floats(-1, 2), st.integers(0, 90))
def test_a_rule_is_as_long_as_its_line(done: float, width: int) -> None:
    assert draw.rule(width, done).cell_length == width


def test_a_rule_is_filled_by_what_is_done() -> None:
    assert draw.rule(8, 0.25).plain == "━━──────"


@given(st.lists(LABELS, max_size=8), st.integers(0, 90))
def test_keys_drop_from_the_end_but_help_never(labels: list[str], width: int) -> None:
    hints = [Hint("x", label) for label in labels if label != "help"]
    shown = draw.key_line([*hints, Hint("?", "help")], width).plain
    kept = [f"x {hint.label}" for hint in hints]
    while kept and len("   ".join([*kept, "? help"])) > width:
        kept.pop()
    assert shown == "   ".join([*kept, "? help"])


@given(st.lists(TEXTS, min_size=1, max_size=5), st.data(), st.integers(30, 76))
def test_a_comment_moves_no_entry(texts: list[str], data: st.DataObject, width: int) -> None:
    words = st.sampled_from(["", "wrong", "the answer", "counted wrong"])
    comments = data.draw(st.lists(words, min_size=len(texts), max_size=len(texts)))
    bare = [Entry(Content("    "), draw.styled(text)) for text in texts]
    said = [
        Entry(Content("    "), draw.styled(text), Content(word))
        for text, word in zip(texts, comments, strict=True)
    ]
    before, after = draw.listed(bare, 4, width), draw.listed(said, 4, width)
    assert [height(row) for row in before] == [height(row) for row in after]
    for row in after:
        assert all(cell_len(line) <= width for line in row.plain.split("\n"))


def test_comments_stand_in_one_column() -> None:
    entries = [Entry(Content("  "), Content("Io"), Content("wrong"))]
    entries.append(Entry(Content("  "), Content("Jupiter"), Content("the answer")))
    rows = [row.plain for row in draw.listed(entries, 2, 72)]
    assert rows == ["  Io          wrong", "  Jupiter     the answer"]


@pytest.mark.parametrize(
    ("days", "width", "shown"),
    [
        (
            Choices(0, 1, 2, 8),
            72,
            "  1 again  today    2 hard  1 day  ▸ 3 good  2 days    4 easy  8 days",
        ),
        # 23 months in four places are too much for words.
        (
            Choices(0, 690, 700, 720),
            72,
            "  1 again  0d    2 hard  23mo  ▸ 3 good  23mo    4 easy  24mo",
        ),
        (
            Choices(0, 5, 690, 4000),
            38,
            "  1 again   2 hard ▸ 3 good   4 easy\n    0d        5d       23mo     11y",
        ),
    ],
)
def test_ratings_show_their_intervals(days: Choices, width: int, shown: str) -> None:
    revealed = Revealed(None, days, 0)  # type: ignore[arg-type]
    assert ratings(revealed, 3, width).plain == shown


@given(st.lists(st.integers(0, 36_500), min_size=4, max_size=4), st.integers(1, 4))
def test_ratings_always_fit(days: list[int], default: int) -> None:
    for width in (38, 56, 72):
        drawn = ratings(Revealed(None, Choices(*days), 0), default, width)  # type: ignore[arg-type]
        assert all(cell_len(line) <= width for line in drawn.plain.split("\n"))


def test_bars_are_as_high_as_their_values() -> None:
    lines = [line.plain.rstrip() for line in draw.bars([4, 2, 0], ["a", "b", "c"], 2, 4)]
    assert lines == ["██", "██  ██", "4   2   ·", "a   b   c"]

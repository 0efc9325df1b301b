"""The table of keys, the pages, their footers and the help tell the same."""

from pathlib import Path

import pytest
from piloted import Seat
from screen_states import STATES, seat_in

from ctquiz.screens.actions.action import SPELT, Hint, key_name
from ctquiz.screens.actions.table import TABLE
from ctquiz.screens.browse import BrowsePage
from ctquiz.screens.exam import view
from ctquiz.screens.exam.asking import ExamPage
from ctquiz.screens.exam.end import ExamEndPage
from ctquiz.screens.exam.terms import TermsPage
from ctquiz.screens.history import HistoryPage
from ctquiz.screens.home.page import HomePage
from ctquiz.screens.page import Page
from ctquiz.screens.palette import PalettePage
from ctquiz.screens.reading import HelpPage, ProblemsPage
from ctquiz.screens.review import ReviewPage
from ctquiz.screens.settings.page import SettingsPage
from ctquiz.screens.source import SourcePage
from ctquiz.screens.stats.page import StatsPage
from ctquiz.screens.summary import SummaryPage
from ctquiz.screens.text import Body
from ctquiz.study.state import Asking
from fewer import one_in

PAGES = [
    *(HomePage, ReviewPage, SummaryPage, HelpPage, ProblemsPage, SourcePage),
    *(SettingsPage, PalettePage, StatsPage, TermsPage, ExamPage, ExamEndPage),
    *(BrowsePage, HistoryPage),
]
STATE_OF = {"Reading": "help", "Review": "choice", "Exam": "exam at its last"}
"""Where the state of a page is not called as it is."""


def keys_of(hint: Hint) -> set[str]:
    """The keys that a footer's entry names, as Textual names them."""
    if hint.shown == "/":
        return {"slash"}
    first, _, last = hint.shown.partition("-")
    if len(first) == 1 and last:
        return {chr(code) for code in range(ord(first), ord(last) + 1)}
    names = {
        "esc": "escape",
        "↑": "up",
        "↓": "down",
        "←": "left",
        "→": "right",
        "bksp": "backspace",
    }
    names |= SPELT
    shown = hint.shown if len(hint.shown) == 1 else hint.shown.replace("/", " ")
    return {names.get(name, name) for name in shown.split()}


def own_keys(seat: Seat) -> set[str]:
    """The characters that an answer is made of here."""
    page = seat.page
    if isinstance(page, ExamPage):
        return set(view.own_keys(page.area, page.in_field))
    asking = isinstance(page, ReviewPage) and isinstance(page.phase, Asking) and not page.flip
    return set(page.area.own_keys) if isinstance(page, ReviewPage) and asking else set()


def bound_on(page: Page) -> set[str]:
    return {key for binding in page.BINDINGS for key in binding.key.split(",")}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_every_action_of_a_page_has_a_method(page: type[Page]) -> None:
    names = [action.name.partition("(")[0] for action in page.ACTIONS]
    assert [name for name in names if not callable(getattr(page, f"action_{name}", None))] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_a_page_binds_the_keys_of_its_actions_and_no_others(page: type[Page]) -> None:
    in_table = [key for action in page.ACTIONS for key in action.keys]
    assert sorted(in_table) == sorted(set(in_table))
    assert bound_on(page) == set(in_table)


def test_every_page_is_in_the_table() -> None:
    assert {id(page.ACTIONS) for page in PAGES} == {id(keys.actions) for keys in TABLE}


@pytest.mark.parametrize("title", one_in(4, [one.title for one in TABLE if one.title != "Source"]))
async def test_every_key_in_the_table_does_its_action(title: str, tmp_path: Path) -> None:
    (keys,) = (keys for keys in TABLE if keys.title == title)
    done: list[str] = []
    async with seat_in(STATE_OF.get(title, title.lower()), tmp_path) as seat:

        async def run_action(action: str, *_: object) -> bool:
            if action.startswith("scroll_"):
                return False  # a field's own, which has nothing to scroll
            done.append(action)
            return True

        seat.app.run_action = run_action  # type: ignore[method-assign, assignment]
        pressed = [(key, action.name) for action in keys.actions for key in action.keys]
        if seat.app.focused is not None:
            # Enter goes through the field.
            pressed = [(key, name) for key, name in pressed if key != "enter"]
        await seat.press(*(key for key, _ in pressed))
        assert done == [name for _, name in pressed]


@pytest.mark.parametrize("state", one_in(16, STATES))
async def test_every_key_of_a_footer_is_bound_there(state: str, tmp_path: Path) -> None:
    async with seat_in(state, tmp_path) as seat:
        named = set().union(*map(keys_of, seat.page.footer()))
        assert named <= bound_on(seat.page) | own_keys(seat)
        # What is entered does nothing else.
        about_the_page = set().union(*map(keys_of, seat.page.footer()[-2:]))
        assert not about_the_page & own_keys(seat)
        if seat.app.focused is not None:
            # Here a letter would be typed.
            assert {key for key in named if len(key) == 1 or key == "question_mark"} == set()


@pytest.mark.slow
@pytest.mark.parametrize("state", STATES)
async def test_home_and_a_question_tell_six_keys_at_most(state: str, tmp_path: Path) -> None:
    async with seat_in(state, tmp_path) as seat:
        footer = seat.page.footer()
        if isinstance(seat.page, HomePage | ReviewPage):
            assert 1 < len(footer) <= 6
        # Help and the way out are always told where one is asked.
        if isinstance(seat.page, ReviewPage):
            assert [one.label for one in footer[-2:]] == ["help", "leave"]


@pytest.mark.slow
@pytest.mark.parametrize("state", STATES)
async def test_every_key_of_a_footer_changes_something(state: str, tmp_path: Path) -> None:
    async with seat_in(state, tmp_path) as seat:
        # Without up and down: there is nothing to scroll.
        hints = [hint for hint in seat.page.footer() if hint.label not in ("up", "down")]
        before = changed(seat)
    for key in [min(keys_of(hint)) for hint in hints]:
        async with seat_in(state, tmp_path) as seat:
            await seat.press(key)
            assert changed(seat) != before, f"{key} does nothing"


def changed(seat: Seat) -> tuple[object, ...]:
    return seat.at, seat.text, seat.app._exit, [row["rating"] for row in seat.rows]


@pytest.mark.parametrize("state", ["home", "choice", "summary"])
async def test_help_tells_every_key_of_its_page(state: str, tmp_path: Path) -> None:
    async with seat_in(state, tmp_path, size=(80, 60)) as seat:
        actions = seat.page.ACTIONS
        await seat.press("f1")
        shown = " ".join(seat.text.split())
        assert [action.does for action in actions if action.does not in shown] == []
        for action in actions:
            if not action.keys[0].isdigit():
                names = " ".join(map(key_name, action.keys))
                assert f"{names} {action.does}" in shown
        assert "1-9 Choose this option" in shown or state != "choice"
        assert "a-z Match ▸ with this letter" in shown or state != "choice"


@pytest.mark.parametrize("state", one_in(4, ["home", "choice answered", "second typed", "summary"]))
async def test_keys_never_wrap_and_help_never_drops(state: str, tmp_path: Path) -> None:
    async with seat_in(state, tmp_path, (120, 24)) as seat:
        first = seat.page.footer()[0]
        for width in (120, 80, 40, 30):
            await seat.resize(width, 24)
            assert seat.page.query_one("#keys").region.height == 1
            assert seat.keys.startswith(f"{first.shown} {first.label}   ")
            assert "? help" in seat.keys or "f1 help" in seat.keys
        await seat.resize(20, 24)
        assert seat.keys in ("? help", "f1 help")


@pytest.mark.parametrize(("width", "height"), one_in(2, [(40, 12), (80, 24), (80, 12)]))
@pytest.mark.parametrize("state", one_in(3, [one for one in STATES if "answered" in one]))
async def test_where_the_body_goes_on_below_the_keys_say_so(
    state: str, width: int, height: int, tmp_path: Path
) -> None:
    async with seat_in(state, tmp_path, (width, height)) as seat:
        goes_on = seat.page.query_one(Body).max_scroll_y > 0
        assert goes_on == ("more" in [one.label for one in seat.page.footer()])


def test_an_action_is_one_sentence() -> None:
    for page in PAGES:
        for action in page.ACTIONS:
            assert action.does[0].isupper() and action.does.endswith(".")

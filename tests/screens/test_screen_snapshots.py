"""How the pages look; a change is looked at before `--snapshot-update` makes it the standard."""

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from unittest.mock import patch

import pytest
from examining import begun
from piloted import PARTS, desk_here, only_these

from ctquiz.bank.model import Form
from ctquiz.exams import Wish
from ctquiz.screens.app import Ctquiz
from ctquiz.screens.home.standing import empty
from ctquiz.study.deal import Selection
from fewer import one_in
from studying import SOLAR, write_bank

SCRIPTS = SOLAR.with_name("scripts.yaml")
SMALL, LARGE, TINY = (80, 24), (120, 40), (40, 12)
SnapCompare = Callable[..., bool]


def size_name(size: tuple[int, int]) -> str:
    return "x".join(map(str, size))


def sizes(*which: tuple[int, int], rare: Sequence[tuple[int, int]] = ()) -> pytest.MarkDecorator:
    """A picture of each size; the `rare` ones with the slow tests."""
    slowly = [pytest.param(size, marks=pytest.mark.slow) for size in rare]
    return pytest.mark.parametrize("size", [*which, *slowly], ids=size_name)


@pytest.fixture(autouse=True)
def same_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a terminal cannot show is no matter of these pictures."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.fixture
def begin() -> Iterator[Callable[..., Ctquiz]]:
    """Begins the program on a bank in a form, or at home."""
    begun: list[Ctquiz] = []

    def app(bank: Path | None = None, form: str | None = None) -> Ctquiz:
        desk = desk_here(random.Random(7))
        names = [str(bank)] if bank else []
        banks = [volume.bank for volume in desk.volumes(names) if volume.bank] if bank else []
        sitting = desk.study(banks, Selection(form=Form(form) if form else None))
        begun.append(Ctquiz(desk, sitting))
        return begun[-1]

    yield app
    for one in begun:
        one.desk.log.close()


@sizes(SMALL, LARGE, TINY)
def test_home(
    snap_compare: SnapCompare,
    begin: Callable[..., Ctquiz],
    tmp_path: Path,
    size: tuple[int, int],
) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("ctquiz: 1\nfacts: []\n")
    with only_these(SOLAR, SCRIPTS, broken):
        assert snap_compare(begin(), terminal_size=size, press=["down"])


TREE = ["j", "j", "h", "g", "j", "l", "j"]
"""To a folder that is closed, and into the tags of a bank."""


def folders(home: Path, *banks: Path) -> None:
    """The learner's banks: these at the top, and two folders."""
    school = home / "banks" / "school"
    (school / "maths").mkdir(parents=True)
    write_bank(school / "parts.yaml", PARTS, "parts", "Parts of things")
    write_bank(school / "maths" / "small.yaml", PARTS, "numbers", "Numbers")
    (home / "banks" / "biology.yaml").write_text("ctquiz: 1\nfacts: []\n")


@sizes(SMALL, rare=(LARGE, TINY))
@pytest.mark.parametrize(
    "keys",
    [TREE, pytest.param(["slash", *"par"], marks=pytest.mark.slow)],
    ids=["tags", "search"],
)
def test_home_as_a_tree(
    snap_compare: SnapCompare,
    begin: Callable[..., Ctquiz],
    home: Path,
    size: tuple[int, int],
    keys: list[str],
) -> None:
    folders(home)
    with only_these(SOLAR):
        assert snap_compare(begin(), terminal_size=size, press=keys)


@sizes(SMALL, rare=(LARGE, TINY))
def test_home_with_nothing(
    snap_compare: SnapCompare, begin: Callable[..., Ctquiz], size: tuple[int, int]
) -> None:
    with only_these(), patch("ctquiz.screens.home.listing.empty", lambda _: empty("~/banks")):
        assert snap_compare(begin(), terminal_size=size)


@pytest.mark.slow
@sizes(SMALL, LARGE, TINY)
def test_home_of_a_newcomer(
    snap_compare: SnapCompare, begin: Callable[..., Ctquiz], size: tuple[int, int]
) -> None:
    decks = Path(__file__).parents[2] / "decks"
    with only_these(decks / "tour.yaml", SOLAR):
        assert snap_compare(begin(), terminal_size=size)


@sizes(SMALL, LARGE)
def test_choice(
    snap_compare: SnapCompare, begin: Callable[..., Ctquiz], size: tuple[int, int]
) -> None:
    assert snap_compare(begin(SOLAR, "choice"), terminal_size=size)


@sizes(SMALL, LARGE, TINY)
def test_choice_answered(
    snap_compare: SnapCompare, begin: Callable[..., Ctquiz], size: tuple[int, int]
) -> None:
    assert snap_compare(begin(SOLAR, "choice"), terminal_size=size, press=["1"])


@sizes(SMALL, LARGE)
def test_long_options_answered(
    snap_compare: SnapCompare, begin: Callable[..., Ctquiz], size: tuple[int, int]
) -> None:
    assert snap_compare(begin(SCRIPTS, "choice"), terminal_size=size, press=["h", "1"])


@sizes(SMALL, LARGE)
def test_typed(
    snap_compare: SnapCompare, begin: Callable[..., Ctquiz], size: tuple[int, int]
) -> None:
    assert snap_compare(begin(SOLAR, "ask"), terminal_size=size)


@sizes(SMALL, LARGE)
def test_typed_wrong(
    snap_compare: SnapCompare, begin: Callable[..., Ctquiz], size: tuple[int, int]
) -> None:
    assert snap_compare(begin(SOLAR, "ask"), terminal_size=size, press=[*"fife", "enter"])


CARRIED = ["j", "J"]
NAMED = [*"Venus", "enter", *"Io", "enter"]
MATCHED = ["b", "a"]


@sizes(SMALL, rare=(LARGE, TINY))
@pytest.mark.parametrize(
    ("form", "keys"),
    one_in(
        4,
        [
            ("choice", ["1", "3", "j"]),
            ("list", [*NAMED, *"Ea"]),
            ("order", CARRIED),
            ("match", MATCHED),
        ],
    ),
)
def test_parts(
    snap_compare: SnapCompare,
    begin: Callable[..., Ctquiz],
    tmp_path: Path,
    size: tuple[int, int],
    form: str,
    keys: list[str],
) -> None:
    bank = write_bank(tmp_path / "parts.yaml", PARTS)
    assert snap_compare(begin(bank, form), terminal_size=size, press=keys)


@sizes(SMALL, rare=(LARGE, TINY))
@pytest.mark.parametrize(
    ("form", "keys"),
    one_in(
        4,
        [
            ("choice", ["1", "3", "enter"]),
            ("list", [*NAMED, "enter"]),
            ("order", [*CARRIED, "enter"]),
            ("match", [*MATCHED, "enter"]),
            ("ask", [*"Tita", "enter"]),
        ],
    ),
)
def test_parts_answered(
    snap_compare: SnapCompare,
    begin: Callable[..., Ctquiz],
    tmp_path: Path,
    size: tuple[int, int],
    form: str,
    keys: list[str],
) -> None:
    bank = write_bank(tmp_path / "parts.yaml", PARTS)
    assert snap_compare(begin(bank, form), terminal_size=size, press=keys)


@sizes(SMALL, rare=(LARGE, TINY))
@pytest.mark.parametrize("key", ["comma", "ctrl+p", "question_mark"])
def test_pages_from_home(
    snap_compare: SnapCompare, begin: Callable[..., Ctquiz], size: tuple[int, int], key: str
) -> None:
    with only_these(SOLAR):
        assert snap_compare(begin(), terminal_size=size, press=["down", key])


def test_help_on_a_question(snap_compare: SnapCompare, begin: Callable[..., Ctquiz]) -> None:
    assert snap_compare(begin(SOLAR, "ask"), terminal_size=SMALL, press=["f1"])


@pytest.fixture(params=["light", "terminal", "NO_COLOR"])
def look(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, home: Path) -> str:
    """Other colours than those that ctquiz comes with."""
    if request.param == "NO_COLOR":
        monkeypatch.setenv("NO_COLOR", "1")
    else:
        home.mkdir(exist_ok=True)
        (home / "config.toml").write_text(f'[look]\ntheme = "{request.param}"\n', "utf-8")
    return str(request.param)


@pytest.mark.slow
@pytest.mark.parametrize("size", [SMALL, LARGE, TINY], ids=size_name)
@pytest.mark.parametrize("page", ["home", "answered", "summary"])
def test_other_colours(
    snap_compare: SnapCompare,
    begin: Callable[..., Ctquiz],
    look: str,
    page: str,
    size: tuple[int, int],
) -> None:
    if page == "home":
        with only_these(SOLAR, SCRIPTS):
            assert snap_compare(begin(), terminal_size=size, press=["down"])
    elif page == "answered":
        assert snap_compare(begin(SOLAR, "choice"), terminal_size=size, press=["1"])
    else:
        assert snap_compare(begin(SOLAR, "choice"), terminal_size=size, press=["1", "q"])


def test_summary(snap_compare: SnapCompare, begin: Callable[..., Ctquiz]) -> None:
    keys = [*"four", "enter", "space", *"1802", "enter", "space", *"mars", "enter", "space"]
    repeat = [*"1801", "enter", "space"]
    assert snap_compare(begin(SOLAR, "ask"), terminal_size=SMALL, press=[*keys, *repeat])


IN_AN_EXAM = Wish(seed=18, minutes=25)


@sizes(SMALL, rare=(LARGE, TINY))
def test_exam_answered(snap_compare: SnapCompare, size: tuple[int, int]) -> None:
    with begun(SOLAR, IN_AN_EXAM) as (app, _):
        assert snap_compare(app, terminal_size=size, press=["2", "f"])


@sizes(rare=(SMALL, LARGE, TINY))
@pytest.mark.parametrize("place", range(1, 5))
def test_other_questions_of_an_exam(
    snap_compare: SnapCompare, size: tuple[int, int], place: int
) -> None:
    keys = {1: ["b", "a", "enter"], 2: [*"1801", "enter"], 3: ["J", "enter"], 4: [*"Ma"]}
    with begun(SOLAR, IN_AN_EXAM) as (app, _):
        assert snap_compare(app, terminal_size=size, press=["tab"] * place + keys[place])


@sizes(SMALL, rare=(LARGE, TINY))
def test_end_of_an_exam(snap_compare: SnapCompare, size: tuple[int, int]) -> None:
    keys = ["2", "n", "a", "b", "enter", "tab", *"1801", "enter", "f4", "f4"]
    with begun(SOLAR, IN_AN_EXAM) as (app, _):
        assert snap_compare(app, terminal_size=size, press=keys)


@sizes(SMALL, rare=(LARGE, TINY))
def test_terms_of_an_exam(
    snap_compare: SnapCompare, begin: Callable[..., Ctquiz], size: tuple[int, int]
) -> None:
    with only_these(SOLAR):
        assert snap_compare(begin(), terminal_size=size, press=["down", "x", "j", "5"])

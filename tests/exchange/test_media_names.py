"""Names of media become names of files that are safe everywhere, and told from each other."""

import unicodedata
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.exchange.apkg.names import safe_names
from ctquiz.shown import visible_line

DEVICES = {"CON", "PRN", "AUX", "NUL", "COM1", "LPT9", "COM²"}
NAMES = st.lists(
    st.text(max_size=30)
    | st.sampled_from(
        ["a.png", "A.PNG", "../a.png", "con", "nul.tar.gz", ".a", "a.", "ß", "SS", ""]
    )
    | st.text(alphabet="ä\u0308aA./\\ \0", max_size=8)
    | st.builds(str.__mul__, st.text(min_size=1, max_size=3), st.integers(90, 300)),
    unique=True,
)


def safe(name: str) -> str:
    return safe_names([name])[name]


@pytest.mark.parametrize(
    "name",
    ["a.png", "fläg 1.png", "猫.jpg", "_x.js", "a-b (2).svg", "a.b.c.mp3", "x" * 96 + ".png"],
)
def test_a_harmless_name_stays_as_it_is(name: str) -> None:
    assert safe(name) == name


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("../../etc/passwd", "passwd"),
        ("/abs/a.png", "a.png"),
        ("C:\\x\\a.png", "a.png"),
        ("C:a.png", "C_a.png"),
        ("a\0b\n.png", "a_b_.png"),
        ("gpj.\u202eexe", "gpj._exe"),
        ('<a>:"|?*.png', "_a______.png"),
        (".bashrc", "bashrc"),
        ("..", "medium"),
        ("", "medium"),
        ("a.png. .", "a.png"),
        (" a.png", "a.png"),
        ("con", "_con"),
        ("Nul.tar.gz", "_Nul.tar.gz"),
        ("COM1 .txt", "_COM1 .txt"),
        ("a\u0308.png", "ä.png"),
        ("\ud800.png", "_.png"),
    ],
)
def test_what_could_do_harm_is_taken_out(name: str, told: str) -> None:
    assert safe(name) == told


def test_a_long_name_is_cut_and_keeps_its_suffix() -> None:
    one, other = safe("ä" * 300 + ".jpeg"), safe("ä" * 301 + ".jpeg")
    assert one.endswith(".jpeg")
    assert len(one.encode()) <= 100
    assert one != other


def test_a_name_as_long_as_a_book_is_none_the_slower() -> None:
    told = safe("\0" * 5_000_000 + ".png")
    assert told.endswith(".png")
    assert told != safe("\0" * 5_000_001 + ".png")


def test_names_that_differ_in_case_alone_are_told_from_each_other() -> None:
    told = safe_names(["a.png", "A.png", "x/a.png"])
    assert told["A.png"] == "A.png"
    assert len({name.casefold() for name in told.values()}) == 3
    assert all(name.endswith(".png") for name in told.values())


def key(name: str) -> str:
    return unicodedata.normalize("NFC", name.casefold())


@given(NAMES)
def test_every_name_is_one_bare_file_on_any_system_and_no_two_are_the_same(
    names: list[str],
) -> None:
    told = safe_names(names)
    assert list(told) == names
    assert len({key(name) for name in told.values()}) == len(names)
    for name in told.values():
        assert PurePosixPath(name).name == PureWindowsPath(name).name == name
        assert name.split(".")[0].rstrip().upper() not in DEVICES
        assert not name.startswith(".") and name == name.rstrip(" .")
        assert visible_line(name) == name and not set(name) & set('<>:"|?*')
        assert 0 < len(name.encode()) <= 100
        assert unicodedata.normalize("NFC", name) == name


@given(NAMES, st.randoms(use_true_random=False))
def test_names_do_not_depend_on_the_order_of_the_media(names: list[str], chance: object) -> None:
    mixed = sorted(names, key=lambda _: chance.random())  # type: ignore[attr-defined]
    assert safe_names(mixed) == safe_names(names)


@given(NAMES)
def test_safe_names_are_safe(names: list[str]) -> None:
    told = safe_names(names).values()
    assert list(safe_names(told).values()) == list(told)

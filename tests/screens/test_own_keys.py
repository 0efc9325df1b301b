"""Keys that a learner gave to actions: they work, footer and help name them, mistakes are told."""

from pathlib import Path

import pytest
from piloted import SMALL, at_home, studying
from textual.keys import _character_to_key

from ctquiz.errors import CtquizError
from ctquiz.screens.actions.action import SPELT, hint
from ctquiz.screens.actions.review import SKIP
from ctquiz.screens.actions.table import TABLE
from ctquiz.screens.keymap import Keymap
from ctquiz.settings.read import parsed
from studying import SOLAR, quickly, write_bank

FILE = Path("config.toml")


def keymap(text: str) -> Keymap:
    return Keymap.of(parsed(f"[keys]\n{text}\n", FILE).keys, FILE)


def own_keys(home: Path, text: str) -> None:
    home.mkdir(exist_ok=True)
    (home / "config.toml").write_text(f"[keys]\n{text}\n", "utf-8")


async def test_an_own_key_does_what_the_old_one_did(home: Path, tmp_path: Path) -> None:
    own_keys(home, 'skip = ["x", "f4"]')
    bank = write_bank(tmp_path / "small.yaml", SMALL)
    async with studying(bank, "choice") as seat:
        first = seat.text
        await seat.press("s")
        assert seat.text == first
        assert "x skip" in seat.keys
        await seat.press("x")
        assert seat.text != first
        await seat.press("question_mark")
        assert "x f4 Ask this at the end" in " ".join(seat.text.split())


async def test_where_letters_are_typed_the_footer_names_one_that_is_none(
    home: Path, tmp_path: Path
) -> None:
    own_keys(home, 'skip = ["x", "f4"]')
    async with studying(write_bank(tmp_path / "small.yaml", SMALL), "ask") as seat:
        assert "f4 skip" in seat.keys


async def test_several_pages_share_an_action(home: Path) -> None:
    own_keys(home, 'help = "f9"\ndown = "v"')
    async with at_home(SOLAR) as seat:
        assert "f9 help" in seat.keys
        await seat.press("v")
        assert "▸ The solar system" in seat.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('skp = "x"', "2:1: error: no key does 'skp' (did you mean 'skip'?)"),
        ('\nskip = "hyper+x"', "3:1: error: no key is 'hyper+x'"),
        ('skip = "u"', "2:1: error: 'u' is the key of undo, too, on the page Review"),
        ('skip = "ctrl+p"', "2:1: error: 'ctrl+p' is the key of the program itself, too"),
        ('skip = "x"\nundo = "x"', "2:1: error: 'x' is the key of undo, too, on the page Review"),
    ],
)
def test_a_mistake_is_told_at_its_line(text: str, said: str) -> None:
    with pytest.raises(CtquizError) as raised:
        keymap(text)
    assert str(raised.value).startswith(f"config.toml:{said}")


def test_a_mistake_does_not_keep_anyone_from_plain_lines(home: Path) -> None:
    own_keys(home, 'skp = "x"')
    assert quickly("study", SOLAR, "--limit", "1").code == 0


def test_keys_can_be_exchanged() -> None:
    found = keymap('skip = "u"\nundo = ["s", "ctrl+z"]')
    assert found.worded(hint(SKIP)).shown == "u"


def test_signs_are_named_as_textual_names_them() -> None:
    assert {sign: _character_to_key(sign) for sign in SPELT} == SPELT
    assert keymap('skip = ["?", ",", "+", "ctrl+s"]\nhelp = "f1"').own["skip"] == (
        *("question_mark", "comma", "plus", "ctrl+s"),
    )


def test_an_id_means_the_same_everywhere() -> None:
    for page in TABLE:
        ids = [action.id for action in page.actions]
        assert len(ids) == len(set(ids)), page.title
        assert all(name.replace("-", "").isalnum() for name in ids)

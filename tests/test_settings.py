"""What a learner can set in `config.toml`, and how a mistake there is told."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.bank.model import Form
from ctquiz.errors import CtquizError
from ctquiz.settings.read import read_settings
from ctquiz.settings.values import Look, Remapped, Settings
from ctquiz.settings.write import write_settings
from studying import SOLAR, asked_in, quickly


def settings_of(tmp_path: Path, text: str | bytes) -> Settings:
    path = tmp_path / "config.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_settings(path)


def test_without_a_file_everything_is_as_it_comes(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "config.toml") == Settings(forms=())


def test_the_forms_to_ask_in_can_be_set(tmp_path: Path) -> None:
    assert settings_of(tmp_path, '[study]\nforms = ["ask", "list", "ask"]\n') == Settings(
        (Form.ASK, Form.LIST)
    )


@pytest.mark.parametrize("text", ["", "# nothing\n", "[study]\n", "[study]\nforms = []\n"])
def test_a_file_may_set_nothing(tmp_path: Path, text: str) -> None:
    assert settings_of(tmp_path, text) == Settings()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[studdy]\n", ":1:2: error: nothing is set by 'studdy' (did you mean 'study'?)"),
        (
            '[study]\nform = ["ask"]\n',
            ":2:1: error: nothing is set by 'form' (did you mean 'forms'?)",
        ),
        (
            '[study]\nforms = "ask"\n',
            ":2:1: error: 'forms' is a list of forms "
            '(write forms = ["ask"], out of cloze, ask, choice, claim, list, order, match)',
        ),
        (
            '[study]\nforms = ["asl"]\n',
            ":2:1: error: 'forms' is a list of forms "
            '(write forms = ["ask"], out of cloze, ask, choice, claim, list, order, match)',
        ),
        (
            '[look]\ntheme = "drak"\n',
            ":2:1: error: 'theme' is the name of one "
            "(write one of dark, light, terminal, in quotes)",
        ),
        (
            "[keys]\nskip = 3\n",
            ':2:1: error: \'skip\' is a key, or a list of keys (write skip = "f4", or ["s", "f4"])',
        ),
        ("study = 3\n", ":1:1: error: 'study' is a table (write [study])"),
        (b"\xff", ": error: cannot be read: not utf-8"),
    ],
)
def test_a_mistake_is_told_at_its_place(tmp_path: Path, text: str | bytes, said: str) -> None:
    with pytest.raises(CtquizError) as raised:
        settings_of(tmp_path, text)
    assert str(raised.value) == f"{tmp_path / 'config.toml'}{said}"


@pytest.mark.parametrize(
    ("text", "place"),
    [("\n[study\n", "2:7"), ("[keys]\n skip 3\n", "2:7"), ("[keys]\nskip = [3,", "2:11")],
)
def test_what_is_no_toml_is_told_at_its_place(tmp_path: Path, text: str, place: str) -> None:
    with pytest.raises(CtquizError, match=rf"\.toml:{place}: error: this is no TOML: "):
        settings_of(tmp_path, text)


def test_a_command_asks_in_the_forms_that_are_set(home: Path) -> None:
    home.mkdir()
    (home / "config.toml").write_text('[study]\nforms = ["list", "cloze"]\n', encoding="utf-8")
    headers = asked_in(quickly("study", SOLAR).out)
    assert headers == ["[1/7] cloze solar-system/jupiter-moons#count"]
    headers = asked_in(quickly("study", SOLAR, "--form", "match").out)
    assert headers == ["[1/1] match solar-system/discoverers#answer"]


def test_a_mistake_in_the_settings_ends_a_command_in_one_line(home: Path) -> None:
    home.mkdir()
    (home / "config.toml").write_text("[study\n", encoding="utf-8")
    ran = quickly("study", SOLAR)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)


def test_the_look_can_be_set(tmp_path: Path) -> None:
    assert settings_of(tmp_path, '[look]\ntheme = "light"\n').look is Look.LIGHT


def test_keys_can_be_set_and_their_line_is_known(tmp_path: Path) -> None:
    text = '[keys]\nskip = ["s", "f4"]\n  undo = "z"\n'
    assert settings_of(tmp_path, text).keys == (
        Remapped("skip", ("s", "f4"), 2, 1),
        Remapped("undo", ("z",), 3, 3),
    )


def test_a_file_that_is_made_tells_all_that_can_be_set(tmp_path: Path) -> None:
    path = tmp_path / "config" / "config.toml"
    write_settings(path, Settings(look=Look.LIGHT))
    text = path.read_text("utf-8")
    assert all(f"[{name}]\n#" in text for name in ("study", "look", "keys"))
    assert read_settings(path) == Settings(look=Look.LIGHT)


def test_what_a_learner_wrote_stays(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('# mine\n[look]\ntheme = "light" # by day\n\n[keys]\nskip = "x"\n', "utf-8")
    write_settings(path, Settings(forms=(Form.ASK,)))
    assert (
        path.read_text("utf-8")
        == '# mine\n[look]\n\n[keys]\nskip = "x"\n\n[study]\nforms = ["ask"]\n'
    )


@given(st.lists(st.sampled_from(Form), unique=True).map(tuple), st.sampled_from(Look))
def test_what_is_written_is_read_again(forms: tuple[Form, ...], look: Look) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "config.toml"
        for settings in (Settings((Form.LIST,), Look.TERMINAL), Settings(forms, look)):
            write_settings(path, settings)
            assert read_settings(path) == settings

"""Text is data: whatever a bank holds, a terminal shows it and never obeys it."""

import json
import os
import unicodedata
from pathlib import Path

import pytest

from studying import Ran, quickly

EVIL = (
    r"[red]x[/red] [@click=app.quit]x[/] \e[31mred\e[0m \e]0;owned\a \x9b31m \u202egpj \u2066x"
    r" \x01\x07\x08\x7f \u200b \r \U000E0041"
)
"""What YAML's double quotes make of it: markup, escape sequences, controls, directions, tags."""

SHOWN = (
    r"[red]x[/red] [@click=app.quit]x[/] \x1b[31mred\x1b[0m \x1b]0;owned\x07 \x9b31m \u202egpj"
    r" \u2066x \x01\x07\x08\x7f \u200b \x0d \U000e0041"
)

EVIL_BANK = f"""\
ctquiz: 1
bank: evil
title: "title {EVIL}"
sources:
  s: {{title: "source {EVIL}", author: "author {EVIL}", year: "{EVIL}", url: "{EVIL}"}}
facts:
- id: typed
  fact: "before {EVIL} {{answer {EVIL}}} after {EVIL}"
  ask: "ask {EVIL}"
  hint: "hint {EVIL}"
  note: "note {EVIL}"
  at: s p1s1
  tags: ["{EVIL}"]
  image: {{file: "picture {EVIL}.png", alt: "alt {EVIL}"}}
  not: ["wrong {EVIL}", "another {EVIL}"]
  forms: [FORM]
- {{id: stated, claim: "claim {EVIL}", holds: true}}
"""


def evil_bank(path: Path, form: str) -> Path:
    path.write_text(EVIL_BANK.replace("FORM", form), encoding="utf-8")
    return path


def raw(text: str) -> set[str]:
    """The characters in a text that could steer a terminal or hide something."""
    return {
        character
        for character in text
        if character != "\n" and unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")
    }


def assert_harmless(ran: Ran) -> None:
    assert raw(ran.out) == set()
    assert raw(ran.err) == set()
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("form", ["cloze", "ask", "choice", "claim"])
def test_a_question_and_its_verdict_show_everything_literally(tmp_path: Path, form: str) -> None:
    answer = {"choice": "1", "claim": "true", "ask": "\n2"}.get(form, "no")
    script = f":h\n{answer}\nfalse\n:q\n"
    ran = quickly("study", evil_bank(tmp_path / "evil.yaml", form), stdin=script)
    assert_harmless(ran)
    assert ran.code == 0
    assert f"hint: hint {SHOWN}" in ran.lines
    assert f"picture: picture {SHOWN}.png: alt {SHOWN}" in ran.lines
    assert f"  before {SHOWN} answer {SHOWN} after {SHOWN}" in ran.lines or form == "claim"
    assert f"  note {SHOWN}" in ran.lines
    assert f"  source {SHOWN}, author {SHOWN}, {SHOWN}, paragraph 1, sentence 1" in ran.lines
    assert f"claim {SHOWN}" in ran.lines
    if form == "choice":
        assert {line[3:] for line in ran.lines if line[1:3] == ". "} >= {
            f"answer {SHOWN}",
            f"wrong {SHOWN}",
            f"another {SHOWN}",
        }
    if form == "ask":
        assert f"ask {SHOWN}" in ran.lines
        assert f"answer: answer {SHOWN}" in ran.lines


def test_stats_show_a_title_literally(tmp_path: Path) -> None:
    bank = evil_bank(tmp_path / "evil.yaml", "ask")
    ran = quickly("stats", bank)
    assert_harmless(ran)
    assert ran.lines[1].startswith(f"title {SHOWN}  ")


def test_stats_as_json_are_ascii_and_hold_the_title_as_it_is(tmp_path: Path) -> None:
    ran = quickly("stats", "--json", evil_bank(tmp_path / "evil.yaml", "ask"))
    assert ran.out.isascii()
    assert_harmless(ran)
    title = json.loads(ran.out)["banks"][0]["title"]
    assert title.startswith("title [red]x[/red] [@click=app.quit]x[/] \x1b[31mred\x1b[0m ")


def test_the_log_shows_answers_literally(tmp_path: Path) -> None:
    bank = evil_bank(tmp_path / "evil.yaml", "choice")
    quickly("study", bank, stdin="1\n:q\n")
    for ran in (quickly("log"), quickly("log", "--json")):
        assert_harmless(ran)
        assert len(ran.lines) == 1
    assert SHOWN in quickly("log").out
    assert "\x1b[31mred" in json.loads(quickly("log", "--json").out)["answer"]


@pytest.mark.parametrize(
    "broken",
    [
        f'"{EVIL}": 1\n',
        f'ctquiz: 1\nbank: "{EVIL}"\nfacts: []\n',
        f'ctquiz: "{EVIL}"\nbank: b\nfacts: [{{id: a, ask: b, answer: c}}]\n',
        f'ctquiz: 1\nbank: b\nfacts:\n- {{id: "{EVIL}", ask: b, answer: c}}\n',
        f'ctquiz: 1\nbank: b\nfacts:\n- {{id: a, ask: b, answer: c, "{EVIL}": d}}\n',
        f'ctquiz: 1\nbank: b\nfacts:\n- {{id: a, ask: b, number: "{EVIL}"}}\n',
        f'ctquiz: 1\nbank: b\nfacts:\n- {{id: a, ask: b, answer: c, at: "{EVIL}"}}\n',
        f'ctquiz: 1\nbank: b\nfacts:\n- {{id: a, fact: "{{{EVIL}=x}} {{{EVIL}=y}}"}}\n',
        f'ctquiz: 1\nbank: b\nfacts:\n- {{id: a, ask: b, answer: c, forms: ["{EVIL}"]}}\n',
        f'ctquiz: 1\nbank: b\nfacts:\n- {{id: a, claim: b, holds: "{EVIL}"}}\n',
        "ctquiz: 1\nbank: b\nfacts:\n- {id: a, ask: \x1b[31mred, answer: c}\n",
        "ctquiz: 1\nbank: b\nfacts:\n- {id: a, ask: \u202egpj, answer: \x9b, not: [\x00]}\n",
        "ctquiz: 1\nbank: b\nfacts: &\x1b[31m [*\x1b[31m]\n",
        "!\x1b[31m x\n",
    ],
)
def test_an_error_is_one_harmless_line_with_a_place(tmp_path: Path, broken: str) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text(broken, encoding="utf-8")
    ran = quickly("study", path, stdin="")
    assert_harmless(ran)
    for line in ran.err.splitlines():
        assert line.startswith((f"{path}:", "broken.yaml: left out "))


@pytest.mark.skipif(os.name == "nt", reason="no such file names there")
def test_a_file_name_is_shown_literally(tmp_path: Path) -> None:
    folder = tmp_path / "\x1b[31mfolder\u202e"
    folder.mkdir()
    for content in ("no bank", "ctquiz: 1\nbank: b\nfacts: [{ask: b, answer: c}, {id: A}]\n"):
        path = folder / "\x1b[31m\u202e.yaml"
        path.write_text(content, encoding="utf-8")
        for name in (path, folder):
            ran = quickly("study", name, stdin="")
            assert_harmless(ran)
            assert r"\x1b[31m\u202e.yaml" in ran.err


@pytest.mark.skipif(os.name == "nt", reason="no such arguments there")
@pytest.mark.parametrize(
    "arguments",
    [
        ("study", "\x1b[31mbank"),
        ("study", "--limit", "\x1b[31m3"),
        ("study", "--form", "\x1b[31mask"),
        ("study", "--\x1b[31m"),
        ("\x1b[31mstudy",),
        ("study", os.fsdecode(b"\xff\xfe")),
    ],
)
def test_wrong_use_is_one_harmless_line(arguments: tuple[str, ...]) -> None:
    ran = quickly(*arguments)
    assert_harmless(ran)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1

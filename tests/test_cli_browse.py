"""`ctquiz browse` as lines and as JSON."""

import json
from pathlib import Path

import pytest

from studying import letters, quickly, write_bank


@pytest.fixture
def bank(home: Path) -> Path:
    folder = home / "banks"
    folder.mkdir(parents=True)
    return letters(folder / "letters.yaml", 2, "tags: [abc]")


def studied_once(bank: Path) -> None:
    quickly("study", "--limit", "1", bank, stdin="a\n")


def test_a_line_a_blank(bank: Path) -> None:
    studied_once(bank)
    found = quickly("browse", "bank:letters")
    assert (found.code, found.err) == (0, "")
    assert found.lines == [
        "2026-11-25     2 d   ·  letters/f1#answer  Which letter is number 1?",
        "new              ·   ·  letters/f2#answer  Which letter is number 2?",
    ]


def test_several_words_are_one_query(bank: Path) -> None:
    assert quickly("browse", "tag:abc", "-id:f1").out.count("\n") == 1
    assert quickly("browse", "-tag:abc", "bank:letters").err == "Nothing matches.\n"
    assert quickly("browse", "--json", "-id:f1 bank:letters").out.count('"fact"') == 1


def test_json_tells_of_each_fact_the_blanks_that_are_meant(bank: Path) -> None:
    studied_once(bank)
    found = quickly("browse", "--json", "is:studied", "bank:letters", now="2026-11-24T09:00Z")
    document = json.loads(found.out)
    assert document["searched"] >= 2
    recall = document["facts"][0]["blanks"][0].pop("retrievability")
    assert 0.85 < recall < 0.95
    assert document["facts"] == [
        {
            "bank": "letters",
            "fact": "f1",
            "text": "Which letter is number 1?",
            "tags": ["abc"],
            "draft": False,
            "blanks": [
                {
                    "blank": "answer",
                    "due": "2026-11-25",
                    "stability": 2.31,
                    "difficulty": 2.12,
                    "reps": 1,
                    "lapses": 0,
                    "suspended": False,
                    "buried": False,
                    "flag": 0,
                    "star": False,
                }
            ],
        }
    ]


def test_json_of_what_was_never_answered_has_nulls(bank: Path) -> None:
    (fact,) = json.loads(quickly("browse", "--json", "id:letters/f2").out)["facts"]
    (blank,) = fact["blanks"]
    nothing = ("due", "stability", "difficulty", "retrievability")
    assert [blank[name] for name in nothing] == [None] * 4
    assert json.loads(quickly("browse", "--json", "tag:none").out)["facts"] == []


def test_a_mistake_in_a_query_is_one_line_with_its_place(bank: Path) -> None:
    found = quickly("browse", "tag:abc tga:x")
    assert (found.code, found.out) == (2, "")
    assert found.err == "QUERY:1:9: error: unknown key 'tga' (did you mean 'tag'?)\n"


def test_what_is_no_bank_is_told_and_the_rest_is_found(bank: Path) -> None:
    write_bank(bank.with_name("x.yaml"), "- {id: x, ask: What?, anwser: It}\n", "x")
    (bank.with_name("y.yaml")).write_text("facts")
    found = quickly("browse", "bank:letters")
    assert len(found.lines) == 2
    assert "unknown key 'anwser'" in found.err and "left out 1 faulty fact" in found.err


def test_a_fact_of_a_stranger_steers_no_terminal(bank: Path) -> None:
    facts = '- {id: x, ask: "a\\eb\\u202e[red]", answer: c, draft: true}\n- fact: No {id}.\n'
    write_bank(bank.with_name("x.yaml"), facts, "x")
    assert quickly("browse", "bank:x").lines == [
        "draft            ·   ·  x/x#answer  a\\x1bb\\u202e[red]",
        "no id            ·   ·  x/?#answer  No id.",
    ]
    assert "\x1b" not in quickly("browse", "--json", "bank:x").out


def test_its_help_tells_the_language() -> None:
    said = quickly("browse", "--help").out
    assert "example: ctquiz browse" in said
    for key in ("tag:", "bank:", "id:", "form:", "due:", "stable:", "lapses:", "reps:", "is:"):
        assert key in said

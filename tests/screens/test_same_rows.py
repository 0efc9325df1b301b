"""The same sitting at the screen, in a real terminal and in plain lines leaves the same rows."""

import re
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from piloted import studying

from studying import TODAY, ctquiz, log_rows, write_bank

FACTS = """\
- {id: red, ask: Which planet is red?, answer: Mars, not: [Venus, Jupiter], forms: [choice]}
- {id: ceres, fact: "Ceres was found in {1801}.", forms: [cloze]}
- {id: ring, ask: Which planet has rings?, answer: Saturn}
- {id: pluto, claim: Pluto is a planet., holds: false}
- {id: big, ask: Which planet is largest?, answer: Jupiter}
- {id: near, ask: Which planet is nearest?, answer: Mercury}
- {id: hot, ask: Which planet is hottest?, answer: Venus}
- {id: tilt, ask: Which planet lies on its side?, answer: Uranus, not: [Neptune], forms: [choice]}
- {id: far, ask: Which planet is farthest?, answer: Neptune, hint: A god of the sea.}
- {id: moon, ask: Which moon has an atmosphere?, answer: Titan}
- {id: rocky, ask: Which are rocky?, all-of: [Mercury, Mars], not: [Saturn], forms: [choice]}
- {id: moons, ask: Name the moons of Mars., all-of: [Phobos, Deimos], forms: [list]}
- {id: out, ask: Order these outward., in-order: [Venus, Mars, Saturn], forms: [order]}
- {id: found, ask: Who found them?, pairs: {Uranus: Herschel, Neptune: Galle}}
"""

# What is asked, and what the learner does then, each with what the screen shows next.
# "=" chooses the options of these texts, ">" types, "<" puts in order, ":" matches in the order of
# the left sides; all else is a key.
SITTING = [
    ("Which planet is red?", [("=Mars", "I was wrong"), ("space", "")]),
    ("Ceres was found in ____.", [(">1802", "I was right"), ("space", "")]),
    ("Which planet has rings?", [(">saturn", "I was wrong"), ("space", "")]),
    ("Pluto is a planet.", [("f", "I was wrong"), ("space", "")]),
    ("Which planet is largest?", [("enter", "1-4 rate"), ("3", "")]),
    ("Which planet is nearest?", [(">Mercury", "I was wrong"), ("4", "")]),
    (
        "Which planet is hottest?",
        [(">Mars", "I was right"), ("u", "enter check"), (">Venus", "I was wrong"), ("space", "")],
    ),
    ("Ceres was found in ____.", [(">1801", "I was wrong"), ("space", "")]),
    ("Which planet lies on its side?", [("s", "")]),
    ("Which planet is farthest?", [("tab", "god"), (">Neptune", "I was wrong"), ("space", "")]),
    ("Which moon has an atmosphere?", [(">Titna", "two letters are swapped"), ("space", "")]),
    (
        "Which are rocky?",
        [("=Mars", ""), ("=Mercury", ""), ("enter", "I was wrong"), ("space", "")],
    ),
    (
        "Name the moons of Mars.",
        [(">Phobos", "1 named"), (">deimos", "2 named"), ("enter", "I was wrong"), ("space", "")],
    ),
    ("Order these outward.", [("<Saturn Venus Mars", ""), ("enter", "I was right"), ("space", "")]),
    ("Who found them?", [(":Herschel Galle", ""), ("enter", "I was wrong"), ("space", "")]),
    ("Which planet lies on its side?", [("=Neptune", "I was right"), ("space", "")]),
    ("Order these outward.", [("<Venus Mars Saturn", ""), ("enter", "I was wrong"), ("space", "")]),
    ("Which planet lies on its side?", [("=Uranus", "I was wrong"), ("space", "17 answered")]),
]
LINES = """\
Mars
1802
saturn
false

3
Mercury
:4
Mars
:u
Venus
1801
:s
:h
Neptune
Titna
Mars; Mercury
Phobos; deimos
Saturn; Venus; Mars
Uranus: Herschel; Neptune: Galle
Neptune
Venus; Mars; Saturn
Uranus
"""

PLANETS = ["Mars", "Saturn", "Venus"]
PAIRS = "Uranus: Herschel; Neptune: Galle"
ROWS = [
    ("red", "choice", "right", 3, "Mars", ["Jupiter", "Mars", "Venus"], False, False),
    ("ceres", "cloze", "wrong", 1, "1802", [], False, False),
    ("ring", "ask", "right", 3, "saturn", [], False, False),
    ("pluto", "claim", "right", 3, "false", ["false", "true"], False, False),
    ("big", "ask", "right", 3, None, [], False, False),
    ("near", "ask", "right", 4, "Mercury", [], True, False),
    ("hot", "ask", "wrong", 1, "Mars", [], False, True),
    ("hot", "ask", "right", 3, "Venus", [], False, False),
    ("ceres", "cloze", "right", 3, "1801", [], False, False),
    ("far", "ask", "right", 2, "Neptune", [], False, False),
    ("moon", "ask", "close", 2, "Titna", [], False, False),
    ("rocky", "choice", "right", 3, "Mars; Mercury", ["Mars", "Mercury", "Saturn"], False, False),
    ("moons", "list", "right", 3, "Phobos; deimos", [], False, False),
    ("out", "order", "wrong", 1, "Saturn; Venus; Mars", PLANETS, False, False),
    ("found", "match", "right", 3, PAIRS, ["Galle", "Herschel"], False, False),
    ("tilt", "choice", "wrong", 1, "Neptune", ["Neptune", "Uranus"], False, False),
    ("out", "order", "right", 3, "Venus; Mars; Saturn", PLANETS, False, False),
    ("tilt", "choice", "right", 3, "Uranus", ["Neptune", "Uranus"], False, False),
]


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "planets.yaml", FACTS)


def kept(rows: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """The rows without what differs by nature: id, time, and the order of the options."""
    for row in rows:
        constant = (row["bank"], row["blank"], row["mode"], row["day"])
        assert constant == ("small", "answer", "study", TODAY)
    for row in rows:
        if row["fact"] == "rocky":
            # Which of them comes first is the screen's own matter.
            row["answer"] = "; ".join(sorted(row["answer"].split("; ")))
    fields = ("fact", "form", "verdict", "rating", "answer", "options", "amended", "undone")
    return [
        tuple(sorted(row[name]) if name == "options" else row[name] for name in fields)
        for row in rows
    ]


def asked(prompt: str, text: str) -> bool:
    """Whether this question waits for its answer."""
    return prompt in text and bool(
        re.search("([23] answer|enter (check|show)|t true) .* help", text)
    )


def keys_for(doing: str, lines: list[str]) -> list[str]:
    """The keys that do it on the screen of these lines."""
    texts = doing[1:].split()
    match doing[0]:
        case "=":
            return [label_of(texts[0], lines)]
        case "<":
            return carried(texts, [item_in(line) for line in lines if item_in(line) in texts])
        case ":":
            return [label_of(text, lines) for text in texts]
        case ">":
            return [*doing[1:], "enter"]
    return [doing]


def item_in(line: str) -> str:
    """The text of a row, without ▸ and its number."""
    return "".join(line.strip(" ▸↑↓").split()[1:])


def label_of(text: str, lines: list[str]) -> str:
    """The number or the letter of the option with this text."""
    row = next(line for line in lines if line.split()[-1:] == [text])
    return row.replace("▸", "").split()[0]


def carried(wanted: list[str], shown: list[str]) -> list[str]:
    """The keys that bring the rows into the wanted order, ▸ standing at the first.

    Chance may have dealt that very order, and enter alone asks for the answer: so one is carried.
    """
    keys = ["J", "K"]
    at = 0
    for place, text in enumerate(wanted):
        row = shown.index(text)
        keys += ["j"] * (row - at) + ["k"] * (at - row) + [str(place + 1)]
        shown.insert(place, shown.pop(row))
        at = place
    return keys


async def test_at_the_screen(bank: Path) -> None:
    async with studying(bank) as seat:
        for prompt, doings in SITTING:
            assert prompt in seat.text
            for doing, shows in doings:
                await seat.send(*keys_for(doing, seat.lines))
                assert shows in seat.text
        assert kept(seat.rows) == ROWS


@pytest.mark.slow
def test_in_a_real_terminal(bank: Path) -> None:
    real_terminal = pytest.importorskip("real_terminal")
    with real_terminal.Terminal("study", bank) as terminal:
        for prompt, doings in SITTING:
            terminal.until(partial(asked, prompt))
            for doing, shows in doings:
                terminal.send(*keys_for(doing, terminal.lines))
                terminal.until(shows)
        terminal.send("q")
        assert terminal.end() == 0
    assert kept(log_rows()) == ROWS


def test_in_plain_lines(bank: Path) -> None:
    ran = ctquiz("study", "--plain", bank, stdin=LINES)
    assert ran.code == 0
    assert kept(log_rows()) == ROWS

"""A bank whose every text tries to be more than text."""

import json
from pathlib import Path

# What it says, and how it must be shown.
PLANTED = {
    "[red]x[/red]": "[red]x[/red]",
    "[@click=app.quit]go[/]": "[@click=app.quit]go[/]",
    "[bold]": "[bold]",
    "[/]": "[/]",
    "\x1b[31mred\x1b[0m": "\\x1b[31mred\\x1b[0m",
    "\x9b31m": "\\x9b31m",
    "\x1b]0;owned\x07": "\\x1b]0;owned\\x07",
    "\x1b]8;;http://evil\x1b\\": "\\x1b]8;;http://evil\\x1b\\",
    "\x1b[2J": "\\x1b[2J",
    "\x00\x08\x7f": "\\x00\\x08\\x7f",
    "\u202egnp": "\\u202egnp",
    "\u2066": "\\u2066",
    "\u200b": "\\u200b",
    "漢字": "漢字",
    "e\u0301a\u0308": "e\u0301a\u0308",
    "W" * 90: "W" * 90,
}
EVIL = " ".join(PLANTED)
SHOWN = "".join("".join(PLANTED.values()).split())
"""As it stands on a screen, blanks apart: where it wraps is the screen's own matter."""

RAW = [text.encode() for text, shown in PLANTED.items() if text != shown]
"""What must not reach a terminal."""


def evil(more: str = "") -> str:
    """The evil text as YAML; `more` tells it from others."""
    return json.dumps(f"{more} a\tb\nc {EVIL}".strip())


PARTS = {
    "list": "all-of: [{one}, {two}]",
    "several": "all-of: [{one}, {two}], not: [{three}], forms: [choice]",
    "order": "in-order: [{one}, {two}]",
    "match": "pairs: {{{one}: {two}, {three}: {four}}}",
}
"""Answers of several parts, of evil texts; `several` is a choice."""


def hostile_parts(folder: Path, parts: str) -> Path:
    """A bank whose only answer has several evil parts."""
    texts = {name: evil(name) for name in ("one", "two", "three", "four")}
    answer = PARTS[parts].format(**texts)
    path = folder / "parts.yaml"
    fact = f"- {{id: first, ask: {evil('ask')}, hint: {evil('hint')}, {answer}}}\n"
    path.write_text(f"ctquiz: 1\nbank: hostile\ntitle: {evil()}\nfacts:\n{fact}", "utf-8")
    return path


def hostile_bank(folder: Path, form: str) -> Path:
    """A bank of evil texts, its first blank asked in that form; its file's name is one, too."""
    path = folder / "[red]x[@click=app.quit]y\u202e\x1b[31m.yaml"
    sentence = json.dumps(f"fact {EVIL} is {{what=answer {EVIL}}}.")
    text = f"""\
ctquiz: 1
bank: hostile
title: {evil()}
sources:
  s: {{title: {evil("source")}, author: {evil("author")}, year: {evil("2024")}}}
facts:
- id: first
  fact: {sentence}
  at: s p1s1
  tags: [{evil("tag")}]
  note: {evil("note")}
  image: {{file: {evil("file")}, alt: {evil("alt")}}}
  blanks:
    what:
      ask: {evil("ask")}
      hint: {evil("hint")}
      not: [{evil("x")}, {evil("y")}]
      forms: [{form}]
- id: fault
  {json.dumps("ask" + EVIL)}: {evil()}
"""
    path.write_text(text, encoding="utf-8")
    return path

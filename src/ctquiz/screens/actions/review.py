"""What the keys do while questions are asked."""

from string import ascii_lowercase
from typing import Final

from ctquiz.screens.actions.action import Action
from ctquiz.screens.actions.common import HELP, LEAVE, PAGES, UNDO

HINT: Final = Action("hint", ("h", "tab"), "h", "hint", "Show the hint; the answer is then hard.")
SKIP: Final = Action(
    "skip",
    ("s", "ctrl+s"),
    "s",
    "skip",
    "Ask this at the end; skipped again, or once missed, not again today.",
)

CHECK: Final = Action(
    "check", ("enter",), "enter", "check", "Check what is entered, or show the answer; then go on."
)
SHOW: Final = Action(
    "go_on", ("space",), "space", "show", "Mark what ▸ stands at, or show the answer; then go on."
)
RIGHT: Final = Action(
    "overrule(True)", ("r",), "r", "I was right", "Count the answer as right.", "right"
)
WRONG: Final = Action(
    "overrule(False)", ("w",), "w", "I was wrong", "Count the answer as wrong.", "wrong"
)
SOURCE: Final = Action(
    "source", ("c",), "c", "source", "Show the passage that the fact rests on, once answered."
)
INFO: Final = Action(
    "info",
    ("i",),
    "i",
    "card info",
    "Show how well this is known and every review of it, once answered.",
)
EDIT: Final = Action(
    "edit", ("e",), "e", "edit", "Edit the fact in your own editor, and go on with its new text."
)
TRUE: Final = Action("say('true')", ("t",), "t", "true", "Say that the claim holds.", "true")
FALSE: Final = Action(
    "say('false')",
    ("f",),
    "f",
    "false",
    "Say that the claim does not hold; with no claim to judge, flag this, or no longer.",
    "false",
)
SUSPEND: Final = Action(
    "mark('suspend')",
    ("at",),
    "@",
    "suspend",
    "Suspend this: it is not asked until taken back.",
    "suspend",
)
MARKS: Final = (
    SUSPEND,
    Action(
        "mark_fact('suspend')",
        ("exclamation_mark",),
        "!",
        "suspend fact",
        "Suspend the whole fact.",
        "suspend-fact",
    ),
    Action(
        "mark('bury')", ("minus",), "-", "bury", "Bury this: it is not asked again today.", "bury"
    ),
    Action(
        "mark_fact('bury')", ("equals_sign",), "=", "bury fact", "Bury the whole fact.", "bury-fact"
    ),
    Action("mark('star')", ("asterisk",), "*", "mark", "Mark this, or no longer.", "star"),
)
DIGITS: Final = 9
"""Digits that number something: those from 1 on."""

NUMBERS: Final = tuple(
    Action(
        f"number({number})",
        (str(number),),
        str(number),
        "answer or rate",
        "Choose this option, or carry ▸ to this place; after the answer, 1-4 rate it: again, hard, "
        "good, easy.",
        f"number-{number}",
    )
    for number in range(1, DIGITS + 1)
)

ROW_DOWN: Final = Action(
    "move(1)", ("down", "j"), "j ↓", "down", "Move ▸ down, or scroll where it is not.", "down"
)
ROW_UP: Final = Action(
    "move(-1)", ("up", "k"), "k ↑", "up", "Move ▸ up, or scroll where it is not.", "up"
)
CARRY_DOWN: Final = Action(
    "carry(1)", ("J", "shift+down"), "J", "carry down", "Carry what ▸ stands at down.", "carry-down"
)
CARRY_UP: Final = Action(
    "carry(-1)", ("K", "shift+up"), "K", "carry up", "Carry it up.", "carry-up"
)
CLEAR: Final = Action(
    "clear", ("backspace",), "bksp", "clear", "Clear the row at ▸, or take the last item back."
)
LETTERS: Final = Action(
    "letter",
    tuple(ascii_lowercase),
    "a-z",
    "match",
    "Match ▸ with this letter, where there are letters; they then do nothing else.",
)
"""Not bound, as other actions have some of the keys: a page asks for them before."""

REVIEW: Final = (
    *(*NUMBERS, TRUE, FALSE, CHECK, SHOW, HINT, SKIP, UNDO, RIGHT, WRONG, SOURCE, INFO, EDIT),
    *MARKS,
    *(ROW_DOWN, ROW_UP, CARRY_DOWN, CARRY_UP, CLEAR, *PAGES, HELP, LEAVE),
)

"""Every key in one table: bindings, footers and the help screen are all read from it."""

from string import ascii_lowercase
from typing import Final

from msgspec import Struct
from textual.binding import Binding

_NAMES: Final = {
    "question_mark": "?",
    "escape": "esc",
    "at": "@",
    "exclamation_mark": "!",
    "minus": "-",
    "equals_sign": "=",
    "asterisk": "*",
}


def key_name(key: str) -> str:
    """A key as people call it; Textual spells its sign out."""
    return _NAMES.get(key, key)


class Action(Struct, frozen=True):
    """Something a key does; `shown` is the key as a footer names it, `does` a sentence for help."""

    name: str
    keys: tuple[str, ...]
    shown: str
    label: str
    does: str

    def binding(self) -> Binding:
        """The same for Textual, which calls the screen's method `action_NAME`."""
        return Binding(",".join(self.keys), self.name, self.label, show=False)


class Hint(Struct, frozen=True):
    """One entry of a footer: a key and what it does in this state; rank 0 is given up last."""

    shown: str
    label: str
    rank: int = 1


HELP: Final = Action("help", ("question_mark", "f1"), "?", "help", "Show what the keys do here.")
LEAVE: Final = Action("leave", ("q", "escape"), "q", "leave", "Leave; every answer is kept.")

MOVE_UP: Final = Action("move(-1)", ("up", "k"), "k ↑", "up", "Move up.")
MOVE_DOWN: Final = Action("move(1)", ("down", "j"), "j ↓", "down", "Move down.")
FIRST: Final = Action("move(-9999)", ("g", "home"), "g", "first", "Move to the first row.")
LAST: Final = Action("move(9999)", ("G", "end"), "G", "last", "Move to the last row.")
OPEN: Final = Action("open", ("enter", "space"), "enter", "study", "Study what ▸ stands at.")
PROBLEMS: Final = Action(
    "problems", ("p",), "p", "problems", "Show what is wrong in the bank at ▸, line by line."
)

TODAY: Final = Action(
    "count_for_today",
    ("a",),
    "a",
    "count for today",
    "Count reviews that a wrong clock dated ahead for today.",
)

PAGES: Final = (
    Action("scroll(8)", ("pagedown",), "pagedown", "on", "Scroll on."),
    Action("scroll(-8)", ("pageup",), "pageup", "back", "Scroll back."),
)
SCROLL: Final = (
    Action("scroll(1)", ("down", "j"), "j ↓", "down", "Scroll down."),
    Action("scroll(-1)", ("up", "k"), "k ↑", "up", "Scroll up."),
    *PAGES,
)

HINT: Final = Action("hint", ("h", "tab"), "h", "hint", "Show the hint; the answer is then hard.")
SKIP: Final = Action(
    "skip", ("s", "ctrl+s"), "s", "skip", "Ask this at the end; skipped again, not today."
)
UNDO: Final = Action("undo", ("u", "ctrl+z"), "u", "undo", "Take back the last answer or rating.")
CHECK: Final = Action(
    "check", ("enter",), "enter", "check", "Check what is entered, or show the answer; then go on."
)
SHOW: Final = Action(
    "go_on", ("space",), "space", "show", "Mark what ▸ stands at, or show the answer; then go on."
)
RIGHT: Final = Action("overrule(True)", ("r",), "r", "I was right", "Count the answer as right.")
WRONG: Final = Action("overrule(False)", ("w",), "w", "I was wrong", "Count the answer as wrong.")
SOURCE: Final = Action(
    "source", ("c",), "c", "source", "Show the passage that the fact rests on, once answered."
)
TRUE: Final = Action("say('true')", ("t",), "t", "true", "Say that the claim holds.")
FALSE: Final = Action(
    "say('false')",
    ("f",),
    "f",
    "false",
    "Say that the claim does not hold; with no claim to judge, flag this, or no longer.",
)
SUSPEND: Final = Action(
    "mark('suspend')", ("at",), "@", "suspend", "Suspend this: it is not asked until taken back."
)
MARKS: Final = (
    SUSPEND,
    Action(
        "mark_fact('suspend')", ("exclamation_mark",), "!", "suspend", "Suspend the whole fact."
    ),
    Action("mark('bury')", ("minus",), "-", "bury", "Bury this: it is not asked again today."),
    Action("mark_fact('bury')", ("equals_sign",), "=", "bury", "Bury the whole fact."),
    Action("mark('star')", ("asterisk",), "*", "mark", "Mark this, or no longer."),
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
    )
    for number in range(1, DIGITS + 1)
)

ROW_DOWN: Final = Action(
    "move(1)", ("down", "j"), "j ↓", "down", "Move ▸ down, or scroll where it is not."
)
ROW_UP: Final = Action(
    "move(-1)", ("up", "k"), "k ↑", "up", "Move ▸ up, or scroll where it is not."
)
CARRY_DOWN: Final = Action(
    "carry(1)", ("J", "shift+down"), "J", "carry", "Carry what ▸ stands at down."
)
CARRY_UP: Final = Action("carry(-1)", ("K", "shift+up"), "K", "carry", "Carry it up.")
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

HOME: Final = (OPEN, MOVE_UP, MOVE_DOWN, FIRST, LAST, PROBLEMS, TODAY, HELP, LEAVE)
REVIEW: Final = (
    *(*NUMBERS, TRUE, FALSE, CHECK, SHOW, HINT, SKIP, UNDO, RIGHT, WRONG, SOURCE, *MARKS),
    *(ROW_DOWN, ROW_UP, CARRY_DOWN, CARRY_UP, CLEAR, *PAGES, HELP, LEAVE),
)
REVIEW_HELP: Final = (*REVIEW[:-2], LETTERS, *REVIEW[-2:])
"""What a learner is told of the review's keys: those it asks for itself, too."""

GO_HOME: Final = Action("home", ("enter", "space"), "enter", "home", "Go home.")
MISSED: Final = Action(
    "missed", ("m",), "m", "missed again", "Ask once more what was missed in this sitting."
)
MORE: Final = Action("more", ("n",), "n", "10 more new", "Learn ten more new ones today.")
SUMMARY: Final = (GO_HOME, MISSED, MORE, UNDO, *SCROLL, HELP, LEAVE)
BACK: Final = Action("back", ("escape", "q", "enter"), "esc", "back", "Go back.")
READING: Final = (*SCROLL, BACK)
CLOSE: Final = Action("back", ("escape", "q", "enter", "c"), "c", "back", "Go back.")
SOURCE_PAGE: Final = (*SCROLL, CLOSE)


def bindings(actions: tuple[Action, ...]) -> list[Binding]:
    """The bindings of a screen."""
    return [action.binding() for action in actions]


def hint(action: Action, label: str = "", shown: str = "", rank: int = 1) -> Hint:
    """A footer's entry for an action, its label or key worded for the state."""
    return Hint(shown or action.shown, label or action.label, rank)

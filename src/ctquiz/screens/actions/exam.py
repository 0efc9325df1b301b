"""What the keys do before, in and after an exam."""

from typing import Final

from ctquiz.screens.actions.action import Action
from ctquiz.screens.actions.common import HELP, LEAVE, MOVE_DOWN, MOVE_UP, PAGES, SCROLL
from ctquiz.screens.actions.review import (
    CARRY_DOWN,
    CARRY_UP,
    CLEAR,
    DIGITS,
    FALSE,
    ROW_DOWN,
    ROW_UP,
)
from ctquiz.screens.actions.summary import GO_HOME

BEGIN: Final = Action("begin", ("enter", "space"), "enter", "begin", "Begin, or go on.")
ANEW: Final = Action("anew", ("a",), "a", "begin anew", "Give up the exam that waits.")
MORE_OF: Final = Action(
    "change(1)", ("right", "l"), "l →", "more", "More of what ▸ is at.", "more-of"
)
LESS_OF: Final = Action("change(-1)", ("left", "h"), "h ←", "less", "Less of it.", "less-of")
FIGURES: Final = tuple(
    Action(
        f"figure({figure})", (str(figure),), str(figure), "type", "Type a number.", f"type-{figure}"
    )
    for figure in range(10)
)
BACK: Final = Action("back", ("escape", "q"), "esc", "back", "Go back.")
ERASE: Final = Action("erase", ("backspace",), "bksp", "erase", "Erase the last digit.")
TERMS: Final = (*(BEGIN, ANEW, MOVE_DOWN, MOVE_UP, MORE_OF, LESS_OF, *FIGURES, ERASE, HELP, BACK),)

NUMBERS: Final = tuple(
    Action(
        f"number({number})",
        (str(number),),
        str(number),
        "answer",
        "Choose this option, or carry ▸ to this place.",
        f"number-{number}",
    )
    for number in range(1, DIGITS + 1)
)
TRUE: Final = Action(
    "say('true')",
    ("t",),
    "t",
    "true",
    "Say that the claim holds; with no claim to judge, hide the clock, or show it.",
    "true",
)
KEEP: Final = Action(
    "check", ("enter",), "enter", "keep", "Keep what is entered; with nothing new, go on."
)
GO_ON: Final = Action("go_on", ("space",), "space", "next", "Mark what ▸ stands at, or go on.")
NEXT: Final = Action(
    "turn(1)", ("n", "tab", "right"), "n", "next", "Go to the next question.", "next"
)
PREVIOUS: Final = Action(
    "turn(-1)", ("p", "shift+tab", "left"), "p", "back", "Go to the question before.", "previous"
)
TO_OPEN: Final = Action(
    "to_open", ("o", "f5"), "o", "open", "Go to the next question that is open or flagged."
)
FLAG: Final = Action("flag", ("f2",), "f2", "flag", "Flag this to come back to, or no longer.")
CLOCK: Final = Action("clock", ("f3",), "f3", "hide clock", "Hide the clock, or show it.")
HAND_IN: Final = Action(
    "hand_in", ("e", "f4"), "e", "hand in", "End the exam, and see what it came to."
)
EXAM: Final = (
    *(*NUMBERS, TRUE, FALSE, KEEP, GO_ON, NEXT, PREVIOUS, TO_OPEN, FLAG, CLOCK, HAND_IN),
    *(ROW_DOWN, ROW_UP, CARRY_DOWN, CARRY_UP, CLEAR, *PAGES, HELP, LEAVE),
)

MISSED: Final = Action(
    "missed", ("m",), "m", "study what I missed", "Study what was wrong or left open."
)
EXAM_END: Final = (GO_HOME, MISSED, *SCROLL, HELP, LEAVE)

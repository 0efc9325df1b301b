"""What the keys do at home."""

from typing import Final

from ctquiz.screens.actions.action import Action
from ctquiz.screens.actions.common import FIRST, HELP, LAST, MOVE_DOWN, MOVE_UP

OPEN: Final = Action(
    "open", ("enter", "space"), "enter", "study", "Study what ▸ stands at.", "study"
)
INWARDS: Final = Action(
    "inwards", ("l", "right"), "l", "open", "Open the folder at ▸, or show the tags of the bank."
)
CLOSE: Final = Action(
    "outwards", ("h", "left"), "h", "close", "Close it again, or move out to what ▸ is in."
)
SEARCH: Final = Action(
    "search",
    ("slash",),
    "/",
    "search",
    "Look for banks, folders and tags: type a part of the name, enter studies what is at ▸.",
)
AWAY: Final = Action(
    "away", ("escape",), "esc", "show all", "Show everything again; with nothing sought, leave."
)
LEAVE: Final = Action("leave", ("q",), "q", "leave", "Leave; every answer is kept.")
PROBLEMS: Final = Action(
    "problems", ("p",), "p", "problems", "Show what is wrong in the bank at ▸, line by line."
)

BROWSE: Final = Action(
    "browse", ("b",), "b", "browse", "Look through all facts, with their memory."
)
SETTINGS: Final = Action(
    "settings", ("comma",), ",", "settings", "Set how much a day asks, how it looks, and more."
)
TODAY: Final = Action(
    "count_for_today",
    ("a",),
    "a",
    "count for today",
    "Count reviews that a wrong clock dated ahead for today.",
)

STATS: Final = Action(
    "stats", ("t",), "t", "stats", "Show how the days were, what is remembered, and what comes."
)

EXAM_HERE: Final = Action(
    "exam", ("x",), "x", "exam", "Be examined on what ▸ stands at, or go on with an exam."
)

HOME: Final = (
    *(OPEN, EXAM_HERE, MOVE_UP, MOVE_DOWN, FIRST, LAST, INWARDS, CLOSE, SEARCH, AWAY),
    *(BROWSE, STATS, PROBLEMS, SETTINGS, TODAY, HELP, LEAVE),
)

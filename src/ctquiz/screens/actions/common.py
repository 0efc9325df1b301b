"""Actions that several pages have."""

from typing import Final

from ctquiz.screens.actions.action import Action

HELP: Final = Action("help", ("question_mark", "f1"), "?", "help", "Show what the keys do here.")
LEAVE: Final = Action("leave", ("q", "escape"), "q", "leave", "Leave; every answer is kept.")

MOVE_UP: Final = Action("move(-1)", ("up", "k"), "k ↑", "up", "Move up.", "up")
MOVE_DOWN: Final = Action("move(1)", ("down", "j"), "j ↓", "down", "Move down.", "down")
FIRST: Final = Action("move(-9999)", ("g", "home"), "g", "first", "Move to the first row.", "first")
LAST: Final = Action("move(9999)", ("G", "end"), "G", "last", "Move to the last row.", "last")

PAGES: Final = (
    Action("scroll(8)", ("pagedown",), "pagedown", "on", "Scroll on.", "page-down"),
    Action("scroll(-8)", ("pageup",), "pageup", "back", "Scroll back.", "page-up"),
)
SCROLL: Final = (
    Action("scroll(1)", ("down", "j"), "j ↓", "down", "Scroll down.", "down"),
    Action("scroll(-1)", ("up", "k"), "k ↑", "up", "Scroll up.", "up"),
    *PAGES,
)

UNDO: Final = Action("undo", ("u", "ctrl+z"), "u", "undo", "Take back the last answer or rating.")

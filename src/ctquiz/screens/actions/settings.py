"""What the keys do on the screen of settings."""

from typing import Final

from ctquiz.screens.actions.action import Action
from ctquiz.screens.actions.common import FIRST, HELP, LAST, MOVE_DOWN, MOVE_UP

LESS: Final = Action("change(-1)", ("left", "h"), "h ←", "less", "Set it lower.", "less")
MORE: Final = Action(
    "change(1)", ("right", "l", "space", "enter"), "l →", "more", "Set it higher.", "more-of-it"
)
MUCH_LESS: Final = Action("change(-10)", ("H",), "H", "ten less", "Ten steps lower.", "much-less")
MUCH_MORE: Final = Action("change(10)", ("L",), "L", "ten more", "Ten steps higher.", "much-more")
AWAY: Final = Action("back", ("q", "escape"), "q", "back", "Go back; all is kept.")

SETTINGS: Final = (MOVE_UP, MOVE_DOWN, FIRST, LAST, LESS, MORE, MUCH_LESS, MUCH_MORE, HELP, AWAY)

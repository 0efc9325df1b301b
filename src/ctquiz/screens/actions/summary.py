"""What the keys do at the end of a sitting."""

from typing import Final

from ctquiz.screens.actions.action import Action
from ctquiz.screens.actions.common import HELP, LEAVE, SCROLL, UNDO

GO_HOME: Final = Action("home", ("enter", "space"), "enter", "home", "Go home.")
MISSED: Final = Action(
    "missed", ("m",), "m", "missed again", "Ask once more what was missed in this sitting."
)
MORE: Final = Action("more", ("n",), "n", "10 more new", "Learn ten more new ones today.")
SUMMARY: Final = (GO_HOME, MISSED, MORE, UNDO, *SCROLL, HELP, LEAVE)

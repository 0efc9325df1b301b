"""What the keys do where something is read."""

from typing import Final

from ctquiz.screens.actions.action import Action
from ctquiz.screens.actions.common import SCROLL

BACK: Final = Action("back", ("escape", "q", "enter"), "esc", "back", "Go back.")
READING: Final = (*SCROLL, BACK)
CLOSE: Final = Action("back", ("escape", "q", "enter", "c"), "c", "back", "Go back.")
SOURCE_PAGE: Final = (*SCROLL, CLOSE)

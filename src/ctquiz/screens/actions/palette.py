"""What the keys do in the palette, and what can be done everywhere."""

from typing import Final

from ctquiz.screens.actions.action import Action

UP: Final = Action("move(-1)", ("up",), "↑", "up", "Move up.", "up")
DOWN: Final = Action("move(1)", ("down",), "↓", "down", "Move down.", "down")
CHOOSE: Final = Action("choose", ("enter",), "enter", "do it", "Do what ▸ stands at.")
AWAY: Final = Action("back", ("escape", "ctrl+p"), "esc", "back", "Go back.")
PALETTE: Final = (UP, DOWN, CHOOSE, AWAY)

OPEN_PALETTE: Final = Action(
    "palette", ("ctrl+p",), "ctrl+p", "palette", "Find anything that can be done here, by name."
)
EVERYWHERE: Final = (
    OPEN_PALETTE,
    Action("settings", (), "", "settings", "Set how much a day asks, how it looks, and more."),
    Action("look('dark')", (), "", "dark theme", "Colours: light letters on dark.", "look-dark"),
    Action("look('light')", (), "", "light theme", "Colours: dark letters on light.", "look-light"),
    Action(
        "look('terminal')",
        (),
        "",
        "terminal's theme",
        "Colours: the terminal's own.",
        "look-terminal",
    ),
    Action("quit", ("ctrl+q", "ctrl+c"), "ctrl+q", "quit", "Leave ctquiz from anywhere."),
)

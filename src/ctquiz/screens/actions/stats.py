"""What the keys do on the page of statistics."""

from typing import Final

from ctquiz.screens.actions.action import Action
from ctquiz.screens.actions.common import HELP, SCROLL

NEXT_CHART: Final = Action(
    "chart(1)", ("tab", "enter", "space"), "tab", "next chart", "Show the next chart.", "next-chart"
)
CHART_BEFORE: Final = Action(
    "chart(-1)", ("shift+tab",), "shift+tab", "back", "Show the chart before.", "chart-before"
)
NEXT_BANK: Final = Action(
    "bank(1)",
    ("right_square_bracket", "right", "l"),
    "]",
    "bank",
    "Tell of the next bank; after the last one, of all.",
    "next-bank",
)
BANK_BEFORE: Final = Action(
    "bank(-1)",
    ("left_square_bracket", "left", "h"),
    "[",
    "bank",
    "Tell of the bank before.",
    "bank-before",
)
HOMEWARD: Final = Action("home", ("q", "escape"), "q", "home", "Go back home.", "leave")
STATS_PAGE: Final = (NEXT_CHART, CHART_BEFORE, NEXT_BANK, BANK_BEFORE, *SCROLL, HELP, HOMEWARD)

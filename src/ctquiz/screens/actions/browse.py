"""What the keys do where facts are looked for, and where one's history is read."""

from typing import Final

from ctquiz.screens.actions.action import Action
from ctquiz.screens.actions.common import FIRST, HELP, LAST, MOVE_DOWN, MOVE_UP, SCROLL
from ctquiz.screens.actions.reading import BACK
from ctquiz.screens.actions.review import MARKS

SEARCH: Final = Action(
    "search", ("slash",), "/", "search", "Say what to look for; the list follows as you type."
)
HISTORY: Final = Action(
    "history",
    ("enter",),
    "enter",
    "history",
    "Show every review of the fact at ▸, and how its memory went.",
)
SORT: Final = Action(
    "sort",
    ("o",),
    "o",
    "sort",
    "Sort: as written, by due day, weakest first, most lapses first, by text.",
)
FLAG: Final = Action("mark('flag')", ("f",), "f", "flag", "Flag this, or no longer.", "flag")
FLAGS: Final = tuple(
    Action(
        f"flag({number})",
        (str(number),),
        str(number),
        "flag",
        "Give this one of seven flags; 0 takes it away.",
        f"flag-{number}",
    )
    for number in range(8)
)
EDIT: Final = Action("edit", ("e",), "e", "edit", "Edit the fact at ▸ in your own editor.")
RESET: Final = Action(
    "reset", ("R",), "R", "reset", "Make this new again; its reviews stay in the log. Asks first."
)
UNDO: Final = Action(
    "undo", ("u", "ctrl+z"), "u", "undo", "Take back the last mark or reset made here."
)
PAGES: Final = (
    Action("page(1)", ("pagedown",), "pagedown", "on", "Move a page down.", "page-down"),
    Action("page(-1)", ("pageup",), "pageup", "back", "Move a page up.", "page-up"),
)
BANKS: Final = (
    Action("bank(1)", ("n",), "n", "next bank", "Move to the next bank.", "next-bank"),
    Action("bank(-1)", ("N",), "N", "bank before", "Move to the bank before.", "bank-before"),
)
GO_HOME: Final = Action(
    "home",
    ("q", "escape"),
    "q",
    "home",
    "Go home; out of a query that is typed, back to the one before.",
    "leave",
)

BROWSE: Final = (
    *(SEARCH, HISTORY, SORT, *MARKS, FLAG, *FLAGS, EDIT, RESET, UNDO),
    *(MOVE_DOWN, MOVE_UP, *PAGES, FIRST, LAST, *BANKS, HELP, GO_HOME),
)
HISTORY_PAGE: Final = (*SCROLL, BACK)

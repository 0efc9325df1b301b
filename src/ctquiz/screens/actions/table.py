"""All pages with what their keys do: what help, palette, settings and README tell from."""

from typing import Final

from msgspec import Struct

from ctquiz.screens.actions.action import Action
from ctquiz.screens.actions.browse import BROWSE, HISTORY_PAGE
from ctquiz.screens.actions.exam import EXAM, EXAM_END, TERMS
from ctquiz.screens.actions.home import HOME
from ctquiz.screens.actions.palette import PALETTE
from ctquiz.screens.actions.reading import READING, SOURCE_PAGE
from ctquiz.screens.actions.review import LETTERS, REVIEW
from ctquiz.screens.actions.settings import SETTINGS
from ctquiz.screens.actions.stats import STATS_PAGE
from ctquiz.screens.actions.summary import SUMMARY


class Keys(Struct, frozen=True):
    """A page's title, and what its keys do; `asked` are those that the page asks for itself."""

    title: str
    actions: tuple[Action, ...]
    asked: tuple[Action, ...] = ()

    @property
    def told(self) -> tuple[Action, ...]:
        """All of them, for who wants to know; help and leave come last."""
        return (*self.actions[:-2], *self.asked, *self.actions[-2:])


TABLE: Final = (
    Keys("Home", HOME),
    Keys("Review", REVIEW, (LETTERS,)),
    Keys("Summary", SUMMARY),
    Keys("Terms of an exam", TERMS),
    Keys("Exam", EXAM, (LETTERS,)),
    Keys("End of an exam", EXAM_END),
    Keys("Stats", STATS_PAGE),
    Keys("Source", SOURCE_PAGE),
    Keys("Browse", BROWSE),
    Keys("History", HISTORY_PAGE),
    Keys("Settings", SETTINGS),
    Keys("Palette", PALETTE),
    Keys("Reading", READING),
)


def keys_of(actions: tuple[Action, ...]) -> Keys:
    """The entry of the page that has these actions."""
    return next(keys for keys in TABLE if keys.actions is actions)

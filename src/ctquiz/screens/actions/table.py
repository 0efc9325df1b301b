"""All pages with what their keys do: what help, palette, settings and README tell from."""

from typing import Final

from msgspec import Struct

from ctquiz.screens.actions.action import Action
from ctquiz.screens.actions.home import HOME
from ctquiz.screens.actions.reading import READING, SOURCE_PAGE
from ctquiz.screens.actions.review import REVIEW_HELP
from ctquiz.screens.actions.summary import SUMMARY


class Keys(Struct, frozen=True):
    """A page's title, and what its keys do."""

    title: str
    actions: tuple[Action, ...]


TABLE: Final = (
    Keys("Home", HOME),
    Keys("Review", REVIEW_HELP),
    Keys("Summary", SUMMARY),
    Keys("Source", SOURCE_PAGE),
    Keys("Reading", READING),
)

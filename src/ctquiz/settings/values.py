"""What can be set in `config.toml`; what moves schedules is in the log instead."""

from enum import StrEnum
from typing import Final

from msgspec import Struct

from ctquiz.bank.model import Form


class Look(StrEnum):
    """The colours; `terminal` are the terminal's own."""

    DARK = "dark"
    LIGHT = "light"
    TERMINAL = "terminal"


class Remapped(Struct, frozen=True):
    """An action's own keys, as the learner wrote them, and the line that says so."""

    action: str
    keys: tuple[str, ...]
    line: int = 1
    column: int = 1


class Settings(Struct, frozen=True):
    """`forms` are those to ask in wherever a blank has one of them; empty leaves it to memory."""

    forms: tuple[Form, ...] = ()
    look: Look = Look.DARK
    keys: tuple[Remapped, ...] = ()


AS_IT_COMES: Final = Settings()

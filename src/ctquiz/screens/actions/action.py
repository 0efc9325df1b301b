"""What a key does, told once: bindings, footers, the help and the palette are read from it."""

import unicodedata
from string import punctuation
from typing import Final

from msgspec import Struct
from textual.binding import Binding

_RENAMED: Final = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}


def _spelt(sign: str) -> str:
    name = unicodedata.name(sign).lower().replace(" ", "_").replace("-", "_")
    return _RENAMED.get(name, name)


SPELT: Final = {sign: _spelt(sign) for sign in punctuation}
"""Signs as Textual spells them out."""

_NAMES: Final = {**{name: sign for sign, name in SPELT.items()}, "escape": "esc"}


def key_name(key: str) -> str:
    """A key as people call it; Textual spells its sign out."""
    return _NAMES.get(key, key)


class Action(Struct, frozen=True):
    """Something a key does; `shown` is the key as a footer names it, `does` a sentence for help.

    `called` is what a learner's settings call it, where its `name` has arguments.
    """

    name: str
    keys: tuple[str, ...]
    shown: str
    label: str
    does: str
    called: str = ""

    @property
    def id(self) -> str:
        """Its name in a learner's settings; what does the same on several pages shares one."""
        return self.called or self.name.replace("_", "-")

    def binding(self) -> Binding:
        """The same for Textual, which calls the screen's method `action_NAME`."""
        return Binding(",".join(self.keys), self.name, self.label, show=False, id=self.id)


class Hint(Struct, frozen=True):
    """One entry of a footer: a key and what it does in this state; rank 0 is given up last.

    `of` is the action's id, where a learner may have given that another key; one of those that are
    `typed` here would not do.
    """

    shown: str
    label: str
    rank: int = 1
    of: str = ""
    typed: str = ""


def bindings(actions: tuple[Action, ...]) -> list[Binding]:
    """The bindings of a screen."""
    return [action.binding() for action in actions]


def hint(action: Action, label: str = "", shown: str = "", rank: int = 1) -> Hint:
    """A footer's entry for an action, its label or key worded for the state."""
    return Hint(shown or action.shown, label or action.label, rank, "" if shown else action.id)

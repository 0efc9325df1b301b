"""What a key does, told once: bindings, footers, the help and the palette are read from it."""

from typing import Final

from msgspec import Struct
from textual.binding import Binding

_NAMES: Final = {
    "question_mark": "?",
    "escape": "esc",
    "at": "@",
    "exclamation_mark": "!",
    "minus": "-",
    "equals_sign": "=",
    "asterisk": "*",
}


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

    `of` is the action's id, where a learner may have given that another key.
    """

    shown: str
    label: str
    rank: int = 1
    of: str = ""


def bindings(actions: tuple[Action, ...]) -> list[Binding]:
    """The bindings of a screen."""
    return [action.binding() for action in actions]


def hint(action: Action, label: str = "", shown: str = "", rank: int = 1) -> Hint:
    """A footer's entry for an action, its label or key worded for the state."""
    return Hint(shown or action.shown, label or action.label, rank, "" if shown else action.id)

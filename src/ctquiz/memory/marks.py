"""Marks: what a learner noted on a blank, or on its whole fact. They move no memory."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from ctquiz.bank.model import FactKey, Key
from ctquiz.memory.event import Event, Mark, MarkName
from ctquiz.memory.live import live


class Marks(Struct, frozen=True):
    """What is marked on a blank; `buried` is the last study day that it is left out, 0 is none."""

    suspended: bool = False
    buried: int = 0
    flag: int = 0
    star: bool = False

    def hidden_on(self, day: int) -> bool:
        """Whether it is not to be asked on that day."""
        return self.suspended or self.buried >= day

    def value(self, name: MarkName) -> int:
        """The number of a name, as a mark has it."""
        return self.as_values()[name]

    def as_values(self) -> Mapping[MarkName, int]:
        """Every name with its number."""
        return {
            MarkName.SUSPEND: int(self.suspended),
            MarkName.BURY: self.buried,
            MarkName.FLAG: self.flag,
            MarkName.STAR: int(self.star),
        }

    def having(self, name: MarkName, value: int) -> "Marks":
        """The same with one name marked otherwise."""
        return _marks({**self.as_values(), name: value})


UNMARKED = Marks()


def marks(events: Iterable[Event], key: Key) -> Marks:
    """What the marks among the events come to for one blank."""
    values: dict[MarkName, int] = {}
    for one in live(events):
        if isinstance(one, Event) and isinstance(one.body, Mark) and one.body.of in _names(key):
            values[one.body.name] = one.body.value
    return _marks(values)


def _names(key: Key) -> tuple[Key, FactKey]:
    return key, key.whole


def _marks(values: Mapping[MarkName, int]) -> Marks:
    return Marks(
        suspended=bool(values.get(MarkName.SUSPEND, 0)),
        buried=values.get(MarkName.BURY, 0),
        flag=values.get(MarkName.FLAG, 0),
        star=bool(values.get(MarkName.STAR, 0)),
    )

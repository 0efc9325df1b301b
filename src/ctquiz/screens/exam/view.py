"""How an exam's question looks and what its keys are: pure, from a state to text."""

from collections.abc import Sequence

from ctquiz.bank.forms import Way
from ctquiz.screens.actions.action import Action, Hint, hint, key_name
from ctquiz.screens.actions.common import HELP, LEAVE
from ctquiz.screens.actions.exam import (
    CLOCK,
    FLAG,
    HAND_IN,
    KEEP,
    NEXT,
    PREVIOUS,
    TO_OPEN,
    TRUE,
)
from ctquiz.screens.actions.review import CLEAR, FALSE
from ctquiz.screens.answering.area import Area
from ctquiz.screens.answering.press import Enter
from ctquiz.screens.keymap import Keymap


def is_same(area: Area, held: Area) -> bool:
    """Whether what is entered is the answer that is kept, wherever ▸ has gone meanwhile."""
    answer = area.pressed(Enter())
    return area == held or (answer is not None and answer == held.pressed(Enter()))


def own_keys(area: Area, in_field: bool) -> str:
    """The characters that enter something here."""
    if area.FIELD_AT is not None and not in_field:
        return ""
    return "tf" if area.question.way is Way.TRUTH else area.own_keys


class Footer:
    """The keys of an exam's question, by the learner's own keymap and free of what is typed."""

    def __init__(self, keymap: Keymap, own: str) -> None:
        self._keymap = keymap
        self._own = own

    def hints(
        self, entering: Sequence[Hint], is_clock_shown: bool, is_near_end: bool
    ) -> list[Hint]:
        """The footer: what is entered, then where to go."""
        turns = self._named(FALSE, FLAG), self._named(TRUE, CLOCK)
        clock = "hide clock" if is_clock_shown else "show clock"
        near = [Hint(self._key(HAND_IN), "hand in", rank=0)] if is_near_end else []
        goes_on = any(one.label == NEXT.label for one in entering)
        return [
            *entering,
            *([Hint(self._key(PREVIOUS), PREVIOUS.label)] if goes_on else self._turning()),
            *near,
            Hint(turns[0], "flag"),
            Hint(turns[1], clock, rank=2),
            Hint(self._key(HELP), HELP.label),
            Hint(self._key(LEAVE), LEAVE.label),
        ]

    def kept(self) -> list[Hint]:
        """The part about a typed answer that is kept."""
        return [Hint(self._key(KEEP), "next"), hint(CLEAR, "change")]

    def _turning(self) -> list[Hint]:
        on, back = self._key(NEXT), self._key(PREVIOUS)
        if len(on) == len(back) == 1:
            return [Hint(f"{on}/{back}", "next, back")]
        return [Hint(on, "next")]

    def _named(self, by_letter: Action, otherwise: Action) -> str:
        """A letter where it means nothing else here; else another key that does the same."""
        letter = self._keymap.keys(by_letter)[0]
        return self._key(otherwise) if letter in self._own else key_name(letter)

    def _key(self, action: Action) -> str:
        keys = self._keymap.keys(action)
        free = [key for key in keys if len(key_name(key)) > 1 or key_name(key) not in self._own]
        return key_name((free or list(keys))[0])


def entering(area: Area, typed: str, is_kept: bool) -> list[Hint]:
    """The part about entering an answer: enter keeps it; where nothing is new, it goes on."""
    is_new = not is_kept and area.pressed(Enter(typed)) is not None
    return [_of_enter(one, is_new) if one.shown == KEEP.shown else one for one in area.keys(typed)]


def _of_enter(hint: Hint, is_new: bool) -> Hint:
    """An item of a list is added; what is checked in a review is kept here."""
    if not is_new:
        return Hint(hint.shown, NEXT.label, hint.rank)
    return Hint(hint.shown, "keep" if hint.label == "check" else hint.label, hint.rank)


def reach(keymap: Keymap, typing: bool) -> tuple[str, str]:
    """The keys that lead to what is open and that hand in: where letters are typed, the others."""
    place = -1 if typing else 0
    return key_name(keymap.keys(TO_OPEN)[place]), key_name(keymap.keys(HAND_IN)[place])

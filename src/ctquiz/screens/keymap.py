"""The keys as a learner has them: the table's, but for those given otherwise in the settings."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct
from msgspec.structs import replace
from textual.keys import Keys as Named

from ctquiz.errors import CtquizError, Problem
from ctquiz.likely import did_you_mean, likely
from ctquiz.screens.actions.action import SPELT, Action, Hint, key_name
from ctquiz.screens.actions.table import TABLE, Keys
from ctquiz.settings.values import Remapped
from ctquiz.shown import cut

_OURS: Final = ("ctrl+c", "ctrl+q", "ctrl+p")
"""Keys that leave and that open the palette everywhere."""


class Keymap(Struct, frozen=True):
    """The own keys of actions, by their ids, as Textual names the keys."""

    own: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, remapped: Iterable[Remapped], path: Path) -> "Keymap":
        """The keymap of what stands in a file of settings. Raises CtquizError at its place."""
        lines = {one.action: one for one in remapped}
        try:
            found = cls({name: tuple(map(_key, one.keys)) for name, one in lines.items()})
        except _NoKey as error:
            wrong = next(one for one in lines.values() if str(error) in one.keys)
            hint = "keys are letters, signs, f4, ctrl+s, tab and the like"
            raise _problem(path, wrong, f"no key is '{cut(str(error))}'", hint) from None
        for one in lines.values():
            _check_known(one, path)
            _check_free(one, found, path)
        return found

    def keys(self, action: Action) -> tuple[str, ...]:
        """The keys of an action."""
        return self.own.get(action.id, action.keys)

    def worded(self, hint: Hint) -> Hint:
        """A footer's entry with the learner's own key."""
        keys = self.own.get(hint.of)
        if keys is None:
            return hint
        free = [name for name in map(key_name, keys) if name not in hint.typed or len(name) > 1]
        return replace(hint, shown=(free or [key_name(keys[0])])[0])

    def for_textual(self) -> dict[str, str]:
        """The same as Textual takes it."""
        return {name: ",".join(keys) for name, keys in self.own.items()}


class _NoKey(Exception):
    """What was written names no key."""


def _key(written: str) -> str:
    """A key as Textual names it: `?` is question_mark, esc is escape."""
    *held, last = written.replace("++", "+plus").split("+") if len(written) > 1 else (written,)
    name = SPELT.get(last, {"esc": "escape", " ": "space", "bksp": "backspace"}.get(last, last))
    whole = "+".join([*held, name])
    single = not held and (name in SPELT.values() or (len(name) == 1 and name.isalnum()))
    if single or whole == "space" or whole in {str(one.value) for one in Named}:
        return whole
    raise _NoKey(written)


def _check_known(one: Remapped, path: Path) -> None:
    known = sorted({action.id for page in TABLE for action in page.actions})
    if one.action not in known:
        hint = did_you_mean(likely(one.action[:100], known, 0.6), f"known are {', '.join(known)}")
        raise _problem(path, one, f"no key does '{cut(one.action)}'", hint)


def _check_free(one: Remapped, keymap: Keymap, path: Path) -> None:
    """No key can do two things on one page."""
    for page in TABLE:
        bound = _bound(page, keymap)
        for key in keymap.own[one.action]:
            others = [name for name in bound.get(key, ()) if name != one.action]
            if key in _OURS or (others and one.action in bound[key]):
                of = others[0] if others else "the program itself"
                message = f"'{key_name(key)}' is the key of {of}, too, on the page {page.title}"
                raise _problem(path, one, message, "give one of them another key")


def _bound(page: Keys, keymap: Keymap) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for action in page.actions:
        for key in keymap.keys(action):
            found.setdefault(key, []).append(action.id)
    return found


def _problem(path: Path, one: Remapped, message: str, hint: str) -> CtquizError:
    return CtquizError(Problem(str(path), one.line, one.column, "setting", message, hint))

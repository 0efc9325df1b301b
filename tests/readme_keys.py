"""README's section of keys, made from the table that bindings, footers and help are made from.

    python tests/readme_keys.py

writes it anew.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ctquiz.screens.actions.action import Action, key_name
from ctquiz.screens.actions.palette import EVERYWHERE
from ctquiz.screens.actions.table import TABLE, Keys

README = Path(__file__).parents[1] / "README.md"
SECTION = re.compile(r"(?<=## Keys\n\n).*?(?=^## How)", re.MULTILINE | re.DOTALL)
_NAMED = {action.id for keys in TABLE for action in keys.actions}
"""What the settings can give another key."""

_INTRODUCTION = """\
`?` tells what the keys do where you are, `ctrl+p` finds anything that can be done by a few \
letters of its name. Other keys are given in the settings, by the names in the last column: \
`[keys]`, then `skip = ["s", "f4"]`; mistakes are told with their line.
"""


def section() -> str:
    """All that stands below the heading."""
    pages = Counter(does for keys in TABLE for does in {action.does for action in keys.told})
    shared = {does for does, times in pages.items() if times > 1}
    several = dict.fromkeys(one for keys in TABLE for one in keys.told if one.does in shared)
    everywhere = (*several, *(one for one in EVERYWHERE if one.keys))
    own = [_without(keys, shared) for keys in TABLE]
    tables = [Keys("On several pages", everywhere), *(keys for keys in own if keys.told)]
    return "\n".join([_INTRODUCTION, *map(_table, tables)])


def _without(keys: Keys, shared: set[str]) -> Keys:
    left = tuple(one for one in keys.actions if one.does not in shared)
    return Keys(keys.title, (*left, *keys.asked))


def _table(keys: Keys) -> str:
    rows = "".join(f"| {shown} | {does} | {names} |\n" for shown, does, names in _rows(keys))
    return f"| {keys.title} | does | name |\n|---|---|---|\n{rows}"


def _rows(keys: Keys) -> Iterator[tuple[str, str, str]]:
    """A row for all actions that do the same, as the digits do."""
    by_sentence: dict[str, list[Action]] = {}
    for action in keys.told:
        by_sentence.setdefault(action.does, []).append(action)
    for does, actions in by_sentence.items():
        shown = dict.fromkeys(f"`{key_name(key)}`" for action in actions for key in action.keys)
        names = dict.fromkeys(f"`{one.id}`" for one in actions if one.id in _NAMED)
        yield _listed([*shown]), does, _listed([*names])


def _listed(words: list[str]) -> str:
    return f"{words[0]} to {words[-1]}" if len(words) > 5 else " ".join(words)


if __name__ == "__main__":
    text = README.read_text("utf-8")
    README.write_text(SECTION.sub(lambda _: section() + "\n", text), "utf-8")

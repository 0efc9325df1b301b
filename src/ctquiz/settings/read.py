"""Reads `config.toml`; without that file everything is as it comes.

```toml
[study]
forms = ["ask", "cloze"]   # asked in these where a blank has them, else in the others

[look]
theme = "light"

[keys]
skip = ["s", "f4"]
```
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from msgspec import Struct

from ctquiz.bank.model import Form
from ctquiz.errors import CtquizError, Problem, failure
from ctquiz.likely import did_you_mean, likely
from ctquiz.settings.values import AS_IT_COMES, Look, Remapped, Settings
from ctquiz.shown import cut

_KNOWN: Final[Mapping[str, tuple[str, ...] | None]] = {
    "study": ("forms",),
    "look": ("theme",),
    "keys": None,  # the program knows its actions
}
_MAX_BYTES: Final = 1024 * 1024
_MOST_KEYS: Final = 9


def read_settings(path: Path) -> Settings:
    """The settings in a file; raises CtquizError where they cannot be understood."""
    return parsed(text_of(path), path)


def text_of(path: Path) -> str:
    """What stands in the file, nothing where there is none; raises CtquizError."""
    try:
        with path.open("rb") as file:
            return file.read(_MAX_BYTES).decode("utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8"
        raise failure(str(path), f"cannot be read: {reason.lower()}") from error


def parsed(text: str, path: Path) -> Settings:
    """The settings in a text; raises CtquizError, told of that file."""
    if not text:
        return AS_IT_COMES
    import tomllib  # noqa: PLC0415 - most have no settings of their own

    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said = f"this is no TOML: {error}"
        place = _place_told(said, text)
        raise CtquizError(Problem(str(path), *place, "setting", said, "mend that line")) from error
    return _Reader(path, text).settings(tables)


def _place_told(said: str, text: str) -> tuple[int, int]:
    """Where TOML's parser says that a mistake is; else it is at the end of the text."""
    told = re.search(r"at line (\d+), column (\d+)", said)
    if told is not None:
        return int(told[1]), int(told[2])
    *before, last = text.split("\n")
    return len(before) + 1, len(last) + 1


class _Reader(Struct, frozen=True):
    """Tells mistakes at their place: TOML's parser keeps none."""

    path: Path
    text: str

    def settings(self, tables: Mapping[str, Any]) -> Settings:
        """The settings in TOML's tables."""
        for name, table in tables.items():
            if name not in _KNOWN:
                raise self._unknown(name, tuple(_KNOWN))
            if not isinstance(table, dict):
                raise self._wrong(name, f"'{name}' is a table", f"write [{name}]")
            known = _KNOWN[name]
            for key in table:
                if known is not None and key not in known:
                    raise self._unknown(key, known)
        return Settings(
            self._forms(tables.get("study", {}).get("forms", [])),
            self._look(tables.get("look", {}).get("theme", Look.DARK)),
            tuple(self._remapped(*one) for one in tables.get("keys", {}).items()),
        )

    def _forms(self, written: object) -> tuple[Form, ...]:
        known = [str(form) for form in Form]
        if not isinstance(written, list) or not all(one in known for one in written):
            hint = f'write forms = ["ask"], out of {", ".join(known)}'
            raise self._wrong("forms", "'forms' is a list of forms", hint)
        return tuple(dict.fromkeys(map(Form, written)))

    def _look(self, written: object) -> Look:
        known = [str(look) for look in Look]
        if written not in known:
            hint = f"write one of {', '.join(known)}, in quotes"
            raise self._wrong("theme", "'theme' is the name of one", hint)
        return Look(str(written))

    def _remapped(self, action: str, written: object) -> Remapped:
        keys = [written] if isinstance(written, str) else written
        if (
            not isinstance(keys, list)
            or not 0 < len(keys) <= _MOST_KEYS
            or not all(map(_is_key, keys))
        ):
            hint = f'write {cut(action)} = "f4", or ["s", "f4"]'
            raise self._wrong(action, f"'{cut(action)}' is a key, or a list of keys", hint)
        return Remapped(action, tuple(dict.fromkeys(keys)), *self._place(action))

    def _unknown(self, name: str, known: tuple[str, ...]) -> CtquizError:
        hint = did_you_mean(likely(name[:100], known, 0.6), f"known are {', '.join(known)}")
        return self._wrong(name, f"nothing is set by '{cut(name)}'", hint)

    def _wrong(self, name: str, message: str, hint: str) -> CtquizError:
        return CtquizError(Problem(str(self.path), *self._place(name), "setting", message, hint))

    def _place(self, name: str) -> tuple[int, int]:
        """The first line that has the name."""
        lines = enumerate(self.text.splitlines(), 1)
        return next(((n, one.find(name) + 1) for n, one in lines if name in one), (1, 1))


def _is_key(key: object) -> bool:
    return isinstance(key, str) and 0 < len(key) < 40

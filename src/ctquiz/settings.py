"""What a learner has set in `config.toml`; without that file everything is as it comes.

```toml
[study]
forms = ["ask", "cloze"]   # asked in these where a blank has them, else in the others
```
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from msgspec import Struct

from ctquiz.bank.model import Form
from ctquiz.errors import CtquizError, Problem, failure
from ctquiz.likely import did_you_mean, likely
from ctquiz.shown import cut

_KNOWN: Final = {"study": ("forms",)}
_MAX_BYTES: Final = 1024 * 1024


class Settings(Struct, frozen=True):
    """`forms` are those to ask in wherever a blank has one of them; empty leaves it to memory."""

    forms: tuple[Form, ...] = ()


AS_IT_COMES: Final = Settings()


def read_settings(path: Path) -> Settings:
    """The settings in a file; raises CtquizError where they cannot be understood."""
    try:
        with path.open("rb") as file:
            text = file.read(_MAX_BYTES).decode("utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return AS_IT_COMES
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8"
        raise failure(str(path), f"cannot be read: {reason.lower()}") from error
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise failure(str(path), f"this is no TOML: {error}", "mend that line") from error
    return _settings(tables, path, text)


def _settings(tables: Mapping[str, Any], path: Path, text: str) -> Settings:
    for name, table in tables.items():
        if name not in _KNOWN:
            raise _unknown(name, tuple(_KNOWN), path, text)
        if not isinstance(table, dict):
            raise _wrong(name, f"'{name}' is a table", f"write [{name}]", path, text)
        for key in table:
            if key not in _KNOWN[name]:
                raise _unknown(key, _KNOWN[name], path, text)
    return Settings(_forms(tables.get("study", {}).get("forms", []), path, text))


def _forms(written: object, path: Path, text: str) -> tuple[Form, ...]:
    known = [str(form) for form in Form]
    if not isinstance(written, list) or not all(one in known for one in written):
        hint = f'write forms = ["ask"], out of {", ".join(known)}'
        raise _wrong("forms", "'forms' is a list of forms", hint, path, text)
    return tuple(dict.fromkeys(map(Form, written)))


def _unknown(name: str, known: tuple[str, ...], path: Path, text: str) -> CtquizError:
    hint = did_you_mean(likely(name[:100], known, 0.6), f"known are {', '.join(known)}")
    return _wrong(name, f"nothing is set by '{cut(name)}'", hint, path, text)


def _wrong(name: str, message: str, hint: str, path: Path, text: str) -> CtquizError:
    """The error, at the first line that has the name: TOML's parser keeps no places."""
    lines = enumerate(text.splitlines(), 1)
    line, column = next(((n, one.find(name) + 1) for n, one in lines if name in one), (1, 1))
    return CtquizError(Problem(str(path), line, column, "setting", message, hint))

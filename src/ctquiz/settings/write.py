"""Writes `config.toml` for who sets something on the screen; what a learner wrote in it stays."""

from pathlib import Path
from typing import Any, Final

from ctquiz.errors import failure
from ctquiz.files import make_folder, write_new
from ctquiz.settings.read import text_of
from ctquiz.settings.values import Look, Settings

_BEGINNING: Final = """\
# How ctquiz looks and asks on this machine. What moves schedules (retention, limits, the end of a
# day) is kept with your answers: the screen of settings shows it.

[study]
# Asked in these where a blank has them: ask, cloze, list, order, choice, claim, match.
# forms = ["ask", "cloze", "list"]

[look]
# dark, light, or the terminal's own colours: terminal
# theme = "dark"

[keys]
# Other keys for what keys do; the help shows which they are.
# skip = ["s", "f4"]
"""


def write_settings(path: Path, settings: Settings) -> None:
    """Bring the file to these forms and this look; raises CtquizError where it cannot be written.

    Comments, order and keys stay as they are. A file that is made tells all that can be set.
    """
    import tomlkit  # noqa: PLC0415 - few learners set anything, and not while a question waits
    from tomlkit.exceptions import TOMLKitError  # noqa: PLC0415

    try:
        document = tomlkit.parse(text_of(path) or _BEGINNING)
    except TOMLKitError as error:
        raise failure(str(path), f"this is no TOML: {error}", "mend that line") from error
    _put(document, "study", "forms", [str(form) for form in settings.forms])
    _put(document, "look", "theme", str(settings.look), str(Look.DARK))
    make_folder(path.parent)
    write_new(path, tomlkit.dumps(document).encode(), force=True)


def _put(document: Any, table: str, key: str, value: object, usual: object = None) -> None:
    """Set it, or leave it out where it is as it comes."""
    found = document.get(table, {})
    if value and value != usual:
        document.setdefault(table, {})[key] = value
    elif key in found:
        del found[key]

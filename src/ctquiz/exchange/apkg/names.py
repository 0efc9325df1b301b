"""Names of media made names of files: safe wherever they are written, and told from each other.

A package may call a medium anything, `../../.bashrc` too.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import sha256
from itertools import count
from typing import Final

from ctquiz.shown import visible_line

_MOST_BYTES: Final = 100
"""Of a name: file systems allow 255, paths on Windows 260 characters in all."""

_MOST_SIGNS: Final = 200
"""Of a name's beginning and of its end: more than is kept, however they compose."""

_MOST_SUFFIX_BYTES: Final = 16
_FORBIDDEN: Final = frozenset('<>:"/\\|?*')
"""On Windows; but for `/` and NUL, other systems allow all."""

_DEVICES: Final = frozenset(
    "CON PRN AUX NUL CONIN$ CONOUT$ CLOCK$".split()
    + [f"{device}{number}" for device in ("COM", "LPT") for number in "0123456789¹²³"]
)
"""Names that Windows keeps for itself, whatever their suffix is."""


def safe_names(names: Iterable[str]) -> Mapping[str, str]:
    """A bare name of a file for each name of a medium, equal whenever the names are.

    A harmless name stays as it is. No two are the same to a file system that takes no notice of
    case.
    """
    bare = {name: _bare(name) for name in names}
    taken: set[str] = set()
    found: dict[str, str] = {}
    # Names that are harmless come first, so that they stay; none depends on the order given.
    for name in sorted(bare, key=lambda name: (bare[name] != name, name)):
        found[name] = next(one for one in _tries(name, bare[name]) if _folded(one) not in taken)
        taken.add(_folded(found[name]))
    return {name: found[name] for name in bare}


def _tries(name: str, bare: str) -> Iterator[str]:
    """A name that is free is among them: the bare one, or that with a mark of the whole one."""
    yield bare
    stem, suffix = _parted(bare)
    for number in count():
        yield _cut(stem, _mark(name, number), suffix)


def _bare(name: str) -> str:
    """One name made safe, whatever others there are."""
    last = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    if len(last) > 2 * _MOST_SIGNS:  # a name may be as long as a book
        last = last[:_MOST_SIGNS] + last[-_MOST_SIGNS:]
    signs = "".join("_" if _is_bad(sign) else sign for sign in unicodedata.normalize("NFC", last))
    stem, suffix = _parted(signs.lstrip(" .").rstrip(" .") or "medium")
    if stem.partition(".")[0].rstrip().upper() in _DEVICES:
        stem = f"_{stem}"
    whole = stem + suffix
    return whole if _size(whole) <= _MOST_BYTES else _cut(stem, _mark(name, 0), suffix)


@lru_cache(maxsize=4096)
def _is_bad(sign: str) -> bool:
    """Whether a sign is forbidden somewhere, or unseen."""
    return sign in _FORBIDDEN or visible_line(sign) != sign


def _parted(name: str) -> tuple[str, str]:
    """A name and its suffix, the dot with it; what is long is none."""
    stem, dot, suffix = name.rpartition(".")
    if not stem or _size(suffix) > _MOST_SUFFIX_BYTES:
        return name, ""
    return stem, dot + suffix


def _cut(stem: str, mark: str, suffix: str) -> str:
    most = _MOST_BYTES - _size(mark) - _size(suffix)
    return stem.encode()[:most].decode(errors="ignore") + mark + suffix


def _mark(name: str, number: int) -> str:
    said = f"{number}:{name}".encode(errors="surrogatepass")
    return f"-{sha256(said).hexdigest()[:8]}"


def _size(name: str) -> int:
    return len(name.encode())


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())

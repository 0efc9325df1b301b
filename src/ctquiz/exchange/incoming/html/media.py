"""Pictures, sounds and what else a field shows beside its text."""

import re
from typing import Final

from msgspec import Struct

from ctquiz.exchange.incoming.html.tags import attributes
from ctquiz.exchange.incoming.lost import Kind, Lost

_LONGEST_NAME: Final = 200
_ELSEWHERE: Final = re.compile(r"(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//|\\\\)")
"""An address, of a page or a disk: what is in a package has a bare name."""

_VIDEO: Final = re.compile(
    r"\.(?:3gp|avi|flv|m4v|mkv|mov|mp4|mpe?g|ogv|swf|webm|wmv)\Z", re.IGNORECASE
)
_TINY: Final = re.compile(r"\s*[01](?:\.0*)?(?:px)?\s*")
_TINY_STYLE: Final = re.compile(r"(?:^|[;\s])(width|height)\s*:\s*[01](?:px)?\s*(?=;|$)")
_WIKIPEDIA: Final = re.compile(r"\{\\(?:display|text)style (.*)\}", re.DOTALL)
"""How Wikipedia tells in words what a picture of a formula shows."""


class Picture(Struct, frozen=True):
    """A picture in a field.

    `file` is its name in the package, `alt` what it shows, "" where it does not say.
    """

    file: str
    alt: str


class Media:
    """What was met so far."""

    def __init__(self) -> None:
        self.pictures: list[Picture] = []
        self.sounds: list[str] = []
        self.lost: list[Lost] = []

    def picture(self, source: str) -> str:
        """A picture, by its attributes; the LaTeX that it shows, or nothing."""
        said = attributes(source)
        file, alt = said.get("src", ""), said.get("alt") or said.get("title", "")
        if formula := _WIKIPEDIA.fullmatch(alt):
            return formula[1].strip()
        if not file:
            return ""
        if _ELSEWHERE.match(file) or _is_tiny(said):
            self.lose(Kind.REMOTE, file)
        else:
            self.pictures.append(Picture(file, "" if alt == file else alt))
        return ""

    def sound(self, file: str) -> str:
        """A sound or video; what names it in the text."""
        kind, word = (Kind.VIDEO, "video") if _VIDEO.search(file) else (Kind.SOUND, "sound")
        self.lose(kind, file)
        if not file:
            return f"({word})"
        self.sounds.append(file)
        return f"({word}: {file})"

    def lose(self, kind: Kind, name: str) -> None:
        """Something without a place in a bank."""
        # What follows in such an address is the picture itself.
        name = name.partition(",")[0] if name.startswith("data:") else name
        self.lost.append(Lost(kind, name[:_LONGEST_NAME]))

    def lose_at(self, kind: Kind, source: str) -> None:
        """Something that is named by the address in its attributes, where it has one."""
        said = attributes(source)
        self.lose(kind, said.get("src") or said.get("data", ""))


def displayed(tex: str) -> str:
    """LaTeX as Wikipedia has it, as a person would write it."""
    formula = _WIKIPEDIA.fullmatch(tex.strip())
    return formula[1].strip() if formula else tex.strip()


def _is_tiny(said: dict[str, str]) -> bool:
    """Whether it is there to tell who looks at it."""
    styled = {found[1] for found in _TINY_STYLE.finditer(said.get("style", "").lower())}
    return all(
        name in styled or _TINY.fullmatch(said.get(name, "")) for name in ("width", "height")
    )

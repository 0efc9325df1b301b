"""From a paper to its PDF: the templates are compiled with the paper as their data, by typst."""

import re
import tempfile
from collections.abc import Sequence
from importlib import resources
from pathlib import Path
from typing import Final, NamedTuple

import msgspec
import typst

from ctquiz.exchange.pictures import Picture
from ctquiz.paper.printable import printable
from ctquiz.paper.sheet import Paper

_STANDARD: Final = "ua-1"
"""Tagged for screen readers; and a character that no font has is an error instead of a gap."""

_PAGE: Final = re.compile(rb"/Type\s*/Page\b")

_UNSHOWN: Final = re.compile(
    r'the (?:text|text contains the disallowed codepoint) `"((?:[^"\\]|\\.)+)"`'
)
"""How typst tells of a character that no font has, or that a PDF may not hold."""


_MISFITS: Final = re.compile(r"too long for a card: ([\d ]+)")
"""How the template of cards tells of those that it could not fit."""


class MissingCharacters(Exception):
    """Characters that no font on this machine can show."""

    def __init__(self, characters: Sequence[str]) -> None:
        super().__init__("".join(characters))
        self.characters = tuple(dict.fromkeys(characters))


class UnreadablePicture(Exception):
    """A picture whose file is no picture; its name among the handed over ones."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class TooLong(Exception):
    """Cards whose text does not fit on them in the smallest print, by their places from 0."""

    def __init__(self, cards: Sequence[int]) -> None:
        super().__init__(" ".join(map(str, cards)))
        self.cards = tuple(cards)


class Rendered(NamedTuple):
    """A PDF and how many pages it has."""

    pdf: bytes
    pages: int


def rendered(paper: Paper, pictures: Sequence[Picture]) -> Rendered:
    """The PDF: the same bytes for the same paper.

    The fonts that typst brings along are tried first, as they are the same everywhere; those of
    the machine only where a character needs them.

    Raises MissingCharacters, UnreadablePicture, TooLong.
    """
    built = printable(paper)
    data = msgspec.json.encode(built).decode()
    with tempfile.TemporaryDirectory(prefix="ctquiz-") as made:
        root = Path(made)
        lay_out(root, pictures)
        try:
            return _compiled(root, data, own_fonts=True)
        except MissingCharacters:
            return _compiled(root, data, own_fonts=False)
        except typst.TypstError:
            for picture in pictures:
                _check(root, picture.name)
            raise


def lay_out(root: Path, pictures: Sequence[Picture]) -> None:
    """Lay templates and pictures into an empty folder: there is nothing else to be read."""
    for template in resources.files("ctquiz.paper").joinpath("templates").iterdir():
        (root / template.name).write_bytes(template.read_bytes())
    for picture in pictures:
        (root / picture.name).write_bytes(picture.data)


def _compiled(root: Path, data: str, own_fonts: bool) -> Rendered:
    compiler = typst.Compiler(
        root / "main.typ",
        root=root,
        ignore_system_fonts=own_fonts,
        sys_inputs={"data": data},
        package_path=root,
        package_cache_path=root,
    )
    try:
        pdf = compiler.compile(format="pdf", pdf_standards=[_STANDARD], timestamp=0)
    except typst.TypstError as error:
        missing = [_character(quoted) for quoted in _UNSHOWN.findall(error.diagnostic)]
        # A space is missed where it shares its word's fate.
        missing = [one for one in missing if one != " "]
        if missing:
            raise MissingCharacters(missing) from error
        if misfits := _MISFITS.search(error.diagnostic):
            raise TooLong([int(place) for place in misfits.group(1).split()]) from error
        raise
    assert isinstance(pdf, bytes), "one document in one piece"
    return Rendered(pdf, len(_PAGE.findall(pdf)))


def _character(quoted: str) -> str:
    """The first character of a text that typst quotes, as Rust does: `\\u{1f600}`."""
    if escaped := re.match(r"\\u\{([0-9a-f]+)\}", quoted):
        return chr(int(escaped.group(1), 16))
    return quoted.removeprefix("\\")[0]


def _check(root: Path, picture: str) -> None:
    """Raises UnreadablePicture where typst cannot show it."""
    alone = root / "alone.typ"
    alone.write_text("#image(sys.inputs.data)")
    try:
        typst.compile(alone, root=root, format="pdf", sys_inputs={"data": picture})
    except typst.TypstError as error:
        raise UnreadablePicture(picture) from error

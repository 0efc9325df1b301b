"""The pictures of a bank's facts: small files beside it, and nothing else."""

from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from ctquiz.bank.model import Image
from ctquiz.errors import CtquizError, failure

_LARGEST: Final = 20_000_000
"""Bytes; a phone has to show it."""

_SUFFIXES: Final = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif", ".bmp")


class Picture(NamedTuple):
    """A picture under a name by its content, so that another one never takes its place."""

    name: str
    data: bytes


def picture(bank: Path, image: Image) -> Picture:
    """A fact's picture; raises CtquizError where it is no picture that lies beside the bank."""
    folder = bank.resolve().parent
    file = folder / image.file
    if file.suffix.lower() not in _SUFFIXES:
        raise _unfit(file, "is no picture that cards show", f"use {', '.join(_SUFFIXES)}")
    try:
        if not file.resolve().is_relative_to(folder):
            raise _unfit(file, "is a link to elsewhere", "lay the picture itself beside the bank")
        if file.exists() and not file.is_file():
            raise _unfit(file, "is no file", f"lay the picture beside {bank.name}")
        with file.open("rb") as opened:
            data = opened.read(_LARGEST + 1)
    except (OSError, RuntimeError, ValueError) as error:  # links in a circle; a name with a zero
        said = f"cannot be read: {(getattr(error, 'strerror', None) or str(error)).lower()}"
        raise _unfit(file, said, f"lay it beside {bank.name}, or leave image: out") from None
    if len(data) > _LARGEST:
        raise _unfit(file, "is larger than 20 MB", "make it smaller")
    name = f"ctquiz-{sha256(data).hexdigest()[:20]}{file.suffix.lower()}"
    return Picture(name, data)


def _unfit(file: Path, said: str, hint: str) -> CtquizError:
    return failure(str(file), said, hint)

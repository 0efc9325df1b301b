"""What the tests of `ctquiz verify` share: a bank of three facts beside its document."""

import json
from pathlib import Path
from typing import Any

from documents.proving import FACTS, HEAD, PRIMER
from studying import Ran, quickly


def primer_bank(folder: Path) -> Path:
    """A bank, and the document of its source in `primer.txt` beside it."""
    path = folder / "moons.yaml"
    path.write_text(HEAD + FACTS, encoding="utf-8")
    (folder / "primer.txt").write_text(PRIMER, encoding="utf-8")
    return path


def verified(bank: Path, *more: str | Path) -> Ran:
    return quickly("verify", bank, "--source", bank.with_name("primer.txt"), *more)


def edit(bank: Path, old: str, new: str, name: str = "primer.txt") -> None:
    path = bank.with_name(name)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def evidence(bank: Path) -> Any:
    return json.loads(bank.with_name("moons.evidence.json").read_text(encoding="utf-8"))

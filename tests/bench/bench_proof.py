"""How long proving takes, as a ratio to reading the same document in the same run.

    python tests/bench/bench_proof.py [FACTS]

Three times: by evidence while nothing changed, by evidence after a paragraph was inserted at the
top and each tenth sentence reworded, and without evidence. Then how the time grows from a
hundredth of the facts and of the document to all of them.
"""

import random
import sys
import time
from collections.abc import Callable

from ctquiz.bank.model import Bank, Blank, Fact, Locator, Slot, Source, Text
from ctquiz.collector import uncollected
from ctquiz.documents.document import Document
from ctquiz.documents.evidence.file import Evidence
from ctquiz.documents.evidence.kept import kept_after
from ctquiz.documents.evidence.proof import Proven
from ctquiz.documents.evidence.verify import Verifier
from ctquiz.documents.extract.text import pieces
from ctquiz.documents.text.numbering import document

_SYLLABLES = "ba ke li mo nu ra se ti vo za dor fen gal hom kir lan mer nov pel ros".split()
_DID = "discovered described founded crossed mapped ruled painted measured left".split()
_IN_PARAGRAPH = 5


def material(facts: int) -> tuple[str, Bank]:
    """A document of so many sentences, and a bank with a fact of two blanks on each."""
    chance = random.Random(facts)

    def name() -> str:
        return "".join(chance.choices(_SYLLABLES, k=4)).capitalize()

    sentences, found = [], []
    for number in range(facts):
        who, town, did, year = name(), name(), chance.choice(_DID), chance.randint(1000, 1999)
        rest = " ".join("".join(chance.choices(_SYLLABLES, k=2)) for _ in range(10))
        sentences.append(f"Long ago the traveller {who} {did} the old {town} in {year}, {rest}.")
        at = Locator("book", number // _IN_PARAGRAPH + 1, number % _IN_PARAGRAPH + 1)
        blanks = (Blank("who", Text(who)), Blank("year", Text(str(year))))
        says = (Slot("who"), f" {did} {town} in ", Slot("year"), ".")
        found.append(Fact(f"f{number}", blanks, says, (at,)))
    paragraphs = [
        " ".join(sentences[at : at + _IN_PARAGRAPH]) for at in range(0, facts, _IN_PARAGRAPH)
    ]
    bank = Bank("big", "Big", tuple(found), sources=(Source("book", "A book"),))
    return "\n\n".join(paragraphs), bank


def _read(text: str) -> Document:
    return document(pieces(text.encode()))


def _proven(bank: Bank, text: Document, evidence: Evidence) -> list[Proven]:
    verifier = Verifier(bank, {"book": text}, evidence)
    return [verifier.prove(fact) for fact in bank.facts]


def _edited(text: str) -> str:
    """A paragraph more at the top, each tenth sentence reworded."""
    parts = text.split("Long ago")
    reworded = [
        part.replace(" the old ", " the famous ") if number % 10 == 0 else part
        for number, part in enumerate(parts)
    ]
    return "A foreword was added. It says little.\n\n" + "Long ago".join(reworded)


def _spent(work: Callable[[], object]) -> float:
    with uncollected():
        before = time.process_time()
        work()
        return time.process_time() - before


def measured(facts: int) -> dict[str, float]:
    """CPU seconds of reading the document, and of each way to prove."""
    text, bank = material(facts)
    read, edited = _read(text), _read(_edited(text))
    evidence = kept_after(_proven(bank, read, {}), {}, ())
    return {
        "reading the document": _spent(lambda: _read(text)),
        "proving, unchanged": _spent(lambda: _proven(bank, read, evidence)),
        "proving, edited": _spent(lambda: _proven(bank, edited, evidence)),
        "proving, no evidence": _spent(lambda: _proven(bank, read, {})),
    }


def main() -> None:
    """Print what each takes, and how it grows."""
    facts = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    by_size = {size: measured(size) for size in (facts // 100, facts // 10, facts)}
    for name, seconds in by_size[facts].items():
        ratio = seconds / by_size[facts]["reading the document"]
        each = ", ".join(f"{by_size[size][name] / size * 1e6:.0f}" for size in by_size)
        print(f"{name:22} {seconds:7.3f} s {ratio:6.2f}   µs a fact at 1x, 10x, 100x: {each}")


if __name__ == "__main__":
    main()

"""A bank that its author works on: facts come, go, come back, move and are reworded."""

from pathlib import Path

from ctquiz.bank.model import Key

WORDS = {
    "a": ("alphabet", "umbrella", "mountain"),
    "b": ("butterfly", "newspaper", "chocolate"),
    "c": ("carpenter", "sunflower", "gymnastics"),
}
"""The blanks of a sentence: each one's answer and wrong options."""

WHOLE = {
    "some": "all-of: [Mercury, Venus, Earth, Mars]\n  not: [Jupiter, Saturn, Neptune]",
    "order": "in-order: [Norway, Denmark, Italy, Tunisia]",
    "match": "pairs: {Uranus: Herschel, Neptune: Galle, Ceres: Piazzi, Pluto: Tombaugh}",
}
"""Facts of one blank, and what answers it."""


class ChangingBank:
    """Its file is always what it holds; `answer` and the names of blanks never change."""

    def __init__(self, path: Path, name: str, sentences: int, whole: tuple[str, ...] = ()) -> None:
        self.path = path
        self.name = name
        self.every = [*(f"s{number}" for number in range(sentences)), *whole]
        self.order = list(self.every)
        self.blanks = {fact: list(WORDS) for fact in self.every if fact not in WHOLE}
        self.wording = 0
        self.write()

    @property
    def present(self) -> set[Key]:
        return {
            Key(self.name, fact, blank)
            for fact in self.order
            for blank in self.blanks.get(fact, ["answer"])
        }

    def reword(self) -> None:
        self.wording += 1
        self.write()

    def put_first(self, fact: str) -> None:
        """A fact moves to the front, from wherever it is: it may have been removed."""
        self.order = [fact, *(other for other in self.order if other != fact)]
        self.write()

    def remove(self, fact: str) -> None:
        self.order = [other for other in self.order if other != fact]
        self.write()

    def turn(self, fact: str, blank: str) -> None:
        """A blank of a sentence goes, or comes back as its last; one always stays."""
        blanks = self.blanks[fact]
        if blank not in blanks:
            blanks.append(blank)
        elif len(blanks) > 1:
            blanks.remove(blank)
        self.write()

    def write(self) -> None:
        facts = "".join(map(self._written, self.order)) or " []"
        self.path.write_text(f"ctquiz: 1\nbank: {self.name}\nfacts:\n{facts}", encoding="utf-8")

    def _written(self, fact: str) -> str:
        ask = f"ask: Which is it in {fact}, in wording {self.wording}?\n  hint: Think of {fact}."
        if fact in WHOLE:
            return f"- id: {fact}\n  {ask}\n  {WHOLE[fact]}\n"
        blanks = self.blanks[fact]
        slots = " and ".join(f"{{{name}={WORDS[name][0]}}}" for name in blanks)
        lines = f"- id: {fact}\n  fact: In {fact}, wording {self.wording}, is {slots}.\n  blanks:\n"
        for name in blanks:
            options = ", ".join(WORDS[name][1:])
            lines += f"    {name}: {{ask: What {name} is in {fact} {self.wording}?,"
            lines += f" hint: Think., not: [{options}]}}\n"
        return lines

"""How many words a second are split into sentences, beside pysbd on the same text by turns.

    python tests/bench/bench_documents.py [FILE.txt]

Without a file the text is made up. What is aimed at is printed beside, never asserted: of our time
over pysbd's, at most 1.5. Then what the worst texts take, a million characters of one thing.
"""

import random
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

from ctquiz.documents.block import tidy
from ctquiz.documents.text.sentences import sentences

_WORDS = (
    "the of and river border treaty council member states region security in on with for over"
    " ruled joined founded measured between under since several China Kenya Oslo Lima Smith"
).split()
_ASIDES = (
    "(see Fig. 3), ; e.g. J. R. Smith, U.S. Dr. Lee 3.5 approx. “no” [4] Inc. at 5 p.m. No. 7"
).split(" ")
_ROUNDS = 3
_WORST = (".", "Mr. ", "(", '"', "word ", "a.b.c.", "A. ", "U.S. ", "1. ", "Why? ", "(A. b) ", "。")
_MILLION = 1_000_000


def made_up(paragraphs: int) -> list[str]:
    """Paragraphs of sentences with what makes their ends hard to tell."""
    chance = random.Random(paragraphs)

    def sentence() -> str:
        words = chance.choices(_WORDS, k=chance.randint(6, 25))
        if chance.random() < 0.4:
            words.insert(chance.randrange(1, len(words)), chance.choice(_ASIDES))
        return " ".join(words).capitalize() + chance.choice("....?!")

    return [" ".join(sentence() for _ in range(5)) for _ in range(paragraphs)]


def ours(paragraphs: list[str]) -> int:
    """How many sentences we find."""
    return sum(1 for paragraph in paragraphs for _ in sentences(paragraph))


def pysbds(paragraphs: list[str]) -> int:
    """How many pysbd does; it warns when it is compiled."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pysbd

    segmenter = pysbd.Segmenter(language="en", clean=False)
    return sum(len(segmenter.segment(paragraph)) for paragraph in paragraphs)


def by_turns(
    text: list[str], *works: Callable[[list[str]], int]
) -> Iterator[tuple[str, int, float]]:
    """Each one's name, sentences and least seconds of CPU."""
    found = {work: work(text[:1]) for work in works}
    spent: dict[Callable[[list[str]], int], list[float]] = {work: [] for work in works}
    for _ in range(_ROUNDS):
        for work in works:
            before = time.process_time()
            found[work] = work(text)
            spent[work].append(time.process_time() - before)
    for work in works:
        yield work.__name__, found[work], min(spent[work])


def main() -> None:
    """Print both, their ratio, and the worst texts."""
    if len(sys.argv) > 1:
        text = [tidy(part) for part in Path(sys.argv[1]).read_text("utf-8").split("\n\n")]
    else:
        text = made_up(400)
    words = sum(len(paragraph.split()) for paragraph in text)
    seconds = []
    for name, found, spent in by_turns(text, ours, pysbds):
        seconds.append(spent)
        print(
            f"{name:8} {found:6} sentences  {spent:7.3f} s  {words / spent:10,.0f} words a second"
        )
    print(f"ratio    {seconds[0] / seconds[1]:.3f}  aim: at most 1.5")
    for unit in _WORST:
        worst = [unit * (_MILLION // len(unit))]
        before = time.process_time()
        ours(worst)
        print(f"{unit!r:10} {time.process_time() - before:6.2f} s for a million characters")


if __name__ == "__main__":
    main()

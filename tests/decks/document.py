"""The document as the shipped bank counts it: paragraphs of prose, and their sentences."""

import re
from pathlib import Path

Sentences = dict[str, str]
"""By place: `p1s1` is the first sentence of the first paragraph after the title."""


def sentences(shared: Path) -> Sentences:
    (file,) = (shared / "source").glob("*.txt")
    text = file.read_text(encoding="utf-8")
    article = text[: text.index("Share this page:")]
    _title, *paragraphs = [line for line in article.splitlines() if line.strip()]
    return {
        f"p{p}s{s}": sentence
        for p, paragraph in enumerate(paragraphs, 1)
        for s, sentence in enumerate(re.split(r"(?<=\.)\s+(?=[A-Z])", paragraph.strip()), 1)
    }


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold().replace("’", "'"))


def values_and_names(sentence: str, document: Sentences) -> set[str]:
    """Numbers and capitalised words; a first word counts where it is a name elsewhere too."""
    found = set(re.findall(r"\d+", sentence))
    capitalised = re.findall(r"[A-Z][\w-]*", sentence)
    others = " ".join(one.partition(" ")[2] for one in document.values())
    first = sentence.partition(" ")[0].strip("“”,")
    names = [name for name in capitalised if name != first or re.search(rf"\b{name}\b", others)]
    return found | set(names)

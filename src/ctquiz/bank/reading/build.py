"""From entries to the model: what a fact's keys mean together."""

import re
from collections.abc import Collection, Iterator
from functools import partial
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any, Final

from ctquiz.bank.model import ONLY_BLANK, Blank, Fact, Form, Image, Locator, Slot, Source
from ctquiz.bank.reading.answers import answer_of
from ctquiz.bank.reading.distinct import report_alike
from ctquiz.bank.reading.entry import BLANK_KEYS, BlankEntry, FactEntry, ImageEntry, SourceEntry
from ctquiz.bank.reading.nodes import Mapping
from ctquiz.bank.reading.syntax import Mark
from ctquiz.bank.reading.typed import Report, is_name, place, typed
from ctquiz.bank.sentence import Parsed, SentenceError, parse
from ctquiz.likely import did_you_mean, likely
from ctquiz.shown import cut

_COMPARED: Final = 50
"""Sources among which a likely name is looked for; among thousands it would take minutes."""

_LOCATOR: Final = re.compile(r"(\S+)(?:\s+p([1-9][0-9]{0,5})(?:s([1-9][0-9]{0,5}))?)?")


def fact_of(
    node: Any, mark: Mark, sources: Collection[str], language: str, report: Report
) -> Fact | None:
    """The fact a node holds; None, or a fact beside new problems in the report, is a faulty one.

    `sources` are those of its bank, `language` is the bank's.
    """
    entry = typed(node, lambda: mark, FactEntry, report)
    if entry is None or not isinstance(node, Mapping):
        _report_rest(node, report)
        return None
    before = len(report.problems)
    if entry.id is not None:
        is_name(entry.id, lambda: place(node, "id"), "the id of a fact", report)
    sentence = _sentence(node, entry, report)
    if sentence is None:
        return None
    blanks: list[Blank] = []
    for blank, own in _blanks(node, entry, sentence, report):
        report_alike(blank, own, node, language, report)
        blanks.append(blank)
    if not blanks and len(report.problems) == before:
        hint = _cut_by_comment(node) or "put braces around what is to be recalled"
        report.add(mark, "no-blank", "nothing is asked", hint)
    return Fact(
        id=entry.id,
        blanks=tuple(blanks),
        sentence=sentence.parts or None,
        at=tuple(_locators(node, entry, sources, report)),
        tags=tuple(entry.tags or ()),
        note=entry.note,
        image=_image(node, report),
        draft=entry.draft == "true",
        allow=tuple(entry.allow or ()),
    )


def _report_rest(node: Any, report: Report) -> None:
    """What else is wrong in a fact whose keys are: its mistakes are told at once."""
    if not isinstance(node, Mapping):
        return
    name, blanks = node.get("id"), node.get("blanks")
    if isinstance(name, str) and name:
        is_name(name, lambda: place(node, "id"), "the id of a fact", report)
    if isinstance(blanks, Mapping):
        for name, inner in blanks.items():
            typed(inner, partial(place, blanks, name), BlankEntry, report)


def source_of(name: str, sources: Mapping, report: Report) -> Source | None:
    """The source of that name, or None once its problems were reported."""
    if not is_name(name, lambda: sources.keys_at[name], "the name of a source", report):
        return None
    entry = typed(sources[name], lambda: sources.values_at[name], SourceEntry, report)
    if entry is None:
        return None
    return Source(name, entry.title, entry.author, entry.year, entry.url)


def _sentence(node: Mapping, entry: FactEntry, report: Report) -> Parsed | None:
    if entry.fact is None:
        return Parsed((), {})
    try:
        return parse(entry.fact, entry.blanks or ())
    except SentenceError as error:
        hint = _cut_by_comment(node) or error.hint
        report.add(node.place_in("fact", error.at), "brace", error.message, hint)
        return None


def _cut_by_comment(node: Mapping) -> str | None:
    """What to do about a sentence that ends at a ` #`, where YAML begins a comment."""
    comment = node.comments.get("fact")
    if comment is None:
        return None
    return f"'{cut(comment.text)}' was read as a comment: put the sentence in quotes"


def _blanks(
    node: Mapping, entry: FactEntry, sentence: Parsed, report: Report
) -> Iterator[tuple[Blank, Mapping]]:
    """Each with the mapping of its keys: in the order of the sentence, then what it has not."""
    slots = dict.fromkeys([part.blank for part in sentence.parts if isinstance(part, Slot)])
    own_keys = [key for key in BLANK_KEYS if key in node]
    if own_keys and _are_misplaced(node, entry, slots, own_keys, report):
        return
    names = list(dict.fromkeys([*slots, *(entry.blanks or ())]))
    if own_keys and not names:
        names = [ONLY_BLANK]
    for name in names:
        if own_keys:
            described: Mapping | None = node
            keys: BlankEntry | None = entry
        else:
            described, keys = _described(node, entry, name, report)
        if keys is None:
            continue
        text = sentence.texts.get(name)
        blank = _blank(name, described or node, keys, text, name in slots, report)
        if blank is not None:
            yield blank, described or node


def _are_misplaced(
    node: Mapping, entry: FactEntry, slots: Collection[str], own_keys: list[str], report: Report
) -> bool:
    if not entry.blanks and len(slots) <= 1:
        return False
    for key in own_keys:
        report.add(
            node.keys_at[key],
            "which-blank",
            f"'{key}' does not say which blank it belongs to",
            f"put it under blanks: NAME: {key}",
        )
    return True


def _described(
    node: Mapping, entry: FactEntry, name: str, report: Report
) -> tuple[Mapping | None, BlankEntry | None]:
    blanks = node.get("blanks")
    if not entry.blanks or name not in entry.blanks or not isinstance(blanks, Mapping):
        return None, BlankEntry()
    if not is_name(name, lambda: blanks.keys_at[name], "the name of a blank", report):
        return None, None
    inner = blanks[name]
    keys = typed(inner, lambda: blanks.values_at[name], BlankEntry, report)
    return (inner if isinstance(inner, Mapping) else None), keys


def _blank(
    name: str, node: Mapping, entry: BlankEntry, text: str | None, stands: bool, report: Report
) -> Blank | None:
    answer = answer_of(name, node, entry, text, report)
    if answer is None:
        return None
    if entry.ask is None and entry.claim is None and not stands:
        # Of a blank without a name of its own, a sentence would give the answer in its braces.
        or_else = "" if isinstance(entry, FactEntry) else f" or put {{{name}}} into the sentence"
        hint = f"add ask: …{or_else}"
        report.add(place(node), "no-question", f"nothing asks for the blank '{name}'", hint)
        return None
    forms = None if entry.forms is None else tuple(dict.fromkeys(map(Form, entry.forms)))
    return Blank(name, answer, entry.ask, entry.hint, tuple(entry.not_ or ()), forms)


def _locators(
    node: Mapping, entry: FactEntry, sources: Collection[str], report: Report
) -> Iterator[Locator]:
    if entry.at is None:
        return
    several = not isinstance(entry.at, str)
    for index, written in enumerate([entry.at] if isinstance(entry.at, str) else entry.at):
        mark = place(node, "at", index) if several else place(node, "at")
        match = _LOCATOR.fullmatch(written.strip())
        if not match:
            said = cut(written)
            report.add(mark, "at", f"'{said}' is no place in a source", "write it like primer p3s2")
            continue
        name, paragraph, sentence = match.groups()
        if name not in sources:
            few = sources if len(sources) <= _COMPARED else ()
            hint = did_you_mean(likely(name, few, 0.6), "declare it under sources")
            report.add(mark, "at", f"no source is named '{cut(name)}'", hint)
            continue
        yield Locator(
            name,
            int(paragraph) if paragraph else None,
            int(sentence) if sentence else None,
        )


def _image(node: Mapping, report: Report) -> Image | None:
    """A bank from a stranger may name pictures beside it, never a file elsewhere."""
    if "image" not in node:
        return None
    entry = typed(node["image"], lambda: place(node, "image"), ImageEntry, report)
    if entry is None:
        return None
    posix, windows = PurePosixPath(entry.file), PureWindowsPath(entry.file)
    if posix.is_absolute() or windows.anchor or ".." in posix.parts or ".." in windows.parts:
        at = place(node, "image", "file")
        report.add(at, "image", "the picture does not lie beside the bank", "write its bare name")
        return None
    return Image(entry.file, entry.alt)

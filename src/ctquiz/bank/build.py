"""From entries to the model: what a fact's keys mean together."""

import difflib
import re
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any, Final

from ctquiz.bank.answers import answer_of, right_texts
from ctquiz.bank.entry import BlankEntry, FactEntry, ImageEntry, SourceEntry
from ctquiz.bank.model import ONLY_BLANK, Blank, Fact, Form, Image, Locator, Slot, Source
from ctquiz.bank.nodes import Mapping, Mark
from ctquiz.bank.sentence import Parsed, SentenceError, parse
from ctquiz.bank.typed import Report, is_name, place, typed
from ctquiz.shown import cut

_BLANK_KEYS: Final = tuple(BlankEntry.__struct_encode_fields__)
_COMPARED: Final = 50
"""Sources among which a likely name is looked for; among thousands it would take minutes."""

_LOCATOR: Final = re.compile(r"(\S+)(?:\s+p([1-9][0-9]{0,5})(?:s([1-9][0-9]{0,5}))?)?")


def fact_of(node: Any, mark: Mark, sources: Collection[str], report: Report) -> Fact | None:
    """The fact a node holds; None, or a fact beside new problems in the report, is a faulty one."""
    entry = typed(node, mark, FactEntry, report)
    if entry is None or not isinstance(node, Mapping):
        _report_rest(node, report)
        return None
    before = len(report.problems)
    if entry.id is not None:
        is_name(entry.id, place(node, "id"), "the id of a fact", report)
    sentence = _sentence(node, entry, report)
    if sentence is None:
        return None
    blanks = list(_blanks(node, entry, sentence, report))
    if not blanks and len(report.problems) == before:
        report.add(mark, "no-blank", "nothing is asked", "put braces around what is to be recalled")
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
        is_name(name, place(node, "id"), "the id of a fact", report)
    if isinstance(blanks, Mapping):
        for name, inner in blanks.items():
            typed(inner, blanks.values_at[name], BlankEntry, report)


def source_of(name: str, sources: Mapping, report: Report) -> Source | None:
    """The source of that name, or None once its problems were reported."""
    if not is_name(name, sources.keys_at[name], "the name of a source", report):
        return None
    entry = typed(sources[name], sources.values_at[name], SourceEntry, report)
    if entry is None:
        return None
    return Source(name, entry.title, entry.author, entry.year, entry.url)


def _sentence(node: Mapping, entry: FactEntry, report: Report) -> Parsed | None:
    if entry.fact is None:
        return Parsed((), {})
    try:
        return parse(entry.fact, entry.blanks or ())
    except SentenceError as error:
        report.add(place(node, "fact"), "brace", error.message, error.hint)
        return None


def _blanks(node: Mapping, entry: FactEntry, sentence: Parsed, report: Report) -> Iterator[Blank]:
    """In the order of the sentence, then those that only `blanks` has."""
    slots = dict.fromkeys(part.blank for part in sentence.parts if isinstance(part, Slot))
    own_keys = [key for key in _BLANK_KEYS if key in node]
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
            yield blank


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
    if not is_name(name, blanks.keys_at[name], "the name of a blank", report):
        return None, None
    inner = blanks[name]
    keys = typed(inner, blanks.values_at[name], BlankEntry, report)
    return (inner if isinstance(inner, Mapping) else None), keys


def _blank(
    name: str, node: Mapping, entry: BlankEntry, text: str | None, stands: bool, report: Report
) -> Blank | None:
    answer = answer_of(name, node, entry, text, report)
    if answer is None:
        return None
    if entry.ask is None and entry.claim is None and not stands:
        report.add(
            place(node),
            "no-question",
            f"nothing asks for the blank '{name}'",
            f"add ask: … or put {{{name}}} into the sentence",
        )
        return None
    options, right = entry.not_ or (), right_texts(answer)
    for index, option in enumerate(options):
        if option in right:
            at = place(node, "not", index)
            report.add(at, "option", f"'{cut(option)}' is right too", "take it out")
    forms = None if entry.forms is None else tuple(dict.fromkeys(map(Form, entry.forms)))
    return Blank(name, answer, entry.ask, entry.hint, tuple(options), forms)


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
            near = difflib.get_close_matches(name, few, 1, 0.6)
            hint = f"did you mean '{near[0]}'?" if near else "declare it under sources"
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
    entry = typed(node["image"], node.values_at["image"], ImageEntry, report)
    if entry is None:
        return None
    posix, windows = PurePosixPath(entry.file), PureWindowsPath(entry.file)
    if posix.is_absolute() or windows.anchor or ".." in posix.parts or ".." in windows.parts:
        at = place(node, "image", "file")
        report.add(at, "image", "the picture does not lie beside the bank", "write its bare name")
        return None
    return Image(entry.file, entry.alt)

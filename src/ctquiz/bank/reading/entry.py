"""The bank as its author writes it: every key, its type and what may stand there.

These types read the YAML; `read` turns them into the model. Every scalar is text here, because
an author who typed `1.10` or `no` meant just that.
"""

from typing import Annotated, Any, Final, Literal

from msgspec import Meta, Struct

# No Meta(pattern=…): with it msgspec 0.22 crashes the interpreter at exit, one time in eight
# (msgspec#717). What a name looks like is checked in `build`.
Words = Annotated[str, Meta(min_length=1)]
Truth = Literal["true", "false"]
FormName = Literal["cloze", "ask", "choice", "claim", "list", "order", "match"]
OneItem = Words | Annotated[list[Words], Meta(min_length=1)]
Items = Annotated[list[OneItem], Meta(min_length=1)]
Listed = Annotated[list[Words], Meta(min_length=1)]


class BlankEntry(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """The keys of a blank: how it is asked, and one answer."""

    ask: Words | None = None
    hint: Words | None = None
    not_: Listed | None = None
    forms: Annotated[list[FormName], Meta(min_length=1)] | None = None
    answer: Words | None = None
    accept: Listed | None = None
    number: Words | None = None
    unit: Words | None = None
    within: Words | None = None
    all_of: Items | None = None
    in_order: Items | None = None
    pairs: Annotated[dict[Words, Words], Meta(min_length=1)] | None = None
    claim: Words | None = None
    holds: Truth | None = None


BLANK_KEYS: Final = tuple(BlankEntry.__struct_encode_fields__)
"""Every key of a blank; those of an only blank stand in its fact."""

ANSWER_KINDS: Final = ("answer", "number", "all-of", "in-order", "pairs", "claim")
"""The keys of which each gives an answer of its kind; a blank has one of them at most."""


class ImageEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A picture beside the bank."""

    file: Words
    alt: Words


class FactEntry(BlankEntry, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """A fact: a sentence, `blanks`, or the keys of its only blank."""

    id: Words | None = None
    at: Words | Listed | None = None
    tags: Listed | None = None
    note: Words | None = None
    image: Annotated[dict[str, Any], Meta(min_length=1)] | None = None
    draft: Truth | None = None
    allow: Listed | None = None
    fact: Words | None = None
    blanks: Annotated[dict[str, Any], Meta(min_length=1)] | None = None


class SourceEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """What a bank's facts rest on."""

    title: Words
    author: Words | None = None
    year: Words | None = None
    url: Words | None = None


class BankEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """The file: its format, the bank's names, its sources and its facts."""

    ctquiz: Literal["1"]
    bank: Words
    facts: list[Any]
    title: Words | None = None
    language: Words | None = None
    sources: Annotated[dict[str, Any], Meta(min_length=1)] | None = None
    allow: Listed | None = None


BANK_KEYS: Final = BankEntry.__struct_encode_fields__
"""Every key of a bank."""

"""Keys that are none, and values of the wrong kind, each told at its place."""

import pytest
from told import HEAD, error, told, told_of

GOOD = "- ask: q\n  answer: a\n"
NAME_HINT = "lower case letters, digits, - and _, at most 100, no - or _ first"


@pytest.mark.parametrize(
    ("text", "line", "column", "key", "meant"),
    [
        ("ctquiz: 1\nbank: b\ntitel: t\nfacts: []\n", 3, 1, "titel", "title"),
        (HEAD + GOOD + "  anser: a\n", 6, 3, "anser", "answer"),
        (HEAD + GOOD + "  image: {fil: f, file: f, alt: a}\n", 6, 11, "fil", "file"),
        (HEAD + "- fact: A {x=b}.\n  blanks:\n    x: {hin: h}\n", 6, 9, "hin", "hint"),
        (
            "ctquiz: 1\nbank: b\nsources:\n  one: {title: t, yaer: 1}\nfacts: []\n",
            *(4, 19, "yaer", "year"),
        ),
        (HEAD + "- ask: q\n  all_of: [a]\n  answer: a\n", 5, 3, "all_of", "all-of"),
    ],
)
def test_an_unknown_key_is_told_with_the_one_that_was_meant(
    text: str, line: int, column: int, key: str, meant: str
) -> None:
    assert told(text) == [error(line, column, f"unknown key '{key}' (did you mean '{meant}'?)")]


def test_a_key_like_no_other_is_told_with_those_there_are() -> None:
    assert told("ctquiz: 1\nbank: b\nzzz: 1\nfacts: []\n") == [
        error(
            *(3, 1),
            "unknown key 'zzz' (known are ctquiz, bank, facts, title, language, sources, allow)",
        )
    ]


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("ctquiz", "begin with ctquiz: 1"),
        ("bank", "add bank: and a name that stays, like solar-system"),
        ("facts", "add facts: and below it a - for each"),
    ],
)
def test_a_bank_without_one_of_its_three_keys_is_none(key: str, hint: str) -> None:
    lines = {"ctquiz": "ctquiz: 1\n", "bank": "bank: b\n", "facts": "facts: []\n"}
    del lines[key]
    assert told("".join(lines.values())) == [error(1, 1, f"the key '{key}' is missing ({hint})")]


def test_a_key_that_is_misspelled_is_not_missing_too() -> None:
    said = "unknown key 'bnak' (did you mean 'bank'?)"
    assert told("ctquiz: 1\nbnak: b\nfacts: []\n") == [error(2, 1, said)]


def test_a_source_needs_a_title() -> None:
    text = "ctquiz: 1\nbank: b\nsources:\n  one: {year: 1}\nfacts: []\n"
    assert told(text) == [error(4, 8, "the key 'title' is missing (add title: …)")]


@pytest.mark.parametrize("key", ["file", "alt"])
def test_a_picture_needs_a_file_and_words_for_it(key: str) -> None:
    other = "alt" if key == "file" else "file"
    said = f"the key '{key}' is missing (add {key}: …)"
    assert told_of(f"{GOOD}  image: {{{other}: x}}\n") == [error(6, 10, said)]


@pytest.mark.parametrize("version", ["2", "1.0", "one", "01"])
def test_another_version_of_the_format_is_told(version: str) -> None:
    said = f"bank format '{version}' is not known (this ctquiz reads ctquiz: 1)"
    assert told(f"ctquiz: {version}\nbank: b\nfacts: []\n") == [error(1, 9, said)]


@pytest.mark.parametrize("name", ["Solar", "-solar", "_s", "so lar", "sonnensystém", "a/b", "a.b"])
def test_a_bank_s_id_must_be_a_name(name: str) -> None:
    said = f"'{name}' cannot be the id of a bank ({NAME_HINT})"
    assert told(f"ctquiz: 1\nbank: {name}\nfacts: []\n") == [error(2, 7, said)]


def test_a_fact_s_id_must_be_a_name() -> None:
    said = f"'Io!' cannot be the id of a fact ({NAME_HINT})"
    assert told_of("- id: Io!\n  ask: q\n  answer: a\n") == [error(4, 7, said)]


def test_a_name_may_have_100_letters_and_no_more() -> None:
    assert told_of(f"- id: {'a' * 100}\n  ask: q\n  answer: a\n") == []
    (said,) = told_of(f"- id: {'a' * 101}\n  ask: q\n  answer: a\n")
    assert said.startswith(error(4, 7, f"'{'a' * 39}…' cannot be the id of a fact"))


def test_a_source_s_name_must_be_a_name() -> None:
    text = "ctquiz: 1\nbank: b\nsources:\n  My Book: {title: t}\nfacts: []\n"
    said = f"'My Book' cannot be the name of a source ({NAME_HINT})"
    assert told(text) == [error(4, 3, said)]


def test_a_blank_s_name_must_be_a_name() -> None:
    said = f"'Year' cannot be the name of a blank ({NAME_HINT})"
    facts = "- fact: A {x=b}.\n  blanks:\n    Year: {ask: q, answer: a}\n"
    assert told_of(facts) == [error(6, 5, said)]


@pytest.mark.parametrize(
    ("key", "column"),
    [
        *(("hint", 8), ("note", 8), ("at", 6), ("tags", 8), ("not", 7), ("forms", 9), ("id", 6)),
        *(("draft", 9), ("blanks", 10), ("unit", 8), ("pairs", 9), ("all-of", 10), ("image", 9)),
    ],
)
def test_an_empty_value_is_told(key: str, column: int) -> None:
    said = f"'{key}' has an empty value (write something, or leave the key out)"
    for nothing in ("", " ''", ' " "', " # nothing"):
        lines = told_of(f"{GOOD}  {key}:{nothing}\n")
        assert len(lines) == 1
        assert lines[0].endswith(said), lines
    assert told_of(f"{GOOD}  {key}:\n") == [error(6, column, said)]


@pytest.mark.parametrize("key", ["tags", "not", "forms", "accept", "allow"])
def test_an_empty_list_is_told(key: str) -> None:
    said = f"'{key}' has an empty value (write something, or leave the key out)"
    assert told_of(f"{GOOD}  {key}: []\n") == [error(6, 5 + len(key), said)]


def test_an_empty_item_is_told_at_its_place() -> None:
    said = "'tags' has an empty value (write something, or leave the key out)"
    assert told_of(f"{GOOD}  tags: [one, '', two]\n") == [error(6, 15, said)]


@pytest.mark.parametrize("key", ["tags", "not", "forms", "accept", "allow"])
def test_text_for_a_list_is_told_with_how_to_write_one(key: str) -> None:
    said = f"'{key}' holds text, not a list (write [text], or - text on a line of its own)"
    assert told_of(f"{GOOD}  {key}: cloze\n") == [error(6, 5 + len(key), said)]


@pytest.mark.parametrize(
    ("facts", "line", "column", "said"),
    [
        ("- ask: [q]\n  answer: a\n", *(4, 8, "'ask' holds a list, not text")),
        ("- ask: q\n  answer: {a: b}\n", *(5, 11, "'answer' holds keys, not text")),
        (GOOD + "  at: {a: b}\n", *(6, 7, "'at' holds keys, not text or a list")),
        (GOOD + "  tags: [a, [b]]\n", *(6, 13, "'tags' holds a list, not text")),
        (GOOD + "  image: io.png\n", *(6, 10, "'image' holds text, not keys with values")),
        ("- ask: q\n  pairs: [a, b]\n", *(5, 10, "'pairs' holds a list, not keys with values")),
        ("- ask: q\n  pairs: {a: [b]}\n", *(5, 14, "'pairs' holds a list, not text")),
        ("- ask: q\n  all-of: [a, {b: c}]\n", *(5, 15, "'all-of' holds keys, not text or a list")),
        ("- ask: q\n  all-of: [a, [b, [c]]]\n", *(5, 19, "'all-of' holds a list, not text")),
        ("- fact: A.\n  blanks: [a]\n", *(5, 11, "'blanks' holds a list, not keys with values")),
        (
            "- fact: A {x=b}.\n  blanks:\n    x: text\n",
            *(6, 8, "the text 'text' stands where keys"),
        ),
        ("- fact: A {x=b}.\n  blanks:\n    x:\n", *(6, 7, "nothing stands where keys")),
        ("- just text\n", *(4, 3, "the text 'just text' stands where keys are expected")),
        ("- [a]\n", *(4, 3, "a list stands where keys are expected")),
    ],
)
def test_a_value_of_the_wrong_kind_is_told(facts: str, line: int, column: int, said: str) -> None:
    (only,) = told_of(facts)
    assert only.startswith(error(line, column, said))


def test_facts_must_be_a_list() -> None:
    said = "'facts' holds keys, not a list (write [text], or - text on a line of its own)"
    assert told("ctquiz: 1\nbank: b\nfacts:\n  id: a\n") == [error(4, 3, said)]


@pytest.mark.parametrize("word", ["yes", "no", "True", "1"])
def test_draft_is_true_or_false(word: str) -> None:
    said = f"'{word}' cannot stand in 'draft' (write true or false)"
    assert told_of(f"{GOOD}  draft: {word}\n") == [error(6, 10, said)]


def test_an_unknown_form_is_told_with_those_there_are() -> None:
    said = (
        "'flip' cannot stand in 'forms'"
        " (write cloze or ask or choice or claim or list or order or match)"
    )
    assert told_of(f"{GOOD}  forms: [ask, flip]\n") == [error(6, 16, said)]

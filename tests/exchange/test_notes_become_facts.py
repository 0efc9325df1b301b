"""Notes of Anki read as facts that a person would write."""

import pytest
from noted import (
    BASIC,
    CLOZE,
    COUNTRY,
    LINE,
    OCCLUSION,
    REVERSED,
    TYPED,
    arrived,
    bank_of,
    collection,
    fact_of,
    kind,
    lost_of,
)

from ctquiz.bank.model import AllOf, Blank, Image, InOrder, Item, Slot, Text
from ctquiz.bank.read import read_text
from ctquiz.bank.write import write_text
from ctquiz.exchange.incoming.lost import Kind


def test_a_basic_note_is_a_question_and_its_answer() -> None:
    fact = fact_of(BASIC, "What is the capital of <b>France</b>?", "<div>Paris</div>")
    assert fact.id == "capital-france"
    assert fact.blanks == (Blank("answer", Text("Paris"), "What is the capital of France?"),)


def test_a_typed_answer_is_an_answer() -> None:
    assert fact_of(TYPED, "2 + 2?", "4").blanks == (Blank("answer", Text("4"), "2 + 2?"),)


def test_a_reversed_note_has_a_blank_for_each_card() -> None:
    fact = fact_of(REVERSED, "Hund", "dog", orders=(0, 1))
    assert fact.blanks == (
        Blank("back", Text("dog"), "Hund"),
        Blank("front", Text("Hund"), "dog"),
    )


def test_a_card_that_is_not_there_is_no_blank() -> None:
    assert [blank.name for blank in fact_of(REVERSED, "Hund", "dog").blanks] == ["answer"]


def test_no_id_holds_a_word_of_an_answer() -> None:
    fact = fact_of(REVERSED, "Hund", "dog", orders=(0, 1))
    assert fact.id and fact.id.startswith("note-")
    assert "hund" not in fact.id and "dog" not in fact.id


def test_templates_of_ones_own_ask_in_their_words() -> None:
    fact = fact_of(COUNTRY, "France", "Paris", "", "68 million", orders=(0, 1))
    assert [(one.name, one.ask, one.answer.shown) for one in fact.blanks] == [
        ("capital", "What is the capital of France?", "Paris"),
        ("country", "Paris is the capital of which country?", "France"),
    ]
    assert fact.note == "People: 68 million"


def test_what_a_condition_hides_is_not_told() -> None:
    assert fact_of(COUNTRY, "France", "Paris", "", "").note is None


def test_a_card_that_asks_with_a_picture_is_a_fact_of_its_own() -> None:
    note = (COUNTRY, (0, 1, 2), ("France", "Paris", '<img src="flag.png">', ""))
    words, picture = bank_of(note).facts
    assert words.image is None and len(words.blanks) == 2
    assert picture.image == Image("flag.png", "flag")
    assert [(one.ask, one.answer.shown) for one in picture.blanks] == [
        ("What does the picture show?", "France")
    ]


def test_the_words_for_a_picture_never_hold_the_answer() -> None:
    fact = fact_of(BASIC, 'Which? <img src="flag.png" alt="Flag of Chile">', "Chile")
    assert fact.image == Image("flag.png", "picture")


def test_a_file_is_called_as_its_name_is_read_not_as_it_is_written() -> None:
    assert fact_of(BASIC, 'Which? <img src="fla%67.png">', "x").image == Image("flag.png", "flag")
    told = fact_of(BASIC, 'Which? <img src="fla%67.png">', "Flag").image
    assert told == Image("flag.png", "picture")


def test_an_answer_that_is_a_list_is_one() -> None:
    every = fact_of(BASIC, "Name the rocky planets.", "<ul><li>Mars</li><li>Venus</li></ul>")
    order = fact_of(BASIC, "Order them.", "<ol><li>Venus</li><li>Mars</li></ol>")
    assert every.blanks[0].answer == AllOf((Item("Mars"), Item("Venus")))
    assert order.blanks[0].answer == InOrder((Item("Venus"), Item("Mars")))


def test_a_list_of_long_or_equal_items_stays_text() -> None:
    long = f"<ul><li>{'x' * 80}</li><li>b</li></ul>"
    assert isinstance(fact_of(BASIC, "Say it.", long).blanks[0].answer, Text)
    twice = fact_of(BASIC, "Say it.", "<ul><li>a</li><li>A</li></ul>")
    assert isinstance(twice.blanks[0].answer, Text)


def test_a_hint_field_is_a_hint() -> None:
    own = kind(9, "Q, A, H", ("{{Q}}<br>{{hint:H}}", f"{LINE}{{{{A}}}}"))
    assert fact_of(own, "Q?", "A", "a letter").blanks[0].hint == "a letter"


def test_furigana_is_read_as_a_reader_shows_it() -> None:
    own = kind(9, "Q, A", ("{{furigana:Q}}", f"{LINE}{{{{kana:A}}}}"))
    (blank,) = fact_of(own, "漢字[かんじ]", "日本[にほん]").blanks
    assert (blank.ask, blank.answer.shown) == ("漢字 (かんじ)", "にほん")


def test_a_back_without_a_line_answers_with_what_the_front_does_not_show() -> None:
    own = kind(9, "Q, A", ("{{Q}}", "{{Q}}: {{A}}"))
    assert fact_of(own, "Q?", "this").blanks[0].answer == Text("this")


def test_a_cloze_is_a_sentence_with_a_blank_for_each_number() -> None:
    fact = fact_of(
        CLOZE,
        "{{c1::Paris::city}} is the capital of {{c2::France}}.",
        "It lies on the <i>Seine</i>.",
        orders=(0, 1),
    )
    assert fact.sentence == (Slot("c1"), " is the capital of ", Slot("c2"), ".")
    assert fact.blanks == (Blank("c1", Text("Paris"), hint="city"), Blank("c2", Text("France")))
    assert fact.note == "It lies on the *Seine*."


def test_a_number_that_hides_one_thing_twice_is_one_blank() -> None:
    fact = fact_of(CLOZE, "{{c1::Rome}} is Italy's capital; all roads lead to {{c1::Rome}}.", "")
    assert fact.sentence and fact.sentence.count(Slot("c1")) == 2 and len(fact.blanks) == 1


def test_a_number_that_hides_several_things_asks_for_all_of_them() -> None:
    fact = fact_of(
        CLOZE, "{{c1::Mercury}} and {{c1::Venus}} have no {{c2::moons}}.", "", orders=(0, 1)
    )
    assert fact.sentence == ("Mercury and Venus have no ", Slot("c2"), ".")
    assert fact.blanks[1] == Blank(
        "c1", AllOf((Item("Mercury"), Item("Venus"))), "____ and ____ have no moons."
    )


def test_a_nested_cloze_becomes_two_facts() -> None:
    note = (CLOZE, (0, 1), ("{{c1::The {{c2::inner}} planets}} are rocky.", ""))
    outer, inner = bank_of(note).facts
    assert outer.blanks == (Blank("c1", Text("The inner planets")),)
    assert inner.sentence == ("The ", Slot("c2"), " planets are rocky.")


def test_spaces_around_a_hidden_part_stay_outside() -> None:
    fact = fact_of(CLOZE, "It is {{c1:: Mars }}indeed.", "")
    assert fact.sentence == ("It is ", Slot("c1"), " indeed.")


def test_a_picture_with_hidden_parts_waits_as_a_draft() -> None:
    shapes = "{{c1::image-occlusion:rect:left=.1}}<br>{{c2::image-occlusion:rect:left=.2}}"
    fields = (shapes, '<img src="heart.png">', "The heart", "extra", "")
    fact = fact_of(OCCLUSION, *fields, orders=(0, 1))
    assert fact.draft and fact.image == Image("heart.png", "heart") and fact.note == "extra"
    assert [blank.name for blank in fact.blanks] == ["c1", "c2"]
    assert lost_of(OCCLUSION, *fields, orders=(0, 1)) == [Kind.OCCLUSION]


def test_an_answer_that_is_only_a_picture_waits_as_a_draft() -> None:
    fields = ("Which organ pumps?", '<img src="heart.png">')
    assert fact_of(BASIC, *fields).draft
    assert lost_of(BASIC, *fields) == [Kind.PICTURE_ANSWER]


def test_a_picture_of_an_answer_is_told() -> None:
    fields = ("Which organ pumps?", 'the heart <img src="heart.png">')
    assert fact_of(BASIC, *fields).image is None
    assert lost_of(BASIC, *fields) == [Kind.BACK_PICTURE]


@pytest.mark.parametrize(
    ("own", "fields"), [(BASIC, ("", "x")), (BASIC, ("x?", " ")), (CLOZE, ("no cloze", ""))]
)
def test_a_card_that_asks_or_answers_nothing_is_told(own: object, fields: tuple[str, str]) -> None:
    assert lost_of(own, *fields) == [Kind.NO_QUESTION]  # type: ignore[arg-type]


def test_subdecks_and_tags_become_tags_but_for_ankis_own() -> None:
    found = collection(
        (BASIC, (0,), ("A?", "a")),
        (BASIC, (0,), ("B?", "b")),
        decks=["World::Capitals", "World"],
        tags={0: ("europe", "marked", "leech"), 1: ("europe",)},
    )
    bank = arrived(found).bank
    assert (bank.id, bank.title) == ("world", "World")
    assert [fact.tags for fact in bank.facts] == [("Capitals", "europe"), ("europe",)]


def test_two_answers_to_one_question_accept_each_other() -> None:
    bank = bank_of((BASIC, (0,), ("Who?", "Ann")), (BASIC, (0,), ("who", "Bob")))
    assert [fact.blanks[0].answer for fact in bank.facts] == [
        Text("Ann", ("Bob",)),
        Text("Bob", ("Ann",)),
    ]
    assert read_text(write_text(bank)).problems == ()


def test_a_question_that_cannot_be_reconciled_waits_as_a_draft() -> None:
    bank = bank_of(
        (BASIC, (0,), ("Who?", "<ul><li>Ann</li><li>Bob</li></ul>")), (BASIC, (0,), ("Who?", "Bob"))
    )
    assert [fact.draft for fact in bank.facts] == [False, True]
    assert read_text(write_text(bank)).problems == ()


def test_ids_are_unique_and_equal_over_imports_and_as_a_deck_grows() -> None:
    first = [(BASIC, (0,), ("Who is it?", "Ann")), (BASIC, (0,), ("Who is it, now?", "Bob"))]
    grown = [*first, (BASIC, (0,), ("Who is it then?", "Cid"))]
    ids = [fact.id for fact in bank_of(*first).facts]
    assert len(set(ids)) == 2
    assert [fact.id for fact in bank_of(*grown).facts][:2] == ids


def test_an_earlier_import_gives_ids_and_blanks_their_names() -> None:
    before = arrived(collection((REVERSED, (0,), ("Hund", "dog"))))
    after = arrived(collection((REVERSED, (0, 1), ("Der Hund", "the dog"))), before.lineage)
    assert before.bank.facts[0].id == after.bank.facts[0].id
    assert [blank.name for blank in after.bank.facts[0].blanks] == ["answer", "front"]


def test_a_sound_is_named_in_a_question_and_for_an_answer_in_the_note() -> None:
    fact = fact_of(BASIC, "What is heard? [sound:a.mp3]", "hola [sound:hola.mp3]")
    assert fact.blanks[0].ask == "What is heard? (sound: a.mp3)"
    assert (fact.blanks[0].answer, fact.note) == (Text("hola"), "(sound: hola.mp3)")
    assert fact_of(BASIC, "Say it.", "[sound:a.mp3]").blanks[0].answer == Text("(sound: a.mp3)")


@pytest.mark.parametrize(
    ("answer", "accept"),
    [
        ("the house; the home", ("the house", "the home")),
        ("rápido / rápida", ("rápido", "rápida")),
        ("el agua (f.)", ("el agua",)),
        ("to be (permanent)", ("to be",)),
        ("1/2", ()),
        ("\\(f(x)\\)", ()),
        ("(a) first; (b) second", ("(a) first", "(b) second")),
        ("Paris", ()),
    ],
)
def test_what_a_fair_teacher_takes_is_accepted(answer: str, accept: tuple[str, ...]) -> None:
    assert fact_of(BASIC, "What is it?", answer).blanks[0].answer == Text(answer, accept)


def test_no_word_of_an_answer_is_in_the_words_for_its_picture() -> None:
    fact = fact_of(BASIC, '<img src="flag.png" alt="una manzana roja">', "la manzana")
    assert fact.image == Image("flag.png", "picture")

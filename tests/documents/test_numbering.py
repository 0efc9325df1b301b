"""How a document is counted, and what is none of its text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.documents.block import Block, Kind
from ctquiz.documents.document import Document, Place
from ctquiz.documents.text.numbering import document
from documents.proving import told

PROSE = (
    "The harbour froze in the winter of 1709, and for seven weeks no ship could leave it. Grain "
    "was brought over the ice on sledges, which the town paid for. Many died of cold all the same."
)
MORE = "In spring the ice broke within an hour. It took the wooden bridge along with it."


def counted(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def reasons(document: Document) -> list[str]:
    """Why anything but headlines is left out."""
    return [one.why for one in document.dropped if one.why != "headline"]


def test_paragraphs_count_from_one_without_title_and_headlines() -> None:
    found = told(f"A frozen harbour\n\n{PROSE}\n\nThe spring\n\n{MORE}")
    assert counted(found) == [PROSE, MORE]
    assert [paragraph.heading for paragraph in found.paragraphs] == [
        "A frozen harbour",
        "The spring",
    ]
    sentence = found.sentence(Place(2, 2))
    assert sentence is not None
    assert sentence.text == "It took the wooden bridge along with it."


def test_headlines_are_told_among_what_is_left_out() -> None:
    found = told(f"A frozen harbour\n\n{PROSE}\n\nShare this page:\n\nThe spring\n\n{MORE}")
    assert [(one.why, one.text) for one in found.dropped] == [
        ("headline", "A frozen harbour"),
        ("share links", "Share this page:"),
        ("headline", "The spring"),
    ]


def test_a_question_as_the_title_is_no_paragraph() -> None:
    assert counted(told(f"Why did the harbour freeze?\n\n{PROSE}")) == [PROSE]


def test_a_document_of_one_question_is_a_paragraph() -> None:
    assert counted(told("Why did the harbour freeze?")) == ["Why did the harbour freeze?"]


def test_rows_have_places_of_their_own() -> None:
    found = told(f"{PROSE}\n\nYear\tIce\n1709\tthick\n\n{MORE}")
    assert counted(found) == [PROSE, MORE]
    row = found.sentence(Place.read("t1r2"))
    assert row is not None
    assert row.text == "1709 | thick"


def test_code_is_left_out() -> None:
    found = document([Block(PROSE), Block("print(1)", Kind.CODE)])
    assert (counted(found), reasons(found)) == ([PROSE], ["code"])


@pytest.mark.parametrize(
    ("label", "why"),
    [
        ("Share this page:", "share links"),
        ("Share this article on Facebook", "share links"),
        ("Facebook Twitter LinkedIn", "share links"),
        ("Read more", "navigation"),
        ("Skip to main content", "navigation"),
        ("Advertisement", "advertisement"),
        ("Sign up for our newsletter", "newsletter"),
        ("© 2024 The Harbour Times. All rights reserved.", "legal notice"),
        ("We use cookies to improve this site. By browsing on you accept them.", "cookie notice"),
        ("Leave a comment", "comments"),
    ],
)
def test_what_pages_say_beside_their_text_is_left_out(label: str, why: str) -> None:
    found = told(f"A frozen harbour\n\n{PROSE}\n\n{label}\n\n{MORE}")
    assert counted(found) == [PROSE, MORE]
    assert reasons(found) == [why]


@pytest.mark.parametrize(
    "sentence",
    [
        "Share prices fell on Monday.",
        "Cookies were baked in the harbour for a hundred years.",
        "More ships were lost.",
        "The related articles of the treaty were struck out.",
        "Search and rescue went on for days.",
        "The list went on and on…",
    ],
)
def test_sentences_like_them_are_text(sentence: str) -> None:
    assert counted(told(f"{PROSE}\n\n{sentence}\n\n{MORE}")) == [PROSE, sentence, MORE]


TEASERS = (
    "Related content\n\nA tram returns\n\nA tram returns\n\nThe tram that ran along the quay has "
    "been restored by…\nTen recipes for beetroot\n\nTen recipes for beetroot\n\nBeetroot is back."
)


def test_teasers_after_related_content_are_left_out() -> None:
    found = told(f"A frozen harbour\n\n{PROSE}\n\n{TEASERS}")
    assert counted(found) == [PROSE]
    assert set(reasons(found)) == {"related links"}


def test_the_text_may_go_on_after_them() -> None:
    found = told(f"{PROSE}\n\nRead also\n\nA tram returns\n\nThe spring\n\n{PROSE} {MORE}")
    assert counted(found) == [PROSE, f"{PROSE} {MORE}"]
    assert found.paragraphs[-1].heading == "The spring"


def test_doubled_headlines_and_teasers_are_left_out_without_a_label() -> None:
    text = f"{PROSE}\n\nA tram returns\n\nA tram returns\n\nThe tram that ran along the quay has…"
    found = told(f"{text}\n\n{MORE}")
    assert counted(found) == [PROSE, MORE]
    assert reasons(found) == ["doubled headline", "doubled headline", "cut-off teaser"]


def test_offsets_count_the_characters_of_the_text() -> None:
    found = told(f"A frozen harbour\n\n{PROSE}\n\nYear\tIce\n1709\tthick\n\n{MORE}")
    assert [found.text[one.start : one.end] for _, one in found.places()] == [
        one.text for _, one in found.places()
    ]


BLOCKS = st.lists(
    st.builds(
        Block,
        st.text(alphabet="aZ .,…:|1\u200b", min_size=1, max_size=40).filter(str.strip),
        st.sampled_from(list(Kind)),
    ),
    max_size=12,
)


@given(BLOCKS)
def test_every_block_is_counted_or_left_out_and_every_offset_right(blocks: list[Block]) -> None:
    found = document(blocks)
    assert [found.text[one.start : one.end] for _, one in found.places()] == [
        one.text for _, one in found.places()
    ]
    for place, sentence in found.places():
        assert found.sentence(Place.read(str(place))) == sentence


@pytest.mark.parametrize("text", ["p0s1", "p1", "p1s", "x1s1", "p1s1 ", "p1r1x", "p1s9999999999"])
def test_what_is_no_place_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no place"):
        Place.read(text)

"""Templates and fields that open much and close nothing: what reads them takes its time once."""

import pytest

from ctquiz.exchange.incoming.notes.template import Shown, fields_in, pieces

MANY = 200_000
FIELDS = fields_in({"Q": "What?"})


@pytest.mark.parametrize("opens", ["{{", "<!--", "{{#Q}}", "<!-- {{"])
def test_a_template_that_never_ends_is_read_at_once(opens: str) -> None:
    assert pieces("{{Q}}" + opens * MANY, FIELDS)[0] == Shown("Q")


def test_a_field_of_tags_that_never_end_is_full() -> None:
    assert fields_in({"Q": "<" * MANY}).filled == {"Q"}


def test_comments_and_tags_end_where_they_did() -> None:
    template = "a<!-- {{Q}} -->b{{Q}}c <!-- d}} {{Q"
    assert pieces(template, FIELDS) == ["ab", Shown("Q"), "c <!-- d}} {{Q"]

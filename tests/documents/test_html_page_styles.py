"""The same article is the same blocks, whatever the page that it stands on."""

import pytest
from html_pages import (
    DIVS,
    ITEMS,
    NEWS,
    PARAGRAPHS,
    PLAIN,
    SOUP,
    TITLE,
    WIKI,
    XHTML,
    blocks,
    dropped,
    read,
)

from ctquiz.documents.block import Block, Kind


def test_paragraphs_items_and_the_headline_are_blocks() -> None:
    assert blocks(PLAIN) == [
        Block(TITLE, Kind.HEADING),
        *map(Block, PARAGRAPHS),
        *(Block(item, Kind.ITEM) for item in ITEMS),
    ]


@pytest.mark.parametrize(
    "page", [NEWS, SOUP, DIVS, XHTML, WIKI], ids=["news", "soup", "divs", "xhtml", "wiki"]
)
def test_a_page_of_any_style_has_the_blocks_of_its_article(page: str) -> None:
    assert blocks(page) == blocks(PLAIN)


def test_all_else_on_a_page_of_news_is_told_with_its_reason() -> None:
    found = dropped(NEWS)
    assert [why for why, _ in found] == [
        "navigation",
        "navigation",
        "cookie notice",
        "navigation",
        "byline",
        "share links",
        "caption",
        "advertisement",
        "newsletter",
        "navigation",
        "related links",
        "comments",
        "navigation",
    ]
    assert ("caption", "The fourth lock in 1931.") in found


def test_nothing_of_a_script_is_told() -> None:
    assert not [piece for piece in read(NEWS) if "No text" in piece.text]


def test_the_article_is_found_among_teasers_that_are_articles_too() -> None:
    teaser = "<article><h2><a href=a>Bridges</a></h2><p>A short look at bridges.</p></article>"
    page = f"<main>{teaser * 20}<article>{PLAIN}</article>{teaser * 20}</main>"
    assert blocks(page) == blocks(PLAIN)


def test_teasers_in_the_article_are_related_links() -> None:
    teaser = "<article><h2><a href=a>Bridges</a></h2><p>A short look at bridges.</p></article>"
    page = f"<article>{PLAIN}<p>{'It was long. ' * 30}</p><div>{teaser * 2}</div></article>"
    assert dropped(page) == [("related links", "Bridges A short look at bridges.")] * 2


def test_a_page_of_nothing_but_articles_keeps_them_all() -> None:
    page = "".join(f"<article><h2>{n}</h2><p>{PARAGRAPHS[n]}</p></article>" for n in range(3))
    assert [block.text for block in blocks(page) if block.kind is Kind.PROSE] == [*PARAGRAPHS[:3]]


def test_the_headline_above_an_article_belongs_to_it() -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    page = f"<p>Est. 1901</p><div><h1>{TITLE}</h1></div><div itemprop=articleBody>{body}</div>"
    assert [block.text for block in blocks(page)] == [TITLE, *PARAGRAPHS]
    assert dropped(page) == [("outside the article", "Est. 1901")]


def test_the_headline_in_the_header_of_a_simple_page_is_kept() -> None:
    page = f"<header><h1>{TITLE}</h1><nav><a href=/>Home</a></nav></header><p>{PARAGRAPHS[0]}</p>"
    assert [block.text for block in blocks(page)] == [TITLE, PARAGRAPHS[0]]


def test_the_name_of_a_site_is_no_headline() -> None:
    page = f"<header><h1><a href=/>The Lock</a></h1></header><main>{PLAIN}</main>"
    assert blocks(page) == blocks(PLAIN)


def test_a_form_around_the_whole_page_is_no_form() -> None:
    assert blocks(f"<body><form id=aspnetForm>{NEWS}</form>") == blocks(PLAIN)


def test_a_page_saved_while_a_notice_lay_over_it_is_not_hidden() -> None:
    assert blocks(f"<div id=app aria-hidden=true>{PLAIN}</div><p>OK?</p>")[:-1] == blocks(PLAIN)


def test_a_short_article_stands_against_many_teasers() -> None:
    teaser = f"<article><h3><a href=a>Bridges</a></h3><p>{PARAGRAPHS[1]}</p></article>"
    page = f"<main><article><h1>{TITLE}</h1><p>{PARAGRAPHS[3]}</p></article></main>{teaser * 9}"
    assert [block.text for block in blocks(page)] == [TITLE, PARAGRAPHS[3]]

"""What is left out of a page and why, and what only looks so."""

import pytest
from html_pages import PARAGRAPHS, dropped, read, texts

from ctquiz.documents.block import Block

LONG = PARAGRAPHS[2] + " " + PARAGRAPHS[0]
ARTICLE = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:3])


@pytest.mark.parametrize(
    ("element", "why"),
    [
        ("<nav>Some words</nav>", "navigation"),
        ("<div role=navigation>Some words</div>", "navigation"),
        ("<div role=contentinfo>Some words</div>", "navigation"),
        ("<form role=search>Some words</form>", "navigation"),
        ("<div class='main-menu'>Some words</div>", "navigation"),
        ("<ul class=breadcrumbs><li>Some words</ul>", "navigation"),
        ("<div id=footer>Some words</div>", "navigation"),
        ("<div class=siteFooter>Some words</div>", "navigation"),
        ("<div class='cookie-banner'>Some words</div>", "cookie notice"),
        ("<div id=gdpr-consent-popup>Some words</div>", "cookie notice"),
        ("<div class='c-share__buttons'>Some words</div>", "share links"),
        ("<div class='td-post-sharing'>Some words</div>", "share links"),
        ("<p class='social'>Some words</p>", "share links"),
        ("<div class='yarpp-related'>Some words</div>", "related links"),
        ("<section class='nyt-recommended-stories'>Some words</section>", "related links"),
        ("<div id=comments>Some words</div>", "comments"),
        ("<div id=disqus_thread>Some words</div>", "comments"),
        ("<div class='ad-slot ad'>Some words</div>", "advertisement"),
        ("<div class=sponsored-content>Some words</div>", "advertisement"),
        ("<aside class=newsletter-signup>Some words</aside>", "newsletter"),
        ("<div hidden>Some words</div>", "hidden"),
        ("<div aria-hidden=true>Some words</div>", "hidden"),
        ("<div style='display:none'>Some words</div>", "hidden"),
        ("<dialog>Some words</dialog>", "hidden"),
        ("<span class=sr-only>Some words</span>", "hidden"),
        ("<form>Some words</form>", "form"),
        ("<button>Some words</button>", "form"),
        ("<figure><figcaption>Some words</figcaption></figure>", "caption"),
        ("<p class=wp-caption-text>Some words</p>", "caption"),
        ("<div class=byline>Some words</div>", "byline"),
        ("<div class=entry-meta>Some words</div>", "byline"),
        ("<div class='pull-quote'>Some words</div>", "pull quote"),
        ("<p><a href=x>Some words</a></p>", "links"),
        ("<ul><li><a href=x>Some</a><li><a href=y>words</a></ul>", "links"),
        ("<a href=x>Some words</a>", "links"),
    ],
)
def test_what_says_that_it_is_none_of_the_article_is_left_out(element: str, why: str) -> None:
    assert dropped(f"<main>{ARTICLE}{element}{ARTICLE}</main>") == [(why, "Some words")]


@pytest.mark.parametrize(
    "names",
    [
        "shared-heritage",
        "navigate",
        "has-sidebar",
        "commentary",
        "adsorption",
        "socialism",
        "tag-newsletter",
        "category-comments",
        "menuhin",
        "unrelated",
        "cookiecutter",
        "shareholder-letter",
    ],
)
def test_words_that_only_contain_one_of_those_say_nothing(names: str) -> None:
    page = f"<main>{ARTICLE}<div class='{names}'>Some words</div></main>"
    assert (dropped(page), texts(page)[-1]) == ([], "Some words")


@pytest.mark.parametrize(
    "names", ["social-policy", "cookie-recipe", "related-history", "article-teaser"]
)
def test_one_of_those_words_among_others_leaves_out_no_prose(names: str) -> None:
    assert dropped(f"<main>{ARTICLE}<div class='{names}'>{PARAGRAPHS[1]}</div></main>") == []


@pytest.mark.parametrize("names", ["share", "related", "sidebar", "promo", "ad", "menu", "footer"])
def test_a_long_paragraph_in_the_article_stays_whatever_its_class(names: str) -> None:
    page = f"<main>{ARTICLE}<div class='{names}'><p>{LONG}</p></div></main>"
    assert (dropped(page), texts(page)[-1]) == ([], LONG)


def test_a_section_named_for_its_heading_stays() -> None:
    page = f"<main>{ARTICLE}<section id=comments><h2>Comments</h2><p>{PARAGRAPHS[1]}</p></section>"
    assert dropped(page) == []


def test_the_class_of_the_body_and_of_the_article_say_nothing() -> None:
    page = f"<body class='nav'><main class='menu'><article class='related ad'>{ARTICLE}"
    assert (dropped(page), texts(page)) == ([], [*PARAGRAPHS[:3]])


def test_a_list_of_links_that_the_text_announces_stays() -> None:
    listed = "<ul><li><a href=a>Nile</a><li><a href=b>Congo</a></ul>"
    page = f"<main>{ARTICLE}<p>The canal is fed by two rivers:</p>{listed}</main>"
    assert (dropped(page), texts(page)[-2:]) == ([], ["Nile", "Congo"])


def test_a_sentence_that_is_a_link_stays() -> None:
    sentence = "The council published all of its minutes on Monday, 3 May 2021."
    assert texts(f"<p><a href=x>{sentence}</a></p>") == [sentence]


def test_a_paragraph_with_many_links_stays() -> None:
    page = "<p>It joins <a href=a>the Nile</a>, <a href=b>the Congo</a> and the sea.</p>"
    assert read(page) == [Block("It joins the Nile, the Congo and the sea.")]


def test_the_header_of_an_article_stays() -> None:
    page = f"<article><header><h1>T</h1><p>In short, it was dug.</p></header>{ARTICLE}</article>"
    assert texts(page)[:2] == ["T", "In short, it was dug."]

"""One article in every format: as plain text, marked up, as a web page with all that such pages
carry, from a word processor, and set in two columns with running heads."""

import html
import json
import re
import textwrap
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Final

import docx

from documents.typeset import typeset

Article = tuple[str, Sequence[str]]
"""A title, and paragraphs."""


def as_txt(article: Article) -> bytes:
    title, paragraphs = article
    wrapped = (textwrap.fill(one, 72, break_on_hyphens=False) for one in paragraphs)
    return "\r\n\r\n".join([title, *wrapped, "Share this page:", "Related content"]).encode()


def as_md(article: Article) -> bytes:
    title, paragraphs = article
    marked = (re.sub(r"([*_`\[\]<>\\])", r"\\\1", one) for one in paragraphs)
    return "\n\n".join(["---\nauthor: nobody\n---", f"# {title}", *marked]).encode()


def as_rst(article: Article) -> bytes:
    title, paragraphs = article
    return "\n\n".join([f"{title}\n{'=' * len(title)}", *paragraphs]).encode()


_PAGE: Final = """\
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} | The Daily Planet</title>
<style>.nav {{ color: red }}</style><script>var text = "<p>No sentence of anybody.</p>";</script>
</head><body class="single has-sidebar">
<div class="cookie-consent"><p>We use cookies to give you the best experience on this website. \
By going on you accept our use of cookies.</p><button>Accept all</button></div>
<a class="skip-link" href="#main">Skip to content</a>
<header class="site-header"><a href="/">The Daily Planet</a>
<nav><ul><li><a href="/a">World</a></li><li><a href="/b">Politics</a></li><li>\
<a href="/c">Opinion</a></li></ul></nav></header>
<main id="main"><article><h1>{title}</h1>
<p class="byline">By Nobody</p>
{body}
<div class="share"><p>Share this page:</p><ul><li><a href="#">Facebook</a></li>\
<li><a href="#">LinkedIn</a></li></ul></div></article>
<section class="related"><h2>Related content</h2>
<a href="/r"><h3>A tram returns to the harbour</h3></a>
<a href="/r"><h3>A tram returns to the harbour</h3></a>
<p>The tram that once ran along the harbour has been restored by a club of pensioners who…</p>
</section></main>
<aside><h2>Most read</h2><ol><li><a href="/m">Ten recipes for beetroot</a></li></ol></aside>
<footer><p>© 2024 The Daily Planet. All rights reserved.</p>
<p><a href="/privacy">Privacy policy</a></p></footer>
</body></html>
"""


def as_html(article: Article) -> bytes:
    title, paragraphs = article
    body = "\n".join(f"<p>{html.escape(one)}</p>" for one in paragraphs)
    return _PAGE.format(title=html.escape(title), body=body).encode()


def as_docx(article: Article) -> bytes:
    title, paragraphs = article
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "The Daily Planet, confidential"
    document.sections[0].footer.paragraphs[0].text = "Page 1 of 1"
    document.add_heading(title, 0)
    for paragraph in paragraphs:
        # As word processors do: one sentence is many runs, some of them bold.
        added = document.add_paragraph()
        for number, piece in enumerate(re.findall(r".{1,37}", paragraph)):
            added.add_run(piece).bold = number % 3 == 1
    stored = BytesIO()
    document.save(stored)
    return stored.getvalue()


_TWO_COLUMNS: Final = """
#set page(width: 148mm, height: 150mm, columns: 2, margin: 14mm,
  header: align(center, text(8pt)[The Daily Planet, volume 12]),
  footer: align(center, text(8pt, context counter(page).display())))
#set par(justify: true, first-line-indent: 1em)
#set text(size: 9pt, hyphenate: true)
#place(top, scope: "parent", float: true, text(15pt, weight: "bold", json(bytes(TITLE))))
"""


def as_pdf(article: Article) -> bytes:
    title, paragraphs = article

    setup = _TWO_COLUMNS.replace(
        "TITLE", json.dumps(json.dumps(title, ensure_ascii=False), ensure_ascii=False)
    )
    return typeset(paragraphs, setup)


FORMATS: Final[dict[str, Callable[[Article], bytes]]] = {
    "txt": as_txt,
    "md": as_md,
    "rst": as_rst,
    "html": as_html,
    "docx": as_docx,
    "pdf": as_pdf,
}

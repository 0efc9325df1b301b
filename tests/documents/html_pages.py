"""One article, as it stands on pages of several styles."""

from collections.abc import Iterable

from ctquiz.documents.block import Block, Dropped, Kind
from ctquiz.documents.extract.html import pieces

TITLE = "The canal that made a city"
PARAGRAPHS = (
    "The canal was dug between 1887 and 1894 by some 9,000 workers, most of whom came from the"
    " villages of the northern plain, and it cost the young republic a third of its revenue. It is"
    " 36 kilometres long and has seven locks, of which the fourth was rebuilt in 1931.",
    "Before it was opened, grain took eleven days to reach the harbour. Afterwards it took two, and"
    " the price of bread in the capital fell by a fifth within a year.",
    "Its engineer, Ida Morrow, had never built a bridge before. The council chose her plan over"
    " four others because it left the old market standing; the minutes of that meeting fill 212"
    " pages and are kept in the city's archive, where anybody may read them on a weekday.",
    "A flood in 1952 broke the eastern bank.",
)
ITEMS = ("Lock one: 4.2 metres", "Lock two: 3.9 metres")
TEASER = "A short look at the bridges of the region and at those who keep them from falling…"


def read(page: str | bytes) -> list[Block | Dropped]:
    return list(pieces(page.encode() if isinstance(page, str) else page))


def blocks(page: str | bytes) -> list[Block]:
    return [piece for piece in read(page) if isinstance(piece, Block)]


def texts(page: str | bytes) -> list[str]:
    return [block.text for block in blocks(page)]


def dropped(page: str | bytes) -> list[tuple[str, str]]:
    return [(piece.why, piece.text) for piece in read(page) if isinstance(piece, Dropped)]


def told(page: str | bytes) -> list[tuple[Kind, str]]:
    return [(block.kind, block.text) for block in blocks(page)]


def wrapped(tag: str, parts: Iterable[str]) -> str:
    return "\n".join(f"<{tag}>{part}</{tag}>" for part in parts)


BODY = f"{wrapped('p', PARAGRAPHS)}<ul>{wrapped('li', ITEMS)}</ul>"
PLAIN = f"<h1>{TITLE}</h1>{BODY}"

NEWS = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{TITLE} | The Daily Lock</title>
<script>window.data = "<p>No text.</p>";</script><style>p {{ color: red }}</style></head>
<body class="has-sidebar nav-open article-page">
<a class="skip-link" href="#main">Skip to content</a>
<header class="site-header"><div class="logo"><a href="/">The Daily Lock</a></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
<div id="cookie-notice" role="dialog"><p>We and our partners use cookies and similar means to
measure how our pages are read and to show you what may be of interest to you. You can change your
choice at any time on the page of our settings, where each partner is listed with what it does and
how long it keeps what it has learned about you, your devices and what you read on them.</p>
<button>Accept all</button></div>
<main id="main">
<ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ol>
<article class="post category-newsletter tag-share">
<header><h1>{TITLE}</h1><p class="byline">By <a href="/jo">Jo Field</a>, 3 May 2021</p></header>
<div class="share-buttons">Share this page: <a href="#">One</a> <a href="#">Two</a></div>
<figure><img src="a.jpg" alt="No text"><figcaption>The fourth lock in 1931.</figcaption></figure>
<p>{PARAGRAPHS[0]}</p>
<div class="ad-slot"><span>Advertisement</span><p>Buy a boat today!</p></div>
<p>{PARAGRAPHS[1]}</p>
<aside class="newsletter-signup"><h3>Our letter</h3><p>All news, each morning.</p>
<form><label>Mail</label><input><button>Send</button></form></aside>
<p>{PARAGRAPHS[2]}</p><p>{PARAGRAPHS[3]}</p>
<ul>{wrapped("li", ITEMS)}</ul>
<footer><a href="/t/canal">canal</a> <a href="/t/city">city</a></footer>
</article>
<section class="related-content"><h2>Related content</h2>
{f'<article><h3><a href="/b">The bridges</a></h3><p>{TEASER}</p></article>' * 6}</section>
<section id="comments" class="comments-area"><h2>2 comments</h2>
<article class="comment"><p>My grandfather worked at the second lock all his life and told us of
the night when the bank broke, which he never forgot. He would have liked to read this, I think, as
he had kept every cutting there was about it, and a piece of the old gate besides, which my sister
has still in her garden.</p></article></section>
</main>
<footer><p>© The Daily Lock. The Daily Lock has been printed since 1901 and is read by more people
than any other paper of the region, as its editors say in each of its prefaces, and they have said
so for so long that by now there is nobody left who would ask them for a number or for a proof of
it, least of all in print.</p></footer>
<script src="a.js"></script></body></html>"""

SOUP = f"""<HTML><BODY BGCOLOR=white><TABLE WIDTH=100%><TR><TD COLSPAN=2>
<A HREF=/>Home</A> | <A HREF=/a>About</A> | <A HREF=/m>Map</A></TD></TR>
<TR><TD VALIGN=top><A HREF=1>One</A><BR><A HREF=2>Two</A></TD><TD><FONT SIZE=5><H1>{TITLE}</H1>
</FONT>{PARAGRAPHS[0]}<BR><BR>{PARAGRAPHS[1]}<BR>&nbsp;<BR>
{PARAGRAPHS[2]}<P>{PARAGRAPHS[3]}<UL><LI>{ITEMS[0]}<LI>{ITEMS[1]}</UL></TD></TR></TABLE>"""

DIVS = f"""<div id="page"><div id="header"><a href="/">A blog</a></div>
<div id="menu"><ul><li><a href="/a">About</a><li><a href="/b">Books</a></ul></div>
<div class="post"><h1><a href="/canal">{TITLE}</a></h1><div class="entry-content">
{wrapped("div", PARAGRAPHS)}<ul>{wrapped("li", ITEMS)}</ul></div></div>
<div id="sidebar"><h3>Archive</h3><a href="/1">May</a><a href="/2">June</a></div>
<div id="footer">Made with <a href="/w">a tool</a></div></div>"""

XHTML = f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"
 "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{TITLE}</title></head><body>
<div role="navigation"><a href="/">Home</a></div><a id="top"/><h1>{TITLE}</h1>
{wrapped("p", PARAGRAPHS)}<ul>{wrapped("li", ITEMS)}</ul><script type="text/javascript"/>
</body></html>"""

WIKI = f"""<body class="skin-vector action-view"><div id="mw-page-base" class="noprint"></div>
<div id="content" class="mw-body" role="main"><h1 id="firstHeading">{TITLE}</h1>
<div id="siteSub" class="noprint">From a free encyclopedia</div>
<div class="mw-parser-output">
<div role="note" class="hatnote">For the other canal, see <a href="/c">Canal (town)</a>.</div>
<p>{PARAGRAPHS[0]}<sup class="reference"><a href="#cite-1">[1]</a></sup></p>
<div id="toc" class="toc"><h2>Contents</h2><ul><li><a href="#a">1 Locks</a></li></ul></div>
{wrapped("p", PARAGRAPHS[1:])}<ul>{wrapped("li", ITEMS)}</ul>
<div class="navbox" role="navigation"><table><tr><th>Canals</th><td><a href="/d">D</a></td></tr>
</table></div></div><div id="catlinks" class="catlinks"><a href="/k">Category: Canals</a></div>
</div><div id="mw-navigation"><h2>Navigation menu</h2><a href="/log">Log in</a></div></body>"""

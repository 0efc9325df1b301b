"""What an element of a page says of itself: that it is navigation, an advertisement, hidden."""

import re
from collections.abc import Mapping
from enum import IntEnum
from functools import lru_cache
from typing import Final

from msgspec import Struct


class Sure(IntEnum):
    """How far an element's word is taken for what it holds."""

    MAYBE = 1
    """Where its text is no prose."""
    LIKELY = 2
    """Unless it holds a long paragraph."""
    CERTAIN = 3


class Hint(Struct, frozen=True):
    """Why an element is none of the article's."""

    why: str
    sure: Sure


_WHY: Final = {
    word: why
    for why, words in {
        "navigation": "nav navbar navigation navbox menu menus submenu breadcrumb breadcrumbs pager"
        " pagination toc topbar masthead sitemap catlinks hatnote noprint printfooter footer subnav"
        " sidenav skiplink skiplinks skip tags tagcloud colophon editsection",
        "sidebar": "sidebar",
        "cookie notice": "cookie cookies consent gdpr ccpa onetrust cookiebot cookieconsent"
        " cookiebanner didomi",
        "share links": "share sharing social socials addthis addtoany sharedaddy sharethis"
        " shareaholic",
        "related links": "related relatedposts recommended recommendations recirc recirculation"
        " outbrain taboola teaser teasers trending mostread yarpp promo promos",
        "comments": "comment comments commentlist disqus respond",
        "advertisement": "ad ads advert adverts advertisement advertisements advertising sponsored"
        " adsbygoogle adsense adslot adunit dfp",
        "newsletter": "newsletter newsletters subscribe subscription signup mailinglist paywall",
        "byline": "byline bylines author authors date dateline timestamp published pubdate"
        " postmeta",
        "caption": "caption figcaption",
        "pull quote": "pullquote",
    }.items()
    for word in words.split()
}
_NEUTRAL: Final = frozenset(
    "a an the of on to by for and in our us you more all this block blocks box boxes list lists"
    " item items wrap wrapper container content contents inner outer section area widget widgets"
    " module link links button buttons icon icons group panel pane region row col column top bottom"
    " left right main primary secondary site page pages post posts article articles entry story"
    " stories news blog title heading headline header head foot body text mobile desktop sticky"
    " fixed floating popup pop modal overlay dialog notice banner bar form tools tool toolbar media"
    " inline wp td jp sd bs et js thread id component view card cards grid slider carousel feed"
    " global local position count toggle reply image photo img picture info meta bio name time"
    " read unit slot google leaderboard placeholder up".split()
)
_WEAK: Final = frozenset("teaser teasers promo promos menu menus".split())
"""The first paragraph of an article is its teaser, too; and there are menus to eat from."""

_LEGAL: Final = frozenset("policy law settings".split())
_STATES: Final = frozenset("has no is with without category tag type status format hentry".split())
"""A class that begins with one tells of the page or the post, not of what the element is."""

_UNSEEN: Final = frozenset(
    "sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only off-screen"
    " offscreen".split()
)
_NAMED: Final = {
    "pull-quote": "pull quote",
    "sign-up": "newsletter",
    "most-read": "related links",
    "photo-credit": "caption",
    "image-credit": "caption",
    "picture-credit": "caption",
    "post-meta": "byline",
    "entry-meta": "byline",
    "article-meta": "byline",
}
_MARKS: Final = frozenset(
    "fn-bracket fn-backref footnote-ref footnote-reference footnote-backref footnote-back"
    " reversefootnote mw-cite-backlink headerlink".split()
)
_MEANT: Final = {"MsoTitle": "h1", "MsoListParagraph": "li"}
"""What Word writes for paragraphs with a style."""

_HEADERS: Final = frozenset("header site-header page-header global-header".split())
_ROLES: Final = {
    "navigation": "navigation",
    "contentinfo": "navigation",
    "search": "navigation",
    "menu": "navigation",
    "menubar": "navigation",
    "doc-toc": "navigation",
    "tooltip": "hidden",
}
_NONE_OF_THEIR_OWN: Final = frozenset("html body main h1 h2 h3 h4 h5 h6 li tr td th".split())
"""Their classes tell of what is around them or in them, or they are told by their parent."""

_TELLING: Final = frozenset(
    "nav search menu header footer figcaption caption button form dialog".split()
)
"""Those that need no attribute for it."""

_HIDING: Final = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.I)
_WORD: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_LONGEST_NAME: Final = 80


def hidden(attributes: Mapping[str, str]) -> bool:
    """Whether a browser does not show the element, or shows it to screen readers alone."""
    return (
        attributes.get("hidden", "until-found") != "until-found"
        or attributes.get("aria-hidden", "").lower() == "true"
        or bool(_HIDING.search(attributes.get("style", "")[:1000]))
        or not _UNSEEN.isdisjoint(attributes.get("class", "").split())
    )


def marks(attributes: Mapping[str, str]) -> bool:
    """Whether the element is the number of a footnote, the way back from one, or a bullet."""
    return (
        attributes.get("role") in ("doc-noteref", "doc-backlink")
        or not _MARKS.isdisjoint(attributes.get("class", "").split())
        or "mso-list:Ignore" in attributes.get("style", "")[:1000]
    )


def meant(tag: str, attributes: Mapping[str, str]) -> str:
    """The tag that says what the element is for, which is most often its own."""
    if tag != "p" or "class" not in attributes:
        return tag
    names = attributes["class"].split()
    # First, Middle and Last of a list.
    found = (_MEANT.get(name.partition("Cx")[0]) for name in names)
    return next(filter(None, found), tag)


def hinted(tag: str, attributes: Mapping[str, str], inside: bool, block: bool) -> Hint | None:
    """What the element's tag, role, class and id say; `inside` an article it may have a header."""
    if not attributes and tag not in _TELLING:
        return None
    if hidden(attributes) or (tag == "dialog" and "open" not in attributes):
        return Hint("hidden", Sure.CERTAIN)
    if role := _ROLES.get(attributes.get("role", "").lower()):
        return Hint(role, Sure.CERTAIN)
    match tag:
        case "nav" | "search" | "menu":
            return Hint("navigation", Sure.CERTAIN)
        case "header" if not inside:
            return Hint("navigation", Sure.LIKELY)
        case "footer" if not inside:
            return Hint("navigation", Sure.CERTAIN)
        case "figcaption" | "caption":
            return Hint("caption", Sure.CERTAIN)
        case "button":
            return Hint("form", Sure.CERTAIN)
        case "form":
            return Hint("form", Sure.LIKELY)
        case "footer":
            return Hint("navigation", Sure.MAYBE)
    if attributes.get("role") == "banner":
        return Hint("navigation", Sure.LIKELY)
    if tag in _NONE_OF_THEIR_OWN or not block:
        return _told_inline(attributes)
    return _told(tag, attributes, inside)


def _told_inline(attributes: Mapping[str, str]) -> Hint | None:
    names = attributes.get("class", "")
    if "mw-editsection" in names.split() or "skip" in _WORD.findall(names[:_LONGEST_NAME]):
        return Hint("navigation", Sure.CERTAIN)
    return None


def _told(tag: str, attributes: Mapping[str, str], inside: bool) -> Hint | None:
    names = attributes.get("class", "")[:2000].split()
    found = [hint for name in names if (hint := _of_name(name))]
    if not inside and not _HEADERS.isdisjoint([*names, attributes.get("id", "")]):
        found.append(Hint("navigation", Sure.MAYBE))
    if name := _of_name(attributes.get("id", "").strip()):
        # A section's id is its heading: "Comments", "Related work".
        section = tag == "section" or "section" in names
        found.append(Hint(name.why, Sure.MAYBE) if section else name)
    if tag == "article":
        # Its classes are the topics of a post; comments are articles, too.
        found = [hint for hint in found if hint.why == "comments"]
    return max(found, key=lambda hint: hint.sure, default=None)


@lru_cache(maxsize=4096)
def _of_name(name: str) -> Hint | None:
    """What a class or an id says by its words: all of them known, or one among others."""
    words = [word.lower() for word in _WORD.findall(name[:_LONGEST_NAME])]
    if not words or words[0] in _STATES:
        return None
    whys = [_WHY[word] for word in words if word in _WHY]
    whys += [why for pair, why in _NAMED.items() if pair in "-".join(words)]
    if not whys:
        return None
    neutral = _NEUTRAL | _LEGAL if whys[0] == "cookie notice" else _NEUTRAL
    if not _WEAK.isdisjoint(words) or any(
        word not in _WHY and word not in neutral for word in words[_prefix(words) :]
    ):
        return Hint(whys[0], Sure.MAYBE)
    # The prose of these is as long as an article's.
    certain = (whys[0] == "comments" and (len(words) > 1 or words[0].endswith("s"))) or (
        # Alone they may be what is baked.
        whys[0] == "cookie notice" and len(words) > 1 and words[0] != "consent"
    )
    return Hint(whys[0], Sure.CERTAIN if certain else Sure.LIKELY)


def _prefix(words: list[str]) -> int:
    """Of one letter or two: `c-share`, `o-menu`."""
    return 1 if len(words) > 1 and len(words[0]) <= 2 else 0

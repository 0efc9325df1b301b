"""The words by which a short block shows that it is none of the text: `Share this page:`."""

import re
from typing import Final

from ctquiz.documents.block import Block, Kind

RELATED: Final = "related links"
"""Why the teasers of other texts are left out."""

_WORDS: Final = 8
_MORE_WORDS: Final = 16
_COOKIE_WORDS: Final = 80
_THING: Final = (
    r"(?:content|articles?|stor(?:y|ies)|posts?|page|reading|news|topics?|links?|coverage"
    r"|publications?|reports?)"
)
_NETWORK: Final = (
    r"(?:facebook|twitter|x|linkedin|whatsapp|reddit|telegram|pinterest|instagram|bluesky|mastodon"
    r"|e-?mail|print|copy link|link copied!?|share|tweet|pocket|threads|flipboard)"
)
_LABELS: Final = {
    "share links": (
        rf"(?:share|tweet|e-?mail|print)(?: (?:this|the))?(?: {_THING})?"
        r"(?: (?:on|via|by|with|to)\b.*)?",
        rf"{_NETWORK}(?:[\s,|/·•]+{_NETWORK})*",
        r"follow us(?: on .*)?",
    ),
    "comments": (
        r"(?:\d+ )?comments?(?: \(\d+\))?",
        r"(?:leave|post|add) a (?:comment|reply)",
    ),
    "navigation": (
        r"skip to (?:the )?(?:main )?content|back to (?:the )?top",
        r"home|menu|search|(?:log|sign) ?in|sign up",
        r"(?:previous|next)(?: (?:article|post|page))?",
        r"(?:read|learn|find out|show|view|see|load) (?:more|less|all)",
    ),
    "advertisement": (r"advertisements?|sponsored(?: content)?|promoted",),
    "newsletter": (
        r"subscribe(?: (?:now|today|to .*))?|newsletter",
        r"(?:sign up|register) (?:for|to) .*(?:newsletter|mailing list|updates).*",
    ),
    "cookie notice": (
        r"(?:accept|reject)(?: all)?(?: cookies)?",
        r"cookie (?:settings|preferences|policy)|manage (?:cookies|preferences)",
    ),
    "legal notice": (
        r"all rights reserved|(?:©|\(c\)|copyright)\s.{0,80}",
        r"terms (?:of (?:use|service)|and conditions)|privacy policy|imprint",
    ),
}
_PATTERNS: Final = {
    why: re.compile(rf"(?:{'|'.join(patterns)})\s*[:!.»›→]*", re.IGNORECASE)
    for why, patterns in _LABELS.items()
}
_RELATED: Final = re.compile(
    rf"(?:related|recommended|similar|further|popular|latest|more|other) {_THING}"
    r"(?: (?:on|from|about|in|by)\b.*)?"
    r"|related|recommended(?: for you)?|read (?:next|also)|see also"
    r"|you (?:may|might) also (?:like|be interested in)|most (?:read|popular|viewed)"
    r"|trending(?: now)?|up next|keep reading|more (?:from|on|in)\b.*|editor.s picks?|don.t miss",
    re.IGNORECASE,
)
_COOKIES: Final = re.compile(r"\bcookies\b", re.IGNORECASE)
_CONSENT: Final = re.compile(
    r"\b(?:we|site|website|page)\b.{0,40}\bus(?:e|es|ing)\b|\bconsent\b|\baccept\b", re.IGNORECASE
)


def label_of(block: Block) -> str | None:
    """Why a block is none of the text, by its own words; None where they are no such label."""
    words = len(block.text.split(None, _COOKIE_WORDS + 1))
    if words <= _COOKIE_WORDS and _COOKIES.search(block.text) and _CONSENT.search(block.text):
        return "cookie notice"
    if words > _MORE_WORDS or block.kind in (Kind.ROW, Kind.CODE):
        return None
    if words <= _WORDS and _RELATED.fullmatch(block.text.rstrip(":. »›→")):
        return RELATED
    return next((why for why, one in _PATTERNS.items() if one.fullmatch(block.text)), None)

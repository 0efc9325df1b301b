"""What of a page is none of its article's, and where the article is."""

from typing import Final

from msgspec import Struct

from ctquiz.documents.extract.html_hints import Sure
from ctquiz.documents.extract.html_row import Element, Token

_LONG: Final = 300
"""Letters of a paragraph that no box of links and blurbs has."""

_PROSE: Final = 100
_LINK_SHARE: Final = 0.75
_MOST: Final = 0.6
_NEARLY_ALL: Final = 0.8
_LINKY: Final = frozenset("ul ol menu dl div section p aside nav center td address".split())
_INTRODUCED: Final = 20


class Plan(Struct, frozen=True):
    """Which elements are left out and why, by where they open; and from where to where it reads."""

    dropped: dict[int, str]
    first: int
    last: int


def planned(row: list[Token]) -> Plan:
    """Judge the elements, and find the article: what holds most of the prose that is left."""
    total = max((token.weight for token in row if isinstance(token, Element)), default=0)
    dropped: dict[int, str] = {}
    mains: list[tuple[int, Element]] = []
    titles: list[Element] = []
    lost = at = exempt = 0
    lost_before: dict[int, int] = {}
    said = ""
    while at < len(row):
        token = row[at]
        if isinstance(token, str):
            said = token.strip() or said
        elif token.open == at:
            why = _why(token, total)
            if why is None and at >= exempt and _is_links(token):
                if len(said) >= _INTRODUCED and said.endswith(":"):
                    exempt = token.close
                else:
                    why = "links"
            if token.data:
                exempt = max(exempt, token.close)
            if why:
                dropped[at] = why
                lost += token.weight
                at = token.close
            elif token.main:
                lost_before[at] = lost
            elif token.tag == "h1" and token.letters:
                titles.append(token)
        elif token.main:
            mains.append((token.weight - lost + lost_before[token.open], token))
        at += 1
    return _with_article(row, dropped, mains, titles, total - lost)


def _with_article(
    row: list[Token],
    dropped: dict[int, str],
    mains: list[tuple[int, Element]],
    titles: list[Element],
    prose: int,
) -> Plan:
    holding = [element for weight, element in mains if prose and weight >= _MOST * prose]
    if not holding:
        return Plan(dropped, 0, len(row))
    article = min(holding, key=lambda element: element.close - element.open)
    if article.longest >= _LONG:
        dropped |= {
            element.open: "related links"
            for _, element in mains
            if element.tag == "article"
            and article.open < element.open < article.close
            and element.linked_headings
            and element.longest < _LONG
        }
    inside = any(article.open <= title.open <= article.close for title in titles)
    first = article.open if inside else _title(row, dropped, titles, article)
    return Plan(dropped, first, article.close)


def _title(
    row: list[Token], dropped: dict[int, str], titles: list[Element], article: Element
) -> int:
    """Where the headline above the article begins, if it has one there.

    One that is a link is the name of the site, unless the article follows it at once.
    """
    before = [title for title in titles if title.close < article.open]
    if plain := [title for title in before if title.titles]:
        return plain[-1].open
    if not before:
        return article.open
    between = 0
    at = before[-1].close
    while at < article.open:
        token = row[at]
        if isinstance(token, str):
            between += len(token.strip())
        elif at in dropped:
            at = token.close
        at += 1
    return before[-1].open if between < _PROSE else article.open


def _why(element: Element, total: int) -> str | None:
    """Why an element's word on itself is taken, if it is."""
    hint = element.hint
    if hint is None or not element.letters:
        return None
    if element.weight > _NEARLY_ALL * total:
        return None
    if hint.sure is Sure.CERTAIN:
        return hint.why
    if element.titles:
        return None
    short = element.longest < _LONG
    if hint.sure is Sure.MAYBE:
        poor = element.longest < _PROSE or 2 * element.linked >= element.letters
        return hint.why if short and poor else None
    return hint.why if short else None


def _is_links(element: Element) -> bool:
    """Whether it is mostly links, and no sentences."""
    if element.tag not in _LINKY or not element.links or element.longest >= _PROSE:
        return False
    if element.linked < _LINK_SHARE * element.letters or element.titles:
        return False
    if element.headings:
        return element.links > 2 and element.longest == 0
    return element.longest < _PROSE // 2

"""What of a page is none of its article's, and where the article is."""

from typing import Final

from msgspec import Struct

from ctquiz.documents.extract.html.hints import Sure
from ctquiz.documents.extract.html.row import Element, Token

_LONG: Final = 300
"""Letters of a paragraph that no box of links and blurbs has."""

_PROSE: Final = 100
_LINK_SHARE: Final = 0.75
_MOST: Final = 0.6
_SOME: Final = 0.1
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
    judge = _Judge(row)
    judge.judge()
    article = judge.article()
    if article is None:
        return Plan(judge.dropped, 0, len(row))
    if article.longest >= _LONG:
        inner = (one for one in judge.teasers if article.open < one.open < article.close)
        judge.dropped |= {teaser.open: "related links" for teaser in inner}
    inside = any(article.open <= title.open <= article.close for title in judge.titles)
    first = article.open if inside else _title(row, judge, article)
    return Plan(judge.dropped, first, article.close)


class _Judge:
    """Goes along the row once; what is left out is not looked into."""

    def __init__(self, row: list[Token]) -> None:
        self.dropped: dict[int, str] = {}
        self.titles: list[Element] = []
        self.teasers: list[Element] = []
        self._row = row
        self._total = max((token.weight for token in row if isinstance(token, Element)), default=0)
        self._lost = self._exempt = self._teased = 0
        self._lost_before: dict[int, int] = {}
        self._mains: list[tuple[int, Element]] = []
        self._said = ""

    def judge(self) -> None:
        """Fill what is asked for."""
        at = 0
        while at < len(self._row):
            token = self._row[at]
            if isinstance(token, str):
                self._said = token.strip() or self._said
            elif token.open != at:
                self._leave(token)
            elif why := _why(token, self._total) or self._linked(token):
                self.dropped[at] = why
                self._lost += token.weight
                at = token.close
            else:
                self._enter(token)
            at += 1

    def article(self) -> Element | None:
        """The smallest element of those for an article that holds most of the prose."""
        prose = self._total - self._lost
        if not prose:
            return None
        mains = [element for weight, element in self._mains if weight >= _MOST * prose] or [
            element
            for weight, element in self._mains
            if element.tag == "main" and element.titles and weight >= _SOME * prose
        ]
        return min(mains, key=lambda element: element.close - element.open, default=None)

    def _enter(self, element: Element) -> None:
        if element.main:
            self._lost_before[element.open] = self._lost
        if element.data:
            self._exempt = max(self._exempt, element.close)
        if element.tag == "h1" and element.letters:
            self.titles.append(element)
        if element.open >= self._teased and _is_teaser(element):
            # It may be read, but is prose of no article.
            self.teasers.append(element)
            self._lost += element.weight
            self._teased = element.close

    def _leave(self, element: Element) -> None:
        if element.main:
            lost = self._lost - self._lost_before[element.open]
            self._mains.append((element.weight - lost, element))

    def _linked(self, element: Element) -> str | None:
        """That it is links, where the text before does not announce them."""
        if element.open < self._exempt or not _is_links(element):
            return None
        if len(self._said) < _INTRODUCED or not self._said.endswith(":"):
            return "links"
        self._exempt = element.close
        return None


def _title(row: list[Token], judge: _Judge, article: Element) -> int:
    """Where the headline above the article begins, if it has one there.

    One that is a link is the name of the site, unless the article follows it at once.
    """
    before = [title for title in judge.titles if title.close < article.open]
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
        elif at in judge.dropped:
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
        blurb = element.longest < _PROSE and not element.sentences
        poor = blurb or 2 * element.linked >= element.letters
        return hint.why if short and poor else None
    return hint.why if short else None


def _is_teaser(element: Element) -> bool:
    """Whether it is an article that only leads to one."""
    return (
        element.tag == "article"
        and element.linked_headings > 0
        and not element.titles
        and element.longest < _LONG
    )


def _is_links(element: Element) -> bool:
    """Whether it is mostly links, and no sentences."""
    if element.tag not in _LINKY or not element.links or element.longest >= _PROSE:
        return False
    if element.linked < _LINK_SHARE * element.letters or element.titles:
        return False
    if element.headings:
        return element.links > 2 and element.longest == 0
    return element.longest < _PROSE // 2

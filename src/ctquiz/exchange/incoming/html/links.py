"""Links keep their text, and in a note the address they lead to."""

import re
from typing import Final

from ctquiz.exchange.incoming.html.lines import Lines
from ctquiz.exchange.incoming.html.tags import attributes

_PAGE: Final = re.compile("https?://", re.IGNORECASE)
_BARE: Final = re.compile(r"(?:https?://)?(?:www\.)?(.*?)/?", re.IGNORECASE | re.DOTALL)


class Links:
    """The link that is open; none is within another."""

    _address = ""
    _at = 0

    def __init__(self, lines: Lines) -> None:
        self._lines = lines

    def open(self, source: str) -> None:
        """A link begins."""
        self.close()
        address = attributes(source).get("href", "") if source else ""
        self._address = address if _PAGE.match(address) else ""
        self._at = len(self._lines.said)

    def close(self) -> None:
        """It ends; an address that it shows itself, or one of nothing, is not told."""
        if not self._address:
            return
        shown = "".join(self._lines.said[self._at :]).strip()
        if shown and _bare(shown) != _bare(self._address):
            self._lines.address(self._address)
        self._address = ""


def _bare(address: str) -> str:
    found = _BARE.fullmatch(address)
    return found[1] if found else address

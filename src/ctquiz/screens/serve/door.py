"""Who may come in: whoever has the address, once; from then on that browser alone.

Another site in the same browser can ask this machine for anything, too, and with a name that
resolves to it even as itself. So each request must name this very host and come from no other
site, and the cookie goes only to a path that nobody else knows: browsers share cookies between
all ports of a host.
"""

from collections.abc import Sequence
from secrets import compare_digest
from typing import Final, TypeAlias

from msgspec import Struct

LOOPBACK: Final = "127.0.0.1"
COOKIE: Final = "ctquiz"
TAB: Final = "tab"
"""Where a page opens the connection to its program."""

_FROM_HERE: Final = {"none", "same-origin"}
"""What a browser says of a request that was typed, or comes from our own page."""


class Secrets(Struct, frozen=True):
    """What nobody can guess: the token of the address, the value of the cookie, the page's path."""

    token: str
    session: str
    path: str


class Visit(Struct, frozen=True):
    """A request, as far as it matters here; a header that is not there has no value."""

    method: str
    target: str
    hosts: Sequence[str] = ()
    origins: Sequence[str] = ()
    sites: Sequence[str] = ()
    cookies: Sequence[str] = ()


class Refused(Struct, frozen=True):
    """Not let in."""


class NotGet(Struct, frozen=True):
    """Whoever may look may do no more than that."""


class Admitted(Struct, frozen=True):
    """Came with the token, and gets the cookie for it."""


class Shown(Struct, frozen=True):
    """May see this file of the page; the page itself has no name."""

    name: str


class Seated(Struct, frozen=True):
    """May talk to a program."""


Answer: TypeAlias = Refused | NotGet | Admitted | Shown | Seated


class Door:
    """Decides about each request; the token lets in once."""

    def __init__(self, port: int, secrets: Secrets) -> None:
        self.host = f"{LOOPBACK}:{port}"
        self.secrets = secrets
        self._used = False

    @property
    def address(self) -> str:
        """What to open in the browser."""
        return f"{self.origin}{self._entrance}"

    @property
    def origin(self) -> str:
        """The origin of our page."""
        return f"http://{self.host}"

    @property
    def home(self) -> str:
        """The page's path, and the cookie's."""
        return f"/{self.secrets.path}/"

    @property
    def _entrance(self) -> str:
        return f"/?token={self.secrets.token}"

    def answer(self, visit: Visit) -> Answer:
        """What comes of a request."""
        if not self._from_here(visit):
            return Refused()
        if visit.method != "GET":
            return NotGet()
        if _same(visit.target, self._entrance) and not self._used:
            self._used = True
            return Admitted()
        if not self._knows(visit):
            return Refused()
        name = visit.target.removeprefix(self.home)
        if name != TAB:
            return Shown(name)
        # Only a browser's script opens this, and browsers then always tell their origin.
        return Seated() if visit.origins else Refused()

    def _from_here(self, visit: Visit) -> bool:
        return (
            list(visit.hosts) == [self.host]
            and list(visit.origins) in ([], [self.origin])
            and _FROM_HERE.issuperset(visit.sites)
        )

    def _knows(self, visit: Visit) -> bool:
        """Whether it is for our path and has the cookie."""
        given = [one.strip() for line in visit.cookies for one in line.split(";")]
        wanted = f"{COOKIE}={self.secrets.session}"
        return visit.target.startswith(self.home) and any(_same(one, wanted) for one in given)


def _same(given: str, secret: str) -> bool:
    """Compared in the same time, whatever is given."""
    return compare_digest(given.encode(), secret.encode())

"""What a browser is sent: the files of the page, and nothing from anywhere else."""

from collections.abc import Mapping
from http import HTTPStatus
from pathlib import Path
from typing import Final

from websockets.datastructures import Headers
from websockets.http11 import Response

from ctquiz.screens.serve.door import COOKIE, Door

INDEX: Final = "index.html"
_FOLDER: Final = Path(__file__).parent / "page"
_KINDS: Final = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
_REFUSAL: Final = b"""<!doctype html>
<html lang="en"><meta charset="utf-8"><title>ctquiz</title>
<p>This address does not lead to ctquiz: it was used already, or it is not the one that was
printed.
<p>Start again: end <code>ctquiz serve</code> with ctrl+c, run it once more, and open the address
that it prints.
"""


def page_files() -> dict[str, bytes]:
    """The files of the page by their names: whatever else is asked for, there is no other."""
    files = [*_FOLDER.iterdir(), *(_FOLDER / "xterm").iterdir()]
    return {path.name: path.read_bytes() for path in files if path.suffix in _KINDS}


class Responses:
    """The responses to what is decided at a door."""

    def __init__(self, door: Door, files: Mapping[str, bytes]) -> None:
        self._door = door
        self._files = files
        here = f"ws://{door.host}"
        self._always = {
            "Content-Security-Policy": (
                "default-src 'none'; script-src 'self'; img-src 'self'; "
                # The terminal writes the style of its letters into the page.
                f"style-src 'self' 'unsafe-inline'; connect-src {here}; "
                "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
            ),
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
            "Cache-Control": "no-store",
        }

    def refused(self) -> Response:
        """A plain page that says to start again."""
        return self._response(HTTPStatus.FORBIDDEN, _REFUSAL)

    def not_get(self) -> Response:
        """Nothing is ever sent to us but by the connection of a tab."""
        return self._response(HTTPStatus.METHOD_NOT_ALLOWED, b"", {"Allow": "GET"})

    def admitted(self) -> Response:
        """The cookie, and the way to the page; the token is in no history then."""
        home, session = self._door.home, self._door.secrets.session
        cookie = f"{COOKIE}={session}; Path={home}; HttpOnly; SameSite=Strict"
        return self._response(HTTPStatus.SEE_OTHER, b"", {"Location": home, "Set-Cookie": cookie})

    def shown(self, name: str) -> Response:
        """A file of the page, the page itself without a name."""
        name = name or INDEX
        body = self._files.get(name)
        if body is None:
            return self._response(HTTPStatus.NOT_FOUND, b"")
        return self._response(HTTPStatus.OK, body, kind=_KINDS[Path(name).suffix])

    def _response(
        self,
        status: HTTPStatus,
        body: bytes,
        more: Mapping[str, str] | None = None,
        kind: str = _KINDS[".html"],
    ) -> Response:
        always = {"Content-Type": kind, "Content-Length": str(len(body)), "Connection": "close"}
        headers = Headers(self._always | always | dict(more or {}))
        return Response(status.value, status.phrase, headers, body)

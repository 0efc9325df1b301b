"""What a server says to strangers, in whatever words they come."""

import re
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from time import sleep

import pytest
from served import PROC, Reply, Served, serving

from studying import PATIENCE_S


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One server for all of them; it has to outlive each, and has nothing to say of any."""
    with serving(tmp_path_factory.mktemp("home")) as served:
        yield served
        assert served.process.poll() is None
    assert served.process.returncode == 130
    assert b"Traceback" not in served.told, served.told


@pytest.fixture(scope="module")
def known(server: Served) -> tuple[str, str]:
    """The path and the cookie of who was let in."""
    return server.enter()


def is_refused(reply: Reply) -> bool:
    return reply.status == 403 and b"Start again" in reply.body and b"<script" not in reply.body


def test_a_used_token_is_refused_with_a_page_that_says_what_to_do(
    server: Served, known: tuple[str, str]
) -> None:
    reply = server.get(server.entrance)
    assert is_refused(reply)
    assert reply.headers["content-type"] == "text/html; charset=utf-8"
    assert "set-cookie" not in reply.headers


@pytest.mark.parametrize("target", ["/", "/?token=", "/?token=x", "/tab", "/favicon.ico", "/%2e"])
def test_without_the_token_there_is_nothing(server: Served, target: str) -> None:
    assert is_refused(server.get(target))


def test_the_cookie_is_for_our_page_alone(server: Served, known: tuple[str, str]) -> None:
    home, cookie = known
    assert server.get(home, Cookie=cookie).status == 200
    assert is_refused(server.get(home))
    assert is_refused(server.get("/", Cookie=cookie))
    assert is_refused(server.get(home, Cookie=cookie, Host_=f"localhost:{server.port}"))
    assert is_refused(server.get(home, Cookie=cookie, Host_="example.org"))
    assert is_refused(server.get(home, Cookie=cookie, Origin="http://example.org"))
    assert is_refused(server.get(home, Cookie=cookie, Sec_Fetch_Site="cross-site"))


UPGRADE = {
    "Upgrade": "websocket",
    "Connection": "Upgrade",
    "Sec_WebSocket_Version": "13",
    "Sec_WebSocket_Key": "dGhlIHNhbXBsZSBub25jZQ==",
}


@pytest.mark.parametrize(
    "origin", ["", "null", "http://example.org", "http://127.0.0.1:1", "https://{host}"]
)
def test_a_connection_from_elsewhere_is_refused(
    server: Served, known: tuple[str, str], origin: str
) -> None:
    home, cookie = known
    headers = UPGRADE | {"Cookie": cookie, "Origin": origin.format(host=server.host)}
    assert is_refused(server.get(f"{home}tab", **headers))


def test_a_connection_without_the_cookie_is_refused(server: Served, known: tuple[str, str]) -> None:
    origin = f"http://{server.host}"
    assert is_refused(server.get(f"{known[0]}tab", **UPGRADE, Origin=origin))
    assert server.programs() == set()


def test_every_reply_forbids_to_fetch_to_frame_and_to_guess(
    server: Served, known: tuple[str, str]
) -> None:
    home, cookie = known
    for reply in (server.get(home, Cookie=cookie), server.get("/"), server.get("/", "POST")):
        policy = reply.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; img-src 'self'; ")
        assert "frame-ancestors 'none'" in policy
        assert f"connect-src ws://{server.host};" in policy
        assert reply.headers["x-content-type-options"] == "nosniff"
        assert reply.headers["referrer-policy"] == "no-referrer"
        assert reply.headers["cache-control"] == "no-store"
        assert "server" not in reply.headers


def test_the_page_names_no_other_host(server: Served, known: tuple[str, str]) -> None:
    home, cookie = known
    names = ["", "page.js", "page.css", "xterm.css", "icon.svg"]
    for name in names:
        reply = server.get(f"{home}{name}", Cookie=cookie)
        assert reply.status == 200
        text = re.sub(rb"/\*.*?\*/", b"", reply.body, flags=re.DOTALL)
        assert set(re.findall(rb"https?://[^\"' ]*", text)) <= {b"http://www.w3.org/2000/svg"}


def test_whole_files_arrive(server: Served, known: tuple[str, str]) -> None:
    home, cookie = known
    reply = server.get(f"{home}xterm.mjs", Cookie=cookie)
    assert len(reply.body) == int(reply.headers["content-length"]) > 300_000
    assert reply.headers["content-type"] == "text/javascript; charset=utf-8"


@pytest.mark.parametrize(
    "name",
    [
        *("../page.js", "..%2f..%2fserver.py", "%2e%2e/server.py", "/etc/passwd", "//etc/passwd"),
        *("xterm/../../server.py", "..\\server.py", "page.js%00", "LICENSE", "VERSIONS", "xterm"),
        *("index.html/", "?", "#", "tab/"),
    ],
)
def test_there_is_no_other_file(server: Served, known: tuple[str, str], name: str) -> None:
    home, cookie = known
    assert server.get(f"{home}{name}", Cookie=cookie).status == 404


BROKEN = {
    "nothing": b"\r\n\r\n",
    "no HTTP": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(200) + b"\r\n\r\n",
    "no such protocol": b"GET / HTTP/9.9\r\n\r\n",
    "no CRLF": b"GET / HTTP/1.1\nHost: x\n\n",
    "a long line": b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n\r\n",
    "many headers": b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 1000 + b"\r\n",
    "a long header": b"GET / HTTP/1.1\r\na: " + b"b" * 100_000 + b"\r\n\r\n",
    "a space in a name": b"GET / HTTP/1.1\r\nHost : x\r\n\r\n",
    "a folded header": b"GET / HTTP/1.1\r\nHost:\r\n x\r\n\r\n",
    "letters": "GET /é HTTP/1.1\r\n\r\n".encode(),
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_what_is_no_request_gets_nothing(server: Served, data: bytes) -> None:
    found = server.send(data)
    assert found == b"" or Reply.read(found).status in (403, 414, 431)


@pytest.mark.parametrize(
    "body",
    [
        "Content-Length: 5\r\n\r\nhello",
        "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n",
        "Content-Length: 0\r\nContent-Length: 44\r\n\r\n",
    ],
)
def test_nothing_is_smuggled_behind_a_request(
    server: Served, known: tuple[str, str], body: str
) -> None:
    home, cookie = known
    head = f"GET {home} HTTP/1.1\r\nHost: {server.host}\r\nCookie: {cookie}\r\n"
    assert server.send(f"{head}{body}{head}\r\n".encode()).count(b"HTTP/1.1 200") == 0


def test_a_connection_brings_at_most_one_reply(server: Served, known: tuple[str, str]) -> None:
    home, cookie = known
    head = f"GET {home} HTTP/1.1\r\nHost: {server.host}\r\nCookie: {cookie}\r\n\r\n"
    assert server.send(head.encode() * 3).count(b"HTTP/1.1 200") <= 1


def test_only_this_machine_reaches_it(server: Served) -> None:
    listening = Path("/proc/net/tcp")
    if not listening.is_file():
        pytest.skip("no list of sockets here")
    ports = [line.split()[1] for line in listening.read_text().splitlines()[1:]]
    assert f"0100007F:{server.port:04X}" in ports
    assert [one for one in ports if one == f"00000000:{server.port:04X}"] == []


def test_who_only_holds_the_line_keeps_nobody_out(server: Served, known: tuple[str, str]) -> None:
    home, cookie = known
    lines = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(200)]
    for line in lines[:20]:
        line.sendall(b"GET / HTTP/1.1\r\nHost: ")
    # Whoever is one too many is sent away at once, the others after three seconds.
    for line in lines:
        line.settimeout(PATIENCE_S)
        with suppress(ConnectionError):
            assert line.recv(1) == b""
        line.close()
    assert server.get(home, Cookie=cookie).status == 200


@pytest.mark.slow
@pytest.mark.skipif(not PROC.is_dir(), reason="no /proc to look for memory in")
def test_strangers_cannot_fill_the_memory(server: Served) -> None:
    before = server.memory()
    head = b"GET / HTTP/1.1\r\n" + (b"a: " + b"b" * 8_000 + b"\r\n") * 120
    lines = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(300)]
    for line in lines:
        line.setblocking(False)
        with suppress(OSError):
            line.send(head)
    most = max(server.memory() for _ in range(50) if not sleep(0.02))
    for line in lines:
        line.close()
    assert most - before < 64_000

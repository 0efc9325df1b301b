"""The program in a real browser: studied by keyboard, and closed to every other site."""

import random
import shutil
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import sleep

import pytest
from browser import Browser, Tab, browser
from served import PROC, Served, serving

from conftest import require
from studying import letters, log_rows, write_bank

pytestmark = pytest.mark.slow

SECONDS = 5.0
WIDE = """\
- id: lake
  ask: Which lake is 深い, ž and 🦆?
  answer: Baïkal
- id: second
  ask: Is there a second one?
  answer: "yes"
"""


@pytest.fixture(autouse=True)
def _chromium() -> None:
    require("chromium", shutil.which("chromium") is not None, "no chromium")


@pytest.fixture
def chromium(tmp_path: Path) -> Iterator[Browser]:
    with browser(tmp_path / "chromium") as opened:
        yield opened


@pytest.fixture
def server(home: Path, tmp_path: Path) -> Iterator[Served]:
    with serving(home, letters(tmp_path / "letters.yaml", 12)) as served:
        yield served
    assert b"Traceback" not in served.told, served.told


@pytest.fixture
def tab(server: Served, chromium: Browser) -> Tab:
    """A tab at the first question."""
    opened = chromium.tab()
    opened.go(server.address)
    opened.until("Which letter is number 1?")
    return opened


def test_ten_questions_are_answered_by_keyboard(server: Served, tab: Tab, tmp_path: Path) -> None:
    for number, letter in enumerate("abcdefghij", 1):
        tab.until(f"Which letter is number {number}?")
        tab.press(letter, "enter")
        tab.until(f"{letter}  ")
        tab.until("good")
        tab.press("space")
    tab.until("Which letter is number 11?")
    rows = log_rows()
    assert [(row["answer"], row["verdict"]) for row in rows] == [
        (letter, "right") for letter in "abcdefghij"
    ]
    tab.picture(tmp_path / "after-ten.png")
    assert (tmp_path / "after-ten.png").stat().st_size > 5_000
    # All that was asked for is ours, and the browser had nothing to complain of.
    ours = (f"http://{server.host}/", f"ws://{server.host}/")
    assert {one for one in tab.asked if not one.startswith(ours)} == set()
    assert tab.complaints == []
    assert tab.found("document.cookie") == ""
    assert "token" not in tab.found("location.href")
    tab.press("escape")
    tab.until("10 answered")
    tab.press("ctrl+c")
    tab.until_said("You have left ctquiz")
    server.until_programs(0, SECONDS)


def test_every_kind_of_key_arrives(tab: Tab) -> None:
    tab.press("a", "enter")
    tab.until("good")
    tab.press("ctrl+z")
    tab.until(lambda text: "good" not in text)
    assert [row["undone"] for row in log_rows()] == [True]
    tab.press("f1")
    tab.until("Help")
    tab.press("escape")
    tab.until("Which letter is number 1?")
    tab.press("tab", "enter")
    tab.until("1 again")
    tab.press("3")
    tab.until("Which letter is number 2?")


def test_the_terminal_is_as_large_as_the_window(tab: Tab) -> None:
    tab.resize(1400, 900)
    tab.until(lambda text: len(text.splitlines()) > 40)
    tab.resize(360, 260)
    tab.until(lambda text: 5 < len(text.splitlines()) < 16)
    tab.press("a", "enter")
    tab.until(" 3 good")
    assert [row["answer"] for row in log_rows()] == ["a"]


def test_letters_of_any_script_are_shown_pasted_and_typed(
    home: Path, tmp_path: Path, chromium: Browser
) -> None:
    with serving(home, write_bank(tmp_path / "wide.yaml", WIDE)) as served:
        tab = chromium.tab()
        tab.go(served.address)
        tab.until("Which lake is 深い, ž and 🦆?")
        tab.paste("Baï")
        tab.until("Baï")
        tab.call("Input.insertText", text="kál🦆")
        tab.until("Baïkál🦆")
        tab.picture(tmp_path / "wide.png")
        tab.press("enter")
        tab.until("good")
    assert [row["answer"] for row in log_rows()] == ["Baïkál🦆"]


def test_a_paste_of_a_megabyte_loses_nothing(server: Served, tab: Tab) -> None:
    tab.press("a", "enter")
    tab.until("good")
    tab.press("space")
    tab.until("number 2?")
    tab.paste("é🦆x" * 250_000 + "\ud83d")
    tab.press("enter")
    tab.until("b  ")
    assert log_rows()[0]["answer"] == "a"
    assert tab.said == ""


def test_what_is_selected_is_copied_and_nothing_typed(tab: Tab) -> None:
    tab.found(
        "window.addEventListener('copy', (event) => {"
        "window.copied = event.clipboardData.getData('text/plain'); })"
    )
    box = "document.querySelector('.xterm-screen').getBoundingClientRect()"
    left, top = tab.found(f"{box}.left"), tab.found(f"{box}.top")
    lines = tab.found("document.querySelectorAll('.xterm-rows > div').length")
    height = tab.found(f"{box}.height") / lines
    row = next(n for n, line in enumerate(tab.text.splitlines()) if "Which letter" in line)
    y = top + (row + 0.5) * height
    drag = {"button": "left", "clickCount": 1, "modifiers": 8, "y": y}
    tab.call("Input.dispatchMouseEvent", type="mousePressed", x=left + 1, **drag)
    tab.call("Input.dispatchMouseEvent", type="mouseMoved", x=left + 600, **drag, buttons=1)
    tab.call("Input.dispatchMouseEvent", type="mouseReleased", x=left + 600, **drag)
    tab.copy()
    assert "Which letter is number 1?" in tab.found("window.copied")
    tab.press("a", "enter")
    tab.until("good")
    assert [row["answer"] for row in log_rows()] == ["a"]


def test_a_reload_goes_on_and_the_address_lets_nobody_else_in(server: Served, tab: Tab) -> None:
    tab.press("a", "enter")
    tab.until("good")
    tab.call("Page.reload")
    tab.until("Which letter is number 2?")
    server.until_programs(1, SECONDS)
    tab.go(server.address)
    tab.until_said("Start again: end ctquiz serve with ctrl+c")
    server.until_programs(0, SECONDS)


def test_each_tab_has_its_own_program(server: Served, tab: Tab, chromium: Browser) -> None:
    other = chromium.tab()
    other.go(tab.found("location.href"))
    other.until("Which letter is number 1?")
    server.until_programs(2, SECONDS)
    other.close()
    server.until_programs(1, SECONDS)
    tab.press("a", "enter")
    tab.until("good")


def test_a_server_that_is_gone_is_told_with_what_to_do(server: Served, tab: Tab) -> None:
    server.process.kill()
    tab.until_said("run ctquiz serve again, and open the address that it prints")
    server.until_programs(0, SECONDS)


PAGE = """<!doctype html><meta charset=utf-8><iframe src="http://HOST/"></iframe><script>
window.found = {};
const note = (name) => ({
  then: () => { window.found[name] = "open"; }, not: () => { window.found[name] = "closed"; } });
for (const path of ["", "?token=x"]) {
  const one = note("fetch" + path);
  fetch("http://HOST/" + path, {credentials: "include"}).then(one.then, one.not);
}
const two = note("socket");
const socket = new WebSocket("ws://HOSTHOMEtab");
socket.onopen = two.then; socket.onerror = two.not;
const three = note("script");
const script = document.createElement("script");
script.src = "http://HOSTHOMEpage.js"; script.onload = three.then; script.onerror = three.not;
document.head.append(script);
</script>"""


@contextmanager
def another_site(page: bytes) -> Iterator[int]:
    """A site on another port of this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(page)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as site:
        threading.Thread(target=site.serve_forever, daemon=True).start()
        yield site.server_port
        site.shutdown()


@pytest.mark.parametrize("host", ["127.0.0.1", "evil.test"])
def test_another_site_in_the_same_browser_gets_nothing(
    server: Served, tab: Tab, chromium: Browser, host: str
) -> None:
    home = tab.found("location.pathname")
    page = PAGE.replace("HOST", server.host).replace("HOME", home)
    with another_site(page.encode()) as port:
        other = chromium.tab()
        other.go(f"http://{host}:{port}/")
        other.wait(lambda: len(other.found("window.found ?? {}")) == 4)
        assert set(other.found("window.found").values()) == {"closed"}
    server.until_programs(1, SECONDS)


def test_a_name_that_leads_here_is_not_us(home: Path, chromium: Browser) -> None:
    with serving(home) as served:
        tab = chromium.tab()
        tab.go(served.address.replace("127.0.0.1", "evil.test"))
        tab.until_said("Start again")
        # And it has used nothing up.
        tab.go(served.address)
        tab.until("Everything")


@pytest.mark.skipif(not PROC.is_dir(), reason="no /proc to find processes in")
def test_no_program_outlives_its_tab(home: Path, server: Served, chromium: Browser) -> None:
    chance = random.Random(1)
    page = ""
    for _ in range(20):
        tab = chromium.tab()
        tab.go(page or server.address)
        tab.wait(lambda tab=tab: "ctquiz" in tab.found("document.title"))
        page = tab.found("location.href")
        sleep(chance.random())
        tab.close()
        server.until_programs(0, SECONDS)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_no_program_outlives_its_server(
    home: Path, tmp_path: Path, chromium: Browser, number: signal.Signals
) -> None:
    chance = random.Random(number)
    bank = letters(tmp_path / "letters.yaml", 3)
    for _ in range(20):
        with serving(home, bank) as served:
            tab = chromium.tab()
            tab.go(served.address)
            tab.wait(lambda tab=tab: "ctquiz" in tab.found("document.title"))
            sleep(chance.random() * 1.5)
            served.process.send_signal(number)
            served.process.wait(10)
            served.until_programs(0, SECONDS)
            tab.close()

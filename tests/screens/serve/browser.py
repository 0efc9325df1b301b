"""A headless Chromium, told what to do as its own developer tools do."""

import base64
import json
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from websockets.sync.client import ClientConnection, connect

from studying import PATIENCE_S

_COMMAND = (
    *("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--remote-debugging-port=0", "--window-size=1000,640"),
    # A name of a stranger that leads to this machine.
    "--host-resolver-rules=MAP evil.test 127.0.0.1",
)
_KEYS = {
    "enter": ("Enter", 13, "\r"),
    "escape": ("Escape", 27, ""),
    "tab": ("Tab", 9, ""),
    "space": (" ", 32, " "),
    "f1": ("F1", 112, ""),
}
_TEXT = """[...document.querySelectorAll(".xterm-rows > div")]
  .map((row) => row.textContent.replaceAll("\\u00a0", " ").trimEnd()).join("\\n")"""


class Tab:
    """A tab that is open."""

    def __init__(self, browser: "Browser", target: str) -> None:
        self._browser = browser
        self._target = target
        attached = browser.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **parameters: Any) -> Any:
        return self._browser.call(method, self._session, **parameters)

    def told(self, method: str) -> list[dict[str, Any]]:
        """What the browser told of itself by this name."""
        events = [*self._browser.events]
        return [
            one["params"]
            for one in events
            if one["method"] == method and one.get("sessionId") == self._session
        ]

    @property
    def asked(self) -> set[str]:
        """Every address that was asked for."""
        requests = [one["request"]["url"] for one in self.told("Network.requestWillBeSent")]
        return {*requests, *(one["url"] for one in self.told("Network.webSocketCreated"))}

    @property
    def complaints(self) -> list[str]:
        """What the browser found wrong with the page."""
        said = [one["entry"]["text"] for one in self.told("Log.entryAdded")]
        return said + [str(one) for one in self.told("Runtime.exceptionThrown")]

    def go(self, address: str) -> None:
        self.call("Page.navigate", url=address)

    def found(self, script: str) -> Any:
        """What a script in the page comes to."""
        told = self.call("Runtime.evaluate", expression=script, returnByValue=True)
        assert "exceptionDetails" not in told, told
        return told["result"].get("value")

    @property
    def text(self) -> str:
        return str(self.found(_TEXT) or "")

    @property
    def said(self) -> str:
        """The line below the terminal, or the whole text of a page that has none."""
        return str(
            self.found("(document.getElementById('said') ?? document.body)?.textContent ?? ''")
        )

    def until(self, shown: str | Callable[[str], bool]) -> None:
        """Wait until the terminal shows it."""
        there = shown if callable(shown) else lambda text: shown in text
        self.wait(lambda: there(self.text), lambda: f"{shown} never came:\n{self.text}")

    def until_said(self, text: str) -> None:
        self.wait(lambda: text in self.said, lambda: f"{text} was not said: {self.said}")

    def wait(
        self, done: Callable[[], bool], why: Callable[[], str] = lambda: "it never came"
    ) -> None:
        deadline = monotonic() + PATIENCE_S
        while not done():
            assert monotonic() < deadline, why()
            sleep(0.02)

    def press(self, *keys: str) -> None:
        """Press keys, by their names or as the letters they type; `ctrl+z` and the like, too."""
        for key in keys:
            control = key.startswith("ctrl+")
            letter = key.removeprefix("ctrl+")
            name, code, text = _KEYS.get(letter, (letter, ord(letter[0].upper()), letter))
            pressed = {"key": name, "windowsVirtualKeyCode": code, "modifiers": 2 * control}
            if text and not control:
                self.call("Input.dispatchKeyEvent", type="keyDown", text=text, **pressed)
            else:
                self.call("Input.dispatchKeyEvent", type="rawKeyDown", **pressed)
            self.call("Input.dispatchKeyEvent", type="keyUp", **pressed)

    def copy(self) -> None:
        """Press ctrl+c, which the browser takes for itself where the page lets it."""
        pressed = {"key": "c", "windowsVirtualKeyCode": 67, "modifiers": 2}
        self.call("Input.dispatchKeyEvent", type="rawKeyDown", commands=["copy"], **pressed)
        self.call("Input.dispatchKeyEvent", type="keyUp", **pressed)

    def paste(self, text: str) -> None:
        """As the browser does it: the terminal hears of a paste."""
        self.found(
            "(() => { const data = new DataTransfer();"
            f"data.setData('text/plain', {json.dumps(text)});"
            "document.querySelector('.xterm-helper-textarea').dispatchEvent("
            "new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));"
            "})()"
        )

    def resize(self, width: int, height: int) -> None:
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )

    def picture(self, path: Path) -> None:
        """A screenshot, for a person to look at."""
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot")["data"]))

    def close(self) -> None:
        self._browser.call("Target.closeTarget", targetId=self._target)


class Browser:
    """The browser, over the connection of its developer tools."""

    def __init__(self, line: ClientConnection) -> None:
        self._line = line
        self._last = 0
        self.events: list[dict[str, Any]] = []

    def call(self, method: str, session: str | None = None, **parameters: Any) -> Any:
        self._last += 1
        said: dict[str, Any] = {"id": self._last, "method": method, "params": parameters}
        if session is not None:
            said["sessionId"] = session
        self._line.send(json.dumps(said))
        while True:
            told = json.loads(self._line.recv(PATIENCE_S))
            if told.get("id") == self._last:
                assert "error" not in told, (method, told)
                return told["result"]
            self.events.append(told)

    def tab(self) -> Tab:
        return Tab(self, self.call("Target.createTarget", url="about:blank")["targetId"])


@contextmanager
def browser(folder: Path) -> Iterator[Browser]:
    """A browser with a profile of its own, while this lasts."""
    profile = folder / "profile"
    profile.mkdir(parents=True)
    null = subprocess.DEVNULL
    with subprocess.Popen(
        [*_COMMAND, f"--user-data-dir={profile}"], stdin=null, stdout=null, stderr=null
    ) as process:
        try:
            port = profile / "DevToolsActivePort"
            deadline = monotonic() + PATIENCE_S
            while not (port.is_file() and len(told := port.read_text().split()) == 2):
                assert monotonic() < deadline, "chromium did not start"
                sleep(0.02)
            with connect(f"ws://127.0.0.1:{told[0]}{told[1]}", max_size=None) as line:
                yield Browser(line)
        finally:
            process.kill()

"""Cards as a browser shows them: no wider than a phone, night as night, options that move."""

import html
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from real_anki import Anki, anki_in
from sending import bank_with, read, sent
from test_anki_takes_it import hostile_facts

from conftest import require
from ctquiz.bank.model import Bank
from studying import SOLAR

PHONE = 360
CHROMIUM = ("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run")
QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-sync")

Cards = list[tuple[str, str, str]]
"""The key, front and back of each card, with their style."""


@pytest.fixture(autouse=True)
def _chromium() -> None:
    require("chromium", shutil.which("chromium") is not None, "no chromium")


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[Anki]:
    with anki_in(tmp_path / "anki") as opened:
        yield opened


def cards(anki: Anki, package: Path) -> Cards:
    anki.take(package)
    found: Cards = []
    for card, fields in anki.rows("SELECT cards.id, flds FROM cards JOIN notes ON notes.id = nid"):
        shown = anki.collection.get_card(card).render_output()
        style = f"<style>{shown.css}</style>"
        typed = '<input type="text" id="typeans">'
        front = shown.question_text.replace("[[type:Typed]]", typed)
        back = shown.answer_text.replace("[[type:Typed]]", '<code id="typeans">x</code>')
        found.append((fields.split("\x1f")[6], style + front, style + back))
    return found


def found_by(script: str, data: object, folder: Path) -> Any:
    """What a script in a page makes of some data; it calls `done` with it."""
    page = folder / "page.html"
    text = json.dumps(data).replace("<", "\\u003c")
    page.write_text(
        f"<!doctype html><meta charset=utf-8><body><script>const data = {text};"
        "function done(found) { const out = document.createElement('pre'); out.id = 'found';"
        "out.textContent = JSON.stringify(found); document.body.replaceChildren(out); }"
        f"{script}</script>",
        encoding="utf-8",
    )
    profile = f"--user-data-dir={folder / 'profile'}"
    ran = subprocess.run(
        [*CHROMIUM, *QUIET, profile, "--virtual-time-budget=60000", "--dump-dom", page.as_uri()],
        capture_output=True,
        check=True,
        timeout=60,
    )
    told = re.search(r'<pre id="found">(.*?)</pre>', ran.stdout.decode(), re.DOTALL)
    assert told is not None, ran.stdout.decode()[:2000]
    return json.loads(html.unescape(told[1]))


MEASURE = """
(async () => {
  const found = [];
  for (const [key, side, look] of data) {
    const frame = document.createElement("iframe");
    frame.style.cssText = "width: 360px; height: 600px; border: 0";
    frame.srcdoc = `<!doctype html><body class="card card1 ${look}">${side}`;
    document.body.append(frame);
    await new Promise((loaded) => { frame.onload = loaded; });
    const page = frame.contentDocument;
    const style = (name) => {
      const one = page.querySelector(name);
      return one ? frame.contentWindow.getComputedStyle(one) : null;
    };
    found.push([key, page.documentElement.scrollWidth, style("body").backgroundColor,
                style(".prompt").color]);
    frame.remove();
  }
  done(found);
})();
"""


def light_of(color: str) -> int:
    """How light a color is, from 0 to 765."""
    return sum(map(int, re.findall("[0-9]+", color)[:3]))


def one_of_each() -> Bank:
    """A bank with every kind of answer, and with the nastiest text."""
    solar = read(SOLAR)
    return Bank(solar.id, solar.title, (*solar.facts, *hostile_facts()), sources=solar.sources)


LOOKS = {"": False, "nightMode": True, "night_mode": True}
"""The classes by which Anki's programs tell the night, and whether they do."""


@pytest.mark.slow
def test_cards_fit_a_phone_by_day_and_by_night(anki: Anki, tmp_path: Path) -> None:
    found = cards(anki, sent(one_of_each(), tmp_path / "a.apkg"))
    sides = [
        (f"{key} {look}", side, look) for key, *both in found for side in both for look in LOOKS
    ]
    told = found_by(MEASURE, sides, tmp_path)
    assert len(told) == 6 * len(found)
    assert [(key, width) for key, width, *_ in told if width > PHONE] == []
    for key, _, ground, ink in told:
        contrast = light_of(ink) - light_of(ground)
        assert (contrast > 400) if LOOKS[key.split(" ")[1]] else (contrast < -400), key


SHUFFLE = """
const options = () => document.querySelectorAll("#qa ol.shuffle li");
const order = () => [...options()].map((one) => one.textContent);
function show(side) {
  const box = document.getElementById("qa");
  box.innerHTML = side;
  for (const one of box.querySelectorAll("script")) {
    const run = document.createElement("script");
    run.textContent = one.textContent;
    one.replaceWith(run);
  }
  return order();
}
document.body.insertAdjacentHTML("beforeend", '<div id="qa"></div>');
if (data.broken) Object.defineProperty(window, "sessionStorage", { get() { throw Error("no"); } });
const found = [];
for (let turn = 0; turn < 12; turn++) found.push([show(data.front), show(data.back)]);
done(found);
"""


def turns(anki: Anki, folder: Path, broken: bool) -> list[tuple[list[str], list[str]]]:
    """The options of one card on its front and back, time and again."""
    choice = (fact for fact in hostile_facts() if fact.id == "choice-0")
    more = tuple(f"other {number}" for number in range(4))
    facts = [replace(fact, blanks=(replace(fact.blanks[0], wrong=more),)) for fact in choice]
    ((_, front, back),) = cards(anki, sent(bank_with(facts), folder / "a.apkg"))
    data = {"front": front, "back": back, "broken": broken}
    return [(one, other) for one, other in found_by(SHUFFLE, data, folder)]


def test_options_move_each_time_and_stand_alike_on_both_sides(anki: Anki, tmp_path: Path) -> None:
    found = turns(anki, tmp_path, broken=False)
    assert all(front == back for front, back in found)
    assert len({tuple(front) for front, _ in found}) > 3
    assert {len(set(front)) for front, _ in found} == {5}


def test_without_storage_options_stay_as_they_are_written(anki: Anki, tmp_path: Path) -> None:
    found = turns(anki, tmp_path, broken=True)
    assert len({tuple(side) for sides in found for side in sides}) == 1

"""How still a page stands: CPU and bytes to the terminal while nothing is pressed.

    python tests/bench/idling.py

Beside a bare Textual app of the same run; what is aimed at is printed, never asserted.
"""

import sys
import tempfile
from pathlib import Path

from bench_program import BARE_APP, CTQUIZ
from terminals import Idling, idling

_BANK = """\
ctquiz: 1
bank: small
title: A small bank
facts:
- {id: mars, ask: Which planet is called the Red Planet?, answer: Mars, not: [Venus, Mercury]}
"""
_AIM = "aim 0.5 %"

PAGES = {
    "home": ((), ""),
    "question": (("study", "--form", "choice"), ""),
    "typed": (("study", "--form", "ask"), ""),
    "answered": (("study", "--form", "choice"), "1"),
    "exam": (("exam",), ""),
    "no clock": (("exam",), "t"),
    "browse": ((), "b"),
    "stats": ((), "t"),
    "settings": ((), ","),
    "palette": ((), "\x10"),
    "help": ((), "?"),
}
"""Of each page: the command that leads there, and the keys."""


def told(name: str, found: Idling) -> None:
    """One line a page."""
    print(f"{name:12} idle CPU {found.cpu:6.2%}  {found.bytes_s:7.1f} bytes/s   {_AIM}", flush=True)


def main() -> None:
    """Print how each page idles."""
    with tempfile.TemporaryDirectory() as name:
        bank = Path(name) / "small.yaml"
        bank.write_text(_BANK, encoding="utf-8")
        told("a bare app", idling([sys.executable, "-c", BARE_APP]))
        for page, (arguments, keys) in PAGES.items():
            named = (*arguments[:1], str(bank), *arguments[1:]) if arguments else ()
            command = [*CTQUIZ, *named]
            told(page, idling(command, keys, CTQUIZ_HOME=str(Path(name) / "home")))


if __name__ == "__main__":
    main()

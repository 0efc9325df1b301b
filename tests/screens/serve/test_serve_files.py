"""The files of the page: the terminal as its makers give it, and all of them in the package."""

import re
from hashlib import sha256

from ctquiz.screens.serve import responses
from ctquiz.screens.serve.responses import page_files

SUMS = {
    "LICENSE": "b569f629d00f2626a8100df2a1798210535621e42164dfd426a6fe5aac7b0ccd",
    "LICENSE.addons": "e256f01188af527e4d06d21d06fbf785ae9c50d4b328bf03cbe0ba7f0aa4228f",
    "addon-fit.mjs": "2d87e1bddc73be9111de8beee5370c3bb7aac9c94e18e6f245f02ca741ef1769",
    "addon-unicode11.mjs": "37bb2d573c615661c875398be2a3497e02bd21d7202a5d1159f6ab70a8cfc2f2",
    "xterm.css": "854a7c0fb70e8b1a083c16797ab827299fb18744f5ad34f227b48337e33293c6",
    "xterm.mjs": "b336ec65a086c056d4804b3d4c2347da5663d3f23c3f25be866467bd8857ad59",
}


def test_the_terminal_is_just_what_its_makers_give() -> None:
    folder = responses._FOLDER / "xterm"
    found = {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}
    del found["VERSIONS"]
    assert found == SUMS


def test_the_page_names_only_files_that_are_there() -> None:
    files = page_files()
    own = (files[name].decode() for name in ("index.html", "page.js", "page.css"))
    named = {name for text in own for name in re.findall(r"[\w-]+\.(?:m?js|css|svg)\b", text)}
    assert named <= {*files} and len(named) >= 6

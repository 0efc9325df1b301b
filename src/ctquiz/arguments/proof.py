"""`verify` and `source`: facts held against their documents."""

from ctquiz.arguments.making import Commands, bare, late

_BANK = "a bank's file, or the name of a known bank"
_DOCUMENT = "[NAME=]DOCUMENT"


def add_proof(commands: Commands) -> None:
    """What proves facts, and where documents lie."""
    verify = bare(
        commands,
        "verify",
        "prove each fact by its document",
        "ctquiz verify planets.yaml --source primer.pdf",
    )
    verify.add_argument("bank", metavar="BANK", help=_BANK)
    verify.add_argument(
        "--source",
        metavar=_DOCUMENT,
        action="append",
        default=[],
        help="the document of a source (default: what `source add` told this machine)",
    )
    verify.add_argument(
        "--write",
        action="store_true",
        help="record the fingerprints of what is proven in BANK's .evidence.json",
    )
    verify.add_argument(
        "--accept",
        metavar="FACT",
        action="append",
        default=[],
        help="with --write, record this fact too, although its sentence changed: it still holds",
    )
    verify.add_argument(
        "--coverage",
        action="store_true",
        help="list the sentences with a date, number, name or list that have no fact",
    )
    verify.add_argument(
        "--show-dropped",
        action="store_true",
        help="list what was left out of the document, and why",
    )
    verify.add_argument("--json", action="store_true", help="as JSON, for programs")
    verify.set_defaults(run=late("verify", "verify"))
    _add_source(commands)


def _add_source(commands: Commands) -> None:
    does = "tell this machine where the documents of a bank lie"
    source = bare(commands, "source", does, "ctquiz source add planets.yaml primer.pdf")
    doing = source.add_subparsers(title="what to do", metavar="add", required=True)
    does = "from now on, `c` shows the passage while studying"
    add = bare(doing, "add", does, "ctquiz source add planets.yaml primer=primer.pdf")
    add.add_argument("bank", metavar="BANK", help=_BANK)
    add.add_argument("document", metavar=_DOCUMENT, help="a .txt, .md, .rst, .html, .docx or .pdf")
    add.set_defaults(run=late("source", "add"))

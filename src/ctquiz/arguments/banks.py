"""`check`, `new`, `fmt`, `schema`: banks as they are written."""

from typing import Final

from ctquiz.arguments.making import Commands, add_command, bare, late

_CHECK_FORMATS: Final = ("text", "json", "github")


def add_check(commands: Commands) -> None:
    """What finds fault."""
    does, example = "tell every problem of a bank, each with its place", "ctquiz check my-bank.yaml"
    check = add_command(commands, "check", does, example, needs_bank=True)
    formats = check.add_mutually_exclusive_group()
    formats.add_argument(
        "--format",
        choices=_CHECK_FORMATS,
        default=_CHECK_FORMATS[0],
        help="lines to read (text), json, or GitHub's annotations",
    )
    formats.add_argument(
        "--json",
        dest="format",
        action="store_const",
        const="json",
        help="the same as --format json",
    )
    check.add_argument("--strict", action="store_true", help="exit 1 for warnings, too")
    check.set_defaults(run=late("check", "check"))


def add_writing(commands: Commands) -> None:
    """What helps to write them."""
    new = bare(commands, "new", "begin a bank, explained by comments", "ctquiz new planets")
    new.add_argument("name", metavar="NAME", help="the bank's file; .yaml may be left out")
    new.add_argument("--force", action="store_true", help="overwrite the file if it is there")
    new.set_defaults(run=late("new", "new"))
    does, example = "write missing ids into banks, and nothing else", "ctquiz fmt planets.yaml"
    fmt = add_command(commands, "fmt", does, example, needs_bank=True)
    fmt.add_argument("--check", action="store_true", help="only tell what would be written")
    fmt.set_defaults(run=late("fmt", "fmt"))
    schema = bare(
        commands,
        "schema",
        "print the JSON Schema of a bank, for editors",
        "ctquiz schema > bank.schema.json",
    )
    schema.set_defaults(run=late("schema", "schema"))

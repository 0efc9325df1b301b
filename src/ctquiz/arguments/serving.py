"""`serve`."""

from ctquiz.arguments.making import Commands, add_command, late
from ctquiz.arguments.numbers import port


def add_serve(commands: Commands) -> None:
    """What shows the terminal program elsewhere."""
    serve = add_command(
        commands, "serve", "study in a browser of this machine", "ctquiz serve --port 8123"
    )
    serve.add_argument(
        "--port", metavar="N", type=port, default=0, help="listen there (default: any free port)"
    )
    serve.set_defaults(run=late("serve", "serve"))

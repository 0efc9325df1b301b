"""From the command line to a command, and from whatever comes of it to an exit code."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from ctquiz import signals
from ctquiz.arguments.making import Command
from ctquiz.arguments.parser import parser
from ctquiz.errors import CtquizError, Exit, failure


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; exit code 0 done, 2 wrong use or unreadable input, 130 interrupted."""
    try:
        _speak_utf8()
        options = parser().parse_args(arguments)
        run: Command = options.run
        with signals.heeded():
            code = run(options)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except CtquizError as error:
        return _unusable(error)
    except KeyboardInterrupt as interruption:
        return _interrupted(interruption)
    except RuntimeError as error:
        # Python 3.11 wraps what comes while it makes a class, as where a module is imported.
        if not isinstance(error.__cause__, KeyboardInterrupt):
            raise
        return _interrupted(error.__cause__)
    except BrokenPipeError:
        _drop_output()
        return Exit.DONE
    except OSError as error:
        _drop_output()
        return _unusable(failure(error.filename or "ctquiz", error.strerror or str(error)))


def _interrupted(interruption: KeyboardInterrupt) -> int:
    if isinstance(interruption, signals.Stopped):
        # The terminal may be what has gone.
        with suppress(OSError):
            print(f"ctquiz: {signals.KEPT}", file=sys.stderr, flush=True)
    return Exit.INTERRUPTED


def _unusable(error: CtquizError) -> int:
    print(error, file=sys.stderr)
    return Exit.UNUSABLE


def _drop_output() -> None:
    """Nobody reads stdout any more; Python would complain again when it closes it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _speak_utf8() -> None:
    """A bank speaks any script; a terminal that does not gets escapes instead of a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")

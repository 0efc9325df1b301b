"""A window of its own: opens the logs that it is told of, and appends what it is told to.

Lines in: `wait FOLDER` (until it is there), `open PATH`, `append FIRST COUNT`, `die NUMBER`; each
is answered in one line, `wait` in one before and one after.
"""

import os
import signal
import sys
from pathlib import Path

from ctquiz.memory.log import Log
from happenings import event_id, new_event, review


def die(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def main() -> None:
    log: Log | None = None
    for line in sys.stdin:
        match line.rstrip("\n").split(" ", 1):
            case ["wait", folder]:
                print("waiting", flush=True)
                while not Path(folder).exists():
                    pass
                said = "there"
            case ["open", path]:
                if log is not None:
                    log.close()
                log = Log.open(Path(path))
                said = log.machine.hex()
            case ["append", numbers]:
                assert log is not None
                first, count = map(int, numbers.split())
                for number in range(first, first + count):
                    log.append(new_event(number, review(base=event_id(number - 1))))
                said = "done"
            case ["die", number]:
                assert log is not None
                log._derived._save = die  # type: ignore[method-assign]
                log.append(new_event(int(number), review()))
                said = "survived"
            case _:
                said = "what?"
        print(said, flush=True)


main()

"""The due days of a package's cards in Anki, in the zone of the environment, as JSON.

    python due_days.py PACKAGE FOLDER

A program of its own: Anki asks for the zone of its machine once.
"""

import json
import sys
import time
from pathlib import Path

from real_anki import anki_in


def main() -> None:
    package, folder = map(Path, sys.argv[1:])
    with anki_in(folder) as anki:
        anki.take(package)
        ((began,),) = anki.rows("SELECT crt FROM col")
        first = (began - time.timezone - 4 * 3600) // 86_400
        rows = anki.rows("SELECT guid, due FROM cards JOIN notes ON notes.id = nid")
    print(json.dumps({guid: first + due for guid, due in rows}))


if __name__ == "__main__":
    main()

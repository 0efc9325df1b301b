"""`python -m ctquiz`, the same as the command `ctquiz`."""

import sys

from ctquiz.cli import main

if __name__ == "__main__":
    sys.exit(main())

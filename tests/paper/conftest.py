"""A small bank to be printed."""

from pathlib import Path

import pytest
from printed import FACTS

from studying import write_bank


@pytest.fixture
def bank(home: Path, tmp_path: Path) -> Path:
    return write_bank(tmp_path / "small.yaml", FACTS)

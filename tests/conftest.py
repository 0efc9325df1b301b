"""What the tests share: a required tool that is missing fails the run instead of skipping."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

REQUIRED = set(filter(None, os.environ.get("CTQUIZ_REQUIRE", "").split(",")))


def require(name: str, present: bool, reason: str) -> None:
    """Skip a test whose means are missing, unless `CTQUIZ_REQUIRE` promises them."""
    if present:
        return
    if name in REQUIRED:
        pytest.fail(f"{name} is required here, but {reason}")
    pytest.skip(reason)


@pytest.fixture
def shared() -> Path:
    """The shared folder with the document; a user's clone has none."""
    folder = Path(os.environ.get("CTQUIZ_SHARED", Path(__file__).parents[2] / "shared"))
    require("shared", folder.is_dir(), f"no folder {folder}")
    return folder


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Every test studies in a home of its own, at a moment of its own."""
    folder = tmp_path / "home"
    monkeypatch.setenv("CTQUIZ_HOME", str(folder))
    monkeypatch.delenv("CTQUIZ_NOW", raising=False)
    yield folder

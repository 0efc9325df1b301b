"""What the tests share: a required tool that is missing fails the run instead of skipping."""

import os
import signal
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

REQUIRED = set(filter(None, os.environ.get("CTQUIZ_REQUIRE", "").split(",")))

# How long a case takes is measured in tests/bench: a busy machine breaks no law. A log or a folder
# that a law uses may be the same for all its cases. What lands is decided by its change and not by
# chance: only at the desk are the cases others each time.
settings.register_profile(
    "ctquiz",
    deadline=None,
    derandomize=bool(REQUIRED),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("ctquiz")


def require(name: str, present: bool, reason: str) -> None:
    """Skip a test whose means are missing, unless `CTQUIZ_REQUIRE` promises them."""
    if present:
        return
    if name in REQUIRED:
        pytest.fail(f"{name} is required here, but {reason}")
    pytest.skip(reason)


# What runs the tests may have told them to ignore these, as nohup does; programs inherit it.
for _number in (signal.SIGINT, getattr(signal, "SIGHUP", signal.SIGINT)):
    if signal.getsignal(_number) is signal.SIG_IGN:
        signal.signal(_number, signal.SIG_DFL)


def pytest_xdist_auto_num_workers() -> int:
    """One worker more than processors: tests of screens wait for a good part of their time."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture
def shared() -> Path:
    """The shared folder with the document; a user's clone has none."""
    folder = Path(os.environ.get("CTQUIZ_SHARED", Path(__file__).parents[2] / "shared"))
    require("shared", folder.is_dir(), f"no folder {folder}")
    return folder


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the tests have their homes: no `tmp_path`, which costs most tests more than they do."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Every test studies in a home of its own, at a moment of its own."""
    folder = next(homes)
    monkeypatch.setenv("CTQUIZ_HOME", str(folder))
    monkeypatch.delenv("CTQUIZ_NOW", raising=False)
    yield folder

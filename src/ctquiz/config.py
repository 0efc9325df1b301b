"""Where things lie on this machine: the learner's folders and the shipped banks."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs


@dataclass(frozen=True, slots=True)
class Folders:
    """The learner's own folders; none is made before something is written to it."""

    data: Path
    config: Path
    cache: Path

    @property
    def settings(self) -> Path:
        """What the learner has set otherwise than it comes."""
        return self.config / "config.toml"

    @property
    def log(self) -> Path:
        """The database of everything ever answered."""
        return self.data / "memory.db"

    @property
    def documents(self) -> Path:
        """Where the documents of sources lie on this machine."""
        return self.data / "documents.json"

    @property
    def banks(self) -> Path:
        """Banks laid here are known by name."""
        return self.data / "banks"


def folders_from(environment: Mapping[str, str]) -> Folders:
    """The platform's user data folder, or all under `CTQUIZ_HOME` where that is set."""
    home = environment.get("CTQUIZ_HOME", "")
    if home:
        folder = Path(home).expanduser().absolute()
        return Folders(folder, folder, folder / "cache")
    return Folders(
        platformdirs.user_data_path("ctquiz", appauthor=False),
        platformdirs.user_config_path("ctquiz", appauthor=False),
        platformdirs.user_cache_path("ctquiz", appauthor=False),
    )


def shipped_banks() -> Path:
    """The folder of the banks that come with ctquiz.

    A wheel carries them inside the package; an editable install runs from the checkout,
    whose build files are not copied, so there they are the checkout's own `decks/`.
    """
    package = Path(__file__).resolve().parent
    inside = package / "decks"
    return inside if inside.is_dir() else package.parents[1] / "decks"

"""What a build adds to the package: the compiled library, the catalogues, icons and map.

Named in pyproject.toml as the build's ``build_py`` and ``sdist`` commands; never imported by the app.
"""

import shutil
import sys
from pathlib import Path

from setuptools.command.build_py import build_py
from setuptools.command.sdist import sdist
from setuptools.errors import SetupError

_ROOT = Path(__file__).resolve().parent.parent


class BuildPy(build_py):
    """Copies the code, then fills ``advice_app/data``."""

    def run(self) -> None:
        """Fill ``data`` in the build, or only its catalogues in a checkout that is installed to be edited."""
        built = Path(self.build_lib) / "advice_app"
        if built.is_dir() and not self.editable_mode:  # an earlier build may hold files that are gone since
            shutil.rmtree(built)
        super().run()
        if str(_ROOT) not in sys.path:
            # a build runs in an environment of its own, where the project itself is not installed
            sys.path.insert(0, str(_ROOT))
        if self.editable_mode:
            _compile_catalogues(_ROOT / "advice_app" / "data")
            return
        data = built / "data"
        data.mkdir(parents=True)
        shutil.copytree(_ROOT / "resources", data / "resources")
        _compile_catalogues(data)
        _compile_library(data)


class Sdist(sdist):
    """Puts all that a build and the tests need into a source archive, without a file of its own at the top."""

    def add_defaults(self) -> None:
        """Add the folders that are no packages."""
        super().add_defaults()
        for folder in ("guides", "locales", "resources", "tests", ".ci"):
            files = (path for path in (_ROOT / folder).rglob("*") if path.is_file())
            kept = (path for path in files if path.suffix not in {".pyc", ".mo"})
            self.filelist.extend(str(path.relative_to(_ROOT)) for path in kept)


def _compile_catalogues(data: Path) -> None:
    from advice_app import catalogues  # noqa: PLC0415 - only importable once the project is on the path

    catalogues.compile_all(data / "locales")


def _compile_library(data: Path) -> None:
    from advice_app.library import compile as library  # noqa: PLC0415

    report = library.build(_ROOT / "guides", (data / "library.sqlite").resolve())
    for problem in report.problems:
        print(problem, file=sys.stderr)
    if any(not problem.warning for problem in report.problems):
        raise SetupError("the guides have mistakes: see above, or run rights-at-arrest check guides")

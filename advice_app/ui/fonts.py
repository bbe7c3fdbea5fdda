"""Fonts that come as packages, so that every machine shows the same page.

The files are found by their folder on the import path: importing the packages costs more than registering a font.
Both fonts are variable, one file for all weights. Qt gives an application font on Linux only its regular weight (measured on
6.11.3: bold is the regular, smeared), so there fontconfig is told where the files are before Qt starts; it knows the
weights. A weight of 600 is used for bold: 700 would be smeared on top of the real one. Elsewhere, and where the configuration
cannot be written, the files are registered with Qt when a script is first needed.
"""

import os
import sys
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from advice_app.library.page_parts import escape
from advice_app.paths import make_private, memory_folder, writes_nothing

_PACKAGES = {"Latn": ("fontpkg_inter", "Inter["), "Arab": ("fontpkg_noto_sans_arabic", "NotoSansArabic[")}
_FAMILIES = {"Latn": "Inter", "Arab": "Noto Sans Arabic"}
_SAME_AS = {"Cyrl": "Latn", "Grek": "Latn"}  # Inter has them
_EASIER = (
    "OpenDyslexic", "Open-Dyslexic", "Atkinson Hyperlegible", "Lexend", "Sylexiad", "Dyslexie", "Luciole", "Andika",
    "Comic Sans MS",
)  # fmt: skip
_INTER_LINE = 121  # percent of its size from line to line (measured)
_CLOSEST = 0.7  # a font is never set closer than this: its letters would touch
_CONFIG_NAME = "rights-at-arrest-fonts.conf"
_CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<include ignore_missing="yes">{system}</include>
{folders}
</fontconfig>
"""
_NO_CACHE = "<cachedir>{folder}</cachedir>\n<include"  # before all others: what fontconfig writes, it writes there


def prepare(cache_folder: Path) -> None:
    """Tell fontconfig about the fonts. Must run before the application is made; does nothing but on Linux."""
    if not sys.platform.startswith("linux"):
        return
    folders = "\n".join(f"<dir>{escape(str(file.parent))}</dir>" for script in _PACKAGES if (file := font_file(script)))
    config = cache_folder / _CONFIG_NAME
    system = os.environ.get("FONTCONFIG_FILE", "/etc/fonts/fonts.conf")
    if not folders or system == str(config):
        return
    text = _CONFIG.format(system=escape(system), folders=folders)
    if writes_nothing():
        memory = memory_folder()
        if memory is None:
            return
        config = memory / _CONFIG_NAME
        text = text.replace("<include", _NO_CACHE.format(folder=escape(str(memory))), 1)
    try:
        if not config.is_file() or config.read_text(encoding="utf-8") != text:
            make_private(config.parent)
            temporary = config.with_suffix(f".{os.getpid()}.tmp")
            temporary.write_text(text, encoding="utf-8")
            temporary.replace(config)
    except OSError:
        return
    os.environ["FONTCONFIG_FILE"] = str(config)


def ensure_script(script: str) -> None:
    """Register the fonts of a script (ISO 15924); Latin always comes with it, for law and local words."""
    _register("Latn")
    _register(_SAME_AS.get(script, script))


class _Preferred:
    """The family that the reader finds easier; nothing: ours."""

    family = ""


def prefer(family: str) -> str:
    """Use a family before ours from now on, if the system has it; which one is used, nothing for ours."""
    _Preferred.family = family if family and family in QFontDatabase.families() else ""
    return _Preferred.family


def easier() -> tuple[str, ...]:
    """The families made for readers with dyslexia or low vision that this system has."""
    return tuple(family for family in QFontDatabase.families() if family.partition(" [")[0].startswith(_EASIER))


def families(script: str) -> list[str]:
    """The font families for a script, best first."""
    script = _SAME_AS.get(script, script)
    own = [_FAMILIES[script]] if script in _FAMILIES and script != "Latn" else []
    preferred = [_Preferred.family] if _Preferred.family else []
    return [*own, *preferred, _FAMILIES["Latn"], "sans-serif"]


def line_share(script: str) -> float:
    """By how much a line of the reader's own family has to be set closer, or wider, to stand as a line of ours does."""
    if not _Preferred.family or _SAME_AS.get(script, script) != "Latn":
        return 1.0
    font = QFont([_Preferred.family])
    font.setPixelSize(100)
    return max(_CLOSEST, _INTER_LINE / QFontMetricsF(font).lineSpacing())


@cache
def font_file(script: str) -> Path | None:
    """The installed font file of a script, or nothing if the package is missing."""
    if script not in _PACKAGES:
        return None
    package, start = _PACKAGES[script]
    for entry in sys.path:
        folder = Path(entry or ".") / package / "files"
        if folder.is_dir():
            return next((file for file in sorted(folder.iterdir()) if file.name.startswith(start)), None)
    return None


@cache
def _register(script: str) -> None:
    if os.environ.get("FONTCONFIG_FILE", "").endswith(_CONFIG_NAME):
        return  # fontconfig knows it
    file = font_file(script)
    if file is not None:
        QFontDatabase.addApplicationFont(str(file))

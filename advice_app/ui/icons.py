"""Our own line icons by name, drawn in any colour and size.

The drawings stand on a 24 grid with a stroke of 1.75, with round ends; ``currentColor`` in them becomes the
colour asked for.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap

from advice_app.paths import resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

NAMES = (
    "sidebar", "back", "forward", "search", "globe", "chevron-down", "chevron-right", "chevron-up", "star", "star-filled",
    "present", "print", "menu", "clock", "columns", "court", "speech", "lifebuoy", "history", "bookmark", "lock", "link", "check",
    "half", "ring", "question", "people", "document", "warning", "info", "flag", "scales", "briefcase", "monitor",
    "sliders", "close", "plus", "minus", "hand", "sun", "moon", "contrast", "text-size", "book", "arrow-left",
    "arrow-right", "copy", "expand", "keyboard", "home", "pencil", "trash", "download", "upload", "folder", "languages",
    "swap", "highlighter", "handcuffs", "child", "speaker", "freeze", "pointer", "spotlight", "pause", "play", "grid",
)  # fmt: skip
"""Every icon there is: the files of ``resources/icons``."""

MIRRORED = frozenset({"back", "forward", "sidebar", "chevron-right", "arrow-left", "arrow-right"})
"""The icons that point along the reading direction; the others never turn round."""


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0, mirrored: bool = False) -> QPixmap:
    """The icon in this colour, ``size`` logical pixels wide; ``mirrored`` counts only for icons with a direction."""
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - not loaded by a start that shows no icon

    # before there is a painter: an error must not leave one on a picture that is gone
    drawing = QSvgRenderer(_drawing(name).replace("currentColor", colour).encode())
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(QColor(0, 0, 0, 0))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if mirrored and name in MIRRORED:
        painter.translate(size, 0)
        painter.scale(-1, 1)
    drawing.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return made


def icon(name: str, colour: str, size: int = 18, mirrored: bool = False) -> QIcon:
    """The icon for a button or action, as sharp as the sharpest screen."""
    return QIcon(pixmap(name, colour, size, _sharpest(), mirrored))


def _sharpest() -> float:
    """The device pixel ratio of the sharpest screen."""
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


@lru_cache(maxsize=64)
def _drawing(name: str) -> str:
    """The text of one SVG file."""
    if name not in NAMES:
        raise ValueError(f"no icon is called {name!r}")
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def put_icon(button: "QAbstractButton", name: str, colour: str, size: int, *, mirrored: bool = False) -> None:
    """Give a button an icon of this size; Qt would draw it as small as it likes."""
    button.setIcon(icon(name, colour, size, mirrored))
    button.setIconSize(QSize(size, size))

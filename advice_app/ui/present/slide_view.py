"""A slide on the screen: the audience's, the presenter's own, or a small one of what comes next."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from advice_app.slides.items import HEIGHT, Frame, Sheet
from advice_app.slides.talk import Blank
from advice_app.ui.present.overlay import PEN, Overlay, key_of
from advice_app.ui.present.paint import Footer, paint_sheet, target
from advice_app.ui.theme import Theme

_EDGE = 4.0
_KEPT = 2  # the slide that is shown, and the one made ready


class Picture(NamedTuple):
    """What a view shows."""

    sheet: Sheet
    frame: Frame
    theme: Theme
    step: int
    footer: Footer


def render(picture: Picture, size: QSize, ratio: float, onto: QPixmap | None = None) -> QPixmap:
    """A slide as a picture that fills this size as far as its shape allows.

    ``onto``: a picture of this size that nobody needs any more; to fetch so much memory anew costs milliseconds.
    """
    made = QPixmap(size * ratio) if onto is None else onto
    made.setDevicePixelRatio(ratio)
    made.fill(QColor(picture.theme.page))
    painter = QPainter(made)
    corner, scale = target(picture.frame, QRectF(0, 0, size.width(), size.height()))
    painter.translate(corner)
    painter.scale(scale, scale)
    paint_sheet(painter, picture.sheet, picture.frame, picture.theme, picture.step, picture.footer)
    painter.end()
    return made


class SlideView(QWidget):
    """Shows one slide as large as there is room. Whoever owns it says which, and hears what the mouse does on it."""

    pointed = Signal(QPointF)  # in units of the slide
    drawing_begun = Signal(QPointF)
    drawn = Signal(QPointF)
    clicked = Signal()

    def __init__(self, name: str, overlay: Overlay | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._overlay = overlay
        self._picture: Picture | None = None
        self._blank, self._edge, self._around = Blank.NONE, "", "#000000"
        self._kept: list[tuple[tuple[Picture, QSize, float], QPixmap]] = []  # what is shown, and what was made ready
        self._over = True  # whether the tool is on this very slide
        self.setMouseTracking(overlay is not None)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def picture(self) -> Picture | None:
        """What is shown, unless the view is blank."""
        return self._picture

    @property
    def blank(self) -> Blank:
        """What is shown instead of a slide."""
        return self._blank

    def show_picture(
        self, picture: Picture | None, blank: Blank = Blank.NONE, *, over: bool = True, at_once: bool = True
    ) -> None:
        """Show a slide, or nothing; ``over``: the tool of the presenter is on it; not ``at_once``: when it is updated."""
        self._picture, self._blank, self._over = picture, blank, over
        if at_once:
            self.update()

    def set_frame(self, edge: str, around: str) -> None:
        """The colour of the line around the slide (none if empty), and of what is around that."""
        self._edge, self._around = edge, around
        self.update()

    def slide_rect(self) -> QRectF:
        """Where the slide is in the widget."""
        frame = self._picture.frame if self._picture else Frame()
        inset = _EDGE if self._edge else 0.0
        corner, scale = target(frame, QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))
        # whole pixels: half of one would make every line of text a little blurred
        return QRectF(round(corner.x()), round(corner.y()), round(frame.width * scale), round(HEIGHT * scale))

    def sizeHint(self) -> QSize:
        return QSize(320, 180)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._around))
        place = self.slide_rect()
        if self._blank or self._picture is None:
            colour = {Blank.BLACK: "#000000", Blank.WHITE: "#FFFFFF"}.get(self._blank, self._around)
            # the whole of it: bars at the sides would shine in a dark room
            painter.fillRect(QRectF(self.rect()) if not self._edge else place, QColor(colour))
        else:
            self._paint_slide(painter, self._picture, place)
        if self._edge:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._edge), 3.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(-1.5, -1.5, 1.5, 1.5), 5, 5)
        painter.end()

    def _paint_slide(self, painter: QPainter, picture: Picture, place: QRectF) -> None:
        painter.drawPixmap(place.topLeft(), self._pixmap(picture, place))
        if self._overlay is not None:
            painter.save()
            painter.setClipRect(place)
            painter.translate(place.topLeft())
            painter.scale(place.height() / HEIGHT, place.height() / HEIGHT)
            self._overlay.paint(painter, key_of(picture.sheet), picture.frame, here=self._over)
            painter.restore()

    def _pixmap(self, picture: Picture, place: QRectF) -> QPixmap:
        """The slide painted; pointer and pen move over it, so it is kept."""
        wanted = picture, place.size().toSize(), self.devicePixelRatioF()
        found = next((made for kept, made in self._kept if kept == wanted), None)
        if found is None:
            spare = None
            if len(self._kept) == _KEPT:
                (_picture, *shape), oldest = self._kept.pop(0)
                spare = oldest if shape == list(wanted[1:]) else None
            found = render(*wanted, onto=spare)
            self._kept.append((wanted, found))
        return found

    def prepare(self, picture: Picture) -> None:
        """Paint what will probably be shown next, while nothing else happens."""
        if self.isVisible():
            self._pixmap(picture, self.slide_rect())

    # what the mouse does -------------------------------------------------------------------------------------

    def _at(self, event: QMouseEvent) -> QPointF:
        place = self.slide_rect()
        return (event.position() - place.topLeft()) * (HEIGHT / max(place.height(), 1.0))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._overlay is None or not self._overlay.tool:
            return
        if self._overlay.tool == PEN and event.buttons() & Qt.MouseButton.LeftButton:
            self.drawn.emit(self._at(event))
        self.pointed.emit(self._at(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._overlay is not None and self._overlay.tool == PEN:
            self.drawing_begun.emit(self._at(event))
        else:
            self.clicked.emit()

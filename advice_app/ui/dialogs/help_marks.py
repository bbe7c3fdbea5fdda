"""What the marks on a page mean: each as it looks there, with its words."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from advice_app.languages import _
from advice_app.ui.dialogs.sheet import label
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look
from advice_app.ui.style import face

MARKS = ("star", "highlight", "chip", "word", "late", "missing", "sure", "status")
_WIDTH, _HEIGHT = 84, 40
_CHIP = "CPP art. 63-1"
_BARS = (6, 10, 14)


class MarkPicture(QWidget):
    """One of the marks, drawn as the page draws it."""

    def __init__(self, mark: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark, self._look = mark, look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_WIDTH), self._look.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        getattr(self, f"_{self._mark}")(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2))

    def _rounded(self, painter: QPainter, box: QRectF, ink: str, ground: str, radius: float = 6) -> None:
        painter.setPen(QPen(QColor(ink), 1.5) if ink else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, self._look.px(radius), self._look.px(radius))

    def _bars_of_text(self, painter: QPainter, box: QRectF) -> None:
        """Two lines of text."""
        px = self._look.px
        for number, width in enumerate((0.8, 0.55)):
            wide = box.width() * width
            left = box.right() - px(8) - wide if self._rtl else box.left() + px(8)
            self._rounded(painter, QRectF(left, box.top() + px(10 + number * 9), wide, px(4)), "", self._look.theme.t3, 2)

    @property
    def _rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _icon(self, painter: QPainter, name: str, ink: str, middle: QPointF, pixels: int = 20) -> None:
        size = self._look.px(pixels)
        painter.drawPixmap(middle - QPointF(size / 2, size / 2), pixmap(name, ink, size, self.devicePixelRatioF()))

    def _star(self, painter: QPainter, box: QRectF) -> None:
        self._icon(painter, "star-filled", self._look.theme.ac, box.center())

    def _highlight(self, painter: QPainter, box: QRectF) -> None:
        theme, wide = self._look.theme, self._look.px(4)
        self._rounded(painter, box, theme.important.ink if theme.outlined else "", theme.important.ground)
        left = box.right() - wide if self._rtl else box.left()
        self._rounded(painter, QRectF(left, box.top(), wide, box.height()), "", theme.important.ink, 2)
        self._bars_of_text(painter, box)

    def _chip(self, painter: QPainter, box: QRectF) -> None:
        theme, px = self._look.theme, self._look.px
        chip = QRectF(box.left(), box.center().y() - px(10), box.width(), px(20))
        self._rounded(painter, chip, theme.ctl if theme.outlined else "", theme.unclear.ground, 5)
        self._write(painter, chip, _CHIP, theme.t2, 11)

    def _write(self, painter: QPainter, box: QRectF, text: str, ink: str, pixels: int) -> None:
        painter.setFont(face(self._look.px(pixels), 500))
        painter.setPen(QColor(ink))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)

    def _word(self, painter: QPainter, box: QRectF) -> None:
        theme, px = self._look.theme, self._look.px
        line = box.center().y() + px(8)
        self._rounded(
            painter, QRectF(box.left() + px(14), box.center().y() - px(3), box.width() - px(28), px(5)), "", theme.t1, 2
        )
        pen = QPen(QColor(theme.t2), 1.5)
        pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(box.left() + px(14), line), QPointF(box.right() - px(14), line))

    def _late(self, painter: QPainter, box: QRectF) -> None:
        theme, px = self._look.theme, self._look.px
        self._rounded(painter, box, theme.caution.ink, theme.caution.ground)
        x = box.right() - px(14) if self._rtl else box.left() + px(14)
        self._icon(painter, "history", theme.caution.ink, QPointF(x, box.center().y()), 16)

    def _missing(self, painter: QPainter, box: QRectF) -> None:
        pen = QPen(QColor(self._look.theme.ctl), 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, self._look.px(6), self._look.px(6))
        x = box.right() - self._look.px(14) if self._rtl else box.left() + self._look.px(14)
        self._icon(painter, "globe", self._look.theme.caution.ink, QPointF(x, box.center().y()), 16)

    def _sure(self, painter: QPainter, box: QRectF) -> None:
        theme, px = self._look.theme, self._look.px
        for number, high in enumerate(_BARS):
            left = box.center().x() + px((number - 1) * 9) - px(3)
            bar = QRectF(left, box.center().y() + px(7) - px(high), px(5), px(high))
            filled = number < 2  # noqa: PLR2004 - two of three
            self._rounded(painter, bar, theme.t2, theme.t2 if filled else "", 1)

    def _status(self, painter: QPainter, box: QRectF) -> None:
        theme = self._look.theme
        self._icon(painter, "check", theme.done.ink, box.center() - QPointF(self._look.px(16), 0))
        self._icon(painter, "half", theme.partly.ink, box.center() + QPointF(self._look.px(16), 0))


class MarksPage(QWidget):
    """The marks below each other, each beside what it means."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = {mark: label("", "small") for mark in MARKS}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(16))
        grid.setVerticalSpacing(look.px(10))
        grid.setColumnStretch(1, 1)
        for row, mark in enumerate(MARKS):
            grid.addWidget(MarkPicture(mark, look), row, 0)
            grid.addWidget(self._texts[mark], row, 1)

    def retranslate(self) -> None:
        """Set all text in the interface language."""
        texts = {
            "star": _("You bookmarked this paragraph."),
            "highlight": _("You highlighted this paragraph, or wrote a note on it."),
            "chip": _("The law that a sentence rests on. Press it for its full name."),
            "word": _("A word that is explained when you press it."),
            "late": _("The translation of this paragraph is out of date. The current original follows."),
            "missing": _("Not translated yet: the original is shown."),
            # L10N: beside three bars, of which two are filled
            "sure": _("How sure we are of a rule. Fewer filled bars: let a lawyer check it."),
            # L10N: beside a tick and a half-filled circle, which stand on a card beside each guide
            "status": _("When a guide was checked and whether a lawyer reviewed it: a tick is done, a half circle is not yet."),
        }
        for mark, line in self._texts.items():
            line.setText(texts[mark])

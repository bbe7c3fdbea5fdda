"""The head of the table: the countries that are compared, with their outline and the day on which they were checked."""

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from advice_app.compare.words import differing_text
from advice_app.languages import _
from advice_app.ui.compare.lines import lay_out
from advice_app.ui.compare.signs import leading
from advice_app.ui.compare.table_model import CompareModel
from advice_app.ui.dates import date_text
from advice_app.ui.faces import own_elided, own_face
from advice_app.ui.look import Look
from advice_app.ui.outline import outline_pixmap

_HEIGHT, _TILE, _SIDE, _GAP = 56, 24, 14, 10  # pixels at 100 %


class CountryHeader(QHeaderView):
    """Painted like the cells under it."""

    def __init__(self, look: Look, model: CompareModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._compared = model
        self._look = look
        self.total = 0  # questions, also those that a filter hides
        self.differing = 0
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setStretchLastSection(False)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._look.px(_HEIGHT))

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            number = self.logicalIndexAt(event.pos()) - 1
            texts = self._texts(number) if number >= 0 else ()
            QToolTip.showText(event.globalPos(), "\n".join(filter(None, texts)), self)
            return True
        return bool(super().viewportEvent(event))

    def _texts(self, number: int) -> tuple[str, str]:
        """The name of a country, and when it was checked."""
        country = self._compared.comparison.countries[number]
        return country.name, _("Checked {date}").format(date=date_text(country.checked)) if country.checked else ""

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        look, theme = self._look, self._look.theme
        painter.save()
        painter.fillRect(rect, QColor(theme.page))
        painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), QColor(theme.line2))
        if section:
            edge = rect.right() if look.rtl else rect.left()
            painter.fillRect(QRect(edge, rect.top(), 1, rect.height()), QColor(theme.line))
            self._country(painter, rect, section - 1)
        elif self.total:
            self._corner(painter, rect)
        painter.restore()

    def _country(self, painter: QPainter, rect: QRect, number: int) -> None:
        look, theme, px = self._look, self._look.theme, self._look.px
        country = self._compared.comparison.countries[number]
        tile = px(_TILE)
        left = rect.right() + 1 - px(_SIDE) - tile if look.rtl else rect.left() + px(_SIDE)
        top = rect.top() + (rect.height() - tile) / 2
        painter.drawPixmap(QPointF(left, top), outline_pixmap(country.code, theme, tile, self.devicePixelRatioF()))
        skip = px(_SIDE + _GAP) + tile
        room = rect.adjusted(px(8), 0, -skip, 0) if look.rtl else rect.adjusted(skip, 0, -px(8), 0)
        name, checked = self._texts(number)
        half = px(22)
        upper = QRect(room.left(), rect.center().y() - half + px(2), room.width(), half)
        lower = QRect(room.left(), upper.bottom(), room.width(), px(18))
        for text, box, size, weight, colour in (
            (name, upper if checked else room, 15, 600, theme.t1),
            (checked, lower, 12, 400, theme.t3),
        ):
            painter.setFont(own_face(look, size, weight))
            painter.setPen(QColor(colour))
            shown = own_elided(text, look, size, box.width(), weight)
            painter.drawText(box, leading(rtl=look.rtl) | Qt.AlignmentFlag.AlignVCenter, shown)

    def _corner(self, painter: QPainter, rect: QRect) -> None:
        """On how many questions they differ."""
        look, px = self._look, self._look.px
        text = differing_text(self.differing, self.total)
        width, pitch = rect.width() - 2 * px(_SIDE), px(17)
        layout, lines = lay_out(text, own_face(look, 12), width, pitch, rtl=look.rtl)
        if lines * pitch > rect.height():
            return  # very large letters: the rows say it too
        painter.setPen(QColor(look.theme.t2))
        top = rect.top() + (rect.height() - lines * pitch) / 2
        layout.draw(painter, QPointF(rect.left() + px(_SIDE), top))

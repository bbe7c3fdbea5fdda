"""The bar of limits with the moment it is now; from the side the window begins on. The table below it tells the same."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from advice_app.clock.limits import Limit
from advice_app.clock.words import authority_name
from advice_app.languages import _
from advice_app.ui.clock.scale import Scale
from advice_app.ui.clock.segment import Segment
from advice_app.ui.clock.style import fill_of
from advice_app.ui.clock.texts import from_start, when, whole_hours
from advice_app.ui.dates import clock_time, moment
from advice_app.ui.look import Look
from advice_app.ui.style import face

_PILL, _BAR, _GAP = 33, 52, 2  # pixels at 100 %: above the bar, the bar, between its pieces
_LEAST = 74  # of a piece


class Timeline(QWidget):
    """Limits that have a time, in the order they come. ``chosen`` tells the number of a step."""

    chosen = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clock_timeline")
        self._look = look
        self._limits: tuple[Limit, ...] = ()
        self._start: datetime | None = None
        self._now: datetime | None = None
        self._chosen = -1
        self.segments: list[Segment] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._over = _Over(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_limits(self, start: datetime | None, limits: tuple[Limit, ...]) -> None:
        """Show these, in order; none: nothing to see."""
        keep = bool(self.segments) and [limit.step for limit in limits] == [limit.step for limit in self._limits]
        self._start, self._limits = start, limits
        if not keep:
            self._make_segments()
        self.retranslate()
        self._place()

    def _make_segments(self) -> None:
        for segment in self.segments:
            self._group.removeButton(segment)
            segment.hide()
            segment.deleteLater()
        self.segments = []
        judges = 0
        for limit in self._limits:
            authority = limit.step.decided_by
            fill = fill_of(self._look.theme, authority, again=judges > 0)
            judges += authority == "judge"
            segment = Segment(self._look, limit.number, fill, self)
            self._group.addButton(segment, limit.number)
            self.segments.append(segment)
            segment.show()
        for segment in self.segments:
            segment.first, segment.last = segment is self.segments[0], segment is self.segments[-1]
        self._over.raise_()
        self.setVisible(bool(self.segments))

    def show_now(self, now: datetime) -> None:
        """Move the mark of the present."""
        before = self._now
        self._now = now
        if before is None or self._moved(before, now):
            self._make_way()
            self._over.update()

    def _make_way(self) -> None:
        """No text under the line of the present."""
        scale = self._scale()
        if scale is not None and self._now is not None:
            place = scale.place(self._now)
            for segment, left in zip(self.segments, scale.edges, strict=False):
                segment.make_way(round(place - left))

    def _moved(self, before: datetime, now: datetime) -> bool:
        if clock_time(before) != clock_time(now):
            return True
        scale = self._scale()
        return scale is not None and round(scale.place(before)) != round(scale.place(now))

    def show_chosen(self, number: int) -> None:
        """Mark a limit as the one that is looked at."""
        self._chosen = number
        for segment in self.segments:
            segment.setChecked(segment.number == number)
        self.update()

    def _scale(self) -> Scale | None:
        if self._start is None or not self._limits:
            return None
        moments = [self._start, *(limit.until for limit in self._limits if limit.until is not None)]
        return Scale(moments, self.width(), self._look.px(_LEAST))

    def _place(self) -> None:
        scale = self._scale()
        self.setFixedHeight(self._height())
        if scale is None:
            return
        top, height = self._look.px(_PILL), self._bar()
        for segment, left, right in zip(self.segments, scale.edges, scale.edges[1:], strict=False):
            gap = 0 if segment.last else _GAP
            box = self._mirrored(QRectF(round(left), top, round(right) - round(left) - gap, height))
            segment.setGeometry(box.toRect())
        self._make_way()
        self._over.setGeometry(self.rect())
        self._over.raise_()
        self.update()

    def _bar(self) -> int:
        lines = QFontMetrics(face(self._look.px(14), 600)).height() + QFontMetrics(face(self._look.px(13))).height()
        return max(self._look.px(_BAR), min(lines, self._look.px(72)) + self._look.px(10))

    def _height(self) -> int:
        text = QFontMetrics(face(self._look.px(14), 600)).height() + QFontMetrics(face(self._look.px(13))).height()
        return self._look.px(_PILL) + self._bar() + self._look.px(10) + text

    def _mirrored(self, box: QRectF) -> QRectF:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return QRectF(self.width() - box.right(), box.top(), box.width(), box.height()) if rtl else box

    # painting ------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        scale = self._scale()
        if scale is None:
            return
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        theme, px = self._look.theme, self._look.px
        top = px(_PILL) + self._bar() + px(7)
        upper, lower = face(px(14), 600), face(px(13))
        if not scale.true:
            self._say_not_to_scale(painter)
        taken: list[QRectF] = []
        for number, place, lines in self._ticks(scale):
            width = max(QFontMetrics(font).horizontalAdvance(text) for text, font in zip(lines, (upper, lower), strict=True)) + 2
            box = self._tick_box(place, width, top)
            if any(box.adjusted(-px(6), 0, px(6), 0).intersects(other) for other in taken):
                continue
            taken.append(box)
            chosen = number == self._chosen
            self._draw_tick(
                painter, box, lines, (upper, lower), theme.ac2 if chosen else theme.t1, theme.ac2 if chosen else theme.t2
            )

    def _ticks(self, scale: Scale) -> Iterator[tuple[int, float, tuple[str, str]]]:
        """Where times stand under the bar, the most important first: those that do not fit are left out."""
        found = [(-1, 0.0, (whole_hours(0), moment(self._start) if self._start else ""))]
        found += [
            (limit.number, edge, (from_start(limit), when(limit)))
            for limit, edge in zip(self._limits, scale.edges[1:], strict=True)
        ]
        rank = {self._chosen: 0, self._limits[-1].number: 1, -1: 2}
        yield from sorted(found, key=lambda tick: rank.get(tick[0], 3))

    def _tick_box(self, place: float, width: float, top: float) -> QRectF:
        left = min(max(0.0, place - width / 2), max(0.0, self.width() - width))
        return QRectF(left, top, width, self.height() - top)

    def _draw_tick(
        self, painter: QPainter, box: QRectF, lines: tuple[str, str], fonts: tuple[QFont, QFont], first: str, second: str
    ) -> None:
        start, end = box.left() <= 0, box.right() >= self.width() - 1
        flag = (
            Qt.AlignmentFlag.AlignLeading if start else Qt.AlignmentFlag.AlignTrailing if end else Qt.AlignmentFlag.AlignHCenter
        )
        box = self._mirrored(box)
        top = box.top()
        for text, font, colour in zip(lines, fonts, (first, second), strict=True):
            height = QFontMetrics(font).height()
            painter.setFont(font)
            painter.setPen(QColor(colour))
            painter.drawText(QRectF(box.left(), top, box.width(), height), int(flag | Qt.TextFlag.TextDontClip), text)
            top += height

    def _say_not_to_scale(self, painter: QPainter) -> None:
        painter.setFont(face(self._look.px(12)))
        painter.setPen(QColor(self._look.theme.t3))
        line = QRectF(0, 0, self.width(), self._look.px(_PILL) - 8)
        # L10N: above the bar of time limits, whose pieces are not as wide as they last
        painter.drawText(line, int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter), _("not to scale"))

    def draw_now(self, painter: QPainter) -> None:
        """Paint the mark of the present and how much is over."""
        scale = self._scale()
        if scale is None or self._now is None or self._start is None:
            return
        theme, px = self._look.theme, self._look.px
        place = scale.place(self._now)
        bottom = px(_PILL) + self._bar()
        painter.fillRect(self._mirrored(QRectF(0, bottom - px(5), place, px(5))), QColor(theme.t1))
        if self._now < self._start:
            return
        # L10N: a mark on the bar; {time} is a time such as 16:25
        text = _("Now {time}").format(time=clock_time(self._now))
        font = face(px(13), 600)
        width, height = QFontMetrics(font).horizontalAdvance(text) + px(18), px(25)
        left = min(max(0.0, place - width / 2), self.width() - width)
        line = self._mirrored(QRectF(min(place, self.width() - 2), height, 2, bottom - height + px(6)))
        painter.fillRect(line, QColor(theme.t1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QColor(theme.t1))
        pill = self._mirrored(QRectF(left, 0, width, height))
        painter.drawRoundedRect(pill, 5, 5)
        painter.setFont(font)
        painter.setPen(QColor(theme.page))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    # Qt ------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(600), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self._make_segments()
        self.show_chosen(self._chosen)
        self.retranslate()
        self._place()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # L10N: the bar of time limits, as a screen reader calls it
        self.setAccessibleName(_("Limits on a line of time"))
        for number, (segment, limit) in enumerate(zip(self.segments, self._limits, strict=True)):
            authority, hours = authority_name(limit.step.decided_by), from_start(limit)
            # L10N: on a piece of the bar, under who decides: the first 24 h; to 48 h. {hours} is such as "24 h"
            line = when(limit) if limit.day else (_("to {hours}") if number else _("first {hours}")).format(hours=hours)
            spoken = _("{authority}: {hours} from the start, {when}").format(authority=authority, hours=hours, when=when(limit))
            segment.say(authority, line, spoken)
            segment.update()
        self.update()


class _Over(QWidget):
    """What lies over the pieces of the bar."""

    def __init__(self, timeline: Timeline) -> None:
        super().__init__(timeline)
        self._timeline = timeline
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._timeline.draw_now(painter)
        painter.end()

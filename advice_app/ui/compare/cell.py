"""One answer, laid out once and painted often: the word, the time, how sure we are, the rule, its law, its age."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextLayout

from advice_app.compare.durations import duration_text
from advice_app.compare.export import as_of_text
from advice_app.compare.model import RULE_LANGUAGE, Answer, verdict_of
from advice_app.compare.words import answer_text, confidence_text, rule_language_text
from advice_app.languages import interface_language
from advice_app.ui.compare.lines import CAP, lay_out
from advice_app.ui.compare.signs import PILL, draw_pill, draw_sure, leading, pill_picture, pill_width, sure_picture, sure_width
from advice_app.ui.dates import date_text
from advice_app.ui.faces import own_elided, own_face, own_metrics, own_width, rule_face, rule_metrics
from advice_app.ui.icons import pixmap
from advice_app.ui.look import Look

_RULE, _RULE_LINE, _CHIP_LINE, _FOOT, _BUTTON, _ICON = 14, 20, 16, 28, 28, 16  # pixels at 100 %


class Part(NamedTuple):
    """Something in a cell: ``law`` with its text, ``guide`` and ``sources`` can be clicked; ``language`` cannot."""

    kind: str
    box: QRectF
    text: str = ""


class Cell:
    """An answer in a column of some width; its size follows from its text.

    ``buttons``: what can be opened from it; ``short``: without rule and age.
    """

    def __init__(self, answer: Answer | None, width: float, look: Look, *, buttons: tuple[str, ...], short: bool = False) -> None:
        self.answer, self._look, self._width = answer, look, width
        self.parts: list[Part] = []
        self._short = short
        self._rule: tuple[QTextLayout, QPointF] | None = None
        self._chips: list[tuple[QTextLayout | None, Part]] = []
        self._word = answer_text(answer)
        self.height = float(look.px(PILL))
        self._place_head()
        if answer is not None:
            if not short:
                self._place_rule(answer)
            self._place_law(answer)
            if not short:
                self._place_foot(answer, buttons)
            else:
                self.height += look.px(5)

    # laying out ----------------------------------------------------------------------------------------------

    def _place_head(self) -> None:
        """The word, the time beside it or below, how sure we are at the end."""
        look, answer = self._look, self.answer
        self._pill = self._start(0, pill_width(self._word, look), 0, look.px(PILL))
        self._time = self._sure = QRectF()
        self._time_text = duration_text(answer.duration) if answer and answer.duration else ""
        self._sure_text = confidence_text(answer.confidence) if answer else ""
        if answer is None:
            return
        sure = sure_width(self._sure_text, look)
        time = own_width(self._time_text, look, 15, 600) + 1 if self._time_text else 0.0
        gap = look.px(9)
        used = self._pill.width() + gap
        beside = used + time + gap + sure <= self._width or not time
        self._sure = self._start(max(self._width - sure, 0), sure, 0, look.px(PILL))
        if used + sure > self._width:  # hardly room for the word: how sure we are stands below it
            self._sure = self._start(0, sure, look.px(PILL), look.px(PILL))
            self.height += look.px(PILL)
        if time:
            top = 0 if beside else self.height
            self._time = self._start(used if beside else 0, time, top, look.px(PILL))
            self.height = max(self.height, self._time.bottom())

    def _start(self, start: float, width: float, top: float, height: float) -> QRectF:
        """A box so many pixels from where the cell begins."""
        left = self._width - start - width if self._look.rtl else start
        return QRectF(left, top, width, height)

    def _place_rule(self, answer: Answer) -> None:
        look = self._look
        self.height += look.px(4)
        layout, lines = lay_out(answer.summary, rule_face(look, _RULE), self._width, look.px(_RULE_LINE))
        self._rule = layout, QPointF(0, self.height)
        self.height += lines * look.px(_RULE_LINE)

    def _place_law(self, answer: Answer) -> None:
        """The language of the rule if it is another one, then one chip for each pinpoint, in lines; a long one is broken."""
        look = self._look
        pad, gap, pitch = look.px(6), look.px(5), look.px(_CHIP_LINE)
        used, top, row = 0.0, self.height + look.px(4), 0.0
        foreign = interface_language() != RULE_LANGUAGE and not self._short
        texts = [("language", rule_language_text())] if foreign else []
        inner = max(self._width - 2 * pad, 1.0)
        for kind, text in [*texts, *(("law", law) for law in answer.law)]:
            natural, lines, layout = (rule_metrics if kind == "law" else own_metrics)(look, 12).horizontalAdvance(text), 1, None
            if natural > inner:
                layout, lines = lay_out(text, rule_face(look, 12), inner, pitch)
            width, height = min(natural, inner) + 2 * pad, lines * pitch + look.px(4)
            if used and used + width > self._width:
                used, top, row = 0.0, top + row + gap, 0.0
            self._chips.append((layout, Part(kind, self._start(used, width, top, height), text)))
            used, row = used + width + gap, max(row, height)
        self.parts += [part for _layout, part in self._chips if part.kind == "law"]
        if self._chips:
            self.height = top + row

    def _place_foot(self, answer: Answer, buttons: tuple[str, ...]) -> None:
        look = self._look
        self._foot_top = self.height + look.px(4)
        side, start = look.px(_BUTTON), 0
        for kind in (kind for kind in buttons if kind != "sources" or answer.sources):
            start += side
            left = 0 if look.rtl else self._width - side
            shift = start - side
            box = QRectF(left + shift if look.rtl else left - shift, self._foot_top, side, side)
            self.parts.append(Part(kind, box))
        self._foot_end = start
        self.height = self._foot_top + look.px(_FOOT)

    def part_at(self, place: QPointF) -> Part | None:
        """What can be clicked here."""
        return next((part for part in self.parts if part.box.contains(place)), None)

    # painting ------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, at: QPointF, ratio: float, hovered: Part | None = None) -> None:
        """Paint with the upper left corner at ``at``; on paper (``ratio`` 0) everything is drawn, no picture is used."""
        look, theme = self._look, self._look.theme
        painter.save()
        painter.translate(at)
        verdict = verdict_of(self.answer)
        if ratio:
            painter.drawPixmap(self._pill.topLeft(), pill_picture(verdict, self._word, look, ratio))
        else:
            draw_pill(painter, self._pill, verdict, self._word, look)
        if self._time_text:
            painter.setFont(own_face(look, 15, 600))
            painter.setPen(QColor(theme.t1))
            painter.drawText(self._time, leading(rtl=look.rtl) | Qt.AlignmentFlag.AlignVCenter, self._time_text)
        if self.answer is not None:
            if ratio:
                picture = sure_picture(self.answer.confidence, self._sure_text, look, ratio)
                painter.drawPixmap(self._sure.topLeft(), picture)
            else:
                draw_sure(painter, self._sure, self.answer.confidence, self._sure_text, look)
            self._paint_law(painter, hovered)
            if not self._short:
                self._paint_foot(painter, self.answer, ratio, hovered)
        if self._rule is not None:
            painter.setPen(QColor(theme.t2))
            self._rule[0].draw(painter, self._rule[1])
        painter.restore()

    def _paint_law(self, painter: QPainter, hovered: Part | None) -> None:
        look, theme = self._look, self._look.theme
        for layout, part in self._chips:
            lit, law = part == hovered, part.kind == "law"
            edge = theme.ac if lit else theme.ctl
            painter.setPen(QPen(QColor(edge), 1) if lit or theme.outlined or not law else Qt.PenStyle.NoPen)
            ground = QColor(theme.acs if lit else theme.unclear.ground)
            painter.setBrush(ground if law else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(part.box, 5, 5)
            painter.setPen(QColor(theme.ac2 if lit else theme.t2))
            if layout is not None:
                layout.draw(painter, part.box.topLeft() + QPointF(look.px(6), look.px(2)))
                continue
            font = rule_face(look, 12) if law else own_face(look, 12)
            painter.setFont(font)
            if look.rtl:  # law is read from left to right, wherever it stands
                painter.drawText(part.box, Qt.AlignmentFlag.AlignCenter, f"\u2066{part.text}\u2069" if law else part.text)
            else:  # at a point: half the time of a text in a box
                painter.drawText(QPointF(part.box.left() + look.px(6), part.box.center().y() + font.pixelSize() * CAP), part.text)

    def _paint_foot(self, painter: QPainter, answer: Answer, ratio: float, hovered: Part | None) -> None:
        look, theme = self._look, self._look.theme
        line = self._start(0, max(self._width - self._foot_end - look.px(4), 1.0), self._foot_top, look.px(_FOOT))
        painter.setFont(own_face(look, 12))
        painter.setPen(QColor(theme.t3))
        middle = leading(rtl=look.rtl) | Qt.AlignmentFlag.AlignVCenter
        text = as_of_text(answer, date_text)
        shown = own_elided(text, look, 12, line.width())
        if look.rtl:
            painter.drawText(line, middle, shown)
        else:
            painter.drawText(QPointF(line.left(), line.center().y() + painter.font().pixelSize() * CAP), shown)
        for part in self.parts:
            if part.kind != "law":
                self._paint_button(painter, part, ratio, lit=part == hovered)

    def _paint_button(self, painter: QPainter, part: Part, ratio: float, *, lit: bool) -> None:
        look, theme = self._look, self._look.theme
        if lit:
            painter.setPen(QPen(QColor(theme.ctl), 1) if theme.outlined else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.acs))
            painter.drawRoundedRect(part.box, 6, 6)
        size = look.px(_ICON)
        image = pixmap("book" if part.kind == "guide" else "link", theme.ac if lit else theme.t2, size, ratio)
        painter.drawPixmap(part.box.center() - QPointF(size / 2, size / 2), image)

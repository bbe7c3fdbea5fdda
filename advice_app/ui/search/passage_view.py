"""The text of a preview: real text, to select and to read aloud, with round grounds under hits and law."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QTextBlock, QTextOption
from PySide6.QtWidgets import QTextBrowser, QWidget

from advice_app.ui.fonts import ensure_script, families
from advice_app.ui.look import Look
from advice_app.ui.search.passage_html import LAW, MARK
from advice_app.ui.style import set_role


class PassageView(QTextBrowser):
    """Shows HTML of `passage_html`. It opens nothing."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown = ("", "Latn", False)
        self.setObjectName("passage")
        set_role(self, "passage")
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        # Tab leaves; the links only carry grounds
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)

    def show_html(self, html: str, script: str, *, rtl: bool) -> None:
        """Show a passage in a language of this script."""
        self._shown = (html, script, rtl)
        ensure_script(script)
        font = QFont(families(script))  # without a weight axis: one would rule over the weights of the style sheet
        font.setPixelSize(self._look.px(16))
        self.document().setDefaultFont(font)
        self.document().setIndentWidth(self._look.px(22))
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self.document().setDefaultTextOption(option)
        self.document().setDefaultStyleSheet(_css(self._look, script, rtl=rtl))
        self.setHtml(html)

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        html, script, rtl = self._shown
        if html:
            self.show_html(html, script, rtl=rtl)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self._look.theme.page))
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        block = self.document().begin()
        while block.isValid():
            self._paint_grounds(painter, block)
            block = block.next()
        painter.end()
        super().paintEvent(event)

    def _paint_grounds(self, painter: QPainter, block: QTextBlock) -> None:
        theme = self._look.theme
        iterator = block.begin()
        origin: QPointF | None = None
        while not iterator.atEnd():
            fragment = iterator.fragment()
            href = fragment.charFormat().anchorHref()
            if href in {MARK, LAW}:
                origin = origin or self.document().documentLayout().blockBoundingRect(block).topLeft()
                start = fragment.position() - block.position()
                painter.setPen(QPen(QColor(theme.ctl), 1) if theme.outlined and href == LAW else Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.mark if href == MARK else theme.unclear.ground))
                radius = 3 if href == MARK else 5
                for rect in self._rects(block, start, start + fragment.length(), pad=1.5 if href == MARK else 0):
                    painter.drawRoundedRect(rect.translated(origin), radius, radius)
            iterator += 1

    def _rects(self, block: QTextBlock, start: int, end: int, pad: float) -> list[QRectF]:
        """The ground of a run of text, one rectangle for each line that it stands on."""
        rects = []
        layout = block.layout()
        height = self._look.px(22)
        while start < end:
            line = layout.lineForTextPosition(start)
            if not line.isValid():
                break
            stop = min(end, line.textStart() + line.textLength())
            if stop <= start:
                break
            runs = [run.boundingRect() for run in line.glyphRuns(start, stop - start)]
            middle = line.y() + line.ascent() - self._look.px(5.5)
            if runs:
                left, right = min(run.left() for run in runs) - pad, max(run.right() for run in runs) + pad
                rects.append(QRectF(left, middle - height / 2, right - left, height))
            start = stop
        return rects


def _css(look: Look, script: str, *, rtl: bool) -> str:
    """Sizes and colours; the share of a line is set per script (see `page_css`)."""
    theme, px = look.theme, look.px
    text_line, head_line = (84, 76) if script == "Arab" else (124, 106)
    latin = ", ".join(f"'{name}'" for name in families("Latn"))
    head = f"font-size: {px(13)}px; font-weight: 600; color: {theme.t2}; border-bottom: 2px solid {theme.line2};"
    law = f"color: {theme.t2}; text-decoration: none; font-family: {latin}; font-size: {px(13)}px;"
    end = "left" if rtl else "right"
    cell = f"padding-{end}: {px(10)}px; padding-top: {px(8)}px; padding-bottom: {px(8)}px; font-size: {px(14)}px;"
    rule = f"border-bottom: 1px solid {theme.line};"
    heading = f"font-size: {px(21)}px; font-weight: 600; line-height: {head_line}%; margin-top: 0; margin-bottom: {px(8)}px;"
    rules = [
        f"body {{ color: {theme.t1}; }}",
        f"h2 {{ {heading} }}",
        f"p, li {{ line-height: {text_line}%; margin-top: 0; margin-bottom: {px(11)}px; }}",
        f"ul {{ margin-top: 0; margin-bottom: {px(8)}px; -qt-list-indent: 1; }}",
        f"a.hit {{ color: {theme.t1}; text-decoration: none; }}",
        f"a.law {{ {law} }}",
        f"table {{ margin-top: {px(4)}px; margin-bottom: {px(14)}px; border-collapse: collapse; }}",
        f"td {{ {cell} {rule} }}",
        f"td.head {{ {head} }}",
    ]
    return "\n".join(rules)

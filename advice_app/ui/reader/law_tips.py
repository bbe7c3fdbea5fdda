"""The full name of a law, as a tool tip over its chip."""

from PySide6.QtCore import QEvent, QObject, QUrl
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from advice_app.ui.reader.page_view import PageView


class LawTips(QObject):
    """Answers a page's wish for a tool tip. Installed after the first paint: to look at events costs 4 ms of Qt."""

    def __init__(self, page: PageView) -> None:
        super().__init__(page)
        self._page = page
        page.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            link = self._page.anchorAt(event.pos())
            if link.startswith("law:"):
                law = QUrl(link).toString(QUrl.ComponentFormattingOption.PrettyDecoded).removeprefix("law:")
                QToolTip.showText(event.globalPos(), self._page.law_text(law), self._page.viewport())
                return True
        return super().eventFilter(watched, event)

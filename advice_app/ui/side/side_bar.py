"""The bar at the start of the window: which country, which stage, which tool."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from advice_app.languages import _, ngettext
from advice_app.library.catalogue import Jurisdiction, StageInfo
from advice_app.ui.icons import icon, pixmap
from advice_app.ui.look import Look
from advice_app.ui.outline import outline_pixmap
from advice_app.ui.side import RAIL, SIDE_BAR
from advice_app.ui.side.stage_list import StageList
from advice_app.ui.side.tool_list import ToolList
from advice_app.ui.style import set_role


class SideBar(QWidget):
    """Country, stages, and the promise that nothing leaves the computer. As a rail it shows only the dots."""

    country_chosen = Signal(str)
    bookmarks_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._countries: tuple[Jurisdiction, ...] = ()
        self._current = ""
        self._rail = False
        self.setObjectName("side_bar")
        set_role(self, "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.country = QToolButton(self)
        self.country.setObjectName("country_button")
        self.country.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.country.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_role(self.country, "country")
        self._menu = QMenu(self.country)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.country.setMenu(self._menu)
        self._heading = QLabel(self)
        self._tools_heading = QLabel(self)
        for heading in (self._heading, self._tools_heading):
            set_role(heading, "hint")
        self.stages = StageList(look, self)
        self.tools = ToolList(look, self)
        self.bookmarks = QToolButton(self)
        self.bookmarks.setObjectName("bookmarks_button")
        self.bookmarks.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_role(self.bookmarks, "ghost")
        self.bookmarks.clicked.connect(self.bookmarks_wanted)
        self._kept = 0
        self._more = QToolButton(self)
        self._more.setObjectName("more_tools")
        self._more.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._more.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows bring every tool into view
        set_role(self._more, "ghost")
        self._more.clicked.connect(self._scroll_on)
        self._more.hide()
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        inside = QWidget(self)
        set_role(inside, "pane")
        column = self._column = QVBoxLayout(inside)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(6)
        column.addWidget(self.country)
        column.addSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self.stages)
        column.addSpacing(8)
        column.addWidget(self._tools_heading)
        column.addWidget(self.tools)
        column.addStretch(1)
        scroll = self._scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        scroll.verticalScrollBar().rangeChanged.connect(self._show_more)
        scroll.verticalScrollBar().valueChanged.connect(self._show_more)
        self._kept_row = QHBoxLayout()  # always in sight, however many tools there are
        self._kept_row.addWidget(self.bookmarks)
        self._lock, self._promise = QLabel(self), QLabel(self)
        self._promise.setWordWrap(True)
        set_role(self._promise, "caption")
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 10, 16, 12)
        foot.setSpacing(8)
        foot.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self._promise, 1)
        rule = QFrame(self)
        set_role(rule, "rule")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addWidget(self._more)
        whole.addLayout(self._kept_row)
        whole.addWidget(rule)
        whole.addLayout(foot)

    def show_country(self, countries: tuple[Jurisdiction, ...], code: str) -> None:
        """Show which country it is; ``countries`` are those to choose from."""
        self._countries, self._current = countries, code
        self._show_button()

    def show_stages(self, stages: tuple[StageInfo, ...], current: str, read: set[str]) -> None:
        """Show the stages of the country; there are none before one is chosen."""
        self.stages.setVisible(bool(stages))
        self.stages.show_stages(stages, current, read)

    def show_bookmarks(self, count: int) -> None:
        """Show how many bookmarks there are, in all guides."""
        self._kept = count
        self._name_bookmarks()

    def _show_more(self) -> None:
        """On a rail, which has no scroll bar, say that there are more tools below, or above."""
        bar = self._scroll.verticalScrollBar()
        self._more.setVisible(self._rail and bar.maximum() > 0)
        sign = "chevron-down" if bar.value() < bar.maximum() else "chevron-up"
        self._more.setIcon(icon(sign, self._look.theme.t2, self._look.px(16)))

    def _scroll_on(self) -> None:
        """On to what is below; from the end back to the start."""
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep() if bar.value() < bar.maximum() else 0)

    def _name_bookmarks(self) -> None:
        count = ngettext("{number} bookmark", "{number} bookmarks", self._kept).format(number=self._kept)
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if self._rail else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.bookmarks.setToolButtonStyle(style)
        self.bookmarks.setText(" " + _("Bookmarks") + (f"  {self._kept}" if self._kept else ""))
        self.bookmarks.setAccessibleName(f"{_('Bookmarks')}: {count}")
        self.bookmarks.setToolTip(count)

    def set_rail(self, rail: bool) -> None:
        """Be narrow (dots only) or wide."""
        self._rail = rail
        self.stages.rail = self.tools.rail = rail
        for text in (self._tools_heading, self._promise):
            text.setVisible(not rail)
        # there is no room for a bar on the rail: the wheel and the keyboard scroll it
        shown = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if rail else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._scroll.setVerticalScrollBarPolicy(shown)
        self._lock.setVisible(not rail)
        self._show_more()
        self._column.setSpacing(2 if rail else 4)
        self._fit()
        self._show_button()
        self._name_bookmarks()
        self.stages.retranslate()
        self.tools.retranslate()

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self.stages.apply_look(look)
        self.tools.apply_look(look)
        self._lock.setPixmap(pixmap("lock", look.theme.t3, 14, self.devicePixelRatio()))
        self.bookmarks.setIcon(icon("bookmark", look.theme.t2, look.px(18)))
        self.bookmarks.setIconSize(QSize(look.px(18), look.px(18)))
        self._more.setIconSize(QSize(look.px(16), look.px(16)))
        self._show_more()
        self._fit()
        self._show_button()

    def _fit(self) -> None:
        side = 6 if self._rail else 12
        self._column.setContentsMargins(side, 12, side, 4)
        self._kept_row.setContentsMargins(side, 4, side, 8)
        for rows in (self.stages, self.tools):
            rows.setMinimumWidth(RAIL - 2 * side)  # else Qt asks for room for scroll bars that never come
        self.setFixedWidth(RAIL if self._rail else min(self._look.px(SIDE_BAR), 420))

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.setAccessibleName(_("Country and stage"))
        self._tools_heading.setText(_("Tools"))
        # L10N: on a button with an arrow down, under the icons of the tools: there are more than are seen
        self._more.setAccessibleName(_("More tools"))
        self._more.setToolTip(self._more.accessibleName())
        self._promise.setText(_("Works offline. Nothing you read leaves this computer."))
        self._lock.setToolTip(self._promise.text())
        self.stages.retranslate()
        self.tools.retranslate()
        self._show_button()
        self._name_bookmarks()

    def _show_button(self) -> None:
        country = next((item for item in self._countries if item.code == self._current), None)
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if self._rail else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.country.setToolButtonStyle(style)
        size = 34 if self._rail else self._look.px(36)
        self.country.setIconSize(QSize(size, size))
        self._heading.setText(_("Topics") if self._current == "INTL" else _("Stages"))
        self._heading.setVisible(country is not None and not self._rail)
        if country is None:
            # L10N: a button above the tools: no country was chosen yet
            text = _("Choose a country")
            self.country.setIcon(icon("globe", self._look.theme.ac, self._look.px(20)))
            self.country.setText(f" {text}")
            self.country.setAccessibleName(text)
            self.country.setToolTip(text if self._rail else "")
            return
        self.country.setIcon(QIcon(outline_pixmap(country.code, self._look.theme, size, self.devicePixelRatio())))
        self.country.setText(f" {country.name}")
        # L10N: {country} is the name of a country
        self.country.setAccessibleName(_("Country: {country}").format(country=country.name))
        self.country.setToolTip(country.name if self._rail else country.custody)

    def _fill_menu(self) -> None:
        self._menu.clear()
        for item in self._countries:
            if not item.guides:
                continue
            action = QAction(
                QIcon(outline_pixmap(item.code, self._look.theme, 24, self.devicePixelRatio())), item.name, self._menu
            )
            action.setCheckable(True)
            action.setChecked(item.code == self._current)
            action.triggered.connect(lambda _checked=False, code=item.code: self.country_chosen.emit(code))
            self._menu.addAction(action)

"""The presenter's window: the slide that is on, what comes next, notes and time. Nobody else sees it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from advice_app.languages import _
from advice_app.slides.talk import Blank, Talk
from advice_app.ui.flow import FlowLayout, flowing
from advice_app.ui.icons import icon
from advice_app.ui.look import Look
from advice_app.ui.pages import Pages
from advice_app.ui.present.head import TalkHead, TurnButtons
from advice_app.ui.present.notes import NotesPane
from advice_app.ui.present.overlay import Overlay
from advice_app.ui.present.overview import Overview
from advice_app.ui.present.slide_view import SlideView
from advice_app.ui.present.style import css
from advice_app.ui.present.thumbnails import Album, Thumbnails
from advice_app.ui.style import set_role, style_sheet
from advice_app.ui.tall import TallArea
from advice_app.ui.theme import CONTRAST, DARK

_TICK_MS = 500
_STRIP_FROM, _NEXT_FROM = 640, 520  # pixels of height at 100 %
_BESIDE_FROM, _LEAST_SLIDE = 600, 120  # of width from which the notes stand beside the slide; of height of either


class PresenterWindow(QWidget):
    """Shows a talk and says what is asked for. It is dark whatever the theme: rooms with slides are."""

    asked = Signal(str)  # the id of a command
    chosen = Signal(int)  # a slide, from 0
    minutes_planned = Signal(int)
    closed = Signal()

    def __init__(self, look: Look, overlay: Overlay, album: Album, grid_album: Album) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("presenter")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(640, 420)
        self._talk: Talk | None = None
        self._tool, self._look = "", look
        self.head = TalkHead(look, self)
        self.now, self.after = SlideView("slide_now", overlay, self), SlideView("slide_next", None, self)
        self.turn, self.notes = TurnButtons(self), NotesPane(look, self)
        self.strip = Thumbnails("slide_strip", album, look, self)
        self.overview = Overview(grid_album, look, self)
        self.state, self._now_label, self._next_label = QLabel(self), QLabel(self), QLabel(self)
        self.language, self.second = QToolButton(self), QToolButton(self)
        self._stack = Pages(self)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._show_time)
        self._lay_out()
        self._connect()
        self.apply_look(look)
        self.retranslate()

    def _lay_out(self) -> None:
        named = {
            self._now_label: ("talk_place", "strong"),
            self._next_label: ("talk_next", "strong"),
            self.state: ("talk_state", "small"),
        }
        for label, (name, role) in named.items():
            label.setObjectName(name)
            set_role(label, role)
        self.state.setWordWrap(True)
        for button, name in ((self.language, "slides_language"), (self.second, "slides_second")):
            button.setObjectName(name)
            set_role(button, "ghost")
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        page, inside = QWidget(self), QWidget(self)
        set_role(inside, "bare")
        row = self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        row.setContentsMargins(22, 10, 22, 12)
        row.setSpacing(22)
        row.addLayout(self._left(), 68)
        row.addLayout(self._right(), 32)
        self._stack.addWidget(page)
        self._stack.addWidget(self.overview)
        whole, column = QVBoxLayout(self), QVBoxLayout(inside)
        whole.addWidget(TallArea(inside, self))
        for layout in (whole, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.strip)

    def _left(self) -> QVBoxLayout:
        top = FlowLayout(gap=4)
        top.fills = True
        top.addWidget(self._now_label)
        top.addWidget(self.language)
        top.addWidget(self.second)
        column = QVBoxLayout()
        column.addWidget(flowing(QWidget(self), top))
        column.addWidget(self.now, 1)
        column.addWidget(self.state)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(self._next_label)
        column.addWidget(self.after, 3)
        column.addWidget(self.turn)
        column.addWidget(self.notes, 5)
        return column

    def _connect(self) -> None:
        self.head.asked.connect(self.asked)
        self.head.minutes_planned.connect(self.minutes_planned)
        self.turn.asked.connect(self.asked)
        self.now.clicked.connect(lambda: self.asked.emit("forward"))
        self.strip.chosen.connect(self.chosen)
        self.overview.chosen.connect(self._take)
        self.overview.left.connect(self.close_overview)

    # what is shown -------------------------------------------------------------------------------------------

    def show_talk(self, talk: Talk, tool: str, *, whole: bool = True) -> None:
        """Show where the talk is; slides and notes are handed to their views by the talk's director."""
        self._talk, self._tool = talk, tool
        self.head.show_talk(talk, tool)
        number, total = talk.spot.number + 1, len(talk.sheets)
        # L10N: which slide the presenter is on
        place = _("Slide {number} of {total}").format(number=number, total=total)
        self._now_label.setText(place if whole else "")  # before all slides are laid out, nobody knows
        self.state.setText(self._state(talk))
        self.now.set_frame(self._edge(talk), self._look.theme.win)
        self.strip.show_here(talk.spot.number)
        if not self._tick.isActive():
            self._tick.start()

    def _edge(self, talk: Talk) -> str:
        """The frame says what the audience sees, as the sentence does."""
        theme = self._look.theme
        return theme.caution.ink if talk.blank else theme.focus if talk.frozen else theme.ac

    @staticmethod
    def _state(talk: Talk) -> str:
        if talk.blank is Blank.BLACK:
            return _("The audience sees a black screen.")
        if talk.blank is Blank.WHITE:
            return _("The audience sees a white screen.")
        if talk.frozen:
            # L10N: {number} is a slide; the presenter can look at others meanwhile
            return _("Frozen: the audience sees slide {number} until you unfreeze.").format(number=talk.audience.number + 1)
        return _("The audience sees this slide.")

    def _show_time(self) -> None:
        if self._talk is not None:
            self.head.show_time(self._talk)

    def open_overview(self, *, find: bool) -> None:
        """Show all slides."""
        if self._talk is not None:
            self._stack.setCurrentWidget(self.overview)
            self.overview.open(self._talk, find=find)

    @property
    def in_overview(self) -> bool:
        """Whether all slides are shown."""
        return self._stack.currentWidget() is self.overview

    def close_overview(self) -> None:
        """Back to the slide that is on."""
        self._stack.setCurrentIndex(0)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, number: int) -> None:
        self.close_overview()
        self.chosen.emit(number)

    def set_edges(self) -> None:
        """Colour what is around the small slide."""
        self.after.set_frame(self._look.theme.line2, self._look.theme.win)

    def apply_look(self, look: Look) -> None:
        """Follow text size and direction, and high contrast."""
        self._look = own = look._replace(theme=CONTRAST if look.theme.outlined else DARK)
        self.setStyleSheet(style_sheet(own.theme, own.percent) + css(own))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if look.rtl else Qt.LayoutDirection.LeftToRight)
        for part in (self.head, self.turn, self.notes, self.strip, self.overview):
            part.apply_look(own)
        self.set_edges()
        for button in (self.language, self.second, self.notes.language):
            button.setIcon(icon("chevron-down", own.theme.t2, own.px(14)))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fit()
        if self._talk is not None:
            self.now.set_frame(self._edge(self._talk), own.theme.win)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        # L10N: the name of the window that only the presenter of a talk sees
        self.setWindowTitle(_("Presenter"))
        self._next_label.setText(_("Next"))
        for part in (self.head, self.turn, self.notes, self.overview):
            part.retranslate()
        if self._talk is not None:
            self.show_talk(self._talk, self._tool)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a low window, what can be done without gives way to slide and notes."""
        self.strip.setVisible(self.height() >= self._look.px(_STRIP_FROM))
        for part in (self.after, self._next_label):
            part.setVisible(self.height() >= self._look.px(_NEXT_FROM))
        direction, wide = QBoxLayout.Direction, self.width() >= self._look.px(_BESIDE_FROM)
        self._halves.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self.now.setMinimumHeight(self._look.px(_LEAST_SLIDE))
        self.notes.setMinimumHeight(self._look.px(_LEAST_SLIDE))

    def closeEvent(self, event: QCloseEvent) -> None:
        self._tick.stop()
        self.closed.emit()
        super().closeEvent(event)

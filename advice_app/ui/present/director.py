"""Gives a talk: keeps both windows, the screens they stand on and the languages in step with where the talk is."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QWidget

from advice_app.slides.fit import Fitter
from advice_app.slides.items import HEIGHT, Frame, Sheet, Tongue, frame_for
from advice_app.slides.talk import Blank, Spot, Talk, sheet_text
from advice_app.ui.look import Look
from advice_app.ui.present.audience import AudienceWindow
from advice_app.ui.present.fitting import Fitting
from advice_app.ui.present.key_sheet import TalkKeys
from advice_app.ui.present.keys import command_of, move_of
from advice_app.ui.present.language_menus import name_languages, set_menus
from advice_app.ui.present.overlay import PEN, POINTER, SPOTLIGHT, Overlay, key_of
from advice_app.ui.present.paint import Footer
from advice_app.ui.present.presenter import PresenterWindow
from advice_app.ui.present.screens import Screens, fill
from advice_app.ui.present.slide_view import Picture
from advice_app.ui.present.thumbnails import Album
from advice_app.ui.present.tongues import Tongues

_STRIP, _GRID = 144, 232  # widths of small slides
_MOVE = 24.0  # units of a slide
_MOST_DIGITS = 4
_AHEAD_MS = 17  # a frame: what was asked for is on the screen


class Director(QObject):
    """A talk with its windows. `open` begins it; `ended` says that it is over."""

    ended = Signal()
    guides_wanted = Signal()  # the window with the guides, while the talk goes on

    def __init__(
        self, tongues: Tongues, fitter: Fitter, tongue: Callable[[str], Tongue], look: Look, screens: Screens, ref: str = ""
    ) -> None:
        super().__init__()
        self._tongues, self._tongue, self._look, self._screens = tongues, tongue, look, screens
        self._digits, self._alone, self._over = "", False, False
        self.overlay = Overlay()
        self._albums = (Album(self._picture_of, _STRIP, self), Album(self._picture_of, _GRID, self))
        self.presenter = PresenterWindow(look, self.overlay, *self._albums)
        self.audience = AudienceWindow(self.overlay)
        self.fitting = Fitting(fitter, self)
        deck, self.frame = tongues.shown(self._screen_frame())
        self.talk = Talk(self.fitting.start(deck, self.frame, ref), minutes=deck.minutes)
        self.talk.go(self.talk.find(ref))
        self._commands = self._make_commands()
        self._ahead = QTimer(self, singleShot=True, interval=_AHEAD_MS)
        self._ahead.timeout.connect(self._prepare)
        self._connect()

    def _screen_frame(self) -> Frame:
        placing = self._screens.placing()
        size = (placing.audience or placing.presenter).size()
        return frame_for(size.width(), size.height())

    def _connect(self) -> None:
        presenter = self.presenter
        self.fitting.done.connect(self._on_fitted)
        presenter.asked.connect(self.do)
        presenter.chosen.connect(self.go)
        presenter.minutes_planned.connect(self._plan)
        presenter.closed.connect(self.end)
        for view in (presenter.now, self.audience.view):
            view.pointed.connect(self._point)
            view.drawing_begun.connect(self._begin_drawing)
            view.drawn.connect(self._draw)
        self.audience.view.clicked.connect(lambda: self.do("forward"))
        self._screens.changed.connect(self._place)
        set_menus(presenter, self._tongues, (self.choose_language, self._choose_second, self._choose_notes))
        for window in (presenter, self.audience):
            for widget in (window, *window.findChildren(QWidget)):
                if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                    widget.installEventFilter(self)

    def open(self) -> None:
        """Begin."""
        for album in self._albums:
            album.ratio = self.presenter.devicePixelRatioF()
        self.talk.begin()
        self.refresh()
        self._place()
        self.presenter.setFocus()

    # what is shown -------------------------------------------------------------------------------------------

    def _picture(self, spot: Spot) -> Picture:
        footer = Footer(spot.number + 1, len(self.talk.sheets)) if self.fitting.complete else Footer()
        return Picture(self.talk.sheets[spot.number], self.frame, self._look.theme, spot.step, footer)

    def _picture_of(self, number: int) -> Picture:
        return self._picture(Spot(number, self.talk.sheets[number].steps))

    def refresh(self) -> None:
        """Let both windows show where the talk is."""
        talk, presenter = self.talk, self.presenter
        shown = self.audience.view.picture if talk.frozen else self._picture(talk.spot)  # frozen in its language, too
        self.audience.view.show_picture(shown, talk.blank, over=talk.audience == talk.spot)
        self.audience.view.repaint()  # a room waits for it; what only the presenter sees comes after
        self.audience.show_tool(self.overlay.tool)
        presenter.now.show_picture(self._picture(talk.spot))
        upcoming = talk.upcoming()
        presenter.after.show_picture(self._picture(upcoming) if upcoming else None, at_once=False)  # see _prepare
        presenter.show_talk(talk, self.overlay.tool, whole=self.fitting.complete)
        presenter.notes.show_notes(self._tongues.notes_of(talk.sheet), self._tongue(self._tongues.notes))
        self._name()
        self._ahead.start()

    def _prepare(self) -> None:
        """Paint what comes next: small for the presenter, and large before it is asked for."""
        self.presenter.after.update()
        upcoming = self.talk.upcoming()
        if upcoming is not None and not self._over:
            for view in (self.audience.view, self.presenter.now):
                view.prepare(self._picture(upcoming))

    def _name(self) -> None:
        """Say to screen readers what is on, to the presenter only."""
        presenter, said = self.presenter, sheet_text(self.talk.sheet)
        if presenter.now.accessibleName() != said:
            presenter.now.setAccessibleName(said)
            if QAccessible.isActive() and presenter.isVisible():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(presenter.now, said))

    def _refit(self) -> None:
        """Lay the slides out anew: for another language or another screen."""
        self.fitting.finish()
        deck, self.frame = self._tongues.shown(self._screen_frame())
        name_languages(self.presenter, self._tongues)
        self._on_fitted(self.fitting.whole(deck, self.frame))

    def _on_fitted(self, sheets: tuple[Sheet, ...]) -> None:
        """All slides are laid out."""
        self.talk.replace(sheets)
        for album in self._albums:
            album.show_talk(self.talk)
            album.forget()
        self.refresh()

    def _place(self) -> None:
        """Put each window on its screen; on one screen there are slide and notes in one."""
        if self._over:
            return
        placing = self._screens.placing()
        if self._screen_frame().width != self.frame.width:
            self._refit()
        name_languages(self.presenter, self._tongues)
        fill(self.presenter, placing.presenter)
        if placing.audience is not None:
            fill(self.audience, placing.audience)
            self.presenter.activateWindow()
        elif self._alone:
            fill(self.audience, placing.presenter)
            self.audience.activateWindow()
        else:
            self.audience.hide()
            self.presenter.activateWindow()

    # what is asked for ---------------------------------------------------------------------------------------

    def _make_commands(self) -> dict[str, Callable[[], object]]:
        talk, overlay = self.talk, self.overlay
        return {
            "forward": talk.forward,
            "back": talk.back,
            "first": lambda: talk.go(0),
            "last": lambda: talk.go(len(talk.sheets) - 1),
            "black": lambda: talk.toggle_blank(Blank.BLACK),
            "white": lambda: talk.toggle_blank(Blank.WHITE),
            "show": lambda: talk.toggle_blank(talk.blank),
            "freeze": talk.toggle_freeze,
            "pause": talk.timer.toggle,
            "pointer": lambda: overlay.use(POINTER),
            "spotlight": lambda: overlay.use(SPOTLIGHT),
            "pen": lambda: overlay.use(PEN),
            "clear": lambda: overlay.clear(key_of(talk.sheet)),
            "overview": lambda: self._overview(find=False),
            "find": lambda: self._overview(find=True),
            "language": lambda: self.choose_language(self._tongues.next_first()),
            "second": self._next_second,
            "larger": lambda: self.presenter.notes.resize_by(1),
            "smaller": lambda: self.presenter.notes.resize_by(-1),
            "guides": self.guides_wanted.emit,
            "alone": self._toggle_alone,
            "swap": self._screens.swap,
            "keys": lambda: TalkKeys(self.presenter).open(),
        }

    def do(self, command: str) -> None:
        """Do what a key or a button asks for, by its id."""
        self.fitting.finish()
        if command == "end":
            self.end()
        elif command.isdecimal():
            self._digits = (self._digits + command)[-_MOST_DIGITS:]
        elif command in self._commands:
            if self._digits and command == "forward":
                self.talk.go(int(self._digits) - 1)
            else:
                self._commands[command]()
            self._digits = ""
            self.refresh()

    def go(self, number: int) -> None:
        """Show a slide, from 0."""
        self.fitting.finish()
        self.talk.go(number)
        self.refresh()

    def _plan(self, minutes: int) -> None:
        self.talk.minutes = float(minutes)
        self.refresh()

    def _overview(self, *, find: bool) -> None:
        if self.presenter.in_overview:
            self.presenter.close_overview()
        else:
            self.presenter.open_overview(find=find)
            self.presenter.activateWindow()

    def _toggle_alone(self) -> None:
        self._alone = not self._alone
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if isinstance(watched, QLineEdit | QAbstractSpinBox) or self._belongs_to(watched, event):
            return False
        move = move_of(event) if self.overlay.tool else None
        command = command_of(event)
        if move is not None:
            self._point(self.overlay.at + QPointF(*move) * _MOVE)
        elif command:
            self.do(command)
        return move is not None or bool(command)

    def _belongs_to(self, watched: QObject, event: QKeyEvent) -> bool:
        """Whether a key is for the very thing that has the keyboard: a button that is pressed, notes that are scrolled."""
        key, presenter = Qt.Key(event.key()), self.presenter
        if presenter.in_overview:
            return watched is not presenter
        if watched is presenter.notes.text:
            return key in {Qt.Key.Key_Up, Qt.Key.Key_Down}
        pressed = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        return key in pressed and watched not in {presenter, self.audience} and not self._digits

    # pointer and pen -----------------------------------------------------------------------------------------

    def _point(self, at: QPointF) -> None:
        self.overlay.at = QPointF(min(max(at.x(), 0.0), self.frame.width), min(max(at.y(), 0.0), HEIGHT))
        self._show_overlay()

    def _begin_drawing(self, at: QPointF) -> None:
        self.overlay.begin(key_of(self.talk.sheet), at)
        self._show_overlay()

    def _draw(self, at: QPointF) -> None:
        self.overlay.draw(key_of(self.talk.sheet), at)

    def _show_overlay(self) -> None:
        for view in (self.presenter.now, self.audience.view):
            view.update()

    # languages -----------------------------------------------------------------------------------------------

    def choose_language(self, tag: str) -> None:
        """Show the slides in another language, at the same place."""
        self._tongues.choose(tag)
        self._refit()

    def _next_second(self) -> None:
        self._tongues.next_place()
        self._refit()

    def _choose_second(self, value: str) -> None:
        place, _colon, tag = value.partition(":")
        self._tongues.choose_second(tag, place)
        self._refit()

    def _choose_notes(self, tag: str) -> None:
        self._tongues.notes = tag
        name_languages(self.presenter, self._tongues)
        self.refresh()

    # told by the window --------------------------------------------------------------------------------------

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self._look = look
        self.presenter.apply_look(look)
        for album in self._albums:
            album.forget()
        self.refresh()

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.presenter.retranslate()
        self.audience.retranslate()
        name_languages(self.presenter, self._tongues)

    def end(self) -> None:
        """End the talk: both windows go."""
        if self._over:
            return
        self._over = True
        self._ahead.stop()
        self.fitting.stop()
        self._screens.stop()
        for album in self._albums:
            album.stop()
        self.audience.hide()
        self.audience.deleteLater()
        self.presenter.close()
        self.presenter.deleteLater()
        self.ended.emit()

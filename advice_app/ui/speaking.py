"""Reading aloud in the window: offered where the system has a voice for the language of the page, else not to be seen."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from advice_app.languages import _
from advice_app.ui.look import Look
from advice_app.ui.part import Part

if TYPE_CHECKING:
    from advice_app.speech.pieces import Block
    from advice_app.speech.speaker import Speaker, Voice
    from advice_app.ui.reader.page_view import PageView
    from advice_app.ui.reader.speech_bar import SpeechBar
    from advice_app.ui.window import MainWindow

LOOK_AFTER_MS = 1200  # asking the system for its voices can take a moment: not while the reader waits for a page
_SOURCE = "new"  # the role of paragraphs that stand in the language of the source


class Speaking(Part):
    """Says the page that is read, from the paragraph at hand on, and marks the sentence that is said."""

    maker: "Callable[[QObject], Voice | None] | None" = None  # who makes the voice; nothing: the system's own

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._voice: Voice | None = None
        self._speaker: Speaker | None = None
        self._bar: SpeechBar | None = None
        self._shown: object = None  # the edition that is read aloud
        self._timer = QTimer(window, singleShot=True, interval=LOOK_AFTER_MS)
        self._timer.timeout.connect(self.look_for_voice)

    def start(self) -> None:
        """Look for a voice in a moment, when the reader has the page."""
        self._timer.start()

    def look_for_voice(self) -> None:
        """Ask the system for its voice, and offer to read aloud if it has one."""
        from advice_app.speech.speaker import Speaker  # noqa: PLC0415 - the first page need not wait for it
        from advice_app.ui.qt_voice import make_voice  # noqa: PLC0415

        self._timer.stop()
        if self._voice is None:
            self._voice = (type(self).maker or make_voice)(self._window)
            if self._voice is not None:
                self._speaker = Speaker(self._voice, self._follow, self._window.session.settings.speech_rate)
        self._offer()

    def _offer(self) -> None:
        edition = self._window.session.edition
        can = self._voice is not None and edition is not None and self._voice.speaks(edition.language)
        self._window.tool_bar.offer_speech(can=can)

    @property
    def active(self) -> bool:
        """Whether a page is being read aloud, or there is a pause."""
        return self._speaker is not None and self._speaker.state != "silent"

    def toggle(self) -> None:
        """Begin, pause, or go on."""
        if self._speaker is None or not self._window.reading:
            return
        if self._speaker.state == "speaking":
            self._speaker.pause()
        elif self._speaker.state == "paused":
            self._speaker.resume()
        else:
            from advice_app.speech.pieces import first_of, pieces  # noqa: PLC0415 - not needed to read

            page = self._window.reader.page
            found = pieces(self._blocks(page))
            self._shown = self._window.session.edition
            self._speaker.start(found, first_of(found, page.place()))

    def stop(self) -> None:
        """Be silent; what was marked is no longer."""
        if self._speaker is not None:
            self._speaker.stop()

    def _blocks(self, page: "PageView") -> "list[Block]":
        """The paragraphs of the page, without what the window adds above and below."""
        from advice_app.speech.pieces import Block  # noqa: PLC0415 - not needed to read

        session = self._window.session
        edition = session.edition
        language = edition.language if edition is not None else ""
        all_of_it = session.library.editions_of(edition.ref) if edition is not None else ()
        source = next((item.language for item in all_of_it if item.is_source), language)
        found, titled = [], False
        block = page.document().begin()
        while block.isValid():
            item = page.paragraph(block)
            titled = titled or block.blockFormat().headingLevel() == 1
            if item is not None and (item.place or titled) and item.role != "gap":
                own = source if item.role == _SOURCE else language
                found.append(Block(block.position(), block.text(), item.place, own))
            block = block.next()
        while found and not found[-1].place:
            found.pop()  # where to read on
        return found

    @property
    def bar(self) -> "SpeechBar":
        """The bar under the page, made when a page is first read aloud."""
        if self._bar is None:
            from advice_app.ui.reader.speech_bar import SpeechBar  # noqa: PLC0415 - not needed to read

            self._bar = SpeechBar(self._window.look, self._window.reader)
            self._window.reader.middle.addWidget(self._bar)
            self._bar.toggled.connect(self.toggle)
            self._bar.stopped.connect(self.stop)
            self._bar.rate_chosen.connect(self._set_rate)
        return self._bar

    def _set_rate(self, rate: int) -> None:
        self._window.session.settings.speech_rate = rate
        self._window.save_soon()
        if self._speaker is not None:
            self._speaker.set_rate(rate)
            self._follow()

    def _follow(self) -> None:
        """Show what the speaker does."""
        speaker = self._speaker
        if speaker is None:
            return
        piece = speaker.piece
        self._window.reader.page.mark_spoken((piece.start, piece.end) if piece is not None else None)
        self.bar.show_state(paused=speaker.state == "paused", rate=speaker.rate)
        self.bar.setVisible(piece is not None)
        if speaker.broken:
            self._window.notice.say(_("The voice of this computer does not answer. Reading aloud has stopped."))

    # told by the window --------------------------------------------------------------------------------------

    def page_changed(self) -> None:
        """Another page, or none: what was read aloud is not there any more."""
        if self.active and (not self._window.reading or self._window.session.edition != self._shown):
            self.stop()
        self._offer()

    def apply_look(self, look: Look) -> None:
        if self._bar is not None:
            self._bar.apply_look(look)

    def retranslate(self) -> None:
        if self._bar is not None:
            self._bar.retranslate()

    def set_library(self) -> None:
        self.stop()

    def end(self) -> None:
        self._timer.stop()
        self.stop()

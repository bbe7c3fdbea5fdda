"""Says a page piece by piece. Knows nothing of Qt: a `Voice` says each piece, and tells when it has."""

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

from advice_app.speech.pieces import Piece


class Voice(Protocol):
    """What can speak. It calls `finished` when a piece was said to its end, `failed` when it cannot go on."""

    finished: Callable[[], None]
    failed: Callable[[], None]

    def speaks(self, language: str) -> bool:
        """Whether there is a voice for a language."""
        ...

    def say(self, text: str, language: str, rate: int) -> None:
        """Begin to say a text, ``rate`` percent as fast as usual; whatever was being said ends, without `finished`."""
        ...

    def stop(self) -> None:
        """Say no more; `finished` is not called."""
        ...


class State(StrEnum):
    """What a speaker does."""

    SILENT = "silent"
    SPEAKING = "speaking"
    PAUSED = "paused"


class Speaker:
    """Goes from piece to piece. A pause begins its sentence again: half a sentence is of no use to a listener."""

    def __init__(self, voice: Voice, changed: Callable[[], None], rate: int = 100) -> None:
        self._voice, self._changed, self._rate = voice, changed, rate
        self._pieces: list[Piece] = []
        self._at = 0
        self.state = State.SILENT
        self.broken = False  # the voice failed
        voice.finished = self._on_finished
        voice.failed = self._on_failed

    @property
    def piece(self) -> Piece | None:
        """What is said now, or will be after a pause."""
        return self._pieces[self._at] if self.state != State.SILENT else None

    @property
    def rate(self) -> int:
        """How fast, in percent of the usual."""
        return self._rate

    def start(self, pieces: list[Piece], at: int = 0) -> None:
        """Say these from one of them on."""
        if pieces:
            self._pieces, self._at, self.broken = pieces, at, False
            self._say()

    def pause(self) -> None:
        """Be silent, and know where."""
        if self.state == State.SPEAKING:
            self._end(State.PAUSED)

    def resume(self) -> None:
        """Go on after a pause."""
        if self.state == State.PAUSED:
            self._say()

    def stop(self) -> None:
        """Be silent for good."""
        if self.state != State.SILENT:
            self._end(State.SILENT)

    def set_rate(self, rate: int) -> None:
        """Speak faster or slower; the sentence that is being said begins again."""
        self._rate = rate
        if self.state == State.SPEAKING:
            self._say()

    def _say(self) -> None:
        self.state = State.SPEAKING
        piece = self._pieces[self._at]
        self._changed()
        self._voice.say(piece.text, piece.language, self._rate)

    def _end(self, state: State) -> None:
        self.state = state
        self._voice.stop()
        self._changed()

    def _on_finished(self) -> None:
        if self.state != State.SPEAKING:
            return  # the voice was quicker than the reader's hand
        if self._at + 1 < len(self._pieces):
            self._at += 1
            self._say()
        else:
            self._end(State.SILENT)

    def _on_failed(self) -> None:
        if self.state == State.SPEAKING:
            self.broken = True
            self._end(State.SILENT)

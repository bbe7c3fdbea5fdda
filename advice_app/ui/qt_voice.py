"""The system's own voice, by Qt. Its module is an optional extra: `make_voice` gives nothing where it is not installed."""

import importlib
import importlib.util
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QLocale, QObject

from advice_app.speech.speaker import Voice

_MODULE = "PySide6.QtTextToSpeech"


def has_module() -> bool:
    """Whether the extra is installed; nothing is loaded to find out."""
    return importlib.util.find_spec(_MODULE) is not None


def make_voice(parent: QObject, engine: str = "") -> Voice | None:
    """The system's voice; nothing where there is none."""
    if not has_module():
        return None
    try:
        module = importlib.import_module(_MODULE)
    except ImportError:  # it needs a library that this system lacks
        return None
    if not engine and not [name for name in module.QTextToSpeech.availableEngines() if name != "mock"]:
        return None
    return QtVoice(module, parent, engine)


def _nothing() -> None:
    """Nobody listens yet."""


class QtVoice:
    """Speaks by `QTextToSpeech`. Which state it left tells whether a text was said to its end."""

    def __init__(self, module: Any, parent: QObject, engine: str = "") -> None:
        self.finished: Callable[[], None] = _nothing
        self.failed: Callable[[], None] = _nothing
        self._states = module.QTextToSpeech.State
        self._speech = module.QTextToSpeech(engine, parent) if engine else module.QTextToSpeech(parent)
        self._saying = False
        self._speech.stateChanged.connect(self._on_state_changed)

    def speaks(self, language: str) -> bool:
        """Whether the system has a voice for a language."""
        return self._locale(language) is not None

    def _locale(self, language: str) -> QLocale | None:
        wanted = QLocale(language)
        there = [locale for locale in self._speech.availableLocales() if locale.language() == wanted.language()]
        return next((locale for locale in there if locale.territory() == wanted.territory()), there[0] if there else None)

    def say(self, text: str, language: str, rate: int) -> None:
        """Begin to say a text; whatever was being said ends."""
        self.stop()
        locale = self._locale(language)
        if locale is not None and locale != self._speech.locale():
            self._speech.setLocale(locale)
        self._speech.setRate(max(-1.0, min(1.0, (rate - 100) / 100)))
        self._saying = True
        self._speech.say(text)

    def stop(self) -> None:
        """Say no more."""
        if self._saying:
            self._saying = False
            self._speech.stop()

    def _on_state_changed(self, state: object) -> None:
        if not self._saying:
            return
        if state == self._states.Ready:
            self._saying = False
            self.finished()
        elif state == self._states.Error:
            self._saying = False
            self.failed()

"""Reading aloud: sentences, pieces, the speaker with a voice that is none, and the page that is marked meanwhile."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from advice_app.speech.pieces import Block, Piece, first_of, pieces
from advice_app.speech.sentences import sentences
from advice_app.speech.speaker import Speaker, State
from advice_app.ui.qt_voice import has_module, make_voice
from advice_app.ui.reader.speech_bar import SpeechBar
from advice_app.ui.speaking import Speaking
from advice_app.ui.window import MainWindow
from tests.windows import Open, dialog, find, notice, page, press, said


class FakeVoice:
    """Says nothing, and keeps what it was asked to say."""

    def __init__(self, languages: tuple[str, ...] = ("en", "ar")) -> None:
        self.languages = languages
        self.said: list[tuple[str, str, int]] = []
        self.speaking = False
        self.finished: Callable[[], None] = lambda: None
        self.failed: Callable[[], None] = lambda: None

    def speaks(self, language: str) -> bool:
        return language in self.languages

    def say(self, text: str, language: str, rate: int) -> None:
        self.said.append((text, language, rate))
        self.speaking = True

    def stop(self) -> None:
        self.speaking = False

    @property
    def last(self) -> str:
        return self.said[-1][0]


# sentences -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Say no. They must stop.", ["Say no.", "They must stop."]),
        ("en", "See art. 63-1 of the code. Ask why.", ["See art. 63-1 of the code.", "Ask why."]),
        ("en", "You can say no. Then wait 24 hours.", ["You can say no.", "Then wait 24 hours."]),
        ("en", "Ask, e.g. Mr. Smith, at 3.30 p.m. today.", ["Ask, e.g. Mr. Smith, at 3.30 p.m. today."]),
        ("en", "“May I call?” Yes! Say it… then wait.", ["“May I call?”", "Yes!", "Say it… then wait."]),
        ("fr", "Qui vient\u00a0? La loi n’exige rien.", ["Qui vient\u00a0?", "La loi n’exige rien."]),
        ("de", "Am 3. Mai nach § 136 Abs. 1 StPO. Schweigen Sie.", ["Am 3. Mai nach § 136 Abs. 1 StPO.", "Schweigen Sie."]),
        ("pl", "Zob. art. 244 § 2 k.p.k. Mogą Państwo milczeć.", ["Zob. art. 244 § 2 k.p.k. Mogą Państwo milczeć."]),
        ("uk", "Див. ст. 42 КПК. Мовчіть.", ["Див. ст. 42 КПК.", "Мовчіть."]),
        ("ar", "هل أُجيب؟ لا. اطلب محاميًا.", ["هل أُجيب؟", "لا.", "اطلب محاميًا."]),
        ("ar", "راجع م. 63 من القانون.", ["راجع م. 63 من القانون."]),
        ("es", "¿Dónde está? ¡Diga su nombre!", ["¿Dónde está?", "¡Diga su nombre!"]),
        ("en", "", []),
        ("en", "Your lawyer", ["Your lawyer"]),
        ("en", " One line\u2028and the next ", ["One line", "and the next"]),
    ],
)  # fmt: skip
def test_sentences_end_where_a_reader_would_end_them(language: str, text: str, wanted: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text, language)] == wanted


def test_pieces_know_where_they_stand_and_are_said_without_signs_for_the_eye() -> None:
    block = Block(100, "Say \u2068droit\u2069. \u00a0CPP\u00a0art. 63\u20111\u00a0 · ", "silence.2", "en")
    first, second = pieces([block, Block(140, " \u2014 ", "x", "en")])
    assert first == Piece(100, 112, "Say droit.", "silence.2", "en")
    assert (second.text, block.text[second.start - 100 : second.end - 100]) == (
        "CPP art. 63-1 ·",
        "CPP\u00a0art. 63\u20111\u00a0 ·",
    )


def test_reading_begins_at_the_paragraph_at_hand_or_in_its_section() -> None:
    found = [Piece(0, 1, "a", place, "en") for place in ("", "short.1", "silence", "silence.1", "silence.3")]
    assert [first_of(found, place) for place in ("silence.3", "silence.2", "gone.1", "")] == [4, 2, 0, 0]


# the speaker ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def voice() -> FakeVoice:
    return FakeVoice()


@pytest.fixture
def speaker(voice: FakeVoice) -> Speaker:
    made = Speaker(voice, lambda: None)
    made.start([Piece(number, number + 1, word, "", "en") for number, word in enumerate(("one", "two", "three"))], 1)
    return made


def test_it_goes_on_to_the_end_and_is_silent_then(voice: FakeVoice, speaker: Speaker) -> None:
    voice.finished()
    assert [text for text, _language, _rate in voice.said] == ["two", "three"]
    voice.finished()
    assert speaker.state == State.SILENT
    assert speaker.piece is None


def test_a_pause_begins_its_sentence_again(voice: FakeVoice, speaker: Speaker) -> None:
    speaker.pause()
    voice.finished()  # too late
    assert not voice.speaking
    assert speaker.piece is not None
    assert speaker.piece.text == "two"
    speaker.resume()
    assert [text for text, _language, _rate in voice.said] == ["two", "two"]


def test_another_speed_holds_at_once(voice: FakeVoice, speaker: Speaker) -> None:
    speaker.set_rate(150)
    assert voice.said[-1] == ("two", "en", 150)
    speaker.pause()
    speaker.set_rate(75)
    assert voice.said[-1][2] == 150
    speaker.resume()
    assert voice.said[-1][2] == 75


def test_a_voice_that_fails_ends_it(voice: FakeVoice, speaker: Speaker) -> None:
    voice.failed()
    assert (speaker.state, speaker.broken) == (State.SILENT, True)


# in the window -------------------------------------------------------------------------------------------------------


@pytest.fixture
def open_with(open_app: Open, monkeypatch: pytest.MonkeyPatch) -> Callable[..., MainWindow]:
    """The app with a voice, which is found at once."""

    def start(voice: FakeVoice | None, text: str = "FR/interview", language: str = "en") -> MainWindow:
        monkeypatch.setattr(Speaking, "maker", lambda _parent: voice)
        window = open_app(text, language=language)
        window.parts.speaking.look_for_voice()
        return window

    return start


def _spoken(window: QWidget) -> str:
    view = page(window)
    assert view._spoken is not None
    return view.document().toPlainText()[slice(*view._spoken)]


def test_the_sentence_that_is_said_is_marked_on_the_page(open_with: Callable[..., MainWindow], voice: FakeVoice) -> None:
    window = open_with(voice)
    assert find(window, "read_aloud_button").isVisible()
    press(window, "F4")
    assert voice.last == window.session.edition.title  # type: ignore[union-attr]
    for _number in range(30):
        voice.finished()
        marked = _spoken(window).replace("\u2011", "-").replace("\u00a0", " ")
        assert " ".join(marked.strip("\u2068\u2069").split())[:12] == voice.last[:12]
    view = page(window)
    bottom = view.cursorRect(view._cursor(*view._spoken)).bottom()  # type: ignore[misc]
    assert 0 < bottom <= view.viewport().height()
    press(window, "F4")
    assert [find(window, "speech_bar").isVisible(), voice.speaking] == [True, False]
    press(window, "Esc")
    assert not find(window, "speech_bar").isVisible()
    assert view._spoken is None


def test_it_begins_where_the_reader_is(open_with: Callable[..., MainWindow], voice: FakeVoice) -> None:
    window = open_with(voice, "FR/interview#silence.1")
    window.parts.speaking.toggle()
    start, _end = page(window)._spoken or (0, 0)
    shown = page(window).paragraph(page(window).document().findBlock(start))
    assert shown is not None
    assert shown.place == page(window).place()


def test_another_page_is_silence_and_larger_text_is_not(open_with: Callable[..., MainWindow], voice: FakeVoice) -> None:
    window = open_with(voice)
    window.parts.speaking.toggle()
    marked = _spoken(window)
    window.parts.preferences.set_percent(150)
    assert [voice.speaking, _spoken(window)] == [True, marked]
    window.going.open_stage("lawyer")
    window.read.settle()
    assert [voice.speaking, page(window)._spoken] == [False, None]


def test_speed_is_remembered(open_with: Callable[..., MainWindow], voice: FakeVoice) -> None:
    window = open_with(voice)
    window.parts.speaking.toggle()
    window.parts.speaking.bar._faster.click()
    assert voice.said[-1][2] == 125
    window.close()
    assert open_with(FakeVoice()).session.settings.speech_rate == 125


@pytest.mark.parametrize("voice", [None, FakeVoice(("fi",))])
def test_without_a_voice_for_the_page_there_is_no_trace_of_it(
    open_with: Callable[..., MainWindow], voice: FakeVoice | None, qtbot: QtBot
) -> None:
    window = open_with(voice)
    assert not find(window, "read_aloud_button").isVisible()
    menu = window.chrome.commands.more
    menu.aboutToShow.emit()
    assert "Read aloud" not in [action.text() for action in menu.actions() if action.isVisible()]
    window.parts.dialogs.show_keys()
    assert "Read aloud" not in said(dialog(window, qtbot, "keys_dialog"))
    press(window, "Esc")
    press(window, "F4")
    assert window.findChild(SpeechBar) is None


def test_the_original_beside_an_outdated_paragraph_is_said_in_its_own_language(
    open_with: Callable[..., MainWindow], voice: FakeVoice
) -> None:
    window = open_with(voice, language="ar")
    view = page(window)
    view._shown.paragraphs[9] = view._shown.paragraphs[9]._replace(role="new", place="x.1")  # type: ignore[union-attr]
    assert {block.language for block in window.parts.speaking._blocks(view)} == {"ar", "en"}


def test_a_voice_that_does_not_answer_is_told(open_with: Callable[..., MainWindow], voice: FakeVoice) -> None:
    window = open_with(voice)
    window.parts.speaking.toggle()
    voice.failed()
    assert "voice" in notice(window)
    assert not find(window, "speech_bar").isVisible()


@pytest.mark.qt_log_ignore("pipewire")
@pytest.mark.skipif(not has_module(), reason="the extra is not installed")
def test_the_mock_engine_of_qt_says_one_piece_after_another(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    voice = make_voice(parent, "mock")
    assert voice is not None
    assert voice.speaks("en")
    assert not voice.speaks("ar")
    states: list[str] = []
    made: list[Speaker] = []
    speaker = Speaker(voice, lambda: states.append(made[0].state), 150)
    made.append(speaker)
    speaker.start([Piece(0, 1, "one", "", "en"), Piece(1, 2, "two", "", "en")])
    qtbot.waitUntil(lambda: speaker.state == State.SILENT)
    assert states == ["speaking", "speaking", "silent"]
    speaker.start([Piece(0, 1, "one two three", "", "en")])
    speaker.pause()
    speaker.resume()
    qtbot.waitUntil(lambda: speaker.state == State.SILENT)

"""The Qt binding itself: PySide6 6.12.0 loses a reference to None in most calls, and Python 3.11 then aborts."""

import sys

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 2000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal: no reference to it is counted")
def test_calls_that_return_nothing_keep_the_reference_to_none(qtbot: QtBot) -> None:
    thing, timer, label = QObject(), QTimer(), QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(CALLS):
        thing.setObjectName("name")
        timer.setInterval(number)
        label.setText("text")
        label.setAccessibleName("text")
    # other code may take or drop a few; a leak would be one or more a call
    assert abs(sys.getrefcount(None) - before) < CALLS // 10

"""A talk on two virtual screens, in a process of its own: a plugin of Qt is told of screens when it starts. Prints what was seen.

``python -m tests.present_run LIBRARY FOLDER``; `tests.test_present` starts it and judges.
"""

import json
import os
import shutil
import sys
from pathlib import Path

SCREENS = (("own", 0, 1280, 800), ("room", 1280, 1024, 768), ("wide", 2304, 1920, 1080))
"""Name, left edge, width, height. The third is plugged in later."""
REF = "FR/lawyer#wait.2"


def main() -> None:
    """Present, pull screens out and plug them in, and print a JSON object."""
    library, folder = Path(sys.argv[1]), Path(sys.argv[2])
    same = {"y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = [{"name": name, "x": x, "width": width, "height": height, **same} for name, x, width, height in SCREENS]
    config = folder / "screens.json"
    config.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={config}"

    from advice_app.app import Application
    from advice_app.library.model import Reference
    from advice_app.paths import Paths

    paths = Paths.find(folder / "profile")
    paths.library.parent.mkdir(parents=True)
    shutil.copyfile(library, paths.library)
    application = Application(paths, None, "en")
    window = application.make_window(Reference.parse(REF))
    assert window is not None
    window.show()
    application.qt.processEvents()
    print(json.dumps(_talk(window, application.qt)))
    window.close()
    application.close()


def _talk(window: object, app: object) -> dict[str, object]:
    from PySide6.QtWidgets import QApplication

    from advice_app.ui.window import MainWindow

    assert isinstance(window, MainWindow)
    assert isinstance(app, QApplication)
    seen: dict[str, object] = {}
    own, room, wide = app.screens()
    there = [own, room]
    window.parts.presenting.screens = lambda: there
    window.actions_by_id["present"].trigger()
    director = window.parts.presenting.director
    assert director is not None
    director.fitting.finish()

    def state() -> list[object]:
        app.processEvents()
        shown = director.audience.view.picture
        return [
            _screen_of(director.presenter.x()),
            _screen_of(director.audience.x()) if director.audience.isVisible() else "",
            director.talk.sheet.origin.ref,
            shown.sheet.origin.ref if shown else "",
            director.frame.width,
            director.audience.width() if director.audience.isVisible() else 0,
        ]

    seen["begun"] = state()
    there.remove(room)
    app.screenRemoved.emit(room)
    seen["one"] = state()
    director.do("alone")
    seen["alone"] = state()
    director.do("alone")
    there.append(wide)
    app.screenAdded.emit(wide)
    seen["wide"] = state()
    director.do("swap")
    seen["swapped"] = state()
    director.do("swap")
    there.remove(own)
    app.screenRemoved.emit(own)
    seen["presenter's gone"] = state()
    there.insert(0, own)
    app.screenAdded.emit(own)
    seen["back"] = state()
    director.do("end")
    app.processEvents()
    seen["ended"] = [window.parts.presenting.director is None]
    return seen


def _screen_of(left: int) -> str:
    """Where a window really is: what the window system says of it may lag behind."""
    return next(name for name, x, _width, _height in SCREENS if x == left)


if __name__ == "__main__":
    main()

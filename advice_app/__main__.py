"""Entry point: ``rights-at-arrest`` and ``python -m advice_app``."""

import gc
import sys


def main() -> int:
    """Open the app, or carry out a command; the exit code."""
    gc.disable()  # three full collections, 20 ms, before the first page; `Application.keep_current` and commands turn it on again
    if "--private" in sys.argv[1:]:
        sys.dont_write_bytecode = True  # before anything else is imported
    if sys.argv[1:]:
        from advice_app.cli import main as command_line  # noqa: PLC0415 - argparse costs 10 ms, not needed to just open

        return command_line(sys.argv[1:])
    from advice_app.load_qt import load_qt  # noqa: PLC0415
    from advice_app.paths import Paths  # noqa: PLC0415

    load_qt(Paths.find().cache)
    from advice_app.app import open_window  # noqa: PLC0415

    return open_window()


if __name__ == "__main__":
    sys.exit(main())

"""For the programs whose start is measured: when each step ended, and peak memory. Imports nothing that is not there anyway.

``STARTED`` in the environment is when the parent started this process, in nanoseconds of the monotonic clock.
"""

import os
import sys
import time

marks: dict[str, int] = {}
processor: list[int] = []


def mark(name: str) -> None:
    """Note that a step has ended, the first time it does."""
    marks.setdefault(name, time.monotonic_ns())


def on_screen(screen: object, window: int) -> None:
    """Note that all that was painted is on the screen."""
    # a round trip: the X server has the pixels. Unlike `QGuiApplication.sync` this runs nothing else that waits
    screen.grabWindow(window, 0, 0, 1, 1)  # type: ignore[attr-defined]
    mark("on screen")
    processor.append(time.process_time_ns())


def peak() -> float:
    """Peak memory of this process in MiB (Linux)."""
    from pathlib import Path

    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024


def report() -> None:
    """Print everything as JSON and end the process."""
    import json

    started = int(os.environ["STARTED"])
    steps = {name: (at - started) / 1e6 for name, at in marks.items()}
    print(json.dumps({"total": steps["on screen"], "processor": processor[0] / 1e6, "peak": peak(), "steps": steps}))
    sys.stdout.flush()
    os._exit(0)

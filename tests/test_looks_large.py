import os, time
from collections import defaultdict
from pathlib import Path
import pytest
from tests import looks, looks_parts
from tests.looks_tour import Tour, Screen, ROOMY

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
from tests.test_looks import Walk, _SHORTENED


def test_x(qtbot, qapp, real_library_path, tmp_path):
    t = time.process_time()
    tour = Tour(tmp_path / "p", real_library_path)
    tour.window.preferences.set_percent(200)
    tour.window.preferences.set_comfort(line_spacing=140, letter_spacing=12, column=70)
    print("open", time.process_time() - t)
    pics = os.environ.get("PICS")
    for tag in os.environ.get("TAGS", "en de ar").split():
        walk = Walk()
        t = time.process_time()
        tour.speak(tag)
        print(tag, "speak", time.process_time() - t)
        n = 0
        lookt = 0
        for size in [(int(x), {800: 560, 1440: 900}[int(x)]) for x in os.environ.get("WID", "800 1440").split()]:
            tour.window.resize(*size)
            t = time.process_time()

            def many():
                # roomy False at all sizes
                for s in tour.screens(qtbot, roomy=False):
                    yield s, f"{s.name}-{size[0]}"
                if size[0] == 800:
                    for s in tour.layers():
                        yield s, f"{s.name}"

            for s, name in many():
                t1 = time.process_time()
                if s.top is tour.window and (tour.window.width(), tour.window.height()) != size:
                    walk.wrong["size"].append(f"{name} {tour.window.size()}")
                walk.look(name, s.part)
                n += 1
                for k, v in looks_parts.faults(looks.shown(s.part)):
                    walk.wrong[k].append(f"{name}: {v}")
                lookt += time.process_time() - t1
                if pics:
                    p = Path(pics) / tag / f"{name}.png"
                    p.parent.mkdir(parents=True, exist_ok=True)
                    s.top.grab().save(str(p))
            print(tag, size, "n", n, "took", time.process_time() - t, "look", lookt)
        for k, v in walk.wrong.items():
            for x in dict.fromkeys(v):
                print("WRONG", tag, k, x)
    tour.close()

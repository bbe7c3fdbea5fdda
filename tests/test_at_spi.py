"""A reader who sees nothing and has no mouse opens a guide in Arabic and keeps it, in a real window (Linux, AT-SPI)."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from advice_app import system_libraries as libraries

SESSION = Path(__file__).with_name("at_spi") / "session.sh"
WANTED = ("menu item: العربية", "push button: الاستجواب لدى الشرطة", "kept: الإشارات المرجعية: إشارة مرجعية واحدة")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="AT-SPI is Linux's")
def test_a_guide_in_arabic_is_found_read_and_kept_by_ear_and_keyboard(tmp_path: Path, real_library_path: Path) -> None:
    if missing := libraries.missing_for_reader_test():
        pytest.skip(f"needs {' '.join(missing)} of the system")
    profile = tmp_path / "profile"
    (profile / "cache").mkdir(parents=True)
    shutil.copyfile(real_library_path, profile / "cache" / "library.sqlite")
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(tmp_path), "LC_ALL": "C.UTF-8", "HOME": str(tmp_path)}
    command = ["/usr/bin/dbus-run-session", "--", str(SESSION), sys.executable, str(profile)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    for step in WANTED:
        assert step in done.stdout, done.stdout

"""The checker: every mistake in a guides folder, with file and line."""

from advice_app.library.check.checker import Checker, check
from advice_app.library.check.translation import compare

__all__ = ["Checker", "check", "compare"]

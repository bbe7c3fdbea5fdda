"""The part of the style sheet that only the palette needs."""

from advice_app.ui.look import Look


def css(look: Look) -> str:
    """The rules, to be joined with `advice_app.ui.style.style_sheet`."""
    px = look.px
    return f"""
QLineEdit[role="palette"] {{ font-size: {px(16)}px; padding: {px(6)}px {px(6)}px; border-radius: 8px; }}
QLineEdit[role="palette"]:focus {{ padding: {px(6) - 1}px {px(6) - 1}px; }}
"""

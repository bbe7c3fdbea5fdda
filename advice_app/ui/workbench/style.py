"""What the panel of findings adds to the style sheet of the app."""

from advice_app.ui.look import Look


def css(look: Look) -> str:
    """The rules for this theme and text size."""
    theme = look.theme
    edge = theme.ctl if theme.outlined else theme.line
    return f"""
QWidget#findings_panel {{ background: {theme.win}; border: none; }}
QWidget#findings_panel[side="end"] {{ border-{"right" if look.rtl else "left"}: 1px solid {edge}; }}
QWidget#findings_panel[side="below"] {{ border-top: 1px solid {edge}; }}
QListView#findings_list {{ background: transparent; border: none; border-radius: 0; border-top: 1px solid {theme.line}; }}
QListView#findings_list::item {{ border: none; padding: 0; min-height: 0; background: transparent; }}
"""

"""What the presenter's window adds to the style sheet of the app."""

from advice_app.ui.look import Look


def css(look: Look) -> str:
    """The rules for this theme and text size; they come after those of `advice_app.ui.style`."""
    theme, px = look.theme, look.px
    edge = theme.ctl if theme.outlined else theme.line
    return f"""
QWidget#presenter {{ background: {theme.win}; }}
QWidget#talk_head {{ background: {theme.win}; border: none; border-bottom: 1px solid {edge}; }}
QLabel[role="figure"] {{ font-size: {px(22)}px; font-weight: 600; color: {theme.t1}; }}
QLabel#talk_state {{ color: {theme.ac}; }}
QListView[role="thumbnails"] {{ background: {theme.win}; border: none; border-radius: 0; outline: none; }}
QListView[role="thumbnails"]::item {{ background: transparent; border: none; padding: 0; }}
QListView#slide_strip {{ border-top: 1px solid {edge}; }}
QTextBrowser#talk_notes {{ background: {theme.raised}; border: 1px solid {edge}; border-radius: 10px; padding: {px(8)}px; }}
QTextBrowser#talk_notes:focus {{ border: 2px solid {theme.focus}; }}
QSpinBox#talk_minutes {{ font-size: {px(15)}px; padding: 1px 6px; }}
QSpinBox#talk_minutes::up-button, QSpinBox#talk_minutes::down-button {{ width: 0; border: none; }}
QSpinBox#talk_minutes:focus {{ padding: 0 5px; }}
"""

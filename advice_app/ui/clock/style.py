"""What the clock adds to the style sheet of the app, and the colours of its bar."""

from typing import NamedTuple

from advice_app.ui.look import Look
from advice_app.ui.theme import Theme
from advice_app.ui.time_fields import field_css


class Fill(NamedTuple):
    """Ground and ink of a piece of the bar."""

    ground: str
    ink: str


_LIGHT = {
    "police": Fill("#CFE3E5", "#0B3F46"),
    "senior-police": Fill("#BCD9DC", "#0B3F46"),
    "prosecutor": Fill("#A7CED2", "#0B3F46"),
    "judge": Fill("#2C737C", "#FFFFFF"),
    "judge again": Fill("#0B5C66", "#FFFFFF"),
    "law": Fill("#E6EBEA", "#14201F"),
}
_DARK = {
    "police": Fill("#1F4549", "#E6ECEA"),
    "senior-police": Fill("#265459", "#E6ECEA"),
    "prosecutor": Fill("#2F6E76", "#FFFFFF"),
    "judge": Fill("#72C8CF", "#06272B"),
    "judge again": Fill("#93D8DE", "#06272B"),
    "law": Fill("#2A3433", "#E6ECEA"),
}


def fill_of(theme: Theme, authority: str, *, again: bool) -> Fill:
    """The colour that says who decides; where colours are no help, all are black with an outline and the name on it."""
    if theme.outlined:
        return Fill(theme.page, theme.t1)
    name = "judge again" if again and authority == "judge" else authority
    fills = _DARK if theme.name == "dark" else _LIGHT
    return fills.get(name, fills["law"])


def css(look: Look) -> str:
    """The rules for this theme and text size; they come after those of `advice_app.ui.style`."""
    theme, px = look.theme, look.px
    edge = theme.ac if theme.outlined else theme.acs
    caution = theme.caution.ink if theme.outlined else theme.caution.ground
    return f"""
QScrollArea#clock_screen, QWidget#clock_page {{ background: {theme.page}; border: none; }}
QLabel[role="clocktitle"] {{ font-size: {px(26)}px; font-weight: 600; color: {theme.t1}; }}
QLabel[role="field"] {{ font-size: {px(13)}px; font-weight: 600; color: {theme.t2}; }}
QLabel[role="quoted"] {{ font-size: {px(13)}px; color: {theme.t2}; }}
QFrame#clock_head {{ background: {theme.acs}; border: {2 if theme.outlined else 1}px solid {edge}; border-radius: 12px; }}
QFrame#clock_caution, QFrame[role="careful"] {{ background: {theme.caution.ground};
  border: {2 if theme.outlined else 1}px solid {caution}; border-radius: 10px; }}
QFrame[role="failed"] {{ background: {theme.danger.ground}; border: 1px solid {theme.danger.ink}; border-radius: 10px; }}
QLabel[role="failedtext"] {{ color: {theme.danger.ink}; font-size: {px(14)}px; }}
QLabel[role="cautiontext"] {{ color: {theme.caution.ink}; font-size: {px(14)}px; }}
QLabel[role="asktext"] {{ color: {theme.t1}; font-size: {px(14)}px; }}
QFrame#clock_asks QCheckBox {{ spacing: 0; }}
QLabel[role="headlabel"] {{ color: {theme.ac2}; font-size: {px(14)}px; font-weight: 600; }}
QLabel[role="headtext"] {{ color: {theme.t2}; font-size: {px(15)}px; }}
QLabel[role="headname"] {{ color: {theme.t2}; font-size: {px(14)}px; }}
QLabel[role="headvalue"] {{ color: {theme.t1}; font-size: {px(15)}px; font-weight: 600; }}
QFrame#clock_facts {{ background: transparent; border: none; }}
QFrame[role="segments"] {{ background: {theme.raised}; border: 1px solid {theme.ctl}; border-radius: 8px; }}
QRadioButton[role="segment"] {{ color: {theme.t1}; background: transparent; border: 2px solid transparent; border-radius: 6px;
  padding: 4px {px(11)}px; spacing: 0; font-size: {px(14)}px; }}
QRadioButton[role="segment"]::indicator {{ width: 0; height: 0; border: none; }}
QRadioButton[role="segment"]:hover {{ background: {theme.raised if theme.outlined else theme.unclear.ground}; }}
QRadioButton[role="segment"]:checked {{ color: {theme.onac}; background: {theme.ac}; font-weight: 600; }}
QRadioButton[role="segment"]:focus {{ border-color: {theme.focus}; }}
QRadioButton[role="segment"]:checked:focus {{ color: {theme.ac2}; background: {theme.acs}; }}
{field_css(look)}
QTableView#clock_table {{ background: {theme.page}; border: none; border-radius: 0; }}
QTableView#clock_table QHeaderView, QTableView#clock_table QHeaderView::section {{ background: {theme.page}; }}
QTableView#clock_table QHeaderView::section {{ font-size: {px(13)}px; font-weight: 600; color: {theme.t2};
  padding: 7px {px(8)}px; }}
"""

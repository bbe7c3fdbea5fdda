"""The style of what stands above two languages."""

from advice_app.ui.look import Look


def css(look: Look) -> str:
    """For the bar and the heads of the columns."""
    theme, px = look.theme, look.px
    edge = theme.ctl if theme.outlined else theme.line2
    return f"""
#beside_bar {{ background: {theme.page}; border: none; border-bottom: 1px solid {theme.line}; }}
#language_switch {{ background: {theme.raised}; border: 1px solid {edge}; border-radius: 9px; }}
#one_language, #two_languages, #law_terms {{ border: 1px solid transparent; background: transparent; color: {theme.t2};
  font-size: {px(14)}px; padding: 0 {px(10)}px; border-radius: 6px; }}
#one_language:hover, #law_terms:hover {{ background: {theme.unclear.ground}; color: {theme.t1}; }}
#two_languages, #two_languages:checked, #two_languages:hover {{ background: {theme.ac}; color: {theme.onac};
  border-color: {theme.ac}; }}
#law_terms {{ border-color: {edge}; background: {theme.raised}; border-radius: 7px; }}
#law_terms:checked {{ background: {theme.acs}; color: {theme.ac2}; border-color: {theme.ac}; }}
#one_language:focus, #law_terms:focus {{ border: 2px solid {theme.focus}; padding: 0 {px(10) - 1}px; }}
#two_languages:focus {{ border: 2px solid {theme.onac}; padding: 0 {px(10) - 1}px; }}
#first_language, #second_language {{ border: 1px solid transparent; background: transparent; color: {theme.t1};
  font-size: {px(15)}px; padding: 0 {px(6)}px; border-radius: 6px; }}
#first_language:hover, #second_language:hover, #swap_languages:hover {{ background: {theme.unclear.ground}; }}
#first_language:focus, #second_language:focus, #swap_languages:focus {{
  border: 2px solid {theme.focus}; padding: 0 {px(6) - 1}px; }}
#swap_languages {{ border: 1px solid transparent; background: transparent; padding: 0; border-radius: 6px; }}
#swap_languages:focus {{ padding: 0; }}
"""

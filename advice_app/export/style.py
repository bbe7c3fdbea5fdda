"""How a web page and an electronic book look: on a phone, in the dark, on paper."""

BOOK = """
body { line-height: 1.5; }
:lang(ar), :lang(fa), :lang(ur), :lang(ps) { line-height: 1.75; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; page-break-after: avoid; }
.where, .about { font-size: .85em; margin: .1em 0; }
.lead { font-size: 1.1em; }
.local { font-weight: 500; }
.law { font-size: .8em; white-space: nowrap; }
.law.long, td .law { white-space: normal; }
.law .n { white-space: nowrap; }
sup { line-height: 0; }
.box, .late { margin: 1em 0; padding: .4em 1em; border: 1px solid; border-inline-start-width: 5px; }
.box > h2, .box > h3, .box > .title, .late > .title { margin: .5em 0; font-size: 1em; font-weight: bold; }
.box.say > .title + p { font-size: 1.1em; font-weight: 500; }
.old { opacity: .75; }
.dt { font-weight: bold; margin-bottom: 0; }
.dd { margin-top: 0; margin-inline-start: 1.5em; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .4em .8em .4em 0; border-bottom: 1px solid; }
tr { break-inside: avoid; page-break-inside: avoid; }
a { overflow-wrap: anywhere; }
"""

PAGE = (
    BOOK
    + """
:root { color-scheme: light dark; --ink: #16211f; --quiet: #435250; --ground: #fff; --line: #c9d2d0; --link: #0b5c56;
  --key: #e6f2f0; --say: #e8eefb; --warning: #fdf1dc; --note: #eef1f1; --lawyer: #f3ecf8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eeec; --quiet: #b3c0bd; --ground: #121917; --line: #3b4745;
  --link: #7fd1c7; --key: #17312d; --say: #1b2740; --warning: #3a2c12; --note: #222b29; --lawyer: #2d2238; } }
html { -webkit-text-size-adjust: 100%; }
body { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif; font-size: 1.06rem;
  color: var(--ink); background: var(--ground); margin: 0 auto; max-width: 42rem; padding: 1rem 1.1rem 4rem; }
a { color: var(--link); }
.where, .about, footer { color: var(--quiet); }
.box, .late { border-color: var(--line); border-radius: 8px; background: var(--note); }
.box.key, .box.first { background: var(--key); border-color: var(--link); }
.box.say { background: var(--say); }
.box.warning, .late { background: var(--warning); }
.box.lawyer { background: var(--lawyer); }
.law { background: var(--note); padding: .1em .4em; border-radius: 4px; }
th, td { border-color: var(--line); }
th { font-size: .85em; color: var(--quiet); }
.table { overflow-x: auto; }
article, nav { border-top: 1px solid var(--line); margin-top: 2.5rem; padding-top: 1rem; }
nav ol { padding-inline-start: 1.4rem; }
.languages { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; list-style: none; padding: 0; }
.languages a, nav li a { display: inline-block; padding: .25rem 0; }
:target { outline: 2px solid var(--link); outline-offset: 4px; }
@media print {
  :root { --ink: #000; --quiet: #333; --ground: #fff; --link: #000; --key: #fff; --say: #fff; --warning: #fff; --note: #fff;
    --lawyer: #fff; --line: #999; }
  body { max-width: none; font-size: 11pt; padding: 0; }
  article { break-before: page; border: none; }
  .box { break-inside: avoid; }
  p, li { orphans: 2; widows: 2; }
  a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .8em; }
}
"""
)

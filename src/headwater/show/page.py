"""The report on stories as one page that needs nothing else: no script, no network, good on paper."""

from collections.abc import Sequence
from html import escape
from importlib.resources import files

from headwater.show.case import Case
from headwater.show.river import debts, river
from headwater.show.sheet import Item, Row, Section, Sheet
from headwater.show.words import moment
from headwater.values import Place

#: Code points of context on each side of the words that an item rests on.
_AROUND = 160


def page(sheets: Sequence[Sheet]) -> str:
    """Return the whole HTML document."""
    style = (files("headwater.show") / "page.css").read_text(encoding="utf-8")
    title = sheets[0].title if sheets else "Nothing to trace"
    body = "".join(map(_story, sheets)) or "<p>No report could be read, so there is nothing to trace.</p>"
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(title)} · Headwater</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#top">To the story</a>\n'
        '<header class="mast"><p>Headwater</p><p>who said it first, who owes what to whom</p></header>\n'
        f'<main id="top">{body}</main>\n'
        "<footer><p>Every finding shows the words that it rests on. The reports belong to their publishers;"
        " read them there.</p></footer>\n</body>\n</html>"
    )


def _story(sheet: Sheet) -> str:
    case = sheet.case
    why = "".join(f"<li>{escape(reason)}</li>" for reason in sheet.origins_because)
    return (
        f'<article class="story"><h1 dir="auto">{escape(sheet.title)}</h1><p class="facts">{escape(sheet.facts)}</p>'
        f'<p class="origins">{escape(sheet.origins)}</p><ul class="because">{why}</ul>'
        f"{_river(case)}{''.join(_section(section, case) for section in sheet.sections)}{_reports(case)}</article>"
    )


def _river(case: Case) -> str:
    rows = "".join(
        f"<tr><th scope=row>{escape(who)}</th><td>{escape(owes)}</td><td>{escape(why)}</td></tr>"
        for who, owes, why in debts(case)
    )
    table = (
        "<details class=twin><summary>The same as a table</summary><table><thead><tr><th scope=col>Report</th>"
        f"<th scope=col>owes</th><th scope=col>because</th></tr></thead><tbody>{rows}</tbody></table></details>"
    )
    none = "<p>No report here was found to owe its text to another.</p>"
    return f"<section><h2>The river</h2><div class=scroll>{river(case)}</div>{table if rows else none}</section>"


def _section(section: Section, case: Case) -> str:
    aside = f' <span class="aside">{escape(section.aside)}</span>' if section.aside else ""
    items = "".join(_item(item, case) for item in section.items)
    return f"<section><h2>{escape(section.heading)}{aside}</h2><ol>{items}</ol></section>"


def _item(item: Item, case: Case) -> str:
    rows = "".join(map(_row, item.rows))
    places = "".join(_place(place, case) for place in item.rests_on)
    because = "".join(f"<li>{escape(reason)}</li>" for reason in item.because)
    why = f"<p>Why</p><ul>{because}</ul>" if because else ""
    opened = f"<details><summary>The words</summary>{places}{why}</details>" if places or why else ""
    return f'<li value="{item.number}" id="{escape(item.id)}"><dl>{rows}</dl>{opened}</li>'


def _row(row: Row) -> str:
    words = "".join(f"<mark>{escape(p.text)}</mark>" if p.marked else escape(p.text) for p in row.words)
    lang = f' lang="{escape(row.lang)}"' if row.lang else ""
    remark = f'<dd class="remark">{escape(row.remark)}</dd>' if row.remark else ""
    return f'<div class="row"><dt>{escape(row.label)}</dt><dd dir="auto"{lang}>{words}</dd>{remark}</div>'


def _place(place: Place, case: Case) -> str:
    before, words, after = case.words(place, _AROUND)
    lang = case.articles[place.article].lang
    tagged = f' lang="{escape(lang)}"' if lang else ""
    where = "" if place.where == "body" else f" ({escape(place.where)})"
    source = f'<a href="#report-{escape(place.article)}">{escape(case.name(place.article))}</a>{where}'
    return (
        f'<figure><blockquote dir="auto"{tagged}>{escape(before)}<b>{escape(words)}</b>{escape(after)}</blockquote>'
        f"<figcaption>{source}</figcaption></figure>"
    )


def _reports(case: Case) -> str:
    entries = "".join(_report(case, key) for key in case.articles)
    return f"<section><h2>The reports</h2><ol class=reports>{entries}</ol></section>"


def _report(case: Case, key: str) -> str:
    article = case.articles[key]
    address = article.canonical_url or article.url
    title = escape(article.title or "no headline")
    safe = address is not None and address.startswith(("http://", "https://"))
    linked = f'<a href="{escape(address or "")}" rel="noreferrer">{title} →</a>' if safe else title
    about = " · ".join(filter(None, (article.outlet, ", ".join(article.byline), moment(article.published))))
    credited = ", ".join(dict.fromkeys(c.name for c in article.credits if c.type != "picture"))
    credit = f" · credits {escape(credited)}" if credited else ""
    lang = f' lang="{escape(article.lang)}"' if article.lang else ""
    return (
        f'<li id="report-{escape(key)}"><b>{escape(case.name(key))}</b> <span dir="auto"{lang}>{linked}</span>'
        f"<br><small>{escape(about)}{credit} · {escape(article.input or '')}</small></li>"
    )

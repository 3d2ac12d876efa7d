"""The report on stories as one page that needs nothing else: no script, no network, good on paper."""

from collections.abc import Sequence
from html import escape
from importlib.resources import files

from headwater.show.addresses import Addresses
from headwater.show.continuing import continuing, near
from headwater.show.sheet import Sheet
from headwater.show.story import head, parts
from headwater.show.tags import section


def page(sheets: Sequence[Sheet]) -> str:
    """Return the whole HTML document."""
    style = (files("headwater.show") / "static" / "headwater.css").read_text(encoding="utf-8")
    title = sheets[0].title if sheets else "Nothing to trace"
    body = (
        "".join(_story(sheet, place) for place, sheet in enumerate(sheets))
        or "<p>No report could be read, so there is nothing to trace.</p>"
    )
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(title)} · Headwater</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#main">To the story</a>\n'
        '<header class="mast"><div class="wide"><p class="name">Headwater</p></div></header>\n'
        f'<main id="main" class="wide">{body}</main>\n'
        '<footer class="foot"><div class="wide"><p>Every finding shows the words that it rests on. The reports belong'
        " to their publishers; read them there.</p></div></footer>\n</body>\n</html>"
    )


def _story(sheet: Sheet, place: int) -> str:
    case = sheet.case
    addresses = Addresses(part=f"{place}-" if place else "")
    drawn = "".join(map(section, parts(case, addresses)))
    beside = continuing([near(one, f"#story-{one.id}") for one in case.continues])
    headed = head(case, sheet.title, case.lang, beside)
    return f'<article class="story" id="story-{escape(case.story.id)}">{headed}{drawn}</article>'

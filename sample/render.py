"""Makes the pages, feeds and event labels of the sample world from its stories.

    python sample/render.py

The truth stands once: the raw texts and gold.json of each story, and outlets.toml. What this program writes (pages/,
feeds/, events.jsonl) is committed beside it, so that the sample can be read without running anything; a test holds both
together.
"""

import datetime as dt
import json
import re
import tomllib
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
OUTLETS: dict[str, dict[str, Any]] = tomllib.loads((HERE / "outlets.toml").read_text(encoding="utf-8"))
#: Where the parts of a page stand that are none of the report, and the elements that hold them.
FURNITURE = {
    "navigation": ("top", '<nav class="menu"><ul>{items}</ul></nav>'),
    "breadcrumb": ("here", '<div class="breadcrumb">{links}</div>'),
    "subscriber_line": ("top", '<div class="account">{text}</div>'),
    "cookie_line": ("top", '<div id="cookie-banner" role="dialog">{text}</div>'),
    "share": ("here", '<div class="share-buttons">{text}</div>'),
    "advert": ("here", '<div class="ad-slot">{text}</div>'),
    "poll": ("here", '<div class="widget poll">{text}</div>'),
    "related": ("here", '<aside class="related"><a href="/more">{text}</a></aside>'),
    "read_more": ("here", '<p class="read-more"><a href="/full">{text}</a></p>'),
    "sign_up": (
        "here",
        '<div class="newsletter-signup"><form action="/newsletter"><p>{text}</p><input type="email"></form></div>',
    ),
    "comment_form": ("below", '<section id="comments"><h2>{text}</h2></section>'),
    "doubled_headline": ("here", '<p class="crumb-title">{text}</p>'),
    "contact": ("below", '<div class="contact-box">{text}</div>'),
    "editor": ("below", '<div class="editor">{text}</div>'),
    "disclaimer": ("below", '<div class="disclaimer"><small>{text}</small></div>'),
}
OTHER_FURNITURE = ("below", '<footer class="site-footer"><p>{text}</p></footer>')


@dataclass(frozen=True)
class Report:
    """One report of a story, with what its gold says of it."""

    key: str
    story: str
    raw: str
    gold: dict[str, Any]

    @property
    def outlet(self) -> dict[str, Any]:
        """The outlet that its file's name tells."""
        return OUTLETS[self.key.partition("-")[2]]

    @property
    def url(self) -> str:
        """The address at which the outlet publishes it."""
        return f"https://{self.outlet['domain']}/{self.published[:10].replace('-', '/')}/{self.key}.html"

    @property
    def published(self) -> str:
        """ISO time, as exactly as the page tells it; empty where it tells none."""
        return (self.gold.get("published") or {}).get("value") or ""

    @property
    def title(self) -> str:
        """The headline."""
        return str(self.gold["title"]["text"])

    @property
    def body(self) -> list[str]:
        """The paragraphs and headings."""
        return [block["text"] for block in self.gold["body"]]


def reports() -> list[Report]:
    """Return all reports in order of publication, those of one moment by their keys."""
    found = []
    for path in sorted(HERE.glob("stories/*/gold.json")):
        for gold in json.loads(path.read_text(encoding="utf-8"))["reports"].values():
            raw = (path.parent / gold["file"]).read_text(encoding="utf-8")
            found.append(Report(Path(gold["file"]).stem, path.parent.name, raw, gold))
    return sorted(found, key=lambda report: (report.published, report.key))


def page(report: Report) -> str:
    """Return a report's page: each line of its raw text in the element that its outlet would put it in."""
    top: list[str] = []
    here: list[str] = []
    below: list[str] = []
    titled = False
    for line in filter(str.strip, report.raw.split("\n")):
        for text, role in _parts(line.strip(), report):
            if role == "title" and not titled:
                here.append(f"<h1>{escape(text)}</h1>")
                titled = True
            elif role in {"body", "title"}:
                here.append(
                    f"<p>{escape(text)}</p>" if len(text) > 60 or text[-1:] in ".!?”»。" else f"<h2>{escape(text)}</h2>"
                )
            elif role == "neutral":
                told = any(part.startswith("<p>") for part in here)
                here.append(f"<p><em>{escape(text)}</em></p>" if told else _about(text, report))
            else:
                where, form = FURNITURE.get(role, OTHER_FURNITURE)
                {"top": top, "here": here, "below": below}[where].append(_furnished(form, text))
    opening, closing = _wrapped(report.outlet["wrap"])
    microdata = ' itemscope itemtype="https://schema.org/NewsArticle"' if "microdata" in report.outlet["head"] else ""
    body = "\n".join([*top, f"<div{microdata}>", opening, *here, closing, "</div>", *below])
    start = f'<!DOCTYPE html>\n<html lang="{report.outlet["lang"]}">\n<head>\n{_head(report)}\n</head>'
    return f"{start}\n<body>\n{body}\n</body>\n</html>\n"


def _parts(line: str, report: Report) -> list[tuple[str, str]]:
    """Return the pieces of a raw line, each with its role; what the gold does not name belongs to the body."""
    known = [(report.title, "title"), *((text, "body") for text in report.body)]
    known += [(part["text"], "neutral") for part in report.gold.get("neutral", [])]
    known += [(part["text"], part["type"]) for part in report.gold["boilerplate"]]
    for text, role in known:
        if text == line:
            return [(line, role)]
    for text, role in sorted(known, key=lambda pair: -len(pair[0])):
        if text in line:
            before, _, after = line.partition(text)
            around = [
                part for piece in (before, after) for part in ([(piece.strip(), "body")] if piece.strip() else [])
            ]
            first = _parts(before.strip(), report) if before.strip() and around else []
            last = _parts(after.strip(), report) if after.strip() and around else []
            return [*first, (text, role), *last]
    return [(line, "body")] if re.search(r"\w", line) else []  # a bar or a comma between by-line and time is nothing


def _about(text: str, report: Report) -> str:
    tag = report.outlet["published"]
    if re.search(r"\d{4}|\d:\d\d", text):
        stamp = f' datetime="{report.published}"' if tag == "time" else ' class="date"'
        return f"<{tag}{stamp}>{escape(text)}</{tag}>"
    return (
        f'<div class="byline">{escape(text)}</div>'
        if not text.startswith("Source")
        else f'<p class="source">{escape(text)}</p>'
    )


def _furnished(form: str, text: str) -> str:
    words = [word for word in re.split(r"\s{2,}|[|·/]", text) if word.strip()]
    items = "".join(f'<li><a href="/">{escape(word.strip())}</a></li>' for word in words)
    links = " / ".join(f'<a href="/">{escape(word.strip())}</a>' for word in words)
    return form.format(text=escape(text), items=items, links=links)


def _wrapped(path: str) -> tuple[str, str]:
    elements = [part.partition(".") for part in path.split()]
    opening = "".join(f'<{tag} class="{name}">' if name else f"<{tag}>" for tag, _, name in elements)
    return opening, "".join(f"</{tag}>" for tag, _, _ in reversed(elements))


def _head(report: Report) -> str:
    """Return the head that the outlet's pages have: complete, thin or broken."""
    title, name = escape(report.title, quote=True), escape(report.outlet["name"], quote=True)
    lines = [
        '<meta charset="utf-8">',
        f"<title>{title} | {name}</title>",
        f'<link rel="canonical" href="{report.url}">',
    ]
    forms = report.outlet["head"]
    if "open_graph" in forms:
        lines += [f'<meta property="og:title" content="{title}">', f'<meta property="og:url" content="{report.url}">']
    if {"open_graph", "site_name"} & set(forms):
        lines.append(f'<meta property="og:site_name" content="{name}">')
    if "open_graph" in forms and report.published:
        lines.append(f'<meta property="article:published_time" content="{report.published}">')
    if "twitter" in forms:
        lines.append('<meta name="twitter:card" content="summary">')
    for form in forms:
        if form.startswith("json_ld"):
            lines.append(f'<script type="application/ld+json">{_json_ld(report, form)}</script>')
    return "\n".join(lines)


def _json_ld(report: Report, form: str) -> str:
    people = (report.gold.get("byline") or {}).get("value") or []
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": report.title,
        "datePublished": report.published,
        "author": [{"@type": "Person", "name": name} for name in people],
        "publisher": {"@type": "NewsMediaOrganization", "name": report.outlet["name"]},
        "mainEntityOfPage": report.url,
    }
    if form == "json_ld_graph":
        data = {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": report.outlet["name"]}, data]}
    written = json.dumps(data, ensure_ascii=False, indent=1)
    return written[:-2] + ",\n}" if form == "json_ld_broken" else written


def feed(outlet: dict[str, Any], items: list[Report]) -> str:
    """Return the outlet's feed of its reports, the newest first."""
    newest = items[::-1]
    home = f"https://{outlet['domain']}/"
    if outlet["feed"] == "json":
        entries = [
            {"id": r.url, "url": r.url, "title": r.title, "content_text": r.body[0], "date_published": _rfc3339(r)}
            for r in newest
        ]
        whole = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": outlet["name"],
            "home_page_url": home,
            "items": entries,
        }
        return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
    if outlet["feed"] == "atom":
        entries_xml = "".join(
            f"<entry><id>{r.url}</id><title>{escape(r.title)}</title><updated>{_rfc3339(r)}</updated>"
            f'<link href="{r.url}"/><summary>{escape(r.body[0])}</summary></entry>\n'
            for r in newest
        )
        return (
            '<?xml version="1.0" encoding="utf-8"?>\n'
            f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{outlet["lang"]}">'
            f"<title>{escape(outlet['name'])}</title><id>{home}</id><updated>{_rfc3339(newest[0])}</updated>\n{entries_xml}</feed>\n"
        )
    entries_xml = "".join(
        f'<item><title>{escape(r.title)}</title><link>{r.url}</link><guid isPermaLink="false">{r.key}</guid>'
        f"<pubDate>{_moment(r):%a, %d %b %Y %H:%M:%S} +0200</pubDate>"
        f"<description>{escape(r.body[0])}</description></item>\n"
        for r in newest
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>{escape(outlet["name"])}</title>'
        f"<link>{home}</link><description>{escape(outlet['name'])}</description><language>{outlet['lang']}</language>\n"
        f"{entries_xml}</channel></rss>\n"
    )


def _moment(report: Report) -> dt.datetime:
    return dt.datetime.fromisoformat(report.published or "2031-03-01")


def _rfc3339(report: Report) -> str:
    return f"{_moment(report):%Y-%m-%dT%H:%M:%S}+02:00"


def event(report: Report) -> str:
    """Return the report as a line of the grouping format."""
    record = {
        "id": report.key.partition("-")[0],
        "set": "sample",
        "lang": report.outlet["lang"],
        "title": report.title,
        "text": "\n\n".join(report.body),
        "published": report.published or None,
        "outlet": report.outlet["name"],
        "url": report.url,
        "event": report.story,
    }
    return json.dumps(record, ensure_ascii=False)


def rendered() -> dict[str, str]:
    """Return every file that this program makes: its path below sample/, and its content."""
    every = reports()
    files = {f"pages/{r.outlet['domain']}/{r.key}.html": page(r) for r in every}
    for outlet in OUTLETS.values():
        own = [report for report in every if report.outlet is outlet]
        if own:
            files[f"feeds/{outlet['domain']}.{'json' if outlet['feed'] == 'json' else 'xml'}"] = feed(outlet, own)
    files["events.jsonl"] = "".join(event(report) + "\n" for report in every)
    return files


def main() -> None:
    """Write all files."""
    for path, content in rendered().items():
        target = HERE / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8")
    print(f"{len(rendered())} files written")


if __name__ == "__main__":
    main()

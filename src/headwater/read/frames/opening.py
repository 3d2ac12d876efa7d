"""The frame of a source that an "as" names at the head of its sentence: "Jak podał X, most stoi"."""

from msgspec.structs import replace

from headwater.read.frames.ends import clause_end
from headwater.read.frames.frame import Frame, frame_of
from headwater.read.frames.naming import behind_inserted_name
from headwater.read.sources.beside import agent_of
from headwater.read.sources.cased import behind_circumstances
from headwater.read.sources.cased_marks import over_marks
from headwater.read.words.clauses import as_begins
from headwater.read.words.groups import Range, Site

#: How many words an "as" has at most, with the word that leads it.
_LED = 2


def frame_opening(site: Site, source: Range | None) -> Frame | None:
    """Return the frame of a finite verb in "Jak podał X, most stoi", "Come ha detto X, …", as of a named source."""
    words, syntax, start = site.words, site.syntax, site.group.span[0]
    if site.number:
        return None
    heads = words[0].low in syntax.as_words and (syntax.cases or not words[0].tags.isdisjoint({"sub", "wh", "as"}))
    led = 0 < start <= _LED and as_begins(words, start, syntax.as_words) == 0  # "După cum a declarat X"
    if not (heads or led):
        return None
    if source is None and site.cues.regular:
        source = agent_of(site)  # "As reported by X, …"
    end = site.group.span[1]
    named = syntax.cases and site.lex.pack.marks.names_in_marks and end < site.last
    if source is None and named and words[end].kind == "quote":
        source = (end, end + 1)  # "Как сообщает «Новая волна», …"
    elif source is not None and syntax.cases and source[0] >= end:
        source = (source[0], over_marks(words, source[1], site.last, site.lex))
    end = end if source is None else max(end, source[1])
    comma = behind_circumstances(site, end)
    if comma + 1 >= site.last or words[comma].low != ",":
        return None
    comma = comma if syntax.cases else behind_inserted_name(site, comma)  # "Como explica X, alcalde de Y, …"
    content = ((comma + 1, max(comma + 2, clause_end(site, comma + 1))),)
    return replace(frame_of(site, "before", "clause", source, content, (end, comma)), form="naming", act="said")

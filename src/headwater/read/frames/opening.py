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


def frame_opening(site: Site, source: Range | None) -> Frame | None:
    """Return the frame of "Jak podał X, most stoi", "Come ha detto X, …", as that of a named source."""
    words, syntax = site.words, site.lex.pack.syntax
    opens = syntax.cases or words[0].tags & {"sub", "wh", "as"}
    led = as_begins(words, site.group.span[0], syntax.as_words) == 0 < site.group.span[0]  # "După cum a declarat X"
    heads = led or (opens and words[0].low in syntax.as_words)
    if not heads or site.number or site.group.form != "finite":
        return None
    if source is None and site.lex.pack.cues.regular:
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

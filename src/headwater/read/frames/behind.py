"""The frame of a cue behind what is said: "…, X said."."""

from msgspec.structs import replace

from headwater.read.frames.adjuncts import skip_adjuncts
from headwater.read.frames.contents import complement_of, says_something
from headwater.read.frames.frame import Frame, frame_of, words_left, words_right
from headwater.read.sources.appositions import antecedent_of
from headwater.read.sources.inverted import behind_quote
from headwater.read.words.clauses import has_verb
from headwater.read.words.groups import Range, Site
from headwater.read.words.word import SPOKEN

#: Marks that part what is said from the cue behind it.
_DASHES = frozenset({"—", "–", "-"})
_PARTING = _DASHES | {","}


def frame_behind(site: Site, source: Range) -> Frame | None:
    """Return the frame of a cue behind what is said: "…, X said."."""
    words = site.words
    begin = min(source[0], site.group.span[0])
    if begin and site.group.form == "bare participle" and "aux" in words[begin - 1].tags:
        begin -= 1  # "„…“, hat X am Montag gesagt"
    named = begin > 1 and words[begin - 1].low in site.syntax.as_words
    begin -= named
    before = words[begin - 1]
    if begin == 0 or source[0] > site.group.core[0] or not (before.kind == "quote" or before.low in _PARTING):
        return None
    # "X, who said": what it explains is not said; "W urzędzie, który odpowiada"
    relative = "rel" in words[source[0]].tags and (site.syntax.cases or antecedent_of(site, source) is not None)
    if relative or (before.low in _DASHES and says_something(site)):
        return None
    after, between = skip_adjuncts(site, site.group.span[1])
    content = words_left(site, begin)
    if not content or not ends_behind(site, begin, after) or _goes_on_behind_circumstance(site, content, after):
        return None
    more = words_right(site, after, content)
    frame = frame_of(site, "after" if not more else "middle", "quote", source, content + more, between)
    told = words[slice(*content[0])]
    glued = before.low == "," and site.group.span[0] < source[0] and "pron" in words[source[0]].tags
    if glued and has_verb(told) and not more and all(word.kind != "quote" for word in told):
        frame = replace(frame, sure=True)  # "Le pont n'a pas été réparé, a-t-elle ajouté"
    named = named and site.group.form == "finite" and not site.cues.regular  # ", zoals X meldt"
    return replace(frame, form="naming", act="said", complement="clause") if named else frame


def _goes_on_behind_circumstance(site: Site, content: tuple[Range, ...], after: int) -> bool:
    """Return whether a clause goes on behind a cue whose sentence a mere circumstance opens: "As it rained, X backed".

    Not where the sentence ends behind the cue, goes on behind a mark, or opens with a named source.
    """
    words, start = site.words, content[0][0]
    if not site.cues.regular or start or after >= site.last or words[after].kind == "mark":
        return False
    opens = bool(words[0].tags & {"prep", "sub"}) or words[0].low.endswith("ing")
    opens &= site.groups[0].form != "naming"
    quoted = any(word.kind == "quote" for part in content for word in words[slice(*part)])
    verb = quoted and has_verb(words[slice(*content[0])])
    return opens and not verb and complement_of(site, after)[0] != "none"


def ends_behind(site: Site, begin: int, after: int) -> bool:
    """Return whether the cue only closes what is said before `begin`: nothing is said behind it, at `after`."""
    words = site.words
    finite = site.group.form == "finite"
    following = words[after] if after < site.last else None
    ends = following is None or following.low in {",", ".", ";", ":", "—", "–"}
    loose = finite and following is not None and tells_nothing(site, after)
    if behind_quote(site, begin) and not _only_circumstance(site, begin, after):
        going_on = following is not None and bool(following.kind == "quote" or following.tags & {"sub", "coord", "rel"})
        return ends or loose or going_on or (finite and closes_like_speech(site, begin))
    if following is not None and following.low in {",", ":"}:
        quote_next = after + 1 < site.last and words[after + 1].kind == "quote"
        if quote_next or following.low == ":" or _opens_content(site, after):
            return False  # "Asked why, X said, “…”"
    in_the_middle = following is not None and following.low == "," and has_verb(words[after : site.last])
    told = in_the_middle or has_verb(words[: begin - 1])
    return (ends or loose) and told and words[after - 1].low != ":"


def _only_circumstance(site: Site, begin: int, after: int) -> bool:
    """Return whether marks before `begin` only tell where a clause behind the cue was said: "On “Today”, X said …"."""
    opens = site.cues.regular and "prep" in site.words[0].tags and not has_verb(site.words[:begin])
    return bool(opens) and after < site.last and complement_of(site, after)[0] in {"that", "clause"}


def _opens_content(site: Site, comma: int) -> bool:
    """Return whether a comma parts the cue from the clause that it tells: "pyta, czy …"."""
    if not site.syntax.commas_part_clauses or site.words[comma].low != "," or comma + 1 >= site.last:
        return False
    following = site.words[comma + 1].tags
    return ("comp" in following or "wh" in following) and "rel" not in following


def closes_like_speech(site: Site, at: int) -> bool:
    """Return whether a comma, inside the marks or behind them, parts a quotation from the cue behind it."""
    return site.words[at - 1].kind != "quote" or site.words[at - 1].low == SPOKEN


def tells_nothing(site: Site, after: int) -> bool:
    """Return whether behind the cue there are only circumstances: "…, X said at the end of talks to save Y"."""
    return site.words[after].tags & {"prep", "sub"} != set() or (
        after > site.group.span[1] and complement_of(site, after)[0] in {"infinitive", "none", "preposition"}
    )

"""Where what is said ends: with its sentence, or where another cue, a main clause or the reporter takes over."""

from headwater.read.frames.adjuncts import skip_adjuncts
from headwater.read.sources.outer import main_clause
from headwater.read.words.clauses import has_verb, phrase_left, phrase_right, verbal
from headwater.read.words.groups import Site, is_relative_subject

#: Classes of words, and marks, at which a mere object of speech may end.
_ENDING, _PARTING = frozenset({"coord", "prep", "time"}), frozenset({",", ";"})


def clause_end(site: Site, start: int) -> int:
    """Return where the reported clause ends: the sentence's end, where the cue closes or another takes over."""
    if site.group.part is not None and start <= site.group.part:
        return site.group.part  # "kündigte | einen Plan | an"
    for number in range(site.number + 1, len(site.groups)):
        at = site.groups[number].span[0]
        if at <= start:
            continue
        cut = takes_over(site, number, at)
        if cut is not None and cut > start:
            return without_marks(site, cut)
    return without_marks(
        site, min(relative_start(site, start), opening_clause_end(site, start), own_relative_end(site, start))
    )


def own_relative_end(site: Site, start: int) -> int:
    """Return where the relative clause ends that the cue stands in, before the verb of its sentence: ", | gick hem"."""
    words = site.words
    for at in range(start + 1, site.last - 1) if is_relative_subject(site) else ():
        verb = words[at + 1].tags & {"verb", "aux", "modal"} or (
            words[at + 1].cue is not None and verbal(words, at + 1)
        )
        if words[at].low == "," and verb:
            return at
    return site.last


def opening_clause_end(site: Site, start: int) -> int:
    """Return where a subordinate clause ends that opens the sentence with the cue in it: "While X denied it, Y"."""
    words, early = site.words, site.group.span[0] <= 1
    if site.number or not (early or "sub" in words[0].tags):
        return site.last
    main = main_clause(site) if site.cues.regular else None
    if main is not None and main[0] - 1 > start:
        return main[0] - 1
    opens = "sub" in words[0].tags and "prep" not in words[0].tags and words[1].low != ","
    opens |= early and "inf" in words[site.group.core[0]].tags  # "Tras recordar que …, X prometió"
    if not opens:
        return site.last
    comma = next((at for at in range(start + 1, site.last) if words[at].low == ","), site.last)
    return comma if has_verb(words[comma : site.last]) else site.last


def relative_start(site: Site, start: int) -> int:
    """Return where the reporter goes on about a quoted name ("“…,” which are"), else the sentence's end."""
    words = site.words
    for at in [at for at, word in enumerate(words[start : site.last - 1], start + 1) if word.kind == "quote"]:
        if {"rel", "wh"} <= words[at].tags and words[at].tags.isdisjoint({"pron", "det", "sub", "comp"}):
            return at
    return site.last


def takes_over(site: Site, number: int, at: int) -> int | None:  # noqa: PLR0911 # one way to take over, one return
    """Return where the next cue ends what is said before it, or None."""
    words, group = site.words, site.groups[number]
    before = words[at - 1]
    if group.form == "naming":
        at = clause_start(site, at) or at
        return at if at != group.span[0] or before.low == "," or before.kind == "quote" else None
    if group.form == "gerund" and before.low == ",":
        return at
    if group.form != "finite":
        return None
    if "coord" in before.tags and site.group.form == "finite" and group.cue.act == site.group.cue.act:
        return at - 1
    if before.low == "," and _closes_turned(site.at(number)):
        return at
    begin = phrase_left(words, at)
    if begin is None or begin == 0:
        return None
    head = words[begin - 1]
    parted = begin > 1 and words[begin - 2].low in {",", ";"}
    joined = "coord" in head.tags and group.cue.act == site.group.cue.act
    if begin > 1 and (parted or joined) and ("coord" in head.tags or "sub" in head.tags):
        return begin - 1
    if head.low == "," and site.group.span[0] == 0 and site.group.form in {"gerund", "bare participle"}:
        return begin
    if head.low in {",", ";"} or head.kind == "quote":
        closing = skip_adjuncts(site.at(number), group.span[1])[0] >= site.last
        return begin if closing or head.low == ";" else None
    return None


def _closes_turned(site: Site) -> bool:
    """Return whether a cue turned round closes its sentence with nothing but who speaks: "…, zegt hij"."""
    begin, syntax = site.group.span[1], site.syntax
    if syntax.cases_show_subjects and begin < site.last:
        end = phrase_right(site.words, begin, site.last)  # "…, считает мэр"
        return end == site.last and any(w.capital or w.low in site.lex.nominatives for w in site.words[begin:end])
    if not syntax.subject_follows or syntax.subject_dropped or begin >= site.last:
        return False
    if syntax.subject_pronouns.get(site.words[begin].low) == "i":
        return False  # "heißt es" names nobody
    end = phrase_right(site.words, begin, site.last)
    return end > begin and skip_adjuncts(site, end)[0] >= site.last


def clause_start(site: Site, at: int) -> int:
    """Return where a clause begins in which a source is named, behind a verb of saying: "…, | однако, по его словам".

    It is the conjunction that opens it; 0 where the clause is the sentence's first.
    """
    words = site.words
    if not site.syntax.cases_show_subjects or words[at - 1].low != ",":
        return 0
    opens = (i for i in range(at - 2, 1, -1) if words[i - 1].low == "," and words[i].tags & {"coord", "sub", "comp"})
    begin = next(opens, 0)
    return begin if any(group.form == "finite" and group.span[1] <= begin for group in site.groups) else 0


def without_marks(site: Site, end: int) -> int:
    """Step back over commas and dashes before `end`."""
    while end > 0 and site.words[end - 1].kind == "mark" and site.words[end - 1].low in {",", "—", "–", "-", ";", ":"}:
        end -= 1
    return end


def object_end(site: Site, start: int, end: int) -> int:
    """Return where a mere object of speech ends: "attacked | his rival in a speech and left".

    The reporter goes on behind it with a clause, with a verb beside that of saying, or with a channel.
    """
    for at, word in enumerate(site.words[start + 1 : end], start + 1):
        tags, mark = word.tags, word.low in _PARTING
        if not mark and (not tags or tags.isdisjoint(_ENDING)):
            continue
        ends = (mark or "time" in tags) and _leaves_object(site, start, at, end)
        ends = ends or ((mark or "coord" in tags) and _goes_on(site, at, end) and not has_verb(site.words[start:at]))
        if ends or ("prep" in tags and _channel_at(site, at, end)):
            told = without_marks(site, at)
            return told if told > start else end
    return end


def _leaves_object(site: Site, start: int, at: int, end: int) -> bool:
    """Return whether an object ends at `at`: before a semicolon, a participle, a day, or what explains it."""
    words = site.words
    word, following = words[at], words[at + 1] if at + 1 < end else None
    if word.low == ";":
        return True
    if "time" in word.tags and word.capital and words[at - 1].tags.isdisjoint({"det", "prep", "bind", "poss"}):
        goes_on = any(later.kind == "quote" or "to" in later.tags for later in words[at:end])
        return not words[at - 1].capital and not goes_on and not has_verb(words[at:end])
    if word.low != "," or following is None or any(w.kind == "quote" for w in words[at:end]):
        return False
    if following.low.endswith("ing") and not following.capital:
        return True
    listed = any("coord" in later.tags for later in words[at:end])
    return "det" in following.tags and not listed and not has_verb(words[start:at])


def _goes_on(site: Site, at: int, end: int) -> bool:
    """Return whether the reporter goes on at `at`, behind an object of speech: ", which …", ", he …", "and left"."""
    words, following = site.words, at + 1
    if words[at].low != "," and "coord" not in words[at].tags:
        return False
    while following < end and "gadv" in words[following].tags and "det" not in words[following].tags:
        following += 1
    if following >= end:
        return False
    tags, cue = words[following].tags, words[following].cue
    if words[at].low == ",":
        return bool(tags & {"rel", "sub", "coord", "pron"}) and "prep" not in tags and has_verb(words[following:end])
    finite = cue is not None and "fin" in cue.forms and "base" not in cue.forms and verbal(words, following)
    return finite or bool(tags & {"aux", "modal", "verb"})


def _channel_at(site: Site, at: int, end: int) -> bool:
    """Return whether a channel stands at `at`: "called him a liar | in a speech on Monday"."""
    cues = site.cues
    if site.words[at].low not in cues.channels:
        return False
    last = phrase_right(site.words, at + 1, end) - 1
    head = next((i for i in range(at + 1, last + 1) if "bind" in site.words[i].tags), last + 1) - 1
    return head > at and site.words[head].low in cues.channel_nouns

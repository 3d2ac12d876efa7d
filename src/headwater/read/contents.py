"""What is said: where it begins behind a cue, of what kind it is, and where it ends."""

from collections.abc import Sequence

from headwater.read.clauses import has_verb, nominal, phrase_left, phrase_right, verbal
from headwater.read.cut import Word
from headwater.read.groups import Range, Site, is_adverb


def says_something(site: Site) -> bool:
    """Return whether behind the cue there is a clause of what is said, not only a source or a time."""
    at = skip_adjuncts(site, site.group.span[1])[0]
    if at >= site.last:
        return False
    weak = "weak" in site.words[at].tags and not opens_infinitive(site.words, at, site.last)
    return bool(site.words[at].tags & ({"comp", "wh"} if weak else {"comp", "wh", "to"}))


def complement_of(site: Site, at: int) -> tuple[str, int]:  # noqa: PLR0911 # one line, one kind
    """Return what kind of words stand at `at` as what is said, and where they begin; "none" where none do."""
    words = site.words
    at = _behind_as(site, at)
    word = words[at]
    dash = word.low in {"-", "–", "—"} and at + 1 < site.last and words[at + 1].kind == "quote"
    if word.kind == "mark" and (word.low in {":", ","} or dash):
        return behind_mark(site, at)
    if word.kind == "quote":
        return "quote", at
    if "comp" in word.tags and at + 1 < site.last:
        return "that", at + 1
    if opens_infinitive(words, at, site.last) or ends_infinitive(site, at):
        return "infinitive", at
    for tag, kind in (("wh", "question"), ("prep", "preposition")):
        if tag in word.tags:
            return kind, at
    if word.low.endswith("ing") and not word.capital:
        return "gerund", at
    if word.tags & {"aux", "modal"} and at == site.group.span[1]:
        return "rest", at  # "a letter that X said was late"
    if word.low in site.lex.pack.pledges.expletives or nominal(word) or word.tags & {"pron", "gadv"}:
        return ("clause" if clause_follows(site, at) else "phrase"), at
    return "none", at


def _behind_as(site: Site, at: int) -> int:
    """Step over the "как" of "оценивают как «…»"."""
    words = site.words
    as_word = words[at].low in site.lex.pack.syntax.as_words and at + 1 < site.last
    return at + 1 if as_word and words[at + 1].kind == "quote" else at


def opens_infinitive(words: Sequence[Word], at: int, last: int) -> bool:
    """Return whether an infinitive stands at `at`: behind its mark, or known by its ending behind adverbs or none."""
    if "to" in words[at].tags and "weak" not in words[at].tags:
        return at + 1 < last and (nominal(words[at + 1]) or bool(words[at + 1].tags & {"aux", "gadv"}))
    at += "weak" in words[at].tags
    while at < last and words[at].tags & {"gadv", "neg"} and "det" not in words[at].tags:
        at += 1
    return at < last and "inf" in words[at].tags and not words[at].capital


def ends_infinitive(site: Site, at: int) -> bool:
    """Return whether what begins at `at` ends with an infinitive behind its mark: "zegt | de brug niet te sluiten"."""
    syntax, words = site.lex.pack.syntax, site.words
    if not syntax.infinitive_marks or syntax.infinitive_endings or site.lex.pack.cues.regular:
        return False
    end = next((i for i in range(at, site.last) if words[i].kind in {"mark", "quote"}), site.last)
    return end - at > 2 and "to" in words[end - 2].tags and words[end - 1].kind == "word" and not words[end - 1].capital


def behind_mark(site: Site, at: int) -> tuple[str, int]:
    """Return what a comma or colon behind a cue leads to."""
    words = site.words
    if at + 1 >= site.last:
        return "none", at
    if words[at + 1].kind == "quote":
        return "quote", at + 1
    if words[at].low == ":":
        return "clause", at + 1
    if "comp" in words[at + 1].tags:
        return "that", at + 2
    return behind_comma(site, at)


def behind_comma(site: Site, at: int) -> tuple[str, int]:
    """Return the clause behind a bare comma, in languages that part it so: "sagte, er komme"."""
    rest = site.words[at + 1 : site.last]
    syntax = site.lex.pack.syntax
    if len(rest) < 2:
        return "none", at
    if syntax.commas_part_clauses and "wh" in rest[0].tags and "rel" not in rest[0].tags:
        return "question", at + 1
    if not syntax.clause_after_comma:
        return "none", at
    if "wh" in rest[0].tags:
        return "question", at + 1
    spaced = rest[0].kind != "glyph"
    infinitive = any("to" in word.tags for word in rest)
    verb = infinitive or has_verb(rest[:14])
    if spaced and (("rel" in rest[0].tags and "det" not in rest[0].tags) or not verb):
        return "none", at
    return ("infinitive" if "to" in rest[0].tags else "clause"), at + 1


def clause_follows(site: Site, at: int) -> bool:
    """Return whether a noun phrase with its verb follows, or "there", not only an object."""
    words = site.words
    if words[at].low in site.lex.pack.pledges.expletives:
        return True
    if "gadv" in words[at].tags and "det" not in words[at].tags:
        at += 1
    end = phrase_right(words, at, site.last)
    while end < site.last and ("gadv" in words[end].tags or is_adverb(words[end], site.lex)):
        end += 1
    if end >= site.last:
        return False
    word = words[end]
    if "rel" in word.tags and word.kind == "word" and site.lex.pack.cues.regular:
        verbs = sum(bool(later.tags & {"aux", "modal", "verb"}) for later in words[end : min(end + 14, site.last)])
        return verbs > 1  # "said | parents who adopt would not …"
    if word.low == ",":
        return has_verb(words[end : min(end + 14, site.last)])
    return bool(word.tags & {"aux", "modal", "verb"}) or (
        not word.capital and (word.low.endswith("ed") or (word.cue is not None and verbal(words, end)))
    )


def skip_adjuncts(site: Site, at: int) -> tuple[int, Range]:
    """Step over what may stand between cue and words: addressee, time, place, channel. Return both ends."""
    words, begin = site.words, at
    while site.group.form == "bare participle" and at < site.last - 1 and words[at].tags & {"aux", "modal"}:
        at += 1  # "soll er gesagt | haben: …"
    that = _that_or_colon(words, at, min(at + 16, site.last))
    if that is not None and _plain(words[at:that], colon=words[that].low == ":"):
        return that, (begin, that)
    if site.lex.pack.syntax.unspaced and site.group.cue.lemma in site.lex.pack.cues.telling:
        comma = next((i for i in range(at, min(at + 16, site.last)) if words[i].low == ","), at)
        return comma, (begin, comma)
    inserted = insertion(site, at)
    if inserted is not None:
        return inserted, (begin, inserted)
    if at < site.last and site.group.cue.lemma in site.lex.pack.cues.telling and names_addressee(site, at):
        at = addressee_end(site, at)
    at = skip_loose(site, at)
    return at, (begin, at)


def _that_or_colon(words: Sequence[Word], at: int, end: int) -> int | None:
    for i in range(at, end):
        if "comp" in words[i].tags or words[i].low == ":":
            return i
    return None


def _plain(between: Sequence[Word], *, colon: bool) -> bool:
    """Return whether words between a cue and "that" (or a colon) hold no verb, no quote and no inner comma."""
    if has_verb(between) or any(word.kind == "quote" for word in between):
        return False
    place = bool(between) and "prep" in between[0].tags and between[-1].low == ","  # "said in Tarn, Lund, that"
    return colon or place or not any(word.low in {",", ";"} for word in between[:-1])


def insertion(site: Site, at: int) -> int | None:
    """Step over what stands between commas before "that": "warned, however, that"."""
    words = site.words
    while at < site.last and "gadv" in words[at].tags and "det" not in words[at].tags:
        at += 1  # "escreve ainda, na página 40, que"
    if at + 2 >= site.last or words[at].low != ",":
        return None
    for index in range(at + 2, min(at + 16, site.last - 1)):
        if words[index].low == "," and "comp" in words[index + 1].tags:
            near = index < at + 8  # "made known, through his lawyer, Me Lund, that"
            return index + 1 if near or not has_verb(words[at:index]) else None
    return None


def names_addressee(site: Site, at: int) -> bool:
    """Return whether an object follows that is spoken to, not the subject of what is said."""
    words = site.words
    if words[at].low in site.lex.pack.syntax.object_pronouns and words[at].low != "it":
        return True
    if not nominal(words[at]) or words[at].low == "this":
        return False
    end = phrase_right(words, at, site.last)
    following = words[end] if end < len(words) else None
    return following is None or following.tags.isdisjoint({"aux", "modal", "verb"})


def addressee_end(site: Site, at: int) -> int:
    """Return where the one spoken to ends who is named at `at`."""
    if site.words[at].low in site.lex.pack.syntax.object_pronouns:
        return at + 1
    return phrase_right(site.words, at, site.last)


def skip_loose(site: Site, at: int) -> int:
    """Step over times, adverbs and phrases with prepositions."""
    while at < site.last:
        word = site.words[at]
        if word.low in site.lex.pack.syntax.ago and at + 2 < site.last and "time" in site.words[at + 2].tags:
            at += 3  # "declaró | hace un mes | que"
            continue
        parted = "gadv" in word.tags and at + 1 < site.last and site.words[at + 1].low == ","
        if parted or ("time" in word.tags and ("det" not in word.tags or time_next(site, at))):
            at += 1
        elif "prep" in word.tags and word.tags.isdisjoint({"topic", "comp"}):
            end = circumstance_end(site, at)
            if end == at:
                break
            at = end
        elif ("gadv" in word.tags and "det" not in word.tags) or is_adverb(word, site.lex):
            at += 1
        else:
            break
    return at


def circumstance_end(site: Site, at: int) -> int:
    """Return where the phrase of the preposition at `at` ends, or `at` if it is no mere circumstance."""
    words = site.words
    end = phrase_right(words, at + 1, site.last)
    if "to" in words[at].tags and not spoken_to(site, at, end):
        return at
    new = end < site.last and end > at + 1 and "pron" in words[end].tags  # "said | after the vote | he would"
    if "sub" in words[at].tags and end < site.last and not new and has_verb(words[end : end + 2]):
        return at  # "after it vowed": a clause of its own
    if end == at + 1:
        return at + 2 if end < site.last and "time" in words[end].tags else at
    stopped = end < site.last and words[end].kind == "mark" and words[end].low not in {",", ":"}
    return at if stopped else end


def spoken_to(site: Site, to: int, end: int) -> bool:
    """Return whether "to" names whom one speaks to, before what is said: "said to the press that"."""
    words = site.words
    if end == to + 1 or not (words[to + 1].capital or words[to + 1].tags & {"det", "poss"} or end == to + 2):
        return False
    following = words[end] if end < len(words) else None
    return following is not None and (
        following.kind in {"quote", "mark"} or bool(following.tags & {"comp", "prep", "time"})
    )


def time_next(site: Site, at: int) -> bool:
    """Return whether a word of time follows: "last week"."""
    return at + 1 < site.last and "time" in site.words[at + 1].tags


def clause_end(site: Site, start: int) -> int:
    """Return where the reported clause ends: the sentence's end, or where another cue takes over."""
    for number in range(site.number + 1, len(site.groups)):
        at = site.groups[number].span[0]
        if at <= start:
            continue
        cut = takes_over(site, number, at)
        if cut is not None and cut > start:
            return without_marks(site, cut)
    return without_marks(site, min(relative_start(site, start), opening_clause_end(site, start)))


def opening_clause_end(site: Site, start: int) -> int:
    """Return where a subordinate clause ends that opens the sentence with the cue in it: "While X denied it, Y"."""
    words = site.words
    opens = "sub" in words[0].tags and "prep" not in words[0].tags and words[1].low != ","
    if site.number or not opens:
        return site.last
    comma = next((at for at in range(start + 1, site.last) if words[at].low == ","), site.last)
    return comma if has_verb(words[comma : site.last]) else site.last


def relative_start(site: Site, start: int) -> int:
    """Return where the reporter goes on about a quoted name ("“…,” which are"), else the sentence's end."""
    words = site.words
    for at in range(start + 1, site.last):
        if words[at].low == "which" and words[at - 1].kind == "quote":
            return at
    return site.last


def takes_over(site: Site, number: int, at: int) -> int | None:  # noqa: PLR0911 # one way to take over, one return
    """Return where the next cue ends what is said before it, or None."""
    words, group = site.words, site.groups[number]
    before = words[at - 1]
    if group.form == "naming":
        return at if before.low == "," or before.kind == "quote" else None
    if group.form == "gerund" and before.low == ",":
        return at
    if group.form != "finite":
        return None
    if "coord" in before.tags and site.group.form == "finite" and group.cue.act == site.group.cue.act:
        return at - 1
    begin = phrase_left(words, at)
    if begin is None or begin == 0:
        return None
    head = words[begin - 1]
    parted = begin > 1 and words[begin - 2].low in {",", ";"}
    joined = "coord" in head.tags and group.cue.act == site.group.cue.act
    if begin > 1 and head.tags & {"coord", "sub"} and (parted or joined):
        return begin - 1
    if head.low == "," and site.group.span[0] == 0 and site.group.form in {"gerund", "bare participle"}:
        return begin
    if head.low in {",", ";"} or head.kind == "quote":
        closing = skip_adjuncts(site.at(number), group.span[1])[0] >= site.last
        return begin if closing or head.low == ";" else None
    return None


def without_marks(site: Site, end: int) -> int:
    """Step back over commas and dashes before `end`."""
    while end > 0 and site.words[end - 1].kind == "mark" and site.words[end - 1].low in {",", "—", "–", "-", ";", ":"}:
        end -= 1
    return end

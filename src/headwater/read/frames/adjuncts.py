"""What may stand between a cue and what is said: whom it is said to, times, places, channels, insertions."""

from collections.abc import Sequence

from headwater.read.words.clauses import FINITE, has_verb, nominal, phrase_right
from headwater.read.words.groups import Range, Site, is_adverb
from headwater.read.words.word import Word

#: Classes of words that help a verb behind its participle.
_HELPING = frozenset({"aux", "modal"})
#: Classes of prepositions that lead to what is said.
_LEADING = frozenset({"topic", "comp"})


def skip_adjuncts(site: Site, at: int) -> tuple[int, Range]:
    """Step over what may stand between cue and words: addressee, time, place, channel. Return both ends."""
    words, group, begin = site.words, site.group, at
    while group.form == "bare participle" and at < site.last - 1 and not words[at].tags.isdisjoint(_HELPING):
        at += 1  # "soll er gesagt | haben: …"
    part = group.part
    if part is not None and at <= part and _plain(words[at:part], colon=False):
        return part + 1, (begin, part + 1)  # "warf der Stadt | vor, …"
    that = _that_or_colon(words, at, min(at + 16, site.last))
    if that is not None and _plain(words[at:that], colon=words[that].low == ":"):
        return that, (begin, that)
    tells = group.cue.lemma in site.cues.telling
    if tells and site.syntax.unspaced:
        comma = next((i for i in range(at, min(at + 16, site.last)) if words[i].low == ","), at)
        return comma, (begin, comma)
    inserted = insertion(site, at)
    if inserted is not None:
        return inserted, (begin, inserted)
    if at < site.last and tells and names_addressee(site, at):
        at = _over_apposition(site, addressee_end(site, at))
        at += _told_of_channel(site, at)  # "told the Post in an interview | published on Friday"
    at = skip_loose(site, at)
    return at, (begin, at)


def _that_or_colon(words: Sequence[Word], at: int, end: int) -> int | None:
    """Return where "that" or a colon stands, if no verb stands before it."""
    for i, word in enumerate(words[at:end], at):
        tags = word.tags
        if "comp" in tags or word.low == ":":
            return i
        if tags and not tags.isdisjoint(FINITE):
            return None
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
    if words[at].low in site.syntax.object_pronouns and words[at].low != "it":
        return True
    infinitive = "inf" in words[at].tags and site.syntax.cases_show_subjects  # "пообещал | выплатить"
    if not nominal(words[at]) or words[at].low == "this" or infinitive:
        return False
    end = phrase_right(words, at, site.last)
    following = words[end] if end < len(words) else None
    return following is None or following.tags.isdisjoint({"aux", "modal", "verb"})


def addressee_end(site: Site, at: int) -> int:
    """Return where the one spoken to ends who is named at `at`."""
    if site.words[at].low in site.syntax.object_pronouns:
        return at + 1
    end = phrase_right(site.words, at, site.last)
    asked = (i for i in range(at + 1, end) if "inf" in site.words[i].tags and not site.words[i].capital)
    return next(asked, end) if site.syntax.cases_show_subjects else end


def skip_loose(site: Site, at: int) -> int:
    """Step over times, adverbs and phrases with prepositions."""
    words, ago = site.words, site.syntax.ago
    while at < site.last:
        word = words[at]
        tags = word.tags
        if word.low in ago and (end := _behind_ago(site, at)) > at:
            at = end
            continue
        if "latter" in tags and time_next(site, at):
            at += 2  # "rechazó | este martes | haber recibido"
            continue
        parted = "gadv" in tags and at + 1 < site.last and words[at + 1].low == ","
        if parted or ("time" in tags and ("det" not in tags or time_next(site, at))):
            at += 1
        elif "prep" in tags and tags.isdisjoint(_LEADING):
            end = circumstance_end(site, at)
            if end == at:
                break
            at = end + _told_of_channel(site, end)
        elif ("gadv" in tags and "det" not in tags) or is_adverb(word, site.lex):
            at += 1
        else:
            break
    return at


def _behind_ago(site: Site, at: int) -> int:
    """Return where a time ends that "ago" at `at` opens: "hace meses", "hace un mes"; `at` where none is."""
    near = range(at + 1, min(at + 3, site.last))
    return next((i + 1 for i in near if "time" in site.words[i].tags), at)


def _over_apposition(site: Site, at: int) -> int:
    """Step over what explains an addressee between commas: "asked Lund | , the head of the port, | to …"."""
    words = site.words
    if not site.cues.regular or at + 2 >= site.last or words[at].low != ",":
        return at
    comma = next((i for i in range(at + 2, min(at + 16, site.last - 1)) if words[i].low == ","), at)
    goes_on = comma > at and words[comma + 1].tags & {"to", "comp", "wh"} and not has_verb(words[at:comma])
    return comma + 1 if goes_on else at


def _told_of_channel(site: Site, at: int) -> bool:
    """Return whether a participle stands at `at` behind a channel: "said in a statement | posted | on Friday that"."""
    cues, endings = site.cues, site.lex.pack.pledges.participle_endings
    behind = at < site.last and site.words[at - 1].low in cues.channel_nouns
    return behind and bool(cues.regular) and site.words[at].low.endswith(endings)


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
    if site.cues.regular and not (words[to + 1].capital or words[to + 1].tags or words[to + 1].low.endswith("s")):
        return words[to + 1].low in site.cues.addressees  # "promised | to act"
    following = words[end] if end < len(words) else None
    return following is not None and (
        following.kind in {"quote", "mark"} or bool(following.tags & {"comp", "prep", "time"})
    )


def time_next(site: Site, at: int) -> bool:
    """Return whether a word of time follows: "last week"."""
    return at + 1 < site.last and "time" in site.words[at + 1].tags

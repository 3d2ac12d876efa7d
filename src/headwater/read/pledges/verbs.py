"""Verbs and adjectives that bind: "promised to act", "announced that it will act", "is ready to act"."""

from collections.abc import Sequence

from headwater.language.pledges import PledgeVerbs
from headwater.read.pledges.binding import (
    Binding,
    BindingRules,
    PledgeVerb,
    act_at,
    is_no_act,
    past_adverbs,
    verb_group,
)
from headwater.read.pledges.clause_ends import clause_end
from headwater.read.pledges.demands import demanded, passively_demanded
from headwater.read.pledges.parties import subject
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word


def by_verb(words: Sequence[Word], verb: PledgeVerb, rules: BindingRules) -> Binding | None:
    """Return whom a verb binds, if it is finite, not denied or left open, and what is to be done follows it."""
    at, forms, group = verb.at, verb.forms, verb.group
    action = _complement(words, verb.after, group, rules) if group.binds == "subject" else None
    idle = action is None and group.binds == "subject"
    before = () if idle else verb_group(words, at, rules.lex)
    be = any("be" in word.tags for word in before)
    if idle or any(w.low in rules.lex.pack.pledges.hedges or w.tags & {"modal", "neg"} for w in before):
        return None
    if be and group.binds == "object" and "part" in forms:
        return passively_demanded(words, verb, rules)
    # "for refusing to", "the undertaking that"
    hangs = "ger" in forms and not be and at > 0 and bool(words[at - 1].tags & {"prep", "coord", "det", "poss"})
    if (
        hangs
        or not _is_finite(words, at, forms, rules)
        or (be and "ger" not in forms)
        or _is_infinitive(words, at, rules.lex)
    ):
        return None
    joined = "ger" in forms and not be and (at == 0 or words[at - 1].low == ",")
    who = None if joined else subject(words, at, rules.lex)
    if group.binds == "object":
        return demanded(words, verb, who, rules)
    if who is None or action is None or all("det" in word.tags for word in words[slice(*who)]):
        return None
    end = clause_end(words, action, rules.lex)
    if _is_relative(words, at, rules.lex):
        end = next((i for i in range(action, end) if words[i].low == ","), end)
    return Binding(group.force, "verb", at, who[0], action, end, who, public=group.public, official=group.official)


def _is_finite(words: Sequence[Word], at: int, forms: frozenset[str], rules: BindingRules) -> bool:
    if "fin" in forms or "ger" in forms:
        return True
    aux = "part" in forms and any("aux" in word.tags for word in verb_group(words, at, rules.lex))
    return aux or _plural_subject(words, at, rules.lex)


def _is_relative(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    begin = at - len(verb_group(words, at, lex))
    return begin > 0 and "rel" in words[begin - 1].tags and "comp" not in words[begin - 1].tags


def _plural_subject(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    """Return whether a base form may be finite: a subject that is not he, she or it stands before it."""
    before = words[at - 1] if at else None
    if before is None or before.tags & {"to", "det", "poss", "prep", "aux", "modal"}:
        return False
    several = lex.pack.syntax.subject_pronouns.get(before.low, "") in {"1", "2", "p", "r"}
    plural = before.low.endswith(tuple(ending for ending, _ in lex.pack.nouns.plural_endings))
    return several or plural or before.low.endswith(lex.pack.syntax.adverb_endings)


def _is_infinitive(words: Sequence[Word], at: int, lex: Lexicon) -> bool:
    i = at - 1
    while i >= 0 and (words[i].tags & {"gadv", "neg"} or words[i].low.endswith(lex.pack.syntax.adverb_endings)):
        i -= 1
    return i >= 0 and "to" in words[i].tags


def _complement(words: Sequence[Word], after: int, group: PledgeVerbs, rules: BindingRules) -> int | None:
    """Return where the act begins behind a verb: "to act", "acting", "that it will act", a request that is rejected."""
    at = past_adverbs(words, after, rules.lex)
    if at >= len(words):
        return None
    word = words[at]
    if "to" in group.takes and "to" in word.tags:
        return act_at(words, at + 1, rules)
    if "gerund" in group.takes and _is_gerund(word, rules.lex) and not is_no_act(word.low, rules):
        return at
    if "noun" in group.takes:
        return at if _is_request(words, at, rules) else None
    if "that" in group.takes:
        states = "state" in group.takes
        action = _that_clause(words, at, rules, states=states) or _later_that(words, at, rules, states=states)
        if action is not None:
            return action
    given = "gift" in group.takes and _is_gift(words, at, rules)
    return at if given or ("thing" in group.takes and _is_thing(words, at)) else None


def _is_gerund(word: Word, lex: Lexicon) -> bool:
    return word.low.endswith(lex.pack.pledges.gerund_endings) and not word.capital


def _later_that(words: Sequence[Word], at: int, rules: BindingRules, *, states: bool) -> int | None:
    """Return the clause in "promised her, she recalled, that the ferry would run": behind what is told to whom."""
    if "comp" in words[at].tags:
        return None
    for i in range(at + 1, min(len(words), at + 10)):
        if "comp" in words[i].tags and (words[i - 1].low == "," or "prep" not in words[i - 1].tags):
            return _that_clause(words, i, rules, states=states)
        if words[i].tags & {"aux", "modal", "to"} or words[i].low in {".", ";"}:
            return None
    return None


def _is_thing(words: Sequence[Word], at: int) -> bool:
    """Return whether a thing or sum is promised: a noun phrase that is no "it" and no time."""
    word = words[at]
    if word.kind == "mark":
        return word.low in {"$", "€", "£"}
    return word.tags.isdisjoint({"prep", "pron", "sub", "comp", "time", "aux", "modal", "neg", "coord"})


def _is_gift(words: Sequence[Word], at: int, rules: BindingRules) -> bool:
    """Return whether a sum is offered, or something to somebody: "offered 4 percent", "offered everyone a trip"."""
    if words[at].kind == "number" or words[at].low in {"$", "€", "£"}:
        return True
    pack = rules.lex.pack
    people = pack.syntax.object_pronouns | pack.pledges.public | pack.nouns.people
    if words[at].low not in people and not words[at].capital:
        return False
    gifts = words[at + 1 : at + 4]
    return any((word.tags & {"det"} and word.low not in pack.pledges.nones) or word.kind == "number" for word in gifts)


def _is_request(words: Sequence[Word], at: int, rules: BindingRules) -> bool:
    """Return whether what is rejected is a request, a plan or the like."""
    for word in words[at : at + 6]:
        if word.low in rules.lex.pack.pledges.requests:
            return True
        if word.kind == "mark" or word.tags & {"aux", "modal", "comp"}:
            return False
    return False


def _that_clause(words: Sequence[Word], at: int, rules: BindingRules, *, states: bool) -> int | None:
    """Return the first word of a clause with a modal of the bound party's own: "that it will act".

    With `states`, what is to be so will do too: "that everybody will be home".
    """
    pledges = rules.lex.pack.pledges
    begin, modals = at + 1 if "comp" in words[at].tags else at, pledges.will | pledges.would | pledges.wont
    for i in range(begin, min(len(words), begin + 8)):
        if words[i].low in modals:
            acts = states or act_at(words, i + 1, rules) is not None
            opens = begin > at or words[begin].tags & {"pron", "poss", "det"} or words[begin].capital
            return begin if acts and opens else None
        if words[i].kind == "mark" or "verb" in words[i].tags:
            return None
    return None


def by_adjective(words: Sequence[Word], at: int, rules: BindingRules) -> Binding | None:
    """Return whom "is ready to act", "was set to act", "is not willing to act" binds."""
    group, pledges = verb_group(words, at, rules.lex), rules.lex.pack.pledges
    who = subject(words, at, rules.lex)
    if who is None or not any("be" in w.tags for w in group) or {w.low for w in group} & pledges.hedges - {"not"}:
        return None
    if not _opens_act(words, at + 1, rules):
        return None
    force = rules.adjectives[words[at].low]
    refuses = any("neg" in w.tags for w in group)
    event = any(w.low in pledges.events for w in words[who[0] : who[1]])
    if force == "scheduled" and (refuses or event):
        return None
    end = clause_end(words, at + 2, rules.lex)
    return Binding("refused" if refuses else force, "adjective", at, who[0], at + 2, end, who)


def by_arrangement(words: Sequence[Word], at: int, rules: BindingRules) -> Binding | None:
    """Return whom "the judge is to report" binds; "the aim is to win" binds nobody."""
    who, pledges = subject(words, at, rules.lex), rules.lex.pack.pledges
    group = verb_group(words, at, rules.lex)
    if who is not None and at + 2 < len(words) and words[at + 2].low in pledges.gains and not group:
        end = clause_end(words, at + 2, rules.lex)
        return Binding("pledged", "will", at, who[0], at + 2, end, who, state=True)
    if who is None or act_at(words, at + 2, rules) is None or group:
        return None
    if any(word.low in pledges.goals | pledges.events for word in words[who[0] : who[1]]):
        return None
    return Binding("scheduled", "adjective", at, who[0], at + 2, clause_end(words, at + 2, rules.lex), who, public=True)


def _opens_act(words: Sequence[Word], at: int, rules: BindingRules) -> bool:
    """Return whether "to act" or "to acting" stands at `at`."""
    if at + 1 >= len(words) or "to" not in words[at].tags:
        return False
    return _is_gerund(words[at + 1], rules.lex) or act_at(words, at + 1, rules, speech=True) is not None

"""Verbs and adjectives that bind: "promised to act", "announced that it will act", "is ready to act"."""

from collections.abc import Sequence

from headwater.language.pack import PledgeVerbs
from headwater.read.binding import Binding, BindingRules, act_at, is_no_act, past_adverbs, verb_group
from headwater.read.clause_ends import clause_end
from headwater.read.clauses import Word, phrase_right
from headwater.read.demands import demanded, passively_demanded
from headwater.read.parties import subject


def by_verb(
    words: Sequence[Word], at: int, after: int, forms: frozenset[str], group: PledgeVerbs, rules: BindingRules
) -> Binding | None:
    group_words = verb_group(words, at)
    modal = any(w.low in rules.lex.pack.pledges.hedges or "modal" in w.tags or "neg" in w.tags for w in group_words)
    aux = any("aux" in w.tags for w in group_words)
    finite = "fin" in forms or (aux and "part" in forms) or "ger" in forms or _plural_subject(words, at)
    be = any("be" in w.tags for w in group_words)
    if be and group.binds == "object" and "part" in forms and not modal:
        return passively_demanded(words, at, after, group, rules)
    if modal or not finite or (be and "ger" not in forms) or _is_infinitive(words, at):
        return None
    who = subject(words, at)
    if "ger" in forms and not be:
        who = subject(words, at) if at and words[at - 1].low != "," else None
    if group.binds == "object":
        return demanded(words, at, after, who, group, rules)
    if who is None:
        return None
    action = _complement(words, after, group, rules)
    if action is None:
        return None
    end = clause_end(words, action, rules.lex)
    if _is_relative(words, at):
        end = next((i for i in range(action, end) if words[i].low == ","), end)
    return Binding(group.force, "verb", at, who[0], action, end, who)


def _is_relative(words: Sequence[Word], at: int) -> bool:
    begin = at - len(verb_group(words, at))
    return begin > 0 and words[begin - 1].low in {"who", "which"}


def _plural_subject(words: Sequence[Word], at: int) -> bool:
    """Return whether a base form may be finite: a subject that is not he, she or it stands before it."""
    before = words[at - 1] if at else None
    return (
        before is not None
        and before.tags.isdisjoint({"to", "det", "poss", "prep", "aux", "modal"})
        and (before.low.endswith("s") or before.low in {"i", "we", "they", "you", "who"} or before.low.endswith("ly"))
    )


def _is_infinitive(words: Sequence[Word], at: int) -> bool:
    i = at - 1
    while i >= 0 and (words[i].tags & {"gadv", "neg"} or words[i].low.endswith("ly")):
        i -= 1
    return i >= 0 and "to" in words[i].tags


def _complement(words: Sequence[Word], after: int, group: PledgeVerbs, rules: BindingRules) -> int | None:
    """Return where the act begins behind a verb: "to act", "acting", "that it will act", a request that is rejected."""
    at = past_adverbs(words, after)
    if at >= len(words):
        return None
    word = words[at]
    if "to" in group.takes and "to" in word.tags:
        return act_at(words, at + 1, rules)
    if "gerund" in group.takes and word.low.endswith("ing") and not word.capital and not is_no_act(word.low, rules):
        return at
    if "noun" in group.takes:
        end = phrase_right(words, at)
        return at if any(w.low in rules.lex.pack.pledges.requests for w in words[at:end]) else None
    if "that" in group.takes:
        return _that_clause(words, at, rules)
    return None


def _that_clause(words: Sequence[Word], at: int, rules: BindingRules) -> int | None:
    """Return the first word of a clause with a modal of the bound party's own: "that it will act"."""
    pledges = rules.lex.pack.pledges
    begin = at + 1 if "comp" in words[at].tags else at
    for i in range(begin, min(len(words), begin + 8)):
        if words[i].low in pledges.will | pledges.would | pledges.wont:
            acts = act_at(words, i + 1, rules) is not None
            return begin if acts and words[begin].tags & {"pron", "poss", "det"} else None
        if words[i].kind == "mark" or "verb" in words[i].tags:
            return None
    return None


def by_adjective(words: Sequence[Word], at: int, rules: BindingRules) -> Binding | None:
    """ "is ready to act", "was set to act", "is not willing to act"."""
    group = verb_group(words, at)
    if not any("be" in w.tags for w in group) or at + 1 >= len(words) or "to" not in words[at + 1].tags:
        return None
    lows = {w.low for w in group}
    pledges = rules.lex.pack.pledges
    if lows & (pledges.hedges - {"not", "never"}):
        return None
    who = subject(words, at)
    if who is None:
        return None
    base = act_at(words, at + 2, rules, speech=True)
    gerund = at + 2 < len(words) and words[at + 2].low.endswith("ing") and not words[at + 2].capital
    if base is None and not gerund:
        return None
    force = rules.adjectives[words[at].low]
    refuses = any("neg" in w.tags for w in group)
    if refuses and force == "scheduled":
        return None
    if force == "scheduled" and any(w.low in pledges.events for w in words[who[0] : who[1]]):
        return None
    end = clause_end(words, at + 2, rules.lex)
    return Binding("refused" if refuses else force, "adjective", at, who[0], at + 2, end, who)

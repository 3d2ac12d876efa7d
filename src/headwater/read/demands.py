"""Demands: others are to act ("ordered the firm to pay", "demanded that he resign", "wants a commitment from them")."""

from collections.abc import Sequence

from headwater.language.pack import PledgeVerbs
from headwater.language.units import units
from headwater.read.binding import Binding, BindingRules, act_at
from headwater.read.clause_ends import clause_end
from headwater.read.clauses import Word, nominal
from headwater.read.parties import after_phrase, subject
from headwater.text.spans import Span


def demanded(
    words: Sequence[Word], at: int, after: int, who: Span | None, group: PledgeVerbs, rules: BindingRules
) -> Binding | None:
    """ "orders others to act", "demands … that others act"."""
    i = _past_parenthesis(words, after)
    if i < len(words) and "comp" in words[i].tags and "that" in group.takes:
        action = _base_verb(words, i + 1, rules)
        bound = (i + 1, action) if action is not None else None
        if bound is None or action is None:
            return None
    else:
        bound = after_phrase(words, i)
        if bound is None:
            return None
        if rules.nouns.get(words[bound[1] - 1].low) == "pledged" and words[bound[1] : bound[1] + 1]:
            return commitment_from(words, bound[1] - 1, bound[1] + 1, rules) if words[bound[1]].low == "from" else None
        action = _to_after(words, bound[1])
        if "time" in group.takes:
            bound, action = _given_time(words, bound, rules)
            if bound is None:
                return None
        if action is None or act_at(words, action, rules) is None:
            return None
    if any(w.low in rules.lex.pack.pledges.public for w in words[bound[0] : bound[1]]) or who == bound:
        return None
    begin = who[0] if who else bound[0]
    return Binding("demanded", "object", at, begin, action, clause_end(words, action, rules.lex), bound, who)


def passively_demanded(
    words: Sequence[Word], at: int, after: int, group: PledgeVerbs, rules: BindingRules
) -> Binding | None:
    """ "The tenants were told to leave"."""
    who = subject(words, at)
    if who is None or "object" not in group.takes or after >= len(words) or "to" not in words[after].tags:
        return None
    if act_at(words, after + 1, rules) is None or any(
        w.low in rules.lex.pack.pledges.public for w in words[who[0] : who[1]]
    ):
        return None
    return Binding("demanded", "object", at, who[0], after + 1, clause_end(words, after + 1, rules.lex), who)


def _given_time(words: Sequence[Word], bound: Span, rules: BindingRules) -> tuple[Span | None, int | None]:
    """Return who is bound and the act in "gave the owners 30 days to leave"; None where no time is given."""
    for i in range(bound[0] + 1, min(len(words) - 2, bound[1] + 3)):
        number = words[i].kind == "number" or words[i].low in rules.lex.pack.numbers.values
        if number and "to" in words[i + 2].tags and (words[i + 1].low,) in units(rules.lex.pack.tag):
            return (bound[0], i), i + 3
    return None, None


def _base_verb(words: Sequence[Word], begin: int, rules: BindingRules) -> int | None:
    """Return the verb of "(demand that) the minister resign": a base form, which what follows gives away."""
    for i in range(begin + 1, min(len(words), begin + 8)):
        before, word = words[i - 1], words[i]
        if word.kind == "mark" or word.tags & {"aux", "modal", "prep", "comp"}:
            return None
        if before.tags & {"det", "poss"} or word.capital or word.tags or act_at(words, i, rules) is None:
            continue
        behind = words[i + 1] if i + 1 < len(words) else None
        open_end = behind is None or behind.kind == "mark" or behind.low.endswith("ly")
        if open_end or (behind is not None and behind.tags & {"det", "poss", "prep", "to", "pron"}):
            return i
    return None


def _to_after(words: Sequence[Word], at: int) -> int | None:
    """Return the first word behind "to", which may follow "not only" or a phrase that hangs on the one before."""
    for i in range(at, min(len(words), at + 8)):
        if "to" in words[i].tags:
            return i + 1
        if words[i].kind == "mark" or words[i].tags & {"verb", "modal", "comp", "sub"}:
            return None
    return None


def _past_parenthesis(words: Sequence[Word], at: int) -> int:
    if at < len(words) and words[at].low == ",":
        for i in range(at + 1, min(len(words), at + 10)):
            if words[i].low == ",":
                return i + 1
    return at


def commitment_from(words: Sequence[Word], at: int, begin: int, rules: BindingRules) -> Binding | None:
    """ "wants a commitment from others to act"."""
    for i in range(begin, min(len(words), begin + 16)):
        if "to" in words[i].tags and act_at(words, i + 1, rules) is not None:
            who = subject(words, _verb_before(words, at))
            end = clause_end(words, i + 1, rules.lex)
            return Binding("demanded", "object", at, who[0] if who else begin, i + 1, end, (begin, i), who)
        if words[i].kind == "mark" and words[i].low != ",":
            return None
    return None


def _verb_before(words: Sequence[Word], at: int) -> int:
    i = at - 1
    while i > 0 and (words[i].tags & {"det", "poss"} or nominal(words[i])) and words[i].cue is None:
        i -= 1
    return i

"""Demands, by which others are to act: "ordered the firm to pay", "demanded that he resign"."""

from collections.abc import Sequence

from headwater.language.units import units
from headwater.read.pledges.binding import Binding, BindingRules, PledgeVerb, act_at
from headwater.read.pledges.clause_ends import clause_end
from headwater.read.pledges.parties import after_phrase, subject
from headwater.read.words.clauses import nominal
from headwater.read.words.word import Word
from headwater.text.spans import Span


def demanded(words: Sequence[Word], verb: PledgeVerb, who: Span | None, rules: BindingRules) -> Binding | None:
    """Return whom "orders others to act", "demands … that others act" binds."""
    i = _past_parenthesis(words, verb.after)
    if i < len(words) and "comp" in words[i].tags and "that" in verb.group.takes:
        action = _base_verb(words, i + 1, rules)
        bound = (i + 1, action) if action is not None else None
    else:
        alone = i < len(words) and words[i].low in rules.lex.pack.syntax.object_pronouns
        bound = (i, i + 1) if alone else after_phrase(words, i, rules.lex)
        if bound is not None and _is_promise(words, bound, rules):
            return commitment_from(words, bound[1] - 1, bound[1] + 1, rules)
        action = _to_after(words, _past_parenthesis(words, bound[1]), rules) if bound else None
        if bound is not None and "time" in verb.group.takes:
            bound, action = _given_time(words, bound, rules)
    if bound is None or action is None or act_at(words, action, rules) is None:
        return None
    if _is_public(words, bound, rules) or who == bound or words[bound[0]].low in rules.lex.pack.pledges.nones:
        return None
    begin = who[0] if who else bound[0]
    return Binding("demanded", "object", verb.at, begin, action, clause_end(words, action, rules.lex), bound, who)


def _is_promise(words: Sequence[Word], phrase: Span, rules: BindingRules) -> bool:
    """Return whether what is wanted is a promise of others: "a commitment from them"."""
    noun = rules.nouns.get(words[phrase[1] - 1].low) == "pledged"
    return noun and phrase[1] < len(words) and words[phrase[1]].low in rules.lex.pack.pledges.asked_of


def _is_public(words: Sequence[Word], phrase: Span, rules: BindingRules) -> bool:
    """Return whether everybody is told what to do, which is advice."""
    return any(word.low in rules.lex.pack.pledges.public for word in words[phrase[0] : phrase[1]])


def passively_demanded(words: Sequence[Word], verb: PledgeVerb, rules: BindingRules) -> Binding | None:
    """Return whom "the tenants were told to leave" binds."""
    who, after = subject(words, verb.at, rules.lex), verb.after
    if who is None or "object" not in verb.group.takes or after >= len(words) or "to" not in words[after].tags:
        return None
    if act_at(words, after + 1, rules) is None or _is_public(words, who, rules):
        return None
    return Binding("demanded", "object", verb.at, who[0], after + 1, clause_end(words, after + 1, rules.lex), who)


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
        if word.low in rules.lex.pack.pledges.acts and before.tags.isdisjoint({"det", "poss", "coord"}):
            return i
        if before.tags & {"det", "poss"} or word.capital or word.tags or act_at(words, i, rules) is None:
            continue
        behind = words[i + 1] if i + 1 < len(words) else None
        open_end = behind is None or behind.kind == "mark" or behind.low.endswith(rules.lex.pack.syntax.adverb_endings)
        if open_end or (behind is not None and behind.tags & {"det", "poss", "prep", "to", "pron"}):
            return i
    return None


def _to_after(words: Sequence[Word], at: int, rules: BindingRules) -> int | None:
    """Return the first word behind "to", which may follow "not only" or a phrase that hangs on the one before."""
    for i in range(at, min(len(words), at + 8)):
        if "to" in words[i].tags:
            return i + 1
        asks = words[i].low in rules.lex.pack.pledges.unreal
        if asks or words[i].kind == "mark" or words[i].tags & {"verb", "modal", "aux", "pron", "comp", "sub"}:
            return None
    return None


def _past_parenthesis(words: Sequence[Word], at: int) -> int:
    if at < len(words) and words[at].low == ",":
        for i in range(at + 1, min(len(words), at + 10)):
            if words[i].low == ",":
                return i + 1
    return at


def commitment_from(words: Sequence[Word], at: int, begin: int, rules: BindingRules) -> Binding | None:
    """Return whom "wants a commitment from others to act" binds."""
    for i in range(begin, min(len(words), begin + 16)):
        if "to" in words[i].tags and act_at(words, i + 1, rules) is not None:
            who = subject(words, _verb_before(words, at), rules.lex)
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

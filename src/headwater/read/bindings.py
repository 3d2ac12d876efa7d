"""Where a sentence binds somebody to act: verbs, adjectives, nouns and modals with the clause that says what is to be done.

The frames come from the language file; the method is that of frame semantics with a few relations (who asks, who is
bound, what is to be done; Fillmore, "Frame semantics", 1982), found by light syntax instead of a parser.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from headwater.language.pack import PledgeVerbs
from headwater.language.units import units
from headwater.read.clauses import Word, nominal, phrase_left, phrase_right
from headwater.read.lexicon import Lexicon, _inflected, lexicon
from headwater.read.parties import after_phrase, is_contracted, phrase_from, possessor, says, subject
from headwater.text.spans import Span
from headwater.values import Force

_QUOTES = {"“", "”", '"', "‘", "’", "'", "„", "«", "»"}
_OPENING, _CLOSING = {"“", "„", "«"}, {"”", "»"}
_BREAKS = {";", ":", "—", "–", "(", ")", ".", "!", "?", "…"}
#: How many words of a clause are read at most.
_REACH = 45


class Binding(NamedTuple):
    """Somebody bound to act, in numbers of words: the words `begin` to before `end` say it, the act begins at `action`."""

    force: Force
    how: str
    verb: int
    begin: int
    action: int
    end: int
    #: Who is bound, and who asks for it; phrases.
    bound: Span | None
    asker: Span | None = None
    #: The bound party's own verb is in the passive: it is not named before it.
    passive: bool = False


class _Rules(NamedTuple):
    lex: Lexicon
    #: First word of a verb in any form → (further words, forms, group).
    verbs: dict[str, list[tuple[tuple[str, ...], frozenset[str], PledgeVerbs]]]
    adjectives: dict[str, Force]
    nouns: dict[str, Force]


@cache
def _rules(tag: str | None) -> _Rules:
    lex = lexicon(tag)
    pledges = lex.pack.pledges
    verbs: dict[str, list[tuple[tuple[str, ...], frozenset[str], PledgeVerbs]]] = {}
    for group in pledges.verbs:
        for words in group.words:
            first, *rest = words.split()
            for form, kinds in _inflected(first, lex.pack.cues).items():
                verbs.setdefault(form, []).append((tuple(rest), kinds, group))
    return _Rules(lex, verbs, _by_word(pledges.adjectives), _by_word(pledges.nouns))


def _by_word(forces: dict[str, frozenset[str]]) -> dict[str, Force]:
    return {word: force for force, words in forces.items() for word in words}  # type: ignore[misc] # keys are forces


def bindings(words: Sequence[Word], tag: str | None) -> list[Binding]:
    """Return where the sentence `words` binds somebody, in order; a binding inside another's act is not told apart."""
    rules = _rules(tag)
    out: list[Binding] = []
    at = 0
    while at < len(words):
        found = _binding(words, at, rules)
        if found is not None and not _supposed(words, found, rules):
            out.append(found)
            at = max(found.end, at + 1)
        else:
            at += 1
    return out


def _binding(words: Sequence[Word], at: int, rules: _Rules) -> Binding | None:
    word = words[at]
    if word.kind != "word" or (word.capital and at > 0 and word.low not in rules.nouns):
        return None
    pledges = rules.lex.pack.pledges
    contracted = is_contracted(word) and word.low.partition("'")[2] in {"ll", "d"}
    if contracted or word.low in pledges.will or word.low in pledges.would or word.low in pledges.wont:
        return _by_modal(words, at, rules)
    if word.low in rules.adjectives:
        found = _by_adjective(words, at, rules)
        if found:
            return found
    if word.low in rules.nouns and _is_noun(words, at):
        found = _by_noun(words, at, rules)
        if found:
            return found
    for rest, forms, group in rules.verbs.get(word.low, ()):
        if tuple(w.low for w in words[at + 1 : at + 1 + len(rest)]) == rest:
            found = _by_verb(words, at, at + 1 + len(rest), forms, group, rules)
            if found:
                return found
    return None


def _is_noun(words: Sequence[Word], at: int) -> bool:
    before = words[at - 1] if at else None
    return (
        before is None
        or bool(before.tags & {"det", "poss"})
        or possessor(before.low) is not None
        or ("prep" in before.tags and "to" not in before.tags)
        or (nominal(before) and not before.capital and before.cue is None and not before.low.endswith("ly"))
    )


def _by_verb(
    words: Sequence[Word], at: int, after: int, forms: frozenset[str], group: PledgeVerbs, rules: _Rules
) -> Binding | None:
    group_words = _group(words, at)
    modal = any(w.low in rules.lex.pack.pledges.hedges or "modal" in w.tags or "neg" in w.tags for w in group_words)
    aux = any("aux" in w.tags for w in group_words)
    finite = "fin" in forms or (aux and "part" in forms) or "ger" in forms or _plural_subject(words, at)
    be = any("be" in w.tags for w in group_words)
    if be and group.binds == "object" and "part" in forms and not modal:
        return _passively_demanded(words, at, after, group, rules)
    if modal or not finite or (be and "ger" not in forms) or _is_infinitive(words, at):
        return None
    who = subject(words, at)
    if "ger" in forms and not be:
        who = subject(words, at) if at and words[at - 1].low != "," else None
    if group.binds == "object":
        return _demanded(words, at, after, who, group, rules)
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
    begin = at - len(_group(words, at))
    return begin > 0 and words[begin - 1].low in {"who", "which"}


def _passively_demanded(
    words: Sequence[Word], at: int, after: int, group: PledgeVerbs, rules: _Rules
) -> Binding | None:
    """ "The tenants were told to leave"."""
    who = subject(words, at)
    if who is None or "object" not in group.takes or after >= len(words) or "to" not in words[after].tags:
        return None
    if _act(words, after + 1, rules) is None or any(
        w.low in rules.lex.pack.pledges.public for w in words[who[0] : who[1]]
    ):
        return None
    return Binding("demanded", "object", at, who[0], after + 1, clause_end(words, after + 1, rules.lex), who)


def _group(words: Sequence[Word], at: int) -> Sequence[Word]:
    begin = at
    while begin and (words[begin - 1].tags & {"aux", "modal", "neg", "gadv"} or words[begin - 1].low.endswith("ly")):
        begin -= 1
    return words[begin:at]


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


def _complement(words: Sequence[Word], after: int, group: PledgeVerbs, rules: _Rules) -> int | None:
    """Return where the act begins behind a verb: "to act", "acting", "that it will act", a request that is rejected."""
    at = _past_adverbs(words, after)
    if at >= len(words):
        return None
    word = words[at]
    if "to" in group.takes and "to" in word.tags:
        return _act(words, at + 1, rules)
    if "gerund" in group.takes and word.low.endswith("ing") and not word.capital and not _no_act(word.low, rules):
        return at
    if "noun" in group.takes:
        end = phrase_right(words, at)
        return at if any(w.low in rules.lex.pack.pledges.requests for w in words[at:end]) else None
    if "that" in group.takes:
        return _that_clause(words, at, rules)
    return None


def _that_clause(words: Sequence[Word], at: int, rules: _Rules) -> int | None:
    """Return the first word of a clause with a modal of the bound party's own: "that it will act"."""
    pledges = rules.lex.pack.pledges
    begin = at + 1 if "comp" in words[at].tags else at
    for i in range(begin, min(len(words), begin + 8)):
        if words[i].low in pledges.will | pledges.would | pledges.wont:
            acts = _act(words, i + 1, rules) is not None
            return begin if acts and words[begin].tags & {"pron", "poss", "det"} else None
        if words[i].kind == "mark" or "verb" in words[i].tags:
            return None
    return None


def _past_adverbs(words: Sequence[Word], at: int) -> int:
    i = at
    while i < len(words) and i < at + 6:
        word = words[i]
        if word.low.endswith("ly") or "gadv" in word.tags or "time" in word.tags or word.low in _QUOTES:
            i += 1
        elif "prep" in word.tags and "to" not in word.tags and i + 1 < len(words) and "time" in words[i + 1].tags:
            i += 2  # on Tuesday
        elif word.low in {"itself", "themselves", "himself", "herself"}:
            i += 1
        else:
            break
    return i


def _act(words: Sequence[Word], at: int, rules: _Rules, *, speech: bool = False) -> int | None:
    """Return `at` if a verb in its base form stands there that says what somebody can do (to speak: only if asked)."""
    i = _past_adverbs(words, at)
    i = i + 1 if i < len(words) and "neg" in words[i].tags else i
    i = _past_adverbs(words, i)
    if i >= len(words):
        return None
    word = words[i]
    blocked = (
        word.kind != "word"
        or word.capital
        or word.tags & {"det", "poss", "prep", "pron", "aux"}
        or word.low.endswith("ing")
    )
    if blocked or _no_act(word.low, rules) or (word.low in rules.lex.pack.pledges.speech and not speech):
        return None
    return at


def _no_act(low: str, rules: _Rules) -> bool:
    return low in rules.lex.pack.pledges.no_acts


def _by_adjective(words: Sequence[Word], at: int, rules: _Rules) -> Binding | None:
    """ "is ready to act", "was set to act", "is not willing to act"."""
    group = _group(words, at)
    if not any("be" in w.tags for w in group) or at + 1 >= len(words) or "to" not in words[at + 1].tags:
        return None
    lows = {w.low for w in group}
    pledges = rules.lex.pack.pledges
    if lows & (pledges.hedges - {"not", "never"}):
        return None
    who = subject(words, at)
    if who is None:
        return None
    base = _act(words, at + 2, rules, speech=True)
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


def _by_noun(words: Sequence[Word], at: int, rules: _Rules) -> Binding | None:
    """ "Ada’s promise to act", "its decision that …", "an offer of help"; "a commitment from others to act" is a demand."""
    pledges = rules.lex.pack.pledges
    after = at + 1
    if after >= len(words):
        return None
    force = rules.nouns[words[at].low]
    owner, begin = _owner(words, at)
    if words[after].low == "from" and force == "pledged":
        return _commitment_from(words, at, after + 1, rules)
    if owner is None and words[after].low in {"by", "of"}:
        agent = after_phrase(words, after + 1)
        if agent is not None and agent[1] < len(words) and "to" in words[agent[1]].tags:
            owner, after = agent, agent[1]
    if "to" in words[after].tags:
        if _act(words, after + 1, rules) is None:
            return None
        action = after + 1
    elif "comp" in words[after].tags and owner is not None:
        action = after + 1
        if not any(w.low in pledges.will | pledges.would for w in words[action : action + 6]):
            return None
    elif words[after].low == "of" and owner is not None and words[at].low in pledges.nouns_of:
        action = after + 1
    else:
        return None
    if force == "demanded" or (force == "scheduled" and owner is None):
        return None
    if owner is not None and "poss" in words[owner[0]].tags:
        owner = _antecedent(words, begin, rules) or owner
    keeps = begin and words[begin - 1].low in pledges.keep | pledges.broken
    if keeps and any(w.low in pledges.hedges | pledges.will | pledges.would | pledges.unreal for w in words[:begin]):
        return None
    end = noun_clause_end(words, action, rules.lex)
    return Binding(_kept(words, begin, force, pledges.keep, pledges.broken), "noun", at, begin, action, end, owner)


def _antecedent(words: Sequence[Word], begin: int, rules: _Rules) -> Span | None:
    """Return the subject before "its promise" in the same clause, if it is named there."""
    verb = begin - 1
    if verb < 1 or words[verb].kind != "word" or words[verb].tags & {"prep", "comp", "coord"}:
        return None
    found = subject(words, verb)
    return found if found and "pron" not in words[found[0]].tags else None


def _kept(words: Sequence[Word], begin: int, force: Force, keep: frozenset[str], broken: frozenset[str]) -> Force:
    before = words[begin - 1].low if begin else ""
    further = words[begin - 2].low if begin > 1 else ""
    if before in broken or further in broken:
        return "reported_broken"
    if before in keep and words[begin - 1].low.endswith(("ed", "pt")):
        return "reported_kept"
    return force


def _owner(words: Sequence[Word], at: int) -> tuple[Span | None, int]:
    """Return the possessor before a noun, and where the phrase begins."""
    for i in range(at - 1, max(-1, at - 5), -1):
        word = words[i]
        if possessor(word.low) is not None:
            begin = i
            while begin and begin > i - 4 and _names_owner(words, begin - 1, i):
                begin -= 1
            return (begin, i + 1), begin
        if "poss" in word.tags:
            return (i, i + 1), i
        if "det" in word.tags:
            return None, i
        if word.kind == "mark" or word.tags & {"prep", "coord", "aux", "modal"} or word.capital:
            break
    return None, at


def _names_owner(words: Sequence[Word], at: int, owner: int) -> bool:
    """Return whether the word before a possessor belongs to its name: "the Norvian government’s", "Ada Lund’s"."""
    word = words[at]
    if "det" in word.tags:
        return "det" not in words[at + 1].tags
    return nominal(word) and word.kind == "word" and (word.capital or not words[owner].capital) and not says(words, at)


def _commitment_from(words: Sequence[Word], at: int, begin: int, rules: _Rules) -> Binding | None:
    """ "wants a commitment from others to act"."""
    for i in range(begin, min(len(words), begin + 16)):
        if "to" in words[i].tags and _act(words, i + 1, rules) is not None:
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


def _demanded(
    words: Sequence[Word], at: int, after: int, who: Span | None, group: PledgeVerbs, rules: _Rules
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
            return _commitment_from(words, bound[1] - 1, bound[1] + 1, rules) if words[bound[1]].low == "from" else None
        action = _to_after(words, bound[1])
        if "time" in group.takes:
            bound, action = _given_time(words, bound, rules)
            if bound is None:
                return None
        if action is None or _act(words, action, rules) is None:
            return None
    if any(w.low in rules.lex.pack.pledges.public for w in words[bound[0] : bound[1]]) or who == bound:
        return None
    begin = who[0] if who else bound[0]
    return Binding("demanded", "object", at, begin, action, clause_end(words, action, rules.lex), bound, who)


def _given_time(words: Sequence[Word], bound: Span, rules: _Rules) -> tuple[Span | None, int | None]:
    """Return who is bound and the act in "gave the owners 30 days to leave"; None where no time is given."""
    for i in range(bound[0] + 1, min(len(words) - 2, bound[1] + 3)):
        number = words[i].kind == "number" or words[i].low in rules.lex.pack.numbers.values
        if number and "to" in words[i + 2].tags and (words[i + 1].low,) in units(rules.lex.pack.tag):
            return (bound[0], i), i + 3
    return None, None


def _base_verb(words: Sequence[Word], begin: int, rules: _Rules) -> int | None:
    """Return the verb of "(demand that) the minister resign": a base form, which what follows gives away."""
    for i in range(begin + 1, min(len(words), begin + 8)):
        before, word = words[i - 1], words[i]
        if word.kind == "mark" or word.tags & {"aux", "modal", "prep", "comp"}:
            return None
        if before.tags & {"det", "poss"} or word.capital or word.tags or _act(words, i, rules) is None:
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


def _by_modal(words: Sequence[Word], at: int, rules: _Rules) -> Binding | None:
    """ "it will act", "they would not act", "the act will be done by them"."""
    pledges = rules.lex.pack.pledges
    who = (at, at + 1) if is_contracted(words[at]) else subject(words, at)
    if who is None or (who[0] and words[who[0] - 1].low in pledges.explains):
        return None
    if words[at - 1].low == "there" and at:
        return _nothing(words, at, rules)
    i = at + 1
    refuses = words[at].low in pledges.wont
    while i < len(words) and (
        words[i].tags & {"neg", "gadv"} or words[i].low.endswith("ly") or words[i].low in _QUOTES
    ):
        refuses = refuses or "neg" in words[i].tags
        if words[i].low in pledges.hedges and "neg" not in words[i].tags:
            return None
        i += 1
    if i >= len(words):
        return None
    how = "would" if words[at].low in pledges.would or words[at].low == "wouldn't" else "will"
    force: Force = "refused" if refuses else "pledged"
    if words[i].low == "be":
        return _passive(words, at, i, who, force, how, rules)
    if _act(words, i, rules) is None:
        return None
    end = clause_end(words, i, rules.lex)
    if words[i].low in pledges.runs and any(w.low in pledges.events for w in words[who[0] : who[1]]):
        return Binding(force, how, at, who[0], i, end, None, None, passive=True)  # "the talks will continue"
    return Binding(force, how, at, who[0], i, end, who)


def _nothing(words: Sequence[Word], at: int, rules: _Rules) -> Binding | None:
    """ "there will be no delay": who says so refuses."""
    if at + 2 >= len(words) or words[at + 1].low != "be" or words[at + 2].low != "no":
        return None
    return Binding(
        "refused", "would", at, at - 1, at + 1, clause_end(words, at + 1, rules.lex), None, None, passive=True
    )


def _passive(
    words: Sequence[Word], at: int, be: int, who: Span, force: Force, how: str, rules: _Rules
) -> Binding | None:
    i = be + 1
    while i < len(words) and (words[i].low.endswith("ly") or words[i].low in _QUOTES or "gadv" in words[i].tags):
        i += 1
    if i >= len(words) or _no_act(words[i].low, rules) or words[i].capital:
        return None
    end = clause_end(words, i, rules.lex)
    if words[i].low in rules.adjectives and i + 1 < len(words) and "to" in words[i + 1].tags:
        return _by_adjective(words, i, rules)
    if not (
        words[i].low.endswith(("ed", "en"))
        or words[i].low in {"sent", "held", "built", "paid", "cut", "put", "made", "set"}
    ):
        return None
    agent = next((after_phrase(words, j + 1) for j in range(i + 1, min(end, i + 8)) if words[j].low == "by"), None)
    return Binding(force, how, at, who[0], i, end, agent, None, agent is None)


def _supposed(words: Sequence[Word], found: Binding, rules: _Rules) -> bool:
    """Return whether the clause is only supposed or asked: behind "if", "whether", "unless"."""
    unreal = rules.lex.pack.pledges.unreal
    for i in range(found.begin - 1, max(-1, found.begin - 3), -1):
        if words[i].low in unreal and words[i].low not in {"as", "because", "since", "when", "where", "until"}:
            return True
        if words[i].kind == "mark" or "comp" in words[i].tags:
            return False
    return False


def clause_end(words: Sequence[Word], at: int, lex: Lexicon) -> int:
    """Return the number of the word before which the clause ends that is under way at `at`."""
    inside = any(word.low in _OPENING for word in words[max(0, at - 2) : at])
    for i in range(at, min(len(words), at + _REACH)):
        word = words[i]
        if word.low in _BREAKS and not _dotted(words, i):
            return i
        if word.low == "," and i + 1 < len(words) and _parts(words, i + 1, lex):
            return i
        if (
            i > at
            and word.tags & {"coord", "sub"}
            and word.low not in lex.pack.pledges.conditions
            and _parts(words, i, lex)
        ):
            return i
        if word.low in _OPENING:
            inside = True
        elif word.low in _CLOSING and not inside:
            return i
        elif word.low in _CLOSING:
            inside = False
        if word.low in _QUOTES and _attributes(words, i + 1):
            return i
        if word.low == "according":
            return i
    return min(len(words), at + _REACH)


def _dotted(words: Sequence[Word], i: int) -> bool:
    return words[i].low == "." and i + 1 < len(words) and words[i - 1].end == words[i].start


def _parts(words: Sequence[Word], i: int, lex: Lexicon) -> bool:
    """Return whether a new clause begins at `words[i]`, behind a comma or with a conjunction."""
    word = words[i]
    if word.low in {
        "but",
        "although",
        "though",
        "while",
        "whereas",
        "however",
        "because",
        "which",
        "who",
        "so",
        "after",
        "even",
    }:
        return True
    if word.low in _QUOTES:
        return i + 1 < len(words) and _attributes(words, i + 1)
    if "coord" in word.tags:
        start = i + 1
        end = phrase_from(words, start)
        return (
            end > start and end < len(words) and (bool(words[end].tags & {"aux", "modal", "verb"}) or _cue(words[end]))
        )
    return _attributes(words, i)


def _attributes(words: Sequence[Word], i: int) -> bool:
    """Return whether an attribution stands at `words[i]`: "said Ada", "Ada said", "Ada, the mayor, said"."""
    if i >= len(words) or says(words, i):
        return i < len(words)
    end = phrase_from(words, i)
    if end > i and end + 1 < len(words) and words[end].low == ",":  # an apposition
        end = next((j + 1 for j in range(end + 1, min(len(words), end + 12)) if words[j].low == ","), end)
    return end > i and end < len(words) and says(words, end)


def _cue(word: Word) -> bool:
    return word.cue is not None and not word.capital and "fin" in word.cue.forms


def noun_clause_end(words: Sequence[Word], at: int, lex: Lexicon) -> int:
    """Return where the act of a noun ends: before the verb of the sentence that the noun belongs to."""
    end = clause_end(words, at, lex)
    for i in range(at + 1, end):
        stop = words[i].tags & {"aux"} or (_cue(words[i]) and words[i].low.endswith("ed"))
        if stop and "comp" not in words[at - 1].tags:
            return i - 1 if words[i - 1].low == "," else i
    return end

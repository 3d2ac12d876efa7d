"""Who is bound after all, with what force, and who says so."""

from collections.abc import Sequence

from msgspec import Struct, structs

from headwater.read.pledges.assured import is_assured
from headwater.read.pledges.binding import Binding
from headwater.read.pledges.course import Course
from headwater.read.pledges.parties import phrase_text, possessor
from headwater.read.pledges.parts import condition
from headwater.read.pledges.voices import Voice
from headwater.read.words.word import Word
from headwater.text.spans import Span
from headwater.values import Force


class Settled(Struct, frozen=True, gc=False):
    """Who is bound after all, with what force, and who says so."""

    bound: str
    force: Force
    speaker: str | None


def settled(course: Course, words: Sequence[Word], binding: Binding, voice: Voice) -> Settled | None:
    """Return who is bound, the force, and who says so; None where nobody is bound after all."""
    if binding.how == "first":
        left_out = binding.bound is None and course.lex.pack.syntax.unspaced  # 表示，将上诉
        left_out &= voice.cue not in course.words.hopes
        own = voice.speaker.name if voice.speaker and (voice.direct or left_out) else None
        shown = not binding.state and (not binding.dated or _is_shown(course, words, binding, voice))
        return Settled(own, binding.force, own) if own and shown else None
    if binding.how in {"will", "would"}:
        return _by_modal(course, words, binding, voice)
    return None if binding.dated and not course.dated(words, binding) else _by_word(course, words, binding, voice)


def _is_shown(course: Course, words: Sequence[Word], binding: Binding, voice: Voice) -> bool:
    """Return whether a day, a condition or the verb of saying shows that a present is a promise."""
    whole = structs.replace(binding, begin=0, end=len(words))
    conditional = condition(course.article.text, words, whole, course.words.conditions) is not None
    return conditional or _is_promise(course, voice) or course.dated(words, binding)


def _by_word(course: Course, words: Sequence[Word], binding: Binding, voice: Voice) -> Settled | None:
    """Return whom a verb, adjective or noun binds."""
    says = voice.speaker.name if voice.speaker else None
    bound = course.named(words, binding.bound, voice) or _anaphoric(course, words, binding, voice)
    if binding.bound is None and course.lex.pack.syntax.unspaced:
        bound = says
    if bound is None or not (course.lex.pack.cues.regular or course.parties.acts(bound)):
        return None
    if not _may_be_bound(course, bound, binding, voice):
        return None
    if binding.how == "object":
        asker = course.named(words, binding.asker, voice)
        asks = asker is not None and (not course.lex.pack.cues.regular or course.parties.acts(asker))
        return Settled(bound, binding.force, asker if asks else says)  # "demands that asked the firm to pay" ask not
    if binding.force == "scheduled":
        return Settled(bound, binding.force, None)
    return Settled(bound, binding.force, says or bound)


def _may_be_bound(course: Course, bound: str, binding: Binding, voice: Voice) -> bool:
    """Return whether a word may bind such a party."""
    parties, pledges = course.parties, course.words
    if bound.rsplit(maxsplit=1)[-1].lower() in pledges.events | pledges.goals:
        return False  # a trial, an aim
    if binding.how == "object":
        return parties.may_act(bound)
    own = voice.direct and voice.speaker is not None and parties.is_official(voice.speaker)
    if binding.official and not (own or parties.governs(bound)):
        return False
    if binding.how == "verb" and bound.lower() in pledges.public:
        return False  # everybody, nobody
    return not binding.public or parties.acts(bound)


def _anaphoric(course: Course, words: Sequence[Word], binding: Binding, voice: Voice) -> str | None:
    """Return who is bound by "the decision", "its promise", "it": who was bound last, or who speaks for himself."""
    if binding.how == "noun" and voice.direct and voice.speaker:
        return course.parties.principal(voice.speaker) or voice.speaker.name
    reach = 3 if binding.how == "noun" else 1
    first = words[binding.begin].low
    pronoun = binding.bound is not None and course.parties.kind(first) in {"n", "p"}
    near = course.last is not None and course.number - course.told <= reach
    if course.last is None or not near or not (pronoun or (binding.how == "noun" and first in course.words.definite)):
        return None
    return course.last.bound


def _by_modal(course: Course, words: Sequence[Word], binding: Binding, voice: Voice) -> Settled | None:
    if binding.how == "would" and binding.force == "pledged" and not binding.state:
        proposed = _proposed(course, words, binding, voice)
        if proposed is not None:
            return proposed
    return _spoken(course, words, binding, voice)


def _spoken(course: Course, words: Sequence[Word], binding: Binding, voice: Voice) -> Settled | None:
    """Return who is bound by what is told to come; in somebody's own words "I would pay" is a condition."""
    speaker = voice.speaker if binding.how == "will" or not voice.direct or _is_promise(course, voice) else None
    if speaker is None:
        return _scheduled(course, words, binding, None) if binding.how == "will" else None
    if speaker.name.lower() in course.lex.pack.syntax.determiners:
        return None  # "I prossimi anni promettono …": no name at all
    binding = _without_object(course, words, binding, voice)
    if binding.passive:
        promised = _is_promise(course, voice)
        hearsay = any(word in course.words.hearsay for word in (voice.cue or "").split())
        official = voice.beside and course.parties.is_official(speaker) and not hearsay
        own = speaker.name if promised or course.parties.governs(speaker.name) else None
        bound = course.parties.principal(speaker) or own
        return Settled(bound, binding.force, speaker.name) if bound and (official or promised) else None
    own = course.parties.own(words, binding.bound, voice) if binding.bound and _speaks(course, voice) else None
    if binding.state or binding.bound is None or _is_promise(course, voice):
        return _answered_for(course, words, binding, voice, own)
    if own is not None:
        return Settled(own, binding.force, speaker.name)
    foretold = course.parties.is_official(speaker) and not voice.direct
    return _scheduled(course, words, binding, speaker.name) if foretold else None


def _without_object(course: Course, words: Sequence[Word], binding: Binding, voice: Voice) -> Binding:
    """Return the binding of a reported clause without a subject, where what follows its verb is its object."""
    if binding.bound is None or binding.bound[0] < binding.verb or voice.direct or course.lex.pack.cues.regular:
        return binding
    named = course.parties.named(words, binding.bound, Voice(None))
    acts = named is None or course.parties.acts(named)
    return binding if acts or not course.lex.pack.syntax.subject_dropped else structs.replace(binding, bound=None)


def _speaks(course: Course, voice: Voice) -> bool:
    """Return whether the speaker says it by a verb, where a mere source ("according to") may only suppose it."""
    cue = (voice.cue or "").split()
    return bool(course.lex.pack.cues.regular) or voice.direct or any(word in course.lex.cues for word in cue)


def _is_promise(course: Course, voice: Voice) -> bool:
    """Return whether the verb of saying binds who says so: "…, he promised"."""
    if not course.lex.pack.cues.regular:
        return is_assured(voice.cue or "", course.lex)
    told = (voice.cue or "").split()[-1:] or [""]
    verbs = course.rules.verbs.get(told[0], ())
    return any(g.force == "pledged" and "state" in g.takes and not rest for rest, _, g in verbs)


def _answered_for(
    course: Course, words: Sequence[Word], binding: Binding, voice: Voice, own: str | None
) -> Settled | None:
    """Return who answers for what will be so: who promises it, says it of himself by a day, or gives it others."""
    speaker = voice.speaker
    if speaker is None:
        return None
    answers = own or course.parties.principal(speaker) or speaker.name
    if _is_promise(course, voice):
        return Settled(answers, binding.force, speaker.name)
    if binding.bound is None:  # "abrirá el lunes, dijo el alcalde": the subject is left out
        sure = _speaks(course, voice) and not voice.direct and course.parties.is_official(speaker)
        return Settled(answers, binding.force, speaker.name) if sure and course.dated(words, binding) else None
    gains = words[binding.action].low in course.words.gains
    if own is not None and not gains and course.dated(words, binding):
        return Settled(own, binding.force, speaker.name)
    given = gains and own is None and _is_public(course, words, binding.bound)
    gives = given and (voice.beside or voice.direct) and course.parties.is_official(speaker)
    return Settled(answers, binding.force, speaker.name) if gives else None


def _is_public(course: Course, words: Sequence[Word], phrase: Span | None) -> bool:
    """Return whether people are meant by what they are, not by name: "every passenger", "customers", "each"."""
    people = course.words.public | course.lex.pack.nouns.people
    return phrase is not None and any(word.low in people and not word.capital for word in words[slice(*phrase)])


def _scheduled(course: Course, words: Sequence[Word], binding: Binding, says: str | None) -> Settled | None:
    """Return what the report or an official says will be done by others on a day; without a day it is foretold."""
    if binding.bound is None or binding.force != "pledged" or binding.state:
        return None
    bound = course.parties.named(words, binding.bound, Voice(None))
    if bound is None or not course.parties.acts(bound):
        return None
    regular = course.lex.pack.cues.regular
    day = course.dated(words, binding if regular else structs.replace(binding, how="verb")) or (
        says and condition(course.article.text, words, binding, course.words.conditions)
    )
    return Settled(bound, "scheduled", says) if day else None


def _proposed(course: Course, words: Sequence[Word], binding: Binding, voice: Voice) -> Settled | None:
    """Return what a plan would have somebody do: "a plan under which …", or the sentence behind one."""
    proposals, begin = course.words.proposals, binding.begin
    if binding.bound is None or any(word.low in proposals for word in words[begin : binding.verb]):
        return None
    plan = next((i for i in range(begin - 1, max(-1, begin - 12), -1) if words[i].low in proposals), None)
    if plan is None and not course.planned():
        return _still_proposed(course, words, binding, voice)
    bound = course.parties.named(words, binding.bound, voice)
    owner = phrase_text(course.article.text, words, (plan - 1, plan)) if plan else ""
    asker = possessor(words[plan - 1].low) and owner if plan else None
    if bound is None or not course.parties.acts(bound):
        return None
    return Settled(bound, "proposed", asker or (voice.speaker.name if voice.speaker else None))


def _still_proposed(course: Course, words: Sequence[Word], binding: Binding, voice: Voice) -> Settled | None:
    """Return what "they would" do behind something proposed, where nobody in the sentence says so of himself."""
    last = course.last
    pronoun = course.parties.kind(words[binding.begin].low) in {"n", "p"}
    if last is None or last.force != "proposed" or course.number - course.told > 2 or not pronoun or voice.beside:
        return None
    return Settled(last.bound or "", "proposed", last.speaker)

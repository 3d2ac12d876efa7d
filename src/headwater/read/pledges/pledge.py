"""Pledges: who is to do what, and with what force the article says so.

Who is bound is not always who speaks: "A wants B to act" binds B, who has promised nothing (`on_behalf`).
"""

from collections.abc import Sequence

from headwater.read.pledges.assured import assured_bindings
from headwater.read.pledges.binding import Binding, binding_rules
from headwater.read.pledges.bindings import bindings
from headwater.read.pledges.bound import settled
from headwater.read.pledges.course import Course
from headwater.read.pledges.parts import STRAY, beneficiary, condition, span_of, within_statement
from headwater.read.words.cut import Cut
from headwater.read.words.word import Word
from headwater.values import Article, Pledge, Quotation, identity


def pledges(article: Article, text: Cut, quotations: Sequence[Quotation]) -> tuple[Pledge, ...]:
    """Return the pledges of the article's text, in text order; `text` is that text, cut.

    Titles are not read: a headline's promise is held against the text elsewhere. `quotations` say who speaks; where
    they do not, the nearest verb of saying in the sentence does.
    """
    lex, rules = text.lex, binding_rules(text.lex.pack.tag)
    course, out = Course(article, lex, quotations), []
    before: Sequence[Word] = ()
    for number, sentence in enumerate(text.sentences()):
        words = sentence.words
        found = bindings(words, rules)
        if not lex.pack.cues.regular:
            found = [*found, *assured_bindings(words, found, course.voices, lex)]
        if found:
            course.reach(number, before)
        for binding in found:
            pledge = _pledge(course, words, binding)
            if pledge is not None:
                out.append(pledge)
                course.tell(pledge)
        before = words
    return tuple(out)


def _pledge(course: Course, words: Sequence[Word], binding: Binding) -> Pledge | None:
    voice = course.voice(words, binding)
    who = settled(course, words, binding, voice)
    if who is None:
        return None
    binding = within_statement(words, binding, voice.begin)
    text, span = course.article.text, span_of(words, binding)
    told = binding.begin if binding.passive else binding.action  # "Mill Street will be closed", not "closed"
    others = who.force in {"demanded", "proposed"} or (who.force == "scheduled" and who.speaker)
    return Pledge(
        id=identity(course.article.id, course.article.revision, "pledge", repr((span,))),
        article=course.article.id,
        bound=who.bound,
        speaker=who.speaker,
        action=text[words[told].start : span[1]].strip(STRAY),
        to=beneficiary(course.article.text, words, binding, course.lex),
        condition=condition(course.article.text, words, binding, course.words.conditions),
        due=course.day(words, binding),
        force=who.force,
        on_behalf=bool(others) and not course.parties.same(who.bound, who.speaker),
        span=span,
        text=text[span[0] : span[1]],
    )

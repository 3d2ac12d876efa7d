"""Who said what: utterances by speaker, the fullest wording first, and what the others changed, word by word.

Wordings are held against the fullest one of their own language; the language of the page comes first.
"""

from html import escape

from msgspec import Struct

from headwater.language import pack
from headwater.show.addresses import Addresses
from headwater.show.case import Case
from headwater.show.tags import facts, first_and_rest, foreign, name, tongue
from headwater.show.wording import changes, drawn
from headwater.show.words import DRIFT, capital, clock, read_by
from headwater.text.tokens import words
from headwater.values import Quotation, Utterance, Variant

_SHOWN = 6
#: A title of so few letters (`Ms`) tells no role.
_BARE = 4


class _Wording(Struct, frozen=True):
    """One wording, and the reports that carry it."""

    variant: Variant
    quotation: Quotation
    carriers: list[str]


def said(case: Case, addresses: Addresses) -> str:
    """Return what was said, by speaker, those whom most reports quote first."""
    by_speaker: dict[str, list[Utterance]] = {}
    for utterance in case.trace.utterances:
        if _by_language(case, utterance):
            by_speaker.setdefault(utterance.speaker or "", []).append(utterance)
    ordered = sorted(by_speaker.items(), key=lambda one: (not one[0], -sum(len(u.variants) for u in one[1])))
    speakers = [_speaker(case, who, told, addresses) for who, told in ordered]
    return first_and_rest(speakers, _SHOWN, "speakers", "speakers")


def _speaker(case: Case, who: str, told: list[Utterance], addresses: Addresses) -> str:
    quotations = [one.quotation for u in told for several in _by_language(case, u) for one in several]
    quotations.sort(key=lambda one: case.articles[one.article].lang != case.lang)
    named = next((one.speaker.name for one in quotations if one.speaker), who)
    role = next(filter(None, (role_of(one, case.articles[one.article].lang) for one in quotations)), "")
    beside = f' <span class="facts">{escape(role)}</span>' if role else ""
    sayings = "".join(_utterance(case, utterance, addresses) for utterance in told)
    return f"<li><h3>{name(capital(named if who else '') or 'Speaker unknown')}{beside}</h3>{sayings}</li>"


def role_of(quotation: Quotation, lang: str | None) -> str:
    """Return the role of a speaker where it says more than the name; a bare title such as `Ms` does not."""
    role = (quotation.speaker.role if quotation.speaker else None) or ""
    who = quotation.speaker.name if quotation.speaker else ""
    people = pack(lang).people
    bare = people.titles | people.masculine_titles | people.feminine_titles if len(role) <= _BARE else frozenset[str]()
    return "" if role.casefold() in who.casefold() or role.casefold().strip(".") in bare else role


def _utterance(case: Case, utterance: Utterance, addresses: Addresses) -> str:
    several = _by_language(case, utterance)
    base = several[0][0]
    full = base.quotation
    article = case.articles[full.article]
    rows = [_changed(case, full, one, addresses) for one in several[0][1:]]
    for wordings in several[1:]:
        rows.append(_other(case, wordings[0], addresses))
        rows += [_changed(case, wordings[0].quotation, one, addresses) for one in wordings[1:]]
    more = f'<ul class="wordings">{"".join(rows)}</ul>' if rows else ""
    fullest = "<strong>fullest</strong>" if more and full.id == utterance.fullest else ""
    channel = f"<bdi>{escape(full.channel.text)}</bdi>" if full.channel else ""
    carriers = case.ordered(base.carriers)
    when = clock(case.articles[carriers[0]].published)
    told = facts(fullest, addresses.to_all(case, carriers), when, channel, escape(read_by(full.made_by)))
    return (
        f'<div class="saying" id="said-{escape(utterance.id)}"><blockquote{tongue(article)}>'
        f"{escape(quoted(full, article.lang))}</blockquote>{told}{more}</div>"
    )


def _by_language(case: Case, utterance: Utterance) -> list[list[_Wording]]:
    """Return the wordings that may be shown, by language; in each the fullest first, and the page's language first."""
    by_language: dict[str, dict[str, _Wording]] = {}
    for variant in _fullest_first(case, utterance):
        quotation = case.quotations[variant.quotation]
        wordings = by_language.setdefault(case.articles[quotation.article].lang or "", {})
        found = wordings.setdefault(_key(quotation), _Wording(variant, quotation, []))
        found.carriers.append(quotation.article)
    return [list(by_language[lang].values()) for lang in sorted(by_language, key=lambda lang: lang != case.lang)]


def _fullest_first(case: Case, utterance: Utterance) -> list[Variant]:
    shown = [
        one
        for one in utterance.variants
        if one.quotation in case.quotations and case.quotations[one.quotation].article not in case.closed
    ]
    return sorted(
        shown, key=lambda one: (one.quotation != utterance.fullest, -len(case.quotations[one.quotation].text))
    )


def _key(quotation: Quotation) -> str:
    """Return the words of a quotation without its marks, so that a comma makes no other wording."""
    return " ".join(words(quotation.text.casefold()))


def _other(case: Case, one: _Wording, addresses: Addresses) -> str:
    """Return a wording in another language."""
    article = case.articles[one.quotation.article]
    told = facts(
        "<strong>in another language</strong>", foreign(article, case.lang), addresses.to_all(case, one.carriers)
    )
    return f"<li><p{tongue(article)}>{escape(quoted(one.quotation, article.lang))}</p>{told}</li>"


def _changed(case: Case, full: Quotation, one: _Wording, addresses: Addresses) -> str:
    """Return a wording with what it changed against the fullest one of its language."""
    article = case.articles[one.quotation.article]
    opening, closing = marks(one.quotation, article.lang)
    kinds = dict.fromkeys(DRIFT[drift.type] for drift in one.variant.drift if drift.type != "translated")
    told = facts(f"<strong>{', '.join(kinds) or 'in other words'}</strong>", addresses.to_all(case, one.carriers))
    drawing = drawn(changes(spoken(full), spoken(one.quotation)))
    return f"<li><p{tongue(article)}>{opening}{drawing}{closing}</p>{told}</li>"


def quoted(quotation: Quotation, lang: str | None) -> str:
    """Return the words of a quotation, between marks of its language where its report has them between marks."""
    opening, closing = marks(quotation, lang)
    return opening + spoken(quotation) + closing


def spoken(quotation: Quotation) -> str:
    """Return the words of a quotation without the comma that belongs to the sentence around it."""
    return " ".join(quotation.text.split()).rstrip(",，")


def marks(quotation: Quotation, lang: str | None) -> tuple[str, str]:
    """Return what stands before and after the words: nothing where they are reported without marks."""
    return pack(lang).marks.pairs[0] if quotation.type != "indirect" else ("", "")

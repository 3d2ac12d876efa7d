"""Who said what: utterances by speaker, the fullest wording first, and what the others changed, word by word."""

from html import escape

from msgspec import Struct

from headwater.language import pack
from headwater.show.addresses import Addresses
from headwater.show.case import Case
from headwater.show.tags import facts, first_and_rest, name, tongue
from headwater.show.wording import changes, drawn
from headwater.show.words import DRIFT, capital, clock
from headwater.text.tokens import words
from headwater.values import Quotation, Utterance, Variant

_SHOWN = 6
#: A title of so few letters (`Ms`) tells no role.
_BARE = 4


class _Wording(Struct, frozen=True):
    """One wording other than the fullest, and the reports that carry it."""

    variant: Variant
    quotation: Quotation
    carriers: list[str]


def said(case: Case, addresses: Addresses) -> str:
    """Return what was said, by speaker, those whom most reports quote first."""
    by_speaker: dict[str, list[Utterance]] = {}
    for utterance in case.trace.utterances:
        full = case.quotations.get(utterance.fullest)
        if full is not None and full.article not in case.closed:
            by_speaker.setdefault(utterance.speaker or "", []).append(utterance)
    ordered = sorted(by_speaker.items(), key=lambda one: (not one[0], -sum(len(u.variants) for u in one[1])))
    speakers = [_speaker(case, who, told, addresses) for who, told in ordered]
    return first_and_rest(speakers, _SHOWN, "speakers", "speakers")


def _speaker(case: Case, who: str, told: list[Utterance], addresses: Addresses) -> str:
    quotations = [case.quotations[v.quotation] for u in told for v in u.variants if v.quotation in case.quotations]
    role = next(
        filter(None, (role_of(quotation, case.articles[quotation.article].lang) for quotation in quotations)), ""
    )
    beside = f' <span class="facts">{escape(role)}</span>' if role else ""
    sayings = "".join(_utterance(case, utterance, addresses) for utterance in told)
    return f"<li><h3>{name(capital(who) or 'Speaker unknown')}{beside}</h3>{sayings}</li>"


def role_of(quotation: Quotation, lang: str | None) -> str:
    """Return the role of a speaker where it says more than the name; a bare title such as `Ms` does not."""
    role = (quotation.speaker.role if quotation.speaker else None) or ""
    who = quotation.speaker.name if quotation.speaker else ""
    people = pack(lang).people
    bare = people.titles | people.masculine_titles | people.feminine_titles if len(role) <= _BARE else frozenset[str]()
    return "" if role.casefold() in who.casefold() or role.casefold().strip(".") in bare else role


def _utterance(case: Case, utterance: Utterance, addresses: Addresses) -> str:
    full = case.quotations[utterance.fullest]
    others, same = _others(case, utterance, full)
    carriers = addresses.to_all(case, (full.article, *same))
    channel = f"<bdi>{escape(full.channel.text)}</bdi>" if full.channel else ""
    article = case.articles[full.article]
    when = clock(article.published)
    wordings = "".join(_wording(case, full, one, addresses) for one in others)
    more = f'<ul class="wordings">{wordings}</ul>' if wordings else ""
    return (
        f'<div class="saying" id="said-{escape(utterance.id)}"><blockquote{tongue(article)}>'
        f"{escape(quoted(full, article.lang))}</blockquote>"
        f"{facts('<strong>fullest</strong>' if more else '', carriers, when, channel)}{more}</div>"
    )


def _others(case: Case, utterance: Utterance, full: Quotation) -> tuple[list[_Wording], list[str]]:
    """Return the other wordings, each with its carriers, and the reports that carry the fullest one."""
    wordings: dict[tuple[str, str], _Wording] = {}
    same: list[str] = []
    for variant in utterance.variants:
        quotation = case.quotations.get(variant.quotation)
        if quotation is None or quotation.id == full.id or quotation.article in case.closed:
            continue
        lang = case.articles[quotation.article].lang or ""
        if _key(quotation) == _key(full):
            same.append(quotation.article)
        elif (found := wordings.get((lang, _key(quotation)))) is not None:
            found.carriers.append(quotation.article)
        else:
            wordings[lang, _key(quotation)] = _Wording(variant, quotation, [quotation.article])
    return list(wordings.values()), same


def _key(quotation: Quotation) -> str:
    """Return the words of a quotation without its marks, so that a comma makes no other wording."""
    return " ".join(words(quotation.text.casefold()))


def _wording(case: Case, full: Quotation, one: _Wording, addresses: Addresses) -> str:
    article = case.articles[one.quotation.article]
    kinds = list(dict.fromkeys(drift.type for drift in one.variant.drift))
    translated = "translated" in kinds or article.lang != case.articles[full.article].lang
    told = escape(spoken(one.quotation)) if translated else drawn(changes(spoken(full), spoken(one.quotation)))
    opening, closing = marks(one.quotation, article.lang)
    kind = ", ".join(DRIFT[kind] for kind in kinds) or ("translated" if translated else "told in other words")
    carriers = addresses.to_all(case, one.carriers)
    return f"<li><p{tongue(article)}>{opening}{told}{closing}</p>{facts(f'<strong>{kind}</strong>', carriers)}</li>"


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

"""One object of the contract in a few lines of words."""

from headwater.show.words import FORCE, count, due, moment, read_by
from headwater.values import Article, Failure, Figure, Object, Pledge, Quotation, Story, Trace


def plain(value: Object) -> str:  # noqa: PLR0911 # one a kind
    """Return an object as words: what it is, and what it says."""
    match value:
        case Article():
            return _article(value)
        case Failure():
            return f"✗ {value.says}"
        case Quotation():
            return _quotation(value)
        case Figure():
            return _figure(value)
        case Pledge():
            return _pledge(value)
        case Story():
            return f"story {value.id}: {value.title or 'no headline'} ({count(len(value.members), 'report')})"
        case Trace():
            return f"trace of story {value.story}: {count(len(value.findings), 'finding')}"


def _article(article: Article) -> str:
    about = " · ".join(
        filter(None, (article.outlet, ", ".join(article.byline), moment(article.published), article.lang))
    )
    credits_ = "".join(f"\ncredits {credit.name} ({credit.type})" for credit in article.credits)
    return f"\n{article.title or 'no headline'}\n{about}{credits_}\n\n{article.text}\n"


def _quotation(quotation: Quotation) -> str:
    words = f"“{quotation.text}”" if quotation.type != "indirect" else quotation.text
    speaker = quotation.speaker.name if quotation.speaker else "somebody"
    channel = f" ({quotation.channel.text})" if quotation.channel else ""
    return f"  {speaker}{channel} {quotation.act}: {words}{_by(quotation.made_by)}"


def _figure(figure: Figure) -> str:
    said = f", says {figure.attributed_to}" if figure.attributed_to else ""
    if figure.value is None:
        return f"  {figure.text}{said}"
    return f"  {figure.text}: {figure.modifier.replace('_', ' ')} {figure.value:g} {figure.unit or ''}".rstrip() + said


def _pledge(pledge: Pledge) -> str:
    when = ""
    if pledge.due:
        when = f", {due(pledge.due.value)}" if pledge.due.value else f", {pledge.due.text}"
    return f"  {pledge.bound or 'somebody'} ({FORCE[pledge.force]}): {pledge.action}{when}{_by(pledge.made_by)}"


def _by(maker: str | None) -> str:
    return f" ({read_by(maker)})" if maker else ""

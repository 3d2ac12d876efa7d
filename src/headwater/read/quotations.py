"""The quotations of one article: marks, sentences, frames and speakers joined."""

from collections.abc import Callable
from functools import cache

import regex

from headwater.language import pack
from headwater.read.assemble import Assembly
from headwater.read.clauses import read_sentences
from headwater.read.lexicon import Lexicon, lexicon
from headwater.read.marks import passages
from headwater.read.mentions import Register
from headwater.read.speakers import Speakers
from headwater.text.spans import Span
from headwater.values import Article, Quotation, Where


def quotations(article: Article) -> tuple[Quotation, ...]:
    """Return what the article gives as somebody's words: of its title first, then of its text, in text order.

    Spans are code points of the text, or of the title where `where` is "headline".
    """
    lex = lexicon(article.lang)
    blocks = [block.span for block in article.blocks if block.type != "notice"] or paragraphs(article.text)
    quoted = passages(article.text, blocks, pack(article.lang).marks, closes_lost_marks(lex))
    sentences = read_sentences(article.text, blocks, quoted, lex)
    register = Register(article.text, sentences, lex)
    speakers = Speakers(article.text, register, lex)
    where = {number: _where(block.type) for number, block in enumerate(article.blocks) if block.type != "notice"}
    body = Assembly(article, article.text, sentences, quoted, speakers, lex, where).read()
    return (*_headline(article, register, lex), *body)


def _headline(article: Article, register: Register, lex: Lexicon) -> list[Quotation]:
    title = article.title
    if not title:
        return []
    quoted = passages(title, [(0, len(title))], pack(article.lang).marks, closes_lost_marks(lex))
    if not quoted:
        return []
    sentences = read_sentences(title, [(0, len(title))], quoted, lex)
    known = Register(title, sentences, lex)
    known.entities = {**known.entities, **register.entities}
    speakers = Speakers(title, known, lex)
    found = Assembly(article, title, sentences, quoted, speakers, lex, {0: "headline"}).read()
    return [quotation for quotation in found if quotation.type != "indirect"]


def _where(block_type: str) -> Where:
    return "caption" if block_type == "caption" else "body"


def paragraphs(text: str) -> list[Span]:
    """Return the lines of `text` that are not blank, for articles without blocks."""
    out: list[Span] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            out.append((at, at + len(line)))
        at += len(line) + 1
    return out


def closes_lost_marks(lex: Lexicon) -> Callable[[str], int]:
    """Return what tells where words with a lost closing mark end: before a sentence that names its speaker."""
    verbs = sorted(form for form, cue in lex.cues.items() if "fin" in cue.forms and cue.act in {"said", "wrote"})
    if not verbs:
        return _nowhere
    pattern = _lost_mark(tuple(verbs))

    def find(words: str) -> int:
        match = pattern.search(words)
        return match.start() + 1 if match else -1

    return find


def _nowhere(_words: str) -> int:
    return -1


@cache
def _lost_mark(verbs: tuple[str, ...]) -> regex.Pattern[str]:
    source = r"(?:\p{Lu}[\w.'’-]*\s+|he\s+|she\s+|they\s+|the\s+\w+\s+){0,4}"
    return regex.compile(rf"[,.?!…]\s+{source}(?:\L<verbs>)\b", verbs=verbs)

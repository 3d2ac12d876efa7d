"""Cues and their frames: what may be said by whom in a sentence, before it is decided what is.

A cue stands before what is said ("X said that …"), behind it ("…, X said"), turned round ("…, said X"), shares the
source of the cue before it (", adding that …"), names a source ("according to X"), or is a noun ("X's claim that …").
The frames are those of Krestel, Bergler and Witte, "Minding the source" (2008), and Pareti, "Attribution" (2015).
"""

from collections.abc import Sequence

from msgspec.structs import replace

from headwater.read.frames.before import frame_before
from headwater.read.frames.behind import frame_behind
from headwater.read.frames.contents import complement_of, says_something
from headwater.read.frames.dropped import frame_dropped
from headwater.read.frames.frame import Frame, frame_of
from headwater.read.frames.inverted import frame_inverted
from headwater.read.frames.naming import cites_another, frame_naming, frame_naming_after
from headwater.read.frames.noun import frame_noun
from headwater.read.frames.opening import frame_opening
from headwater.read.frames.seeming import frames_seeming
from headwater.read.frames.taken_up import frame_taken_up
from headwater.read.frames.written import frames_written
from headwater.read.sources.beside import agent_of, subject_of
from headwater.read.sources.cased_behind import cited_source
from headwater.read.sources.cited import cited_as_saying, cited_by_name
from headwater.read.words.clauses import phrase_left, phrase_right
from headwater.read.words.groups import Range, Site, is_asked, sites
from headwater.read.words.lexicon import Lexicon
from headwater.read.words.word import Word

#: Within how many words behind the agent of a participle its marks open.
_NEAR = 3


def frames(words: Sequence[Word], lex: Lexicon) -> list[Frame]:
    """Return every frame that the sentence's cues may fill, in order of the cues; one cue may have several."""
    return [frame for site in sites(words, lex) for frame in frames_of(site)]


def frames_of(site: Site) -> list[Frame]:
    """Return the frames of one cue."""
    group, cues = site.group, site.cues
    lemma = group.cue.lemma
    if (group.form == "bare participle" and _is_asked(site)) or (lemma in cues.calling and _gives_a_name(site)):
        return []
    found = _OF_FORM.get(group.form, frames_of_verb)(site)
    if lemma in cues.voiced:
        opens = site.words[0].kind == "quote"
        found = [_only_marks(frame) for frame in found if frame.complement == "quote" and (opens or _led_to(frame))]
    cited = cited_as_saying(site) if group.core[1] > group.core[0] + 1 else None
    if lemma in cues.citing:
        cited = cited or cited_by_name(site) or cited_source(site)
    return found if cited is None else [replace(frame, source=cited, shared=False, antecedent=None) for frame in found]


def _is_asked(site: Site) -> bool:
    """Return whether a participle opens what somebody is asked: "Asked why, X said", "Questionado sobre X, Y disse"."""
    group, syntax = site.group, site.syntax
    if is_asked(site.words, group.core[0], group.cue, site.lex):
        return True
    opens = syntax.latter_objects and not syntax.nouns_capitalised and not group.span[0]
    return bool(opens) and _before_agent(site, None) is None  # but "Qualifié de « vain » par X, …"


def _gives_a_name(site: Site) -> bool:
    """Return whether a verb tells what something is called: "De voorstelling heet “X”", "Den så kallade ”X”".

    Not where nobody is its subject: "“X”, heet het".
    """
    cues, lemma, words = site.cues, site.group.cue.lemma, site.words
    (start, end), verb = site.group.span, site.group.core[0]
    if end >= site.last:
        return False
    named = words[end].capital and not site.syntax.nouns_capitalised
    if not (named or words[end].kind == "quote"):
        return False
    if site.group.form == "passive" and agent_of(site) is None:
        return True  # "apa yang disebut “perjanjian awan”"
    if verb > 1 and words[verb - 1].low in site.syntax.as_words and "det" in words[verb - 2].tags:
        return True
    return lemma in cues.written | cues.impersonal and phrase_left(words, start) is not None


def _holds_marks(site: Site, frame: Frame) -> bool:
    """Return whether marks stand in what a frame tells."""
    return any(word.kind == "quote" for part in frame.content for word in site.words[slice(*part)])


def _only_marks(frame: Frame) -> Frame:
    """Return a frame that leads to marks with them alone as what is said: "rompe il silenzio: “…”, scrive ai fan"."""
    if frame.order != "before":
        return frame
    start = frame.content[0][0]
    return replace(frame, content=((start, start + 1),))


def _led_to(frame: Frame) -> bool:
    """Return whether a verb of manner leads to the marks behind it: by its subject, or by nothing but a mark."""
    return frame.order == "before" and (frame.source is not None or frame.content[0][0] <= frame.cue[1] + 1)


def frames_of_verb(site: Site) -> list[Frame]:
    """Return the frames of a verb: behind what is said, turned round, before it."""
    cues, syntax, lemma, finite = site.cues, site.syntax, site.group.cue.lemma, site.group.form == "finite"
    if lemma in cues.seeming:
        return frames_seeming(site)
    written = frames_written(site) if lemma in cues.written and finite else None
    if written is not None or (lemma in cues.written and lemma not in cues.calling):
        return written or []  # nothing where no writing is named: "Fest steht, dass"
    if syntax.cases and site.number + 1 < len(site.groups) and cites_another(site.at(site.number + 1)):
        return []
    source, shared = subject_of(site)
    if finite:
        whole = frame_opening(site, source) or frame_taken_up(site, source)
    else:
        whole = _before_agent(site, source) or _behind_agent(site)
    if whole is not None:
        return [whole]
    behind = frame_behind(site, source) if source and not shared else None
    inverted = frame_inverted(site)
    if behind is not None or (inverted is not None and source is not None and says_something(site)):
        inverted_told = None
    else:
        inverted_told = inverted
    if source is None and inverted is None and finite and syntax.subject_dropped:
        dropped = frame_dropped(site)
        if dropped is not None:
            return [dropped]
    before = None
    parted = inverted_told is not None and (syntax.cases or (inverted_told.sure and len(inverted_told.content) > 1))
    if not parted and (behind is None or inverted is not None) and not (inverted_told is not None and source is None):
        before = frame_before(site, source, shared=shared)
    found = list(filter(None, (behind, inverted_told, before)))
    return [frame for frame in found if not _only_retold(site, frame)] if syntax.reported_verbs else found


def _only_retold(site: Site, frame: Frame) -> bool:
    """Return whether a cue in the mood of reported speech holds no words of its own, but stands in somebody's."""
    if not frame.told or frame.complement in {"that", "question", "infinitive"}:
        return False
    return not _holds_marks(site, frame)


def _before_agent(site: Site, source: Range | None) -> Frame | None:
    """Return the frame of a passive with marks before its agent: "was called “a disgrace” by X"; None without them."""
    if site.group.form == "bare participle" and source is None and not site.cues.regular:
        source = agent_of(site)  # "Le texte, jugé « vain » par X, …"
    start, end = site.group.span[1], source[0] - 1 if source is not None else 0
    if site.group.form not in {"passive", "bare participle"} or not any(
        word.kind == "quote" for word in site.words[start:end]
    ):
        return None
    complement, first = complement_of(site, start)
    return frame_of(site, "before", complement, source, ((first, end),), (start, first)) if first < end else None


def _behind_agent(site: Site) -> Frame | None:
    """Return the frame of a participle with its agent before marks: "Decizia, numită de X „o rușine”, …"."""
    words, begin = site.words, site.group.span[1] + 1
    agent = site.group.form == "bare participle" and begin < site.last and words[begin - 1].low in _agents(site)
    if not agent or words[site.group.core[0]].low in site.cues.speech_titles:
        return None  # "ribattezzato dai sindacati “X”"
    end = phrase_right(words, begin, site.last)
    end = next((at + 1 for at in range(end - 1, begin - 1, -1) if words[at].capital), end)  # "de Ivo Brandt | drept"
    quote = next((at for at in range(end, min(end + _NEAR, site.last)) if words[at].kind == "quote"), None)
    if end == begin or quote is None or any(word.kind != "word" for word in words[end:quote]):
        return None
    named = words[begin].capital or any(site.lex.is_title(w.low) or site.lex.is_body(w.low) for w in words[begin:end])
    return frame_of(site, "before", "quote", (begin, end), ((quote, quote + 1),), (end, quote)) if named else None


def _agents(site: Site) -> frozenset[str]:
    """Return the prepositions of who acts in a passive, where verbs have no rules of their own."""
    return frozenset() if site.cues.regular or site.syntax.cases else site.syntax.agents


#: How the frames are found of cues that are no verbs, by their form.
_OF_FORM = {"naming": frame_naming, "naming_after": frame_naming_after, "noun": frame_noun}

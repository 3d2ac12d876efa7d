"""A state of grouping that was written down goes on as if it had never been."""

import io
import os
import pickle
import random

import pytest

from headwater.group import Memory, Ruling, Signature, SnapshotError, empty, keep, kept, signature
from headwater.group import snapshot as snapshots
from headwater.values import Article, identity

SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]
NOTHING = Memory(100, lambda _articles: [])


def told(event: int, telling: int) -> Signature:
    """Return one of several reports of an event in made-up words."""
    words = ["".join(random.Random(event).choices(SYLLABLES, k=4)) for event in range(event * 20, event * 20 + 20)]
    random.Random(telling).shuffle(words)
    text = f"In {words[0].capitalize()}, {words[1].capitalize()} said: {' '.join(words[2:])}."
    key = identity(text)
    return signature(Article(id=key, title=None, text=text, lang="en", made_by="given", confidence=1.0, revision=key))


REPORTS = [told(event, telling) for telling in range(15) for event in range(6)]


def written(state) -> bytes:
    file = io.BytesIO()
    keep(state, file)
    return file.getvalue()


def begun(count, memory=NOTHING):
    state = empty(memory)
    for report in REPORTS[:count]:
        state, _ = state.after(report)
    return state


@pytest.mark.parametrize("count", [0, 1, 7, 40, 89])
@pytest.mark.parametrize("held", [4, 1000])
def test_every_later_change_is_the_same(count, held):
    by_id = {report.article: report for report in REPORTS}
    memory = Memory(held, lambda articles: [by_id[key] for key in articles])
    state = begun(count, memory)
    again = kept(io.BytesIO(written(state)), memory)
    for report in REPORTS[count:]:
        state, changes = state.after(report)
        again, same = again.after(report)
        assert same == changes

    assert again.members() == state.members()


def test_rulings_bind_afterwards():
    one, other = REPORTS[0].article, REPORTS[6].article
    state, _ = begun(10).ruled(Ruling(verb="split", articles=(other,), others=(one,)))
    state = kept(io.BytesIO(written(state)), NOTHING)
    for report in REPORTS[10:]:
        state, _ = state.after(report)

    assert not any({one, other} <= set(members) for members in state.members().values())


def test_a_state_of_few_reports_takes_few_bytes():
    assert len(written(begun(10))) < 100_000


def test_what_other_code_wrote_is_refused(monkeypatch):
    bytes_ = written(begun(3))
    monkeypatch.setattr(snapshots, "_code", lambda: b"another version, and its digest.")

    with pytest.raises(SnapshotError, match="another version"):
        kept(io.BytesIO(bytes_), NOTHING)


class _Evil:
    def __reduce__(self):
        return os.mkdir, ("made-by-a-snapshot",)


@pytest.mark.parametrize(
    "body",
    [b"", b"nonsense", pickle.dumps(_Evil()), pickle.dumps(3), pickle.dumps(os.path.join), pickle.dumps(Article)],
)
def test_bytes_that_are_no_state_are_refused_and_do_nothing(body, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    with pytest.raises(SnapshotError):
        kept(io.BytesIO(snapshots._code() + body), NOTHING)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_state_that_is_cut_short_is_refused(share):
    whole = written(begun(20))

    with pytest.raises(SnapshotError):
        kept(io.BytesIO(whole[: int(len(whole) * share)]), NOTHING)

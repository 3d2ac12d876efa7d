"""How likely a frame is an attribution: a linear model over what the frame shows, its weights a data file."""

from headwater.read.frames import Frame


def features(frame: Frame, quotes: int, source: str) -> list[str]:
    """Return what the model sees: single words of closed or cue classes and the shape of the frame, no other text."""
    shape = f"{frame.form}/{frame.order}/{frame.complement}"
    out = [
        "bias",
        f"lemma={frame.lemma}",
        f"lemma={frame.lemma}/{frame.complement}",
        f"act={frame.act}/{frame.complement}/{frame.form}",
        f"shape={shape}",
        f"source={source}",
        f"source={source}/{frame.form}",
        f"quotes={min(quotes, 2)}",
        f"quotes={min(quotes, 2)}/{frame.complement}",
    ]
    length = sum(end - start for start, end in frame.content)
    out.append(f"length={min(length, 12) // 3}")
    if frame.negated:
        out.append("negated")
    if frame.modal:
        out.append(f"modal/{frame.act}")
    if frame.shared:
        out.append("shared")
    return out


def likely(frame: Frame, quotes: int, source: str) -> float:
    """Return the probability that the frame is an attribution."""
    strong = {"that", "clause", "quote", "question"}
    if frame.act in {"said", "wrote"}:
        if frame.form in {"noun"}:
            return 0.3 if frame.complement == "that" else 0.1
        if frame.complement in strong:
            return 0.9
        if frame.complement == "infinitive":
            return 0.7
        return 0.6 if quotes else 0.3
    if frame.complement in {"that", "clause", "quote"} and frame.form == "finite":
        return 0.6
    return 0.6 if quotes else 0.2

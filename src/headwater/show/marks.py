"""Small drawings that stand in a line of words."""

#: From how many origins on the number alone is shown.
_MOST = 12


def dots(low: int, high: int) -> str:
    """Return one dot for each independent origin, hollow for those that may be one; the words stand beside it."""
    if high > _MOST:
        return ""
    drawn = "".join(
        f'<circle class="{"sure" if place < low else "maybe"}" cx="{5 + 11 * place}" cy="5" r="4"/>'
        for place in range(high)
    )
    return f'<svg class="dots" viewBox="0 0 {11 * high - 1} 10" aria-hidden="true" focusable="false">{drawn}</svg>'

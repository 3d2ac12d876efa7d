"""Faults of ours, told as failures: what finds one must not stop the others."""

from headwater.values import Failure, identity


def fault(what: str, error: Exception) -> Failure:
    """Return the failure that says that something could not be read to its end."""
    says = f"{what} could not be read to its end, by a fault of Headwater ({error!r}). Please report it."
    return Failure(id=identity(what, "unreadable"), input=what, reason="unreadable", says=says)

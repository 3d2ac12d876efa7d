"""Pledges: who is bound to do what, by when, and with what force the article says so."""

from headwater.read.pledges.pledge import pledges

__all__ = ["pledges"]

"""An input that gave no article."""

from typing import Literal

from msgspec import Struct

Reason = Literal[
    "empty",
    "binary",
    "paywall",
    "consent",
    "error_page",
    "no_article",
    "too_large",
    "unreadable",
    "forbidden",
    "unreachable",
]


class Failure(Struct, frozen=True, kw_only=True, tag_field="kind", tag="failure"):
    """Why one input gave no article; the others go on."""

    contract: int = 1
    id: str
    input: str
    reason: Reason
    #: One sentence: what happened, to what, and what to do next.
    says: str

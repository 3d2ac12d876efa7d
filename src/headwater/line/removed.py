"""What was removed on request, so that it does not come back by any way in."""

from headwater.values import Article, Failure


class Removed:
    """The tombstones, held in memory and read anew when one was laid."""

    def refusal(self, article: Article) -> Failure | None:
        """Return the failure that says why a report is not taken, None where nothing speaks against it."""

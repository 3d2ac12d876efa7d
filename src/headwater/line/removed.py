"""What was removed on request, so that it comes back by no way in."""

from headwater.rights import Tombstones, refuses
from headwater.store import tombstones
from headwater.values import Article, Failure, identity


class Removed:
    """The tombstones, held in memory; what was laid or lifted meanwhile is read before each answer."""

    def __init__(self) -> None:
        self._version = (0, 0)
        self._index = Tombstones()

    def refusal(self, article: Article) -> Failure | None:
        """Return the failure that says why a report is not taken, None where nothing speaks against it."""
        said = refuses(self._now(), article.url, article.canonical_url, text=article.text, title=article.title or "")
        given = article.input or article.id
        return (
            Failure(id=identity(given, "forbidden"), input=given, reason="forbidden", says=said.says) if said else None
        )

    def refuses_address(self, url: str) -> str | None:
        """Return why an address is not fetched, None where nothing speaks against it."""
        said = refuses(self._now(), url)
        return said.says if said else None

    def _now(self) -> Tombstones:
        if (version := tombstones.version()) != self._version:
            count, newest = self._version
            laid = tombstones.rows(newest)
            if count + len(laid) == version[0]:
                self._index = self._index.with_rows(laid)
            else:  # one was lifted
                self._index = Tombstones(tombstones.rows())
            self._version = version
        return self._index

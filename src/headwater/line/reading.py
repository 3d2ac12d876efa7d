"""The step that reads what reports say."""

from headwater.chain import statements_of
from headwater.line.clock import Clock
from headwater.line.faults import fault
from headwater.store import articles, intake
from headwater.values import Failure


def step(clock: Clock) -> str | Failure | None:
    """Read the next report and store its statements; return its id, None where there is none.

    A report that finds a fault of ours says nothing; that is returned and stored as a failure.
    """
    article = articles.unread()
    if article is None:
        return None
    try:
        said = statements_of(article)
    except Exception as error:  # noqa: BLE001 # it must not stop the others
        failure = fault(article.input or article.id, error)
        intake.failed(failure, clock())
        articles.read(article, ())
        return failure
    articles.read(article, said)
    return article.id

"""From a stream of objects to what is shown of each story."""

from collections.abc import Iterable

from headwater.show.case import Case
from headwater.values import Article, Figure, Object, Pledge, Quotation, Statement, Story, Trace


def cases(objects: Iterable[Object]) -> list[Case]:
    """Return what is at hand of each traced story, those with most reports first, else in their order."""
    articles: dict[str, Article] = {}
    statements: dict[str, list[Statement]] = {}
    stories: dict[str, Story] = {}
    traces: dict[str, Trace] = {}
    for value in objects:
        if isinstance(value, Article):
            articles[value.id] = value
        elif isinstance(value, Quotation | Figure | Pledge):
            statements.setdefault(value.article, []).append(value)
        elif isinstance(value, Story):
            stories[value.id] = value
        elif isinstance(value, Trace):
            traces[value.story] = value
    made = []
    for key, trace in traces.items():
        if key in stories:
            members = [articles[member] for member in stories[key].members if member in articles]
            said = [statement for member in members for statement in statements.get(member.id, ())]
            made.append(Case(stories[key], trace, members, said))
    return sorted(made, key=lambda case: -len(case.articles))

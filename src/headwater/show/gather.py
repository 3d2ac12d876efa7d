"""From a stream of objects to what is shown of each story."""

from collections.abc import Container, Iterable, Mapping

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
            case = Case(stories[key], trace, members, said)
            case.continues = _continued(stories[key], stories, traces)
            made.append(case)
    return sorted(made, key=lambda case: -len(case.articles))


def _continued(story: Story, stories: Mapping[str, Story], traced: Container[str]) -> tuple[Story, ...]:
    """Return those of the stories that a story continues and that are shown; ids that redirect are followed."""
    found: dict[str, Story] = {}
    for key in story.develops:
        now: Story | None = stories.get(key)
        for _ in stories:  # no longer than there are stories: redirects may run in a circle
            if now is None or now.merged_into is None:
                break
            now = stories.get(now.merged_into)
        if now is not None and now.id != story.id and now.id in traced:
            found[now.id] = now
    return tuple(found.values())

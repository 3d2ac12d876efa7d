"""The addresses of the pages."""

from django.contrib.auth.views import LogoutView
from django.urls import URLPattern, URLResolver, include, path

from headwater.site import (
    about,
    article,
    design,
    desk,
    feeds,
    front,
    login,
    outlet,
    rule,
    said,
    search,
    story,
    trace_these,
    wrong,
    yours,
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("headwater.post.urls")),
    path("", front.front, name="front"),
    path("story/<str:key>", story.story, name="story"),
    path("story/<str:key>/rule", rule.rule, name="rule"),
    path("report/<str:key>", article.report, name="report"),
    path("design", design.design, name="design"),
    path("search", search.search, name="search"),
    path("said", said.said, name="said"),
    path("outlet/<path:name>", outlet.outlet, name="outlet"),
    path("feeds", feeds.feeds, name="feeds"),
    path("feeds/headwater.opml", feeds.opml, name="feeds_opml"),
    path("trace", trace_these.trace_these, name="trace"),
    path("yours", yours.yours, name="yours"),
    path("notice/<str:token>", yours.notice, name="notice"),
    path("about", about.about, name="about"),
    path("robots.txt", about.robots, name="robots"),
    path("wrong/<str:story>/<str:finding>", wrong.wrong, name="wrong"),
    path("desk", desk.desk, name="desk"),
    path("login", login.Login.as_view(), name="login"),
    path("logout", LogoutView.as_view(next_page="front"), name="logout"),
]

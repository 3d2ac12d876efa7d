"""The addresses of the pages."""

from django.contrib.auth.views import LogoutView
from django.urls import URLPattern, URLResolver, include, path

from headwater.site import article, design, front, login, said, search, story, trace_these, yours

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("headwater.post.urls")),
    path("", front.front, name="front"),
    path("story/<str:key>", story.story, name="story"),
    path("report/<str:key>", article.report, name="report"),
    path("design", design.design, name="design"),
    path("search", search.search, name="search"),
    path("said", said.said, name="said"),
    path("trace", trace_these.trace_these, name="trace"),
    path("yours", yours.yours, name="yours"),
    path("notice/<str:token>", yours.notice, name="notice"),
    path("login", login.Login.as_view(), name="login"),
    path("logout", LogoutView.as_view(next_page="front"), name="logout"),
]

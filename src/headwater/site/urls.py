"""The addresses of the pages."""

from django.urls import URLPattern, path

from headwater.site import article, front, said, search, story, yours

urlpatterns: list[URLPattern] = [
    path("", front.front, name="front"),
    path("story/<str:key>", story.story, name="story"),
    path("report/<str:key>", article.report, name="report"),
    path("search", search.search, name="search"),
    path("said", said.said, name="said"),
    path("yours", yours.yours, name="yours"),
    path("notice/<str:token>", yours.notice, name="notice"),
]

"""The addresses of the feeds that go out."""

from django.urls import URLPattern, path

from headwater.post import serving

urlpatterns: list[URLPattern] = [
    path("feeds/front.atom", serving.front, {"form": "atom"}, name="front_atom"),
    path("feeds/front.json", serving.front, {"form": "json"}, name="front_json"),
    path("story/<str:key>.atom", serving.story, {"form": "atom"}, name="story_atom"),
    path("story/<str:key>.json", serving.story, {"form": "json"}, name="story_json"),
    path("search.atom", serving.search, {"form": "atom"}, name="search_atom"),
    path("search.json", serving.search, {"form": "json"}, name="search_json"),
]

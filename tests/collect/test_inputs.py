"""What a person may hand in, and what comes of it."""

import gzip
import io
import json
import os
import tempfile
from pathlib import Path

import pytest

from headwater.collect import Line, collect
from headwater.values import Article, Failure, Page, Story, decode, encode


def warc_record(status, kind):
    """One response record, as ISO 28500 writes it."""
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n<p>Hello".encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>\r\n"
        "WARC-Target-URI: http://courier.example/a\r\nWARC-Date: 2031-03-12T08:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def gathered(*inputs, stdin=b"", **options):
    def no_network(address):
        return Failure(id="f", input=address, reason="unreachable", says=f"{address} does not answer.")

    return list(collect(map(str, inputs), stdin=io.BytesIO(stdin), fetch=no_network, **options))


def test_a_text_file_is_a_page_of_text(tmp_path):
    (tmp_path / "a.txt").write_text("A headline\n\nA sentence.")

    (page,) = gathered(tmp_path / "a.txt")

    assert isinstance(page, Page)
    assert (page.media, page.body) == ("text", b"A headline\n\nA sentence.")


@pytest.mark.parametrize("body", ["<!DOCTYPE html><p>x", "\n<html><p>x", "\ufeff<html>"])
def test_html_is_known_by_its_first_bytes_whatever_it_is_called(tmp_path, body):
    (tmp_path / "a.txt").write_text(body)

    assert gathered(tmp_path / "a.txt")[0].media == "html"


def test_a_folder_gives_its_files_in_order_of_their_names_without_what_holds_no_report(tmp_path):
    for name in ("b.txt", "a.html", ".hidden", "style.css", "deep/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")

    assert [page.input[len(str(tmp_path)) + 1 :] for page in gathered(tmp_path)] == ["a.html", "b.txt", "deep/c.txt"]


def test_a_loop_of_folders_ends(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "r.txt").write_text("x")
    (tmp_path / "a" / "again").symlink_to(tmp_path)

    assert len(gathered(tmp_path)) == 1


def test_a_folder_labels_its_reports_where_that_is_asked(tmp_path):
    (tmp_path / "fire").mkdir()
    (tmp_path / "fire" / "r.txt").write_text("x")

    assert gathered(tmp_path, label_by_folder=True)[0].story == "fire"
    assert gathered(tmp_path)[0].story is None


def test_a_file_that_is_not_there_is_a_failure_and_the_next_is_read(tmp_path):
    (tmp_path / "b.txt").write_text("x")

    missing, page = gathered(tmp_path / "a.txt", tmp_path / "b.txt")

    assert missing.reason == "unreadable"
    assert "There is no file" in missing.says
    assert isinstance(page, Page)


@pytest.fixture
def nobody():
    """A user who may not read what others keep to themselves."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(65534)
    yield
    os.seteuid(before)


@pytest.fixture
def open_folder():
    """A folder that everybody may enter (those of pytest are its user's alone)."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.mark.parametrize("what", ["a.txt", "locked"])
def test_a_file_or_folder_without_permission_says_so(open_folder, what, request):
    (open_folder / "a.txt").write_text("x")
    (open_folder / "locked").mkdir()
    (open_folder / what).chmod(0)
    request.getfixturevalue("nobody")

    (failure,) = gathered(open_folder / what)

    assert failure.reason == "forbidden"
    assert "permissions" in failure.says


def test_a_file_of_fifty_megabytes_is_too_large(tmp_path):
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(50_000_000)

    (failure,) = gathered(tmp_path / "a.txt")

    assert failure.reason == "too_large"
    assert "50 MB" in failure.says


def test_a_thin_article_needs_its_text_alone():
    (line,) = gathered("-", stdin=b'{"text": "The bridge is open.\\n\\nIt is free."}')

    assert isinstance(line.value, Article)
    assert [line.value.text[a:b] for a, b in (block.span for block in line.value.blocks)] == [
        "The bridge is open.",
        "It is free.",
    ]
    assert line.value.made_by == "given"


def test_a_thin_article_keeps_its_id_and_tells_its_time_as_exactly_as_it_was_told():
    given = {"id": "x1", "text": "a", "published": "2031-03-04T05:06+02:00", "byline": "Ada Lund"}

    (line,) = gathered("-", stdin=json.dumps(given).encode())

    assert (line.value.id, line.value.byline) == ("x1", ("Ada Lund",))
    assert (line.value.published.value, line.value.published.precision) == ("2031-03-04T05:06", "minute")
    assert line.value.published.zone == "+02:00"


def test_a_whole_object_passes_as_the_very_line_that_came():
    raw = encode(Story(id="s", members=("a",))).replace(b'"contract":1,', b'"contract": 1,  "new": [1],')

    (line,) = gathered("-", stdin=raw + b"\n")

    assert line.raw == raw
    assert isinstance(line.value, Story)


def test_an_object_of_a_kind_that_is_not_known_passes():
    assert gathered("-", stdin=b'{"kind": "weather", "sun": true}') == [
        Line(raw=b'{"kind": "weather", "sun": true}', value=None)
    ]


def test_a_line_that_is_no_object_is_a_failure_that_names_it_and_the_others_are_read(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "one"}\nnonsense\n\n{"text": ""}\n{"text": 5}\n{"text": "two"}\n')

    found = gathered(tmp_path / "a.jsonl")

    assert [getattr(item, "reason", "line") for item in found] == ["line", "unreadable", "empty", "unreadable", "line"]
    assert "a.jsonl:2" in found[1].says


def test_json_lines_may_be_gzipped_and_a_damaged_archive_keeps_what_came_before(tmp_path):
    whole = gzip.compress(b'{"text": "one"}\n' * 2000)
    (tmp_path / "a.jsonl.gz").write_bytes(whole)
    (tmp_path / "b.jsonl.gz").write_bytes(whole[:-20])

    assert len(gathered(tmp_path / "a.jsonl.gz")) == 2000
    assert gathered(tmp_path / "b.jsonl.gz")[-1].reason == "unreadable"


def test_standard_input_may_be_a_page(tmp_path):
    (page,) = gathered("-", stdin=b"\n<html><p>Hello")

    assert page.media == "html"


def test_a_web_archive_gives_its_pages_with_their_addresses(tmp_path):
    answers = (("200 OK", "text/html"), ("404 Not Found", "text/html"), ("200 OK", "image/png"))
    (tmp_path / "a.warc").write_bytes(b"".join(warc_record(status, kind) for status, kind in answers))

    (page,) = gathered(tmp_path / "a.warc")

    assert (page.url, page.media, page.body) == ("http://courier.example/a", "html", b"<p>Hello")
    assert page.fetched.value.startswith("2031-03-12")


def test_an_archive_that_is_none_says_so(tmp_path):
    (tmp_path / "a.warc").write_bytes(b"no archive at all")

    (failure,) = gathered(tmp_path / "a.warc")

    assert failure.reason in {"unreadable", "no_article"}
    assert decode(encode(failure)) == failure


def test_an_address_is_fetched_by_who_was_handed_in():
    assert gathered("https://courier.example/a")[0].reason == "unreachable"

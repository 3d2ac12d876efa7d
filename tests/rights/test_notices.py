"""People ask in many ways to have a report removed."""

import time
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.rights import read_form, read_mail

BODY = "Please remove our article, it is our copyright: https://harbourpost.example/a/1"


def mail(body=BODY, *, charset="utf-8", **headers):
    told = {"From": "Marta Rask <marta@harbourpost.example>", "Message-ID": "<1@harbourpost.example>"} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }
    lines = "".join(f"{name}: {value}\n" for name, value in told.items() if value)
    return f"{lines}MIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\n\n{body}".encode(charset)


def urls(body):
    return read_mail(mail(body)).urls


def test_a_plain_mail_gives_who_asks_for_what_and_when():
    draft = read_mail(
        mail(Subject="Takedown", Date="Tue, 29 Mar 2022 14:12:05 +0300", Reply_To="<desk@harbourpost.example>")
    )
    assert (draft.from_name, draft.from_address) == ("Marta Rask", "marta@harbourpost.example")
    assert draft.reply_address == "desk@harbourpost.example"
    assert draft.urls == ("https://harbourpost.example/a/1",)
    assert draft.words == BODY
    assert draft.subject == "Takedown"
    assert draft.message_id == "<1@harbourpost.example>"
    assert (draft.received.value, draft.received.zone) == ("2022-03-29T14:12:05", "+03:00")
    assert (draft.kinds, draft.role, draft.lang) == (("copyright",), "owner", "en")
    assert draft.missing == ()
    assert draft.automatic is None


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("see https://x.example/a.", ["https://x.example/a"]),
        ("(https://x.example/a_(ship)), and", ["https://x.example/a_(ship)"]),
        ("(see https://x.example/a)", ["https://x.example/a"]),
        ("<https://x.example/a>", ["https://x.example/a"]),
        ("<https://x.example/a-very-\n  long-address?id=1>", ["https://x.example/a-very-long-address?id=1"]),
        ("“https://x.example/a”, „https://x.example/b“", ["https://x.example/a", "https://x.example/b"]),
        ("请删除 https://x.example/a，谢谢", ["https://x.example/a"]),
        ("[our report](https://x.example/a)", ["https://x.example/a"]),
        ("**https://x.example/a**", ["https://x.example/a"]),
        (
            "https://x.example/a,https://x.example/b;www.x.example/c",
            ["https://x.example/a", "https://x.example/b", "www.x.example/c"],
        ),
        ("x.example/a and http://x.example/a/ and https://www.x.example/a?utm_source=z", ["x.example/a"]),
        ("hxxps://x[.]example/a", ["https://x.example/a"]),
        ("HTTPS://X.example/A", ["HTTPS://X.example/A"]),
        ("https://x.example/?id=1 https://x.example/?id=2", ["https://x.example/?id=1", "https://x.example/?id=2"]),
        ("Write to marta@x.example/ or and/or 24/7", []),
    ],
)
def test_addresses_are_found_as_people_write_them_each_report_once(written, found):
    assert list(urls(written)) == found


def test_a_star_stays_a_star_and_the_writer_is_asked_about_it():
    draft = read_mail(mail("We publish all of https://x.example/* and *.blog.x.example/2024/*, please remove it all."))
    assert draft.urls == ()
    assert draft.wildcards == ("https://x.example/*", "*.blog.x.example/2024/*")
    assert draft.missing == (
        "You name reports by a star: please send their addresses, or say that you may speak for the whole site.",
    )


def test_a_site_alone_is_no_report():
    draft = read_mail(mail("Please remove https://www.x.example/ from your pages, it is ours and not yours."))
    assert draft.urls == ()
    assert draft.missing[0].startswith("You name a site")


def test_hundreds_of_addresses_are_kept_and_more_than_a_thousand_are_asked_for_again():
    few = read_mail(mail("\n".join(f"https://x.example/{n}" for n in range(700))))
    many = read_mail(mail("\n".join(f"https://x.example/{n}" for n in range(1500))))
    assert len(few.urls) == 700
    assert len(many.urls) == 1000
    assert any("1,000" in sentence for sentence in many.missing)
    assert not any("1,000" in sentence for sentence in few.missing)


def made(plain=None, html=None, *attached):
    message = EmailMessage()
    message["From"] = "Jörg Müller <joerg@kanzlei.example>"
    message["Subject"] = "Löschung unserer Artikel"
    if plain:
        message.set_content(plain)
    if html:
        (message.add_alternative if plain else message.set_content)(html, subtype="html")
    for name, kind, data in attached:
        maintype, _, subtype = kind.partition("/")
        message.add_attachment(data, maintype=maintype, subtype=subtype, filename=name)
    return bytes(message)


def test_names_and_words_in_any_encoding_are_read():
    draft = read_mail(
        made("Im Auftrag unserer Mandantschaft: Urheberrechtsverletzung, bitte löschen.\nhttps://x.example/ä")
    )
    assert draft.from_name == "Jörg Müller"
    assert draft.subject == "Löschung unserer Artikel"
    assert (draft.kinds, draft.role, draft.lang) == (("copyright",), "agent", "de")
    assert draft.urls == ("https://x.example/ä",)


@pytest.mark.parametrize("charset", ["windows-1251", "koi8-r", "utf-16"])
def test_the_charset_that_a_mail_declares_is_believed(charset):
    raw = f"From: a@x.example\nContent-Type: text/plain; charset={charset}\n\n".encode()
    draft = read_mail(raw + "Просим удалить: авторские права https://x.example/1".encode(charset))
    assert draft.kinds == ("copyright",)
    assert draft.lang == "ru"


@pytest.mark.parametrize("charset", ["us-ascii", "no-such-charset", "idna", ""])
def test_a_charset_that_cannot_be_is_not(charset):
    raw = f"From: a@x.example\nContent-Type: text/plain; charset={charset}\n\n".encode()
    assert "löschen" in read_mail(raw + "Bitte löschen".encode()).words
    assert "löschen" in read_mail(raw + "Bitte löschen".encode("cp1252")).words


def test_a_mail_in_html_alone_is_read_with_the_addresses_behind_its_links():
    wrapped = "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.example%2Fb&amp;data=1"
    html = f"<style>p {{}}</style><p>Please remove <a href='https://x.example/a'>this</a><br>and <a href='{wrapped}'>that</a>.</p><p>Thanks</p>"
    draft = read_mail(made(None, html))
    assert draft.words == "Please remove this\nand that.\n\nThanks"
    assert draft.urls == ("https://x.example/a", "https://x.example/b")


def test_of_two_forms_of_one_text_the_plain_is_shown_and_addresses_are_taken_from_both():
    draft = read_mail(
        made("Remove this report, please, it is mine.", "<p>Remove <a href='https://x.example/a'>this report</a></p>")
    )
    assert draft.words == "Remove this report, please, it is mine.\n"[: len(draft.words)]
    assert draft.urls == ("https://x.example/a",)


def test_attached_text_is_read_and_other_attachments_are_asked_for_as_text():
    listing = ("list.csv", "text/csv", b"address\nhttps://x.example/1\nhttps://x.example/2\n")
    paper = ("notice.pdf", "application/pdf", b"%PDF-1.4")
    assert read_mail(made("Please remove the reports of this list.", None, listing, paper)).urls == (
        "https://x.example/1",
        "https://x.example/2",
    )
    draft = read_mail(made("Please remove the reports in this paper.", None, paper))
    assert draft.unread == ("notice.pdf",)
    assert any("attachments" in sentence for sentence in draft.missing)


def test_what_is_lacking_is_asked_for_in_sentences():
    draft = read_mail(b"Subject: hello\n\nhi")
    assert len(draft.missing) == 3
    assert all(
        sentence[0].isupper() and sentence.endswith(".") and "please" in sentence.lower() for sentence in draft.missing
    )


@pytest.mark.parametrize(
    ("words", "kinds", "role"),
    [
        ("Under the GDPR I ask for the erasure of my personal data.", ("data_protection",), None),
        ("Je demande un droit de réponse, cet article est inexact. Je suis l'auteur.", ("correction",), "owner"),
        ("本报文章未经授权被转载，侵犯著作权。", ("copyright",), "owner"),
        ("著作権を侵害しています。代理人としてご連絡します。", ("copyright",), "agent"),
        ("نكتب نيابة عن موكلنا بشأن حقوق النشر", ("copyright",), "agent"),
        ("A court order forbids this defamatory report.", ("other",), None),
        ("Good morning, how do you do?", (), None),
    ],
)
def test_what_is_asked_and_in_whose_name_is_told_by_words_in_many_languages_or_left_unknown(words, kinds, role):
    draft = read_form({"words": words})
    assert draft.kinds == kinds
    assert draft.role == role


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Auto_Submitted": "auto-generated; type=x"},
        {"Precedence": "Bulk"},
        {"Return_Path": "<>"},
        {"List_Id": "news <news.x.example>"},
        {"X_Auto_Response_Suppress": "OOF, AutoReply"},
        {"From": "MAILER-DAEMON@x.example"},
        {"From": "No Reply <noreply@x.example>"},
    ],
)
def test_what_a_program_sent_is_marked_so_that_none_answers(headers):
    assert read_mail(mail(**headers)).automatic


@pytest.mark.parametrize(
    "headers", [{"Auto_Submitted": "no"}, {"Return_Path": "<a@x.example>"}, {"Precedence": "first-class"}]
)
def test_what_a_person_sent_is_not(headers):
    assert read_mail(mail(**headers)).automatic is None


def test_a_report_of_delivery_is_marked():
    raw = b"From: a@x.example\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nhttps://x.example/1\n--b--"
    assert read_mail(raw).automatic == "It reports the fate of another mail."


@pytest.mark.parametrize(
    "address", ["", "nobody", "a b@x.example", "a@x.example\nBcc: b@x.example", "<a@x.example>,", "a@"]
)
def test_an_address_for_answers_that_is_none_is_asked_for_again(address):
    draft = read_form(
        {"address": address, "urls": "https://x.example/1", "words": "It is ours, we never agreed to it."}
    )
    assert draft.reply_address is None
    assert draft.missing == ("We found no address of mail: please send one at which we can answer you.",)


def test_a_form_says_what_a_mail_lets_guess():
    draft = read_form(
        {
            "name": " Marta\n Rask ",
            "address": "marta@x.example",
            "role": "agent",
            "kind": "correction",
            "urls": "https://x.example/1\nhttps://x.example/2 https://x.example/*",
            "words": "We own the copyright. See also https://x.example/3.",
            "lang": "en",
        }
    )
    assert (draft.from_name, draft.from_address, draft.role) == ("Marta Rask", "marta@x.example", "agent")
    assert draft.kinds == ("correction",)
    assert draft.urls == tuple(f"https://x.example/{n}" for n in (1, 2, 3))
    assert draft.wildcards == ("https://x.example/*",)
    assert read_form({"role": "king", "kind": "war"}).role is None


@given(
    st.one_of(st.binary(max_size=600), st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass")))
)
def test_any_bytes_are_a_draft(raw):
    assert read_mail(raw).missing


HEADER = st.sampled_from(
    [
        "From",
        "Reply-To",
        "Date",
        "Subject",
        "Message-ID",
        "Content-Type",
        "Content-Transfer-Encoding",
        "Content-Disposition",
    ]
)
VALUE = st.lists(
    st.sampled_from(
        [
            "=?utf-8?b?w6Q?=",
            "=?x?q?=FF?=",
            "<",
            ">",
            "@",
            "a@b.example",
            "(",
            ")",
            '"',
            ";",
            ",",
            "\\",
            "multipart/mixed",
            "boundary=b",
            "text/html",
            "charset*=x''%ff",
            "base64",
            "quoted-printable",
            "x-uuencode",
            "filename*0=a",
            "filename*=utf-8''%E4",
            "29 Mar 2022",
            "99:99",
            "\udcff",
            "message/rfc822",
        ]
    ),
    max_size=8,
).map(" ".join)


@settings(max_examples=300)
@given(
    st.lists(st.tuples(HEADER, VALUE), max_size=6),
    st.sampled_from(["", "--b\n\nx\n--b--", "begin 644 a\n#86)C\n", "<p>&#0;<a href=//x", "=\n=FF"]),
)
def test_a_mail_that_is_broken_in_any_way_is_a_draft(headers, body):
    raw = "".join(f"{name}: {value}\n" for name, value in headers) + "\n" + body
    draft = read_mail(raw.encode("utf-8", "surrogateescape"))
    for value in (draft.from_address, draft.reply_address, draft.message_id, draft.from_name, draft.subject):
        assert value is None or ("\n" not in value and "\r" not in value)


HEAD = b"From: a@b.example\nContent-Type: text/plain; charset=utf-8\n\n"
SIZE = 2 * 1024 * 1024
HOSTILE = {
    "brackets without end": HEAD + b"https://x.example/" + b")" * SIZE,
    "dots": HEAD + b"a." * (SIZE // 2),
    "parts in parts": b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(20_000)
    ),
    "mails in mails": b"Content-Type: message/rfc822\n\n" * 60_000,
    "parts": b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 200_000,
    "a header without end": b'Content-Type: text/plain; a="' + b';\n "\\"' * (SIZE // 6),
    "comments in an address": b"From: " + b"((" * (SIZE // 2),
    "elements": b"Content-Type: text/html\n\n" + b"<div>" * (SIZE // 5),
    "wrapped addresses": HEAD + (b"https://www.google.com/url?q=" * 250 + b" ") * 250,
    "more than is read": HEAD + b"https://x.example/1 " * (SIZE // 10),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_mail_made_to_keep_us_busy_does_not(name):
    began = time.process_time()
    draft = read_mail(HOSTILE[name])
    assert time.process_time() - began < 10
    assert len(draft.words) <= 20_000
    assert any("2 MB" in sentence for sentence in draft.missing) == (len(HOSTILE[name]) > SIZE)

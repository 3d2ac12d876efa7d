"""The pages as readers meet them: a home folder with the sample world, a running server."""

import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """A home folder in which the sample world, and one report that stands alone, went through all stages; not to be changed."""
    folder = tmp_path_factory.mktemp("sample") / "home"
    here = Path(__file__).resolve()
    pages = (here.parents[2] / "sample" / "pages", here.parent / "pages")
    command = [sys.executable, "-m", "headwater", "ingest", *map(str, pages), "--home", str(folder)]
    told = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    assert told.returncode == 0, told.stderr
    return folder


@pytest.fixture(scope="session")
def django(sample):
    """Django over a copy of the sample home, which tests may change."""
    home = sample.parent / "used"
    shutil.copytree(sample, home)
    from headwater.store.home import opened

    opened(home)
    from django.test.utils import setup_test_environment, teardown_test_environment

    setup_test_environment()
    yield home
    teardown_test_environment()


@pytest.fixture
def client(django):
    """Somebody who asks for pages without a browser."""
    from django.test import Client

    return Client()


@pytest.fixture(scope="session")
def site(django):
    """The address of the running pages, without a slash at its end."""
    import waitress

    from headwater.site.wsgi import application

    server = waitress.create_server(application, host="127.0.0.1", port=0, threads=4)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(timeout=5)


@pytest.fixture(scope="session")
def press():
    """Presses a button or link that leads to another page, and waits until that page is there: a click alone does not."""

    def pressed(target):
        with target.page.expect_navigation():
            target.click()

    return pressed


@pytest.fixture
def django_questions(django):
    """Gather the questions to the store inside a block."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    return lambda: CaptureQueriesContext(connection)


@pytest.fixture
def undone(django):
    """Let a test change the store; all of it is undone afterwards."""
    from django.db import transaction

    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def nothing_stored(undone):
    """A store without stories and reports."""
    from headwater.store.models import Article, Story

    Story.objects.all().delete()
    Article.objects.all().delete()


@pytest.fixture(scope="session")
def report(django):
    """A report of The Lindmar Courier on a minister who resigned."""
    from headwater.store.models import Article

    return Article.objects.get(title="Aldane resigns after Courier report on Tolvik bridge shares").pk


@pytest.fixture(scope="session")
def story(report):
    """The story of that report: seven reports, one of them a translation, two out of a source that is not here."""
    from headwater.store.models import Article

    return Article.objects.get(pk=report).story_id

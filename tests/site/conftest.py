"""The pages as readers meet them: a home folder with the sample world, a running server, a browser."""

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

_QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """A home folder in which the sample world was carried through all stages; not to be changed."""
    folder = tmp_path_factory.mktemp("sample") / "home"
    pages = Path(__file__).resolve().parents[2] / "sample" / "pages"
    command = [sys.executable, "-m", "headwater", "ingest", str(pages), "--home", str(folder)]
    told = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    assert told.returncode == 0, told.stderr
    return folder


@pytest.fixture(scope="session")
def django(sample):
    """Django over a copy of the sample home, which tests may change."""
    # Playwright runs a loop in this thread, in which Django would refuse to ask the store
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
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
def browser():
    """Debian's Chromium, which asks nobody but the pages."""
    from playwright.sync_api import sync_playwright

    path = shutil.which("chromium")
    assert path, "Debian's chromium is not installed. Run make test, which installs it."
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=path, args=_QUIET)
        yield started
        started.close()

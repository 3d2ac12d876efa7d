"""Settings of Django, for the store and the pages alike. What differs from place to place comes from the environment.

`HEADWATER_HOME` is the folder in which everything is kept. The others are set by `headwater run` for the process that
serves pages: `HEADWATER_LOGIN` (a login is demanded), `HEADWATER_HOSTS` (names by which the pages may be asked for).
"""

import os

from headwater.store.home import secret, usual

HOME = usual()
LOGIN_DEMANDED = os.environ.get("HEADWATER_LOGIN") == "1"

SECRET_KEY = secret(HOME)
DEBUG = False
ALLOWED_HOSTS = os.environ.get("HEADWATER_HOSTS", "localhost 127.0.0.1 [::1] testserver").split()
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "headwater.store",
    "headwater.site",
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": HOME / "headwater.sqlite3",
        "OPTIONS": {
            # a step begins by saying that it will write, so that two never wait for each other in a circle
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON;",
        },
    }
}

"""Settings of Django, for the store and the pages alike. What differs from place to place comes from the environment.

`HEADWATER_HOME` is the folder in which everything is kept. The others are set by `headwater run` for the process that
serves pages: `HEADWATER_LOGIN` (a login is demanded), `HEADWATER_HOSTS` (names by which the pages may be asked for).
`HEADWATER_CONTACT` is where people reach who runs this.
"""

import os
from pathlib import Path

from headwater import show
from headwater.store.home import secret, usual

HOME = usual()
LOGIN_DEMANDED = os.environ.get("HEADWATER_LOGIN") == "1"
CONTACT = os.environ.get("HEADWATER_CONTACT", "")

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
    "django.contrib.staticfiles",
    "headwater.store",
    "headwater.site",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "headwater.site.headers.PolicyMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    *(["django.contrib.auth.middleware.LoginRequiredMiddleware"] if LOGIN_DEMANDED else []),
    "django.contrib.messages.middleware.MessageMiddleware",
]

ROOT_URLCONF = "headwater.site.urls"
WSGI_APPLICATION = "headwater.site.wsgi.application"
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "front"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "headwater.site.login.doors",
            ],
        },
    }
]

STATIC_URL = "/static/"
STATICFILES_DIRS = [Path(show.__file__).parent / "static"]  # one style for the pages and for `trace --format html`
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},  # nobody uploads anything
    "staticfiles": {"BACKEND": "headwater.site.assets.Assets"},
}
# files are served out of the package; their addresses change with their content, so they are kept for a year
WHITENOISE_USE_FINDERS = True
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_MAX_AGE = 31_536_000

SECURE_HSTS_SECONDS = 31_536_000  # sent where the page came by https alone
# Of all policies that tell other sites nothing, this one lets browsers say `Origin` when a form of ours is sent:
# with `no-referrer` they say `null`, and the check against forged forms refuses every form.
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": HOME / "headwater.sqlite3",
        "CONN_MAX_AGE": 300,
        "OPTIONS": {
            # a step begins by saying that it will write, so that two never wait for each other in a circle
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON;",
        },
    }
}

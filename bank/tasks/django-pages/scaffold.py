"""A Django application of one module, called over WSGI."""

import io
import json
import sys

import django
from django.conf import settings

if not settings.configured:
    settings.configure(
        ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, SECRET_KEY="only here", DEBUG=False, LOGGING_CONFIG=None, USE_TZ=True
    )
    django.setup()

from django.core.wsgi import get_wsgi_application
from django.urls import path

import solution

urlpatterns = [path("books/", lambda request: solution.books(request))]
application = get_wsgi_application()


def call(query="", method="GET", titles=None):
    """Status, the header Allow and the JSON of the answer. `titles`: other books than those of the solution."""
    before = list(solution.BOOKS)
    if titles is not None:
        solution.BOOKS[:] = [{"id": number, "title": title} for number, title in enumerate(titles, 1)]
    environ = {
        "REQUEST_METHOD": method,
        "PATH_INFO": "/books/",
        "QUERY_STRING": query,
        "SERVER_NAME": "test",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "CONTENT_LENGTH": "0",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.url_scheme": "http",
    }
    seen = {}

    def start(status, headers, exc_info=None):
        named = {name.lower(): value for name, value in headers}
        seen["status"] = int(status.split()[0])
        seen["allow"] = sorted(named["allow"].replace(" ", "").split(",")) if "allow" in named else []

    try:
        response = application(environ, start)
        body = b"".join(response)
        response.close()
    finally:
        solution.BOOKS[:] = before
    seen["json"] = json.loads(body) if body.startswith(b"{") else None
    return seen

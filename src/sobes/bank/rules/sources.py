"""Sources: official documentation only, at addresses that name the version they speak of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from sobes.bank.rules.base import Here, Spot, near, rule, rules_in

HOSTS = frozenset(
    """docs.python.org peps.python.org packaging.python.org typing.python.org wiki.python.org devguide.python.org
    www.python.org doc.pypy.org www.jython.org www.postgresql.org docs.sqlalchemy.org alembic.sqlalchemy.org
    docs.pydantic.dev fastapi.tiangolo.com www.starlette.io www.starlette.dev uvicorn.dev www.uvicorn.org
    asgi.readthedocs.io docs.djangoproject.com www.django-rest-framework.org flask.palletsprojects.com
    werkzeug.palletsprojects.com docs.aiohttp.org redis.io kafka.apache.org www.rabbitmq.com docs.celeryq.dev
    docs.pytest.org hypothesis.readthedocs.io coverage.readthedocs.io mypy.readthedocs.io docs.astral.sh
    numpy.org cython.readthedocs.io www.psycopg.org magicstack.github.io greenlet.readthedocs.io www.gevent.org
    www.rfc-editor.org datatracker.ietf.org www.w3.org html.spec.whatwg.org url.spec.whatwg.org unicode.org
    www.unicode.org developer.mozilla.org owasp.org cheatsheetseries.owasp.org git-scm.com docs.docker.com
    kubernetes.io docs.github.com docs.gitlab.com prometheus.io grafana.com opentelemetry.io www.elastic.co
    nginx.org docs.gunicorn.org gunicorn.org sre.google martinfowler.com microservices.io 12factor.net
    www.mongodb.com dev.mysql.com www.sqlite.org clickhouse.com docs.nats.io grpc.io protobuf.dev graphql.org
    www.openapis.org spec.openapis.org json-schema.org semver.org man7.org www.kernel.org docs.kernel.org
    learn.microsoft.com www.microsoft.com aws.amazon.com docs.aws.amazon.com cloud.google.com""".split()
)
# host → what its path must begin with to name a version
VERSIONED: Mapping[str, tuple[str, str]] = {
    "docs.python.org": (r"/3\.\d+/", "/3.15/"),
    "www.postgresql.org": (r"/docs/(?:\d+/|release/\d)|/(?:about|support)/", "/docs/18/"),
    "docs.djangoproject.com": (r"/en/\d+\.\d+/", "/en/5.2/"),
    "docs.sqlalchemy.org": (r"/en/\d+/", "/en/21/"),
}
MOVING = re.compile(r"/(latest|stable|current|main|master|dev)(/|$)")


@rule("B801", "source-address")
def source_address(here: Here) -> Iterator[Spot]:
    for name, address in here.main.sources.items():
        parts = urlsplit(str(address))
        if parts.scheme != "https" or not parts.hostname or re.search(r"\s", str(address)):
            yield Spot(here.head(name), f'Source "{name}" has no https address: {address}.')


@rule("B802", "source-host")
def source_host(here: Here) -> Iterator[Spot]:
    for name, address in here.main.sources.items():
        host = urlsplit(str(address)).hostname
        if host and host not in HOSTS:
            hint = near(host, HOSTS) or " Try: the official documentation."
            yield Spot(here.head(name), f'Source "{name}" is on {host}, which is not on the list of official hosts.{hint}')


@rule("B803", "source-version")
def source_version(here: Here) -> Iterator[Spot]:
    for name, address in here.main.sources.items():
        parts = urlsplit(str(address))
        wanted, example = VERSIONED.get(parts.hostname or "", ("", ""))
        if wanted and not re.match(wanted, parts.path):
            message = f'Source "{name}" does not name a version: its text will change.'
            yield Spot(here.head(name), f"{message} Try: https://{parts.hostname}{example}….")


@rule("B804", "moving-source", "warning")
def moving_source(here: Here) -> Iterator[Spot]:
    for name, address in here.main.sources.items():
        parts = urlsplit(str(address))
        if parts.hostname not in VERSIONED and (found := MOVING.search(parts.path)):
            message = f'Source "{name}" points to "{found[1]}", which will change.'
            yield Spot(here.head(name), f"{message} Try: an address with a version.")


@rule("B805", "no-sources")
def no_sources(here: Here) -> Iterator[Spot]:
    if not here.main.sources:
        yield Spot(here.head("sources"), f"Main {here.main.number} names no source. Try: official documentation.")


RULES = rules_in(globals())

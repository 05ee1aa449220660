# approach: a dict of functions; the built-in formats register like any other
import json

_exporters = {}


class UnknownKind(ValueError):
    pass


def register(kind, exporter):
    if kind.lower() in _exporters:
        raise ValueError(f"{kind} is registered already")
    _exporters[kind.lower()] = exporter


def kinds():
    return sorted(_exporters)


def export(rows, kind):
    exporter = _exporters.get(kind.lower())
    if exporter is None:
        raise UnknownKind(f"unknown kind {kind!r}; known: {', '.join(kinds())}")
    return exporter(rows)


def to_csv(rows):
    columns = list(rows[0]) if rows else []
    return "\n".join([",".join(columns), *(",".join(str(row[column]) for column in columns) for row in rows)])


def to_json(rows):
    return json.dumps(rows, ensure_ascii=False, sort_keys=True)


def to_text(rows):
    return "\n".join("; ".join(f"{key}={value}" for key, value in row.items()) for row in rows)


register("csv", to_csv)
register("json", to_json)
register("text", to_text)

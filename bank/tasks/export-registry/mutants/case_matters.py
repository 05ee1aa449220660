# verdict: RE
# mistake: names are kept as they were given
import json


class UnknownKind(ValueError):
    pass


def to_csv(rows):
    columns = list(rows[0]) if rows else []
    return "\n".join([",".join(columns), *(",".join(str(row[column]) for column in columns) for row in rows)])


_exporters = {
    "csv": to_csv,
    "json": lambda rows: json.dumps(rows, ensure_ascii=False, sort_keys=True),
    "text": lambda rows: "\n".join("; ".join(f"{key}={value}" for key, value in row.items()) for row in rows),
}


def register(kind, exporter):
    if kind in _exporters:
        raise ValueError("taken")
    _exporters[kind] = exporter


def kinds():
    return sorted(_exporters)


def export(rows, kind):
    if kind not in _exporters:
        raise UnknownKind(f"unknown kind; known: {kinds()}")
    return _exporters[kind](rows)

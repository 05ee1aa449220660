import json


class UnknownKind(ValueError):
    pass


def export(rows, kind):
    if kind == "csv":
        columns = list(rows[0]) if rows else []
        lines = [",".join(columns)] + [",".join(str(row[column]) for column in columns) for row in rows]
        return "\n".join(lines)
    elif kind == "json":
        return json.dumps(rows, ensure_ascii=False, sort_keys=True)
    elif kind == "text":
        return "\n".join("; ".join(f"{key}={value}" for key, value in row.items()) for row in rows)
    else:
        raise UnknownKind(f"unknown kind {kind}; known: csv, json, text")


def register(kind, exporter):
    raise NotImplementedError


def kinds():
    return ["csv", "json", "text"]

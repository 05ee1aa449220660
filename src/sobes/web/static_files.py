"""Files of the browser. Large ones lie packed with gzip and are unpacked by the browser, or here where it cannot."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

from fastapi.staticfiles import StaticFiles
from starlette.responses import Response
from starlette.types import Scope

from sobes.web.guard import WORKER_POLICY

STATIC = Path(__file__).parent / "static"
WORKER = "python-worker.js"
TYPES = {".mjs": "text/javascript", ".wasm": "application/wasm"}
VARY = {"vary": "accept-encoding"}


def takes_gzip(scope: Scope) -> bool:
    names = b",".join(value for name, value in scope["headers"] if name == b"accept-encoding").lower().split(b",")
    return any(name.partition(b";")[0].strip() == b"gzip" for name in names)


class Static(StaticFiles):
    """Static files; the worker that runs Python has a policy of its own, which alone allows WebAssembly."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        full, found = self.lookup_path(f"{path}.gz")
        response = self.packed(full, found, path, scope) if found else await super().get_response(path, scope)
        if path == WORKER:
            response.headers["content-security-policy"] = WORKER_POLICY
        return response

    def packed(self, full: str, found: os.stat_result, name: str, scope: Scope) -> Response:
        """A file that lies there as NAME.gz."""
        media = TYPES.get(Path(name).suffix, "application/octet-stream")
        if not takes_gzip(scope):
            return Response(gzip.decompress(Path(full).read_bytes()), media_type=media, headers=VARY)
        response = self.file_response(full, found, scope)
        response.headers.update({"content-type": media, "content-encoding": "gzip", **VARY})
        return response

"""What the browser gets to run Python: packed files, the zip of pytest, the policy of the worker."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from sobes.web.static_files import STATIC

PYODIDE = "/static/vendor/pyodide"


@pytest.mark.parametrize(
    ("name", "media"), [("pyodide.mjs", "text/javascript"), ("pyodide.asm.wasm", "application/wasm")]
)
def test_a_packed_file_is_the_same_packed_and_unpacked(shared: TestClient, name: str, media: str) -> None:
    plain = gzip.decompress((STATIC / "vendor/pyodide" / f"{name}.gz").read_bytes())
    packed = shared.get(f"{PYODIDE}/{name}", headers={"accept-encoding": "gzip, br"})
    unpacked = shared.get(f"{PYODIDE}/{name}", headers={"accept-encoding": "identity"})
    assert (packed.headers["content-encoding"], packed.content) == ("gzip", plain)
    assert ("content-encoding" in unpacked.headers, unpacked.content) == (False, plain)
    assert {packed.headers["content-type"].split(";")[0], unpacked.headers["content-type"].split(";")[0]} == {media}


def test_a_browser_that_has_a_packed_file_does_not_get_it_again(shared: TestClient) -> None:
    mark = shared.get(f"{PYODIDE}/pyodide.mjs").headers["etag"]
    assert shared.get(f"{PYODIDE}/pyodide.mjs", headers={"if-none-match": mark}).status_code == 304


def test_only_the_worker_may_compile_webassembly(shared: TestClient) -> None:
    scripts = [path.name for path in STATIC.glob("*.js")]
    allowed = [
        name
        for name in scripts
        if "wasm-unsafe-eval" in shared.get(f"/static/{name}").headers["content-security-policy"]
    ]
    assert allowed == ["python-worker.js"]


def test_no_script_of_ours_names_another_machine() -> None:
    ours = [path for path in STATIC.glob("*.js") if re.search(r"https?://", path.read_text(encoding="utf-8"))]
    assert not ours


def test_the_runtime_lists_no_package_to_download() -> None:
    assert '"packages":{}' in (STATIC / "vendor/pyodide/pyodide-lock.json").read_text(encoding="utf-8")


def test_every_bundled_file_has_its_licence() -> None:
    assert "@codemirror/view" in (STATIC / "vendor/LICENSES.txt").read_text(encoding="utf-8")
    assert "Mozilla Public License 2.0" in (STATIC / "vendor/pyodide/LICENSES.txt").read_text(encoding="utf-8")


def test_the_zip_has_pytest_and_keeps_its_address_while_it_is_the_same(shared: TestClient) -> None:
    address = re.search(r"/practice/python\.zip\?v=\w+", shared.get("/practice/bounded-descriptor").text)
    assert address
    answer = shared.get(address[0])
    assert "immutable" in answer.headers["cache-control"]
    names = zipfile.ZipFile(io.BytesIO(answer.content)).namelist()
    assert {"pytest/__init__.py", "visible_tests.py", "virtual_clock.py"} <= set(names)
    assert not [name for name in names if Path(name).suffix not in (".py", ".typed")]
    assert shared.get("/practice/python.zip").headers["cache-control"] == "no-cache"

// Python in the browser: runs visible tests. Everything comes from this program, nothing from outside.
import { loadPyodide } from "/static/vendor/pyodide/pyodide.mjs";

const address = new URL(self.location.href).searchParams.get("packages");
// What a solution has no business with; the interpreter itself is loaded by then.
const CLOSED = [
  "fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport", "Worker", "SharedWorker", "BroadcastChannel",
  "importScripts", "indexedDB", "caches", "navigator",
];

const ready = (async () => {
  const zip = fetch(address).then((answer) => {
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.arrayBuffer();
  });
  const python = await loadPyodide({
    indexURL: "/static/vendor/pyodide/", env: { PYTEST_DISABLE_PLUGIN_AUTOLOAD: "1", HOME: "/home/pyodide" },
    jsglobals: Object.create(null), stdout: () => {}, stderr: () => {},
  });
  python.unpackArchive(await zip, "zip", { extractDir: "/lib/visible" });
  for (const name of CLOSED) {
    try { Object.defineProperty(self, name, { value: undefined, configurable: false }); } catch { /* not there */ }
  }
  python.runPython("import sys; sys.path.insert(0, '/lib/visible'); import visible_tests");
  const tests = python.pyimport("visible_tests");
  // The first run loads the rest of pytest: done now, it is not waited for later.
  tests.run_json(JSON.stringify({ files: { "solution.py": "", "test_warm.py": "def test(): pass" }, solution: "solution.py", tests: "test_warm.py" }));
  return tests;
})();
const version = ready.then(() => postMessage({ ready: true }), (error) => postMessage({ broken: String(error) }));

self.onmessage = async ({ data }) => {
  await version;
  try {
    const tests = await ready;
    postMessage({ id: data.id, began: true });
    const answer = data.source !== undefined ? tests.syntax_json(data.source) : tests.run_json(JSON.stringify(data.run));
    postMessage({ id: data.id, answer: JSON.parse(answer) });
  } catch (error) {
    postMessage({ id: data.id, failed: String(error).slice(0, 2000) });
  }
};

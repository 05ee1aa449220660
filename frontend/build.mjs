// Builds src/sobes/web/static/vendor: the editor as one file, Pyodide's files packed with gzip, the licences of both.
import { build } from "esbuild";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const vendor = new URL("../src/sobes/web/static/vendor/", import.meta.url);
const modules = new URL("node_modules/", import.meta.url);
const read = (path) => readFileSync(new URL(path, modules));
mkdirSync(new URL("pyodide/", vendor), { recursive: true });

const made = await build({
  entryPoints: [new URL("editor.js", import.meta.url).pathname], outfile: new URL("editor.js", vendor).pathname,
  bundle: true, minify: true, format: "esm", target: "es2022", charset: "utf8", legalComments: "none", metafile: true,
});

// The same bytes on every machine: no time, no name of a system.
const packed = (bytes) => { const done = gzipSync(bytes, { level: 9 }); done[9] = 255; return done; };
const runtime = ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm"];
for (const name of runtime) writeFileSync(new URL(`pyodide/${name}.gz`, vendor), packed(read(`pyodide/${name}`)));
writeFileSync(new URL("pyodide/python_stdlib.zip", vendor), read("pyodide/python_stdlib.zip"));
// The list of packages that could be downloaded is left out: nothing is.
const { info } = JSON.parse(read("pyodide/pyodide-lock.json"));
writeFileSync(new URL("pyodide/pyodide-lock.json", vendor), JSON.stringify({ info, packages: {} }) + "\n");

const used = new Set(Object.keys(made.metafile.inputs).map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]));
const notices = [...used].filter(Boolean).sort().map((name) => {
  const { version, license } = JSON.parse(read(`${name}/package.json`));
  const file = readdirSync(new URL(`${name}/`, modules)).find((one) => /^licen[cs]e/i.test(one));
  return `${name} ${version} (${license})\n\n${file ? read(`${name}/${file}`).toString().trim() : ""}\n`;
});
const rule = `\n${"-".repeat(80)}\n\n`;
writeFileSync(new URL("LICENSES.txt", vendor), [
  "editor.js is made of these packages by frontend/build.mjs, from frontend/editor.js:\n", ...notices,
].join(rule));
const { version } = JSON.parse(read("pyodide/package.json"));
writeFileSync(new URL("pyodide/LICENSES.txt", vendor), `Pyodide ${version}: CPython compiled to WebAssembly.

The files are those of the npm package "pyodide", unchanged but for gzip; pyodide-lock.json has no packages.
Pyodide is under the Mozilla Public License 2.0 (https://www.mozilla.org/MPL/2.0/). Its source form is at
https://github.com/pyodide/pyodide, tag ${version}.
python_stdlib.zip and the interpreter are CPython, under the PSF License Agreement (https://docs.python.org/3/license.html).
`);

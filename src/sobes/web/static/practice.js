// The page of a task: editor, Run in the browser, Submit, drafts. Without this script the form does the same.
import { edit } from "/static/vendor/editor.js";
import { BrowserPython } from "/static/browser-python.js";

const place = document.getElementById("result");
const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });

// Looks for the verdict until it is there; the page shows how far the judge is.
async function follow(address, done) {
  for (let wait = 200; ; wait = Math.min(wait * 1.2, 1000)) {
    try {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(String(answer.status));
      const text = await answer.text();
      if (text !== follow.shown) { place.innerHTML = text; follow.shown = text; }
      if (!answer.headers.get("x-waiting")) { follow.shown = ""; if (done) done(); return; }
    } catch { /* the program is being restarted, perhaps: what was sent in is kept there */ }
    await pause(wait);
  }
}
if (place && place.dataset.poll) follow(place.dataset.poll);

const form = document.querySelector("form[data-task]");
if (form) taskPage(JSON.parse(form.dataset.task));

function taskPage(task) {
  const words = task.words;
  const status = document.querySelector("[data-status]");
  const area = form.elements.source;
  const [runButton, submitButton, stopButton] = ["run", "submit", "stop"].map((name) => form.querySelector(`[data-${name}]`));
  const opened = performance.now();
  const fields = (more) => new URLSearchParams({ csrf: form.elements.csrf.value, ...more });
  const send = (address, body, keepalive = false) => fetch(address, { method: "POST", body, keepalive, headers: { "X-Fragment": "1" } });
  const say = (text, undo) => {
    status.textContent = text;
    if (!undo) return;
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "btn slim", textContent: words.undo });
    button.addEventListener("click", () => { undo(); say(""); editor.focus(); });
    status.append(" ", button);
  };

  // Drafts and what was typed go to the program on every pause of typing and when the page is left.
  let saved = area.value, waiting = 0, typed = [];
  const save = async (leaving = false) => {
    clearTimeout(waiting);
    const text = editor.text(), changes = typed.splice(0);
    try {
      if (changes.length) {
        const body = fields({ changes: JSON.stringify(changes) });
        send(task.keys, body, leaving && String(body).length < 30_000).catch(() => {});
      }
      if (text === saved) return;
      const body = fields({ source: text });
      const answer = await send(task.draft, body, leaving && String(body).length < 30_000);
      if (!answer.ok) throw new Error(String(answer.status));
      saved = text;
      if (editor.text() === text) say(words.saved);
    } catch {
      say(words.unsaved);
    }
  };
  const changed = (changes) => {
    const at = Math.round(performance.now() - opened);
    typed.push(...changes.map((one) => ({ at, ...one })));
    clearTimeout(waiting);
    waiting = setTimeout(save, 700);
    if (typed.length > 500) save();
  };
  document.addEventListener("visibilitychange", () => { if (document.hidden) save(true); });
  addEventListener("pagehide", () => save(true));

  const python = task.python && typeof WebAssembly === "object" ? new BrowserPython(task.python) : null;
  area.hidden = true;
  const label = form.querySelector("label[for=source]").textContent;
  const editor = edit(area, form.querySelector("[data-place]"), {
    kind: task.language, label, nonce: task.nonce, words: task.phrases, changed,
    check: async (text) => (python && python.ready ? python.check(text) : null),
    keys: [
      { key: "Mod-Enter", run: () => run() }, { key: "Mod-Shift-Enter", run: () => submit() },
      { key: "Mod-s", run: () => submit() },
    ],
  });
  for (const one of document.querySelectorAll("[data-with-script]")) one.hidden = false;
  // Python is got ready when somebody begins to work, not for everyone who only reads.
  editor.dom.addEventListener("focus", () => { if (python) python.start().then(() => editor.recheck(), () => {}); }, { once: true });
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (event.key === "Enter") { event.preventDefault(); if (event.shiftKey) submit(); else run(); }
    if (event.key.toLowerCase() === "s" && !event.shiftKey) { event.preventDefault(); submit(); }
  });

  let busy = false;
  const during = async (act) => {
    if (busy) return;
    busy = runButton.disabled = submitButton.disabled = true;
    editor.marks([]);
    try { await act(); } catch { say(words.failed); } finally {
      busy = runButton.disabled = submitButton.disabled = false;
      stopButton.hidden = true;
    }
  };
  stopButton.addEventListener("click", () => python && python.stop());

  function run() {
    return during(async () => {
      const source = editor.text();
      if (python) {
        say(python.ready ? words.running : words.loading);
        stopButton.hidden = false;
        const answer = await python.run({ ...task.run, files: { ...task.run.files, [task.run.solution]: source } }, () => say(words.running));
        if (!answer.unable) {
          say("");
          show(answer);
          return;
        }
        stopButton.hidden = true;
      }
      say(words.asking);
      const answer = await send(task.address + "/run", fields({ source }));
      if (!answer.ok) throw new Error(String(answer.status));
      place.innerHTML = await answer.text();
      saved = source;
      say("");
      reveal();
    });
  }

  function submit() {
    return during(async () => {
      say(words.sending);
      const source = editor.text();
      const answer = await send(form.action, fields({ source }));
      if (!answer.ok) throw new Error(String(answer.status));
      saved = source;
      say("");
      const sent = await answer.json();
      reveal();
      await follow(sent.verdict, renew);
      reveal();
    });
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.submitter === runButton) run(); else submit();
  });

  // What the browser's Python found, in the form that the judge's verdict has.
  function show(answer) {
    const part = (name, text, attributes = {}) => Object.assign(document.createElement(name), { textContent: text, ...attributes });
    const pre = (text) => part("pre", text, { className: "output", tabIndex: 0 });
    const checks = answer.checks || [];
    const passed = checks.filter((one) => one.outcome === "passed").length;
    const ok = passed === checks.length && checks.length > 0 && !answer.fault && !answer.stopped && !answer.syntax;
    const card = part("section", "", { className: `card verdict ${ok ? "ok" : "no"}` });
    card.dataset.run = ok ? "passed" : "failed";
    const title = answer.stopped ? words[answer.stopped] : answer.syntax ? words.compile
      : answer.fault && !checks.length ? words.collect
        : words.passed.replace("{n}", passed).replace("{m}", checks.length);
    card.append(part("h2", title));
    if (checks.length) {
      const list = part("ol", "", { className: "checks" });
      for (const one of checks) {
        const item = part("li", "", { className: one.outcome, title: one.name });
        item.append(part("span", `${one.name}: ${words[`was_${one.outcome}`]}`, { className: "skip-label" }));
        list.append(item);
      }
      card.append(list);
    }
    card.append(part("p", words.browser, { className: "small muted" }));
    if (answer.syntax) {
      card.append(pre(words.syntax.replace("{line}", answer.syntax.line).replace("{message}", answer.syntax.message)));
      editor.marks([answer.syntax]);
    }
    if (answer.fault) card.append(pre(answer.fault));
    const failed = checks.filter((one) => one.outcome === "failed");
    failed.forEach((one, index) => {
      const box = index === 0 ? card : part("details", "");
      if (index) { box.append(part("summary", one.name)); card.append(box); } else box.append(part("h3", one.name));
      box.append(pre(one.message));
    });
    editor.marks([...(answer.syntax ? [answer.syntax] : []), ...failed.filter((one) => one.line)
      .map((one) => ({ line: one.line, message: one.message.split("\n").findLast((line) => line.startsWith("E ")) || one.name }))]);
    if (answer.output) { card.append(part("h3", words.printed)); card.append(pre(answer.output)); }
    place.replaceChildren(card);
    reveal();
  }
  // The result is brought into view where it lies below the screen.
  function reveal() {
    if (place.getBoundingClientRect().top > innerHeight * 0.8) place.scrollIntoView({ block: "nearest" });
  }

  // After a hint or a verdict: what the page may show now, without touching the editor.
  async function renew() {
    const answer = await fetch(task.address);
    if (answer.ok) put(await answer.text());
  }
  function put(text) {
    const page = new DOMParser().parseFromString(text, "text/html");
    for (const name of ["[data-help]", "[data-last]", "[data-state]"]) {
      const [old, fresh] = [document.querySelector(name), page.querySelector(name)];
      if (old && fresh) old.replaceWith(fresh);
    }
  }
  document.addEventListener("submit", async (event) => {
    if (!event.target.matches("form[data-hint]")) return;
    event.preventDefault();
    const button = event.target.querySelector("button");
    if (button.disabled) return;
    button.disabled = true;
    try {
      const answer = await send(event.target.action, fields({}));
      if (!answer.ok) throw new Error(String(answer.status));
      put(await answer.text());
    } catch {
      button.disabled = false;
      say(words.failed);
    }
  });

  form.querySelector("[data-reset]").addEventListener("click", (event) => {
    event.preventDefault();
    const before = editor.text();
    editor.set(task.starter);
    send(task.address + "/reset", fields({})).catch(() => {});
    say(words.reset, () => editor.set(before));
    editor.focus();
  });

  clock(document.querySelector("[data-clock]"));
}

// Time on the page while it is seen, kept over reloads in this browser.
function clock(shown) {
  if (!shown) return;
  const key = `sobes-time-${shown.dataset.clock}`;
  const kept = () => { try { return Number(localStorage.getItem(key)) || 0; } catch { return 0; } };
  let seconds = kept();
  const show = () => { shown.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`; };
  show();
  setInterval(() => {
    if (document.hidden) return;
    seconds += 1;
    show();
    try { localStorage.setItem(key, String(seconds)); } catch { /* not allowed to keep anything */ }
  }, 1000);
}

// The editor of a task: Run in the browser, Submit, drafts, what was typed.
import { edit } from "/static/vendor/editor.js";
import { BrowserPython } from "/static/browser-python.js";
import { TaskPage, place, reveal, send } from "/static/practice-page.js";

export function open(task, form) {
  const page = new TaskPage(task, form), words = task.words;
  const area = form.elements.source;
  const [runButton, stopButton] = ["run", "stop"].map((name) => form.querySelector(`[data-${name}]`));
  const opened = performance.now();

  // Drafts and what was typed go to the program on every pause of typing and when the page is left.
  let saved = area.value, waiting = 0, typed = [];
  const save = async (leaving = false) => {
    clearTimeout(waiting);
    const text = editor.text(), changes = typed.splice(0);
    const post = (address, body) => send(address, body, leaving && String(body).length < 30_000);
    try {
      if (changes.length) post(task.keys, page.fields({ changes: JSON.stringify(changes) })).catch(() => {});
      if (text === saved) return;
      const answer = await post(task.draft, page.fields({ source: text }));
      if (!answer.ok) throw new Error(String(answer.status));
      saved = text;
      if (editor.text() === text && !page.busy) page.say(words.saved);
    } catch {
      page.say(words.unsaved);
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
  const editor = edit(area, form.querySelector("[data-place]"), {
    kind: task.language, label: task.run.solution, nonce: task.nonce, words: task.phrases, changed,
    check: async (text) => (python && python.ready ? python.check(text) : null),
    keys: [
      { key: "Mod-Enter", run: () => run() }, { key: "Mod-Shift-Enter", run: () => submit() },
      { key: "Mod-s", run: () => submit() },
    ],
  });
  form.querySelector("label[for=source]").addEventListener("click", () => editor.focus());
  // Python is got ready when somebody begins to work, not for everyone who only reads.
  editor.dom.addEventListener("focus", () => { if (python) python.start().then(() => editor.recheck(), () => {}); }, { once: true });
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (event.key === "Enter") { event.preventDefault(); if (event.shiftKey) submit(); else run(); }
    if (event.key.toLowerCase() === "s" && !event.shiftKey) { event.preventDefault(); submit(); }
  });
  stopButton.addEventListener("click", () => python && python.stop());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.submitter === runButton) run(); else submit();
  });

  // What came of the visible tests in the browser's own Python; null where it cannot run them.
  const runHere = async (source) => {
    editor.marks([]);
    if (!python) return null;
    page.say(python.ready ? words.running : words.loading);
    stopButton.hidden = false;
    const wanted = { ...task.run, files: { ...task.run.files, [task.run.solution]: source } };
    const answer = await python.run(wanted, () => page.say(words.running));
    stopButton.hidden = true;
    page.say("");
    return answer.unable ? null : answer;
  };

  const run = () => page.during(async () => {
    const source = editor.text();
    const ran = await runHere(source);
    if (ran) { show(ran); return; }
    if (!task.judged) { page.say(words.no_judge); return; }
    page.say(words.asking);
    const answer = await send(`${task.address}/run`, page.fields({ source }));
    if (!answer.ok) throw new Error(String(answer.status));
    place.innerHTML = await answer.text();
    saved = source;
    page.say("");
    reveal();
  });

  // Where there is no sandbox the browser's word is sent along: it is kept as not verified.
  const submit = () => page.during(async () => {
    editor.marks([]);
    saved = editor.text();
    const ran = task.judged ? null : await runHere(saved);
    if (ran && ran.stopped === "stopped") { show(ran); return; }
    if (ran) mark(ran);
    await page.submit(saved, ran ? { ran: JSON.stringify(told(ran)) } : {});
  });

  // A run as the program takes it: cut to what it keeps.
  const cut = (text, most) => (text || "").slice(0, most);
  const told = (answer) => ({
    checks: answer.checks.slice(0, 500).map((one, index) => ({
      name: cut(one.name, 300), outcome: one.outcome, raised: Boolean(one.raised),
      message: index < 20 ? cut(one.message, 6000) : "",
    })),
    syntax: answer.syntax ? { line: answer.syntax.line, message: cut(answer.syntax.message, 6000) } : null,
    fault: cut(answer.fault, 6000), output: cut(answer.output, 20_000), slow: answer.stopped === "slow",
  });

  // The lines of the solution in which something went wrong.
  function mark(answer) {
    const failed = (answer.checks || []).filter((one) => one.outcome === "failed" && one.line);
    const said = (one) => one.message.split("\n").findLast((line) => line.startsWith("E "))?.slice(1).trim() || one.name;
    editor.marks([
      ...(answer.syntax ? [answer.syntax] : []),
      ...failed.map((one) => ({ line: one.line, message: said(one) })),
    ]);
  }

  // What the browser's Python found, in the form that the judge's verdict has.
  function show(answer) {
    const part = (name, text, attributes = {}) => Object.assign(document.createElement(name), { textContent: text, ...attributes });
    const pre = (text) => part("pre", text, { className: "output", tabIndex: 0 });
    const checks = answer.checks || [];
    const passed = checks.filter((one) => one.outcome === "passed").length;
    const failed = checks.filter((one) => one.outcome === "failed");
    const ok = passed === checks.length && passed > 0 && !answer.fault && !answer.stopped;
    const card = part("section", "", { className: `card verdict ${ok ? "ok" : "no"}` });
    card.dataset.run = ok ? "passed" : "failed";
    const counted = checks.length ? words.passed.replace("{n}", passed).replace("{m}", checks.length) : words.none;
    card.append(part("h2", answer.stopped ? words[answer.stopped] : answer.syntax ? words.compile
      : answer.fault && !checks.length ? words.collect : counted));
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
    if (answer.syntax) card.append(pre(words.syntax.replace("{line}", answer.syntax.line).replace("{message}", answer.syntax.message)));
    if (answer.fault) card.append(pre(answer.fault));
    failed.forEach((one, index) => {
      const box = index ? part("details", "") : card;
      box.append(part(index ? "summary" : "h3", one.name), pre(one.message));
      if (index) card.append(box);
    });
    mark(answer);
    if (answer.output) card.append(part("h3", words.printed), pre(answer.output));
    place.replaceChildren(card);
    reveal();
  }

  form.querySelector("[data-reset]").addEventListener("click", (event) => {
    event.preventDefault();
    const before = editor.text();
    editor.set(task.starter);
    send(`${task.address}/reset`, page.fields({})).catch(() => {});
    page.say(words.reset, () => { editor.set(before); editor.focus(); });
    editor.focus();
  });
}

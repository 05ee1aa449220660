// A terminal for git tasks: each command is played, after all before it, in a fresh repository of the program.
import { TaskPage, send } from "/static/practice-page.js";

export function open(task, form) {
  const page = new TaskPage(task, form);
  const [log, line, session, terminal, undo, again] = ["transcript", "command", "session", "terminal", "undo", "again"]
    .map((name) => document.querySelector(`[data-${name}]`));
  let commands = task.commands, past = [...commands], at = past.length, cleared = 0;

  // The session came with the page or as an answer: its text goes into the terminal, the rest stays below.
  const take = () => {
    const text = session.querySelector("[data-part=transcript]");
    const rows = [...text.children];
    const starts = rows.map((row, index) => (row.matches(".command") ? index : -1)).filter((index) => index >= 0);
    log.replaceChildren(...rows.slice(cleared < starts.length ? starts[cleared] : cleared ? rows.length : 0));
    text.remove();
    terminal.scrollTop = terminal.scrollHeight;
    undo.disabled = again.disabled = !commands.length;
  };
  take();

  const play = (wanted) => page.during(async () => {
    page.say(page.words.running_commands);
    const answer = await send(task.git, page.fields({ commands: JSON.stringify(wanted) }));
    if (!answer.ok) throw new Error(String(answer.status));
    session.innerHTML = await answer.text();
    commands = wanted;
    cleared = Math.min(cleared, commands.length);
    page.say("");
  }).then(() => { if (session.querySelector("[data-part=transcript]")) take(); line.focus({ preventScroll: true }); });

  const enter = () => {
    const command = line.value.replace(/\s+$/, "");
    if (page.busy || !command.trim()) return;
    line.value = "";
    fit();
    if (command.trim() === "clear") { clear(); return; }
    past.push(command);
    at = past.length;
    play([...commands, command]);
  };
  const clear = () => { cleared = commands.length; log.replaceChildren(); };
  const recall = (step) => {
    at = Math.max(0, Math.min(past.length, at + step));
    line.value = past[at] || "";
    fit();
    line.setSelectionRange(line.value.length, line.value.length);
  };
  const fit = () => { line.rows = Math.min(8, line.value.split("\n").length); };
  const submit = () => page.during(() => page.submit(commands.map((one) => `${one}\n`).join(""))).then(() => { undo.disabled = again.disabled = !commands.length; });

  line.addEventListener("input", fit);
  line.addEventListener("keydown", (event) => {
    const single = !line.value.includes("\n");
    if (event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.isComposing) { event.preventDefault(); enter(); }
    else if (event.key === "ArrowUp" && single) { event.preventDefault(); recall(-1); }
    else if (event.key === "ArrowDown" && single) { event.preventDefault(); recall(1); }
    else if (event.key === "l" && event.ctrlKey) { event.preventDefault(); clear(); }
  });
  terminal.addEventListener("click", () => { if (!String(getSelection())) line.focus({ preventScroll: true }); });
  undo.addEventListener("click", () => play(commands.slice(0, -1)));
  again.addEventListener("click", () => {
    const before = commands;
    play([]).then(() => page.say(page.words.started_over, () => play(before)));
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && ((event.key === "Enter" && event.shiftKey) || event.key.toLowerCase() === "s")) { event.preventDefault(); submit(); }
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); submit(); });
}

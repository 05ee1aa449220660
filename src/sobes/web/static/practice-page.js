// What every task page shares: sending, following a verdict, hints, the clock.
export const place = document.getElementById("result");
const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });

// Looks for the verdict until it is there; the page shows how far the judge is.
export async function follow(address) {
  let shown = "";
  for (let wait = 200; ; wait = Math.min(wait * 1.2, 1000)) {
    try {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(String(answer.status));
      const text = await answer.text();
      if (text !== shown) { place.innerHTML = text; shown = text; }
      if (!answer.headers.get("x-waiting")) return;
    } catch { /* the program is being restarted, perhaps: what was sent in is kept there */ }
    await pause(wait);
  }
}

export const send = (address, body, keepalive = false) => fetch(address, { method: "POST", body, keepalive, headers: { "X-Fragment": "1" } });

// The result is brought into view where it lies below the screen.
export function reveal() {
  if (place.getBoundingClientRect().top > innerHeight * 0.8) place.scrollIntoView({ block: "nearest" });
}

export class TaskPage {
  constructor(task, form) {
    Object.assign(this, { task, form, words: task.words, busy: false });
    this.status = document.querySelector("[data-status]");
    for (const one of document.querySelectorAll("[data-with-script]")) one.hidden = false;
    for (const one of document.querySelectorAll("[data-without-script]")) one.hidden = true;
    document.addEventListener("submit", (event) => { if (event.target.matches("form[data-hint]")) this.hint(event); });
    document.addEventListener("submit", (event) => {
      const { seconds } = event.target.elements;
      if (event.target.matches("form[data-into-answer]")) seconds.value = (performance.now() / 1000).toFixed(1);
    });
    const shown = document.querySelector("[data-clock]");
    if (shown) clock(shown);
  }

  fields(more) {
    const { csrf, interview, item } = this.form.elements;
    const asked = interview ? { interview: interview.value, item: item.value } : {};
    return new URLSearchParams({ csrf: csrf.value, ...asked, ...more });
  }

  say(text, undo) {
    this.status.textContent = text;
    if (!undo) return;
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "btn slim", textContent: this.words.undo });
    button.addEventListener("click", () => { this.say(""); undo(); });
    this.status.append(" ", button);
  }

  // One thing at a time; buttons wait meanwhile.
  async during(act) {
    if (this.busy) return;
    this.busy = true;
    const buttons = [...this.form.querySelectorAll(".actions button:not([data-stop])")];
    for (const one of buttons) one.disabled = true;
    try { await act(); } catch { this.say(this.words.failed); } finally {
      this.busy = false;
      for (const one of buttons) one.disabled = false;
    }
  }

  async submit(source, more = {}) {
    this.say(this.words.sending);
    const answer = await send(this.form.action, this.fields({ source, ...more }));
    if (!answer.ok) throw new Error(String(answer.status));
    this.say("");
    reveal();
    await follow((await answer.json()).verdict);
    await this.renew();
    reveal();
  }

  async hint(event) {
    event.preventDefault();
    const button = event.target.querySelector("button");
    if (button.disabled) return;
    button.disabled = true;
    try {
      const answer = await send(event.target.action, this.fields({}));
      if (!answer.ok) throw new Error(String(answer.status));
      this.put(await answer.text());
    } catch {
      button.disabled = false;
      this.say(this.words.failed);
    }
  }

  // After a hint or a verdict: what the page may show now, without touching the editor.
  async renew() {
    const answer = await fetch(this.task.address);
    if (answer.ok) this.put(await answer.text());
  }

  put(text) {
    const page = new DOMParser().parseFromString(text, "text/html");
    for (const name of ["[data-help]", "[data-last]", "[data-state]"]) {
      const [old, fresh] = [document.querySelector(name), page.querySelector(name)];
      if (old && fresh) old.replaceWith(fresh);
    }
  }
}

// Time on the page while it is seen, kept over reloads in this browser.
function clock(shown) {
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

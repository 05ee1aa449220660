// Small helpers; every page works without them.
"use strict";

// Run a proof without leaving the page.
for (const form of document.querySelectorAll("form[data-proof]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    const place = form.parentElement.querySelector(".proof-result");
    button.disabled = true;
    place.textContent = "…";
    try {
      const answer = await fetch(form.action.split("#")[0], {
        method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "X-Fragment": "1" },
      });
      if (!answer.ok) throw new Error(String(answer.status));
      place.innerHTML = await answer.text();
    } catch {
      form.submit();
    } finally {
      button.disabled = false;
    }
  });
}

// A form that costs something is sent once.
for (const form of document.querySelectorAll("form[data-once]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "1";
  });
  addEventListener("pageshow", () => delete form.dataset.sent);
}

// Arrow keys move between questions of the bank.
document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || /^(INPUT|TEXTAREA|SELECT|PRE)$/.test(event.target.tagName)) return;
  const link = document.querySelector(`a[data-key="${event.key}"]`);
  if (link) link.click();
});

// Milliseconds that count as the person's. While the program works for the answer ("working") they stand still.
let idle = 0, working = null;
document.addEventListener("working", (event) => {
  if (event.detail) working ??= performance.now();
  else if (working !== null) { idle += performance.now() - working; working = null; }
});
const clock = () => (working ?? performance.now()) - idle;

// The answer: Ctrl+Enter sends, the draft is kept on every pause of typing, the clock runs.
const box = document.querySelector("textarea[data-draft]");
if (box) {
  const form = box.form;
  const status = document.querySelector("[data-status]");
  let saved = box.value, waiting = null, sent = false;
  const opened = clock(), before = Number(box.dataset.spent) || 0;
  const spent = () => (before + (clock() - opened) / 1000).toFixed(1);
  const save = async (leaving) => {
    clearTimeout(waiting);
    if (sent || box.value === saved) return;
    const text = box.value;
    const body = new URLSearchParams({ csrf: form.elements.csrf.value, item_id: form.elements.item_id.value, text, seconds: spent() });
    try {
      const answer = await fetch(box.dataset.draft, { method: "POST", body, keepalive: leaving === true });
      if (!answer.ok) throw new Error(String(answer.status));
      saved = text;
      status.textContent = status.dataset.saved;
    } catch {
      status.textContent = status.dataset.failed;
    }
  };
  box.addEventListener("input", () => { clearTimeout(waiting); status.textContent = ""; waiting = setTimeout(save, 600); });
  document.addEventListener("visibilitychange", () => { if (document.hidden) save(true); });
  addEventListener("pagehide", () => save(true));
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter" && !sent) {
      event.preventDefault();
      form.requestSubmit(form.querySelector("button[data-send]"));
    }
  });
  form.addEventListener("submit", (event) => {
    const ask = event.submitter && event.submitter.dataset.unknown;
    if (sent || (ask && box.value.trim() && !confirm(ask))) { event.preventDefault(); return; }
    sent = true;
    form.elements.seconds.value = spent();
    status.textContent = status.dataset.sending;
  });
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  box.focus();
}

// Minutes left, counted here between page loads; the server's count decides.
const timer = document.querySelector("[data-left]");
if (timer) {
  const start = clock(), left = Number(timer.dataset.left);
  const show = () => {
    const now = left - (timer.dataset.paused ? 0 : (clock() - start) / 1000);
    const whole = Math.abs(Math.trunc(now));
    timer.textContent = (now < 0 ? "−" : "") + Math.floor(whole / 60) + ":" + String(whole % 60).padStart(2, "0");
    timer.classList.toggle("over", now < 0);
  };
  show();
  setInterval(show, 1000);
}

// Number keys choose where a form asks for it; questions before something is deleted.
document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
  const button = document.querySelector(`[data-digit="${event.key}"]`);
  if (button) { event.preventDefault(); button.click(); }
});
for (const form of document.querySelectorAll("form[data-ask]")) {
  form.addEventListener("submit", (event) => { if (!confirm(form.dataset.ask)) event.preventDefault(); });
}
const here = document.querySelector(".nav [aria-current]");
if (here) here.parentElement.scrollLeft = here.offsetLeft - here.parentElement.offsetLeft - 40;
const next = document.querySelector("[data-autofocus]");
if (next) next.focus({ preventScroll: true });

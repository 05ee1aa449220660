// Python in a worker of the browser: started ahead, ended by force when a run takes too long.
const LONGEST = 10_000; // ms of a run
const PATIENCE = 90_000; // ms of loading, on a slow machine

export class BrowserPython {
  constructor(packages) {
    this.address = `/static/python-worker.js?packages=${encodeURIComponent(packages)}`;
    this.worker = null;
    this.ready = false;
    this.number = 0;
    this.waiting = new Map();
  }

  start() {
    if (this.started) return this.started;
    const worker = this.worker = new Worker(this.address, { type: "module" });
    this.started = new Promise((resolve, reject) => {
      const broken = () => { this.end(); this.broken = true; reject(new Error("no Python in this browser")); };
      const limit = setTimeout(broken, PATIENCE);
      worker.onerror = () => { clearTimeout(limit); broken(); };
      worker.onmessage = ({ data }) => {
        if (data.ready) { clearTimeout(limit); this.ready = true; resolve(); return; }
        if (data.broken) { clearTimeout(limit); broken(); return; }
        const one = this.waiting.get(data.id);
        if (!one) return;
        if (data.began) { one.began(); return; }
        this.waiting.delete(data.id);
        one.done(data.failed ? { checks: [], fault: data.failed } : data.answer);
      };
    });
    this.started.catch(() => {});
    return this.started;
  }

  end() {
    if (this.worker) this.worker.terminate();
    this.worker = this.started = null;
    this.ready = false;
    for (const one of this.waiting.values()) one.done({ checks: [], stopped: "stopped" });
    this.waiting.clear();
  }

  ask(message, began) {
    const id = this.number += 1;
    return new Promise((done) => {
      this.waiting.set(id, { done, began });
      this.worker.postMessage({ id, ...message });
    });
  }

  // What pytest says, {unable: true} where this Python cannot run the task, {stopped: why} where it was ended.
  async run(wanted, began) {
    if (this.broken) return { unable: true };
    let cut = false, limit = 0;
    const cancelled = new Promise((done) => { this.cancel = () => done({ checks: [], stopped: "stopped" }); });
    const loading = this.start().then(() => null, () => ({ unable: true }));
    const early = await Promise.race([loading, cancelled]);
    if (early) return early;
    const answer = await this.ask({ run: wanted }, () => {
      began();
      limit = setTimeout(() => { cut = true; this.restart(); }, LONGEST);
    });
    clearTimeout(limit);
    if (cut) return { checks: [], stopped: "slow" };
    return answer.lacking ? { unable: true } : answer;
  }

  // Errors of the source as it is now, or null where nobody can say.
  async check(source) {
    if (!this.ready || this.waiting.size) return null;
    const answer = await this.ask({ source }, () => {});
    if (answer && answer.stopped) return null;
    return answer && answer.message ? [answer] : answer === null ? [] : null;
  }

  stop() {
    if (this.cancel) this.cancel();
    if (this.waiting.size) this.restart();
  }

  restart() {
    this.end();
    this.start();
  }
}

// Answering by speaking: what the microphone hears becomes a WAV here, and its words come into the answer box.
"use strict";

{
  const RATE = 16000;
  const part = document.querySelector("[data-speaking]");
  const answer = document.querySelector("textarea[data-draft]");
  const one = (name) => part.querySelector(`[data-${name}]`);
  const longest = Number(part.dataset.longest);
  let state = "", recording = null, waiting = null; // waiting: a WAV whose words have not come yet

  const say = (name) => { one("said").textContent = part.dataset[name] ?? name; };
  const become = (next) => {
    state = next;
    part.dataset.state = next;
    const records = next === "recording", [speak, stop] = part.querySelectorAll("[data-speak-word]");
    speak.hidden = records;
    stop.hidden = !records;
    one("speak").setAttribute("aria-disabled", String(next === "asking" || next === "working")); // keeps the focus
    for (const node of part.querySelectorAll("[data-while]")) node.hidden = !node.dataset.while.split(" ").includes(next);
    document.dispatchEvent(new CustomEvent("working", { detail: next === "working" }));
  };

  // Where there is nothing to record with, one line says so.
  const offered = async () => {
    const devices = window.MediaRecorder && window.OfflineAudioContext && navigator.mediaDevices?.enumerateDevices;
    const found = devices ? await navigator.mediaDevices.enumerateDevices() : [];
    const there = found.some((device) => device.kind === "audioinput");
    part.hidden = !there && !state;
    document.querySelector("[data-no-microphone]").hidden = !part.hidden;
  };

  const start = async () => {
    waiting = null;
    become("asking");
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch (error) {
      become("");
      say(error.name === "NotAllowedError" ? "refused" : "taken");
      return;
    }
    const recorder = new MediaRecorder(stream), context = new AudioContext(), heard = context.createAnalyser();
    const pieces = [], begun = performance.now(), sound = new Float32Array(heard.fftSize);
    context.createMediaStreamSource(stream).connect(heard);
    const show = () => {
      const seconds = Math.floor((performance.now() - begun) / 1000);
      one("time").textContent = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
      heard.getFloatTimeDomainData(sound);
      const loud = Math.sqrt(sound.reduce((sum, value) => sum + value * value, 0) / sound.length);
      one("level").style.transform = `scaleX(${Math.min(1, Math.sqrt(loud) * 1.6)})`;
      if (seconds >= longest) stop();
    };
    const ticking = setInterval(show, 100);
    recording = { recorder, dropped: false };
    const mine = recording;
    recorder.addEventListener("dataavailable", (event) => pieces.push(event.data));
    recorder.addEventListener("stop", async () => { // also when the microphone is pulled out
      clearInterval(ticking);
      for (const track of stream.getTracks()) track.stop();
      context.close();
      recording = null;
      if (mine.dropped) return;
      become("working");
      try {
        waiting = await wavOf(new Blob(pieces));
      } catch {
        become("");
        say("unreadable");
        return;
      }
      recognise();
    });
    recorder.start();
    say("");
    become("recording");
    show();
  };

  const stop = () => { if (recording?.recorder.state === "recording") recording.recorder.stop(); };
  const drop = () => {
    waiting = null;
    if (recording) { recording.dropped = true; stop(); recording = null; }
    become("");
    say("");
  };

  const recognise = async () => {
    become("working");
    say("working");
    let reply;
    try {
      const headers = { "Content-Type": "audio/wav", "X-CSRF-Token": answer.form.elements.csrf.value };
      reply = await (await fetch(part.dataset.speaking, { method: "POST", body: waiting, headers })).json();
    } catch {
      reply = { fault: "failed" };
    }
    if (reply.text === undefined) {
      become("failed");
      say(reply.fault);
      return;
    }
    waiting = null;
    become("");
    say(reply.text ? "done" : "nothing");
    if (reply.text) insert(reply.text);
  };

  // At the cursor, with blanks where words would run together; kept as a draft like typing.
  const insert = (text) => {
    const [from, to] = [answer.selectionStart, answer.selectionEnd];
    const before = /\S$/.test(answer.value.slice(0, from)) ? " " : "", after = /^\S/.test(answer.value.slice(to)) ? " " : "";
    answer.setRangeText(before + text + after, from, to, "end");
    answer.dispatchEvent(new Event("input", { bubbles: true }));
    answer.focus();
  };

  // The browser's own recording as a mono WAV of 16 bits; its decoder converts the rate.
  const wavOf = async (blob) => {
    const sound = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(await blob.arrayBuffer());
    const count = Math.min(sound.length, longest * RATE), view = new DataView(new ArrayBuffer(44 + count * 2));
    const word = (at, text) => [...text].forEach((letter, n) => view.setUint8(at + n, letter.charCodeAt(0)));
    word(0, "RIFF"); view.setUint32(4, 36 + count * 2, true); word(8, "WAVEfmt "); view.setUint32(16, 16, true);
    view.setUint16(20, 1, true); view.setUint16(22, 1, true); view.setUint32(24, RATE, true);
    view.setUint32(28, RATE * 2, true); view.setUint16(32, 2, true); view.setUint16(34, 16, true);
    word(36, "data"); view.setUint32(40, count * 2, true);
    const channels = Array.from({ length: sound.numberOfChannels }, (_, n) => sound.getChannelData(n));
    for (let n = 0; n < count; n += 1) {
      const value = channels.reduce((sum, channel) => sum + channel[n], 0) / channels.length;
      view.setInt16(44 + n * 2, Math.max(-1, Math.min(1, value)) * 32767, true);
    }
    return view.buffer;
  };

  one("speak").addEventListener("click", () => {
    if (state === "recording") stop();
    else if (state === "" || state === "failed") start();
  });
  one("again").addEventListener("click", () => { one("speak").focus(); recognise(); });
  one("drop").addEventListener("click", () => { drop(); one("speak").focus(); });

  // Words are seen before they are judged: sending waits for them. "I don't know" needs none.
  document.addEventListener("submit", (event) => {
    if (event.target !== answer.form || !state) return;
    if (event.submitter?.dataset.unknown || state === "failed") { drop(); return; }
    event.preventDefault();
    event.stopImmediatePropagation();
    stop();
  }, true);
  addEventListener("beforeunload", (event) => { if (recording || waiting) event.preventDefault(); });

  answer.setSelectionRange(answer.value.length, answer.value.length); // spoken words follow the draft
  navigator.mediaDevices?.addEventListener?.("devicechange", offered);
  offered();
}

// The page of a task, or of one submission. Without this script the forms do the same.
import { follow, place } from "/static/practice-page.js";

if (place && place.dataset.poll) follow(place.dataset.poll);
const form = document.querySelector("form[data-task]");
if (form) {
  const task = JSON.parse(form.dataset.task);
  const { open } = await import(task.git ? "/static/git-terminal.js" : "/static/code-editor.js");
  open(task, form);
}

// The code editor: CodeMirror 6 in place of a <textarea>, which keeps the text for the form.
// Colours come from the page's CSS variables, so the editor follows the page's theme without a script.
import {
  acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap, completeAnyWord, completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentLess, indentMore, insertTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { PostgreSQL, sql } from "@codemirror/lang-sql";
import {
  HighlightStyle, StreamLanguage, bracketMatching, indentOnInput, indentUnit, syntaxHighlighting, syntaxTree,
} from "@codemirror/language";
import { shell } from "@codemirror/legacy-modes/mode/shell";
import { forceLinting, lintGutter, lintKeymap, linter, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, Prec } from "@codemirror/state";
import {
  EditorView, drawSelection, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap,
  lineNumbers,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";

const mono = 'ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace';
const theme = EditorView.theme({
  "&": { height: "100%", color: "var(--text)", backgroundColor: "var(--code-bg)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: mono, lineHeight: "1.5", fontSize: "var(--editor-size, .9rem)" },
  ".cm-content": { caretColor: "var(--text)", padding: ".6rem 0" },
  ".cm-cursor": { borderLeftColor: "var(--text)", borderLeftWidth: "2px" },
  ".cm-gutters": { backgroundColor: "var(--code-bg)", color: "var(--muted)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--accent-soft) 45%, transparent)" },
  ".cm-activeLineGutter": { backgroundColor: "var(--accent-soft)", color: "var(--text)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "color-mix(in srgb, var(--accent) 30%, transparent)",
  },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--good-soft)", outline: "1px solid var(--good)" },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "var(--bad-soft)", outline: "1px solid var(--bad)" },
  ".cm-selectionMatch": { backgroundColor: "color-mix(in srgb, var(--warn) 25%, transparent)" },
  ".cm-searchMatch": { backgroundColor: "var(--warn-soft)", outline: "1px solid var(--warn)" },
  ".cm-searchMatch-selected": { backgroundColor: "color-mix(in srgb, var(--warn) 45%, transparent)" },
  ".cm-panels, .cm-tooltip": { backgroundColor: "var(--surface)", color: "var(--text)", borderColor: "var(--line)" },
  ".cm-tooltip": { border: "1px solid var(--line)", borderRadius: "6px", overflow: "hidden" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--on-accent)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: mono },
  ".cm-panel.cm-search": { padding: ".4rem 2rem .5rem .5rem", fontSize: ".88rem" },
  ".cm-panel.cm-search label": { fontWeight: "400", fontSize: "inherit" },
  ".cm-panel.cm-search input[type=checkbox]": { minHeight: "0", width: "auto" },
  ".cm-panel .cm-textfield": {
    color: "var(--text)", backgroundColor: "var(--code-bg)", border: "1px solid var(--muted)", minHeight: "1.9rem",
    width: "11rem", maxWidth: "100%", padding: ".1rem .4rem", fontSize: "inherit", borderRadius: "6px",
  },
  ".cm-panel .cm-button": {
    color: "var(--text)", background: "var(--raised)", border: "1px solid var(--line)", borderRadius: "6px",
    minHeight: "1.9rem", fontSize: "inherit",
  },
  ".cm-panel button[name=close]": { color: "var(--text)", fontSize: "1.2rem", padding: ".2rem .5rem" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--bad)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--warn)" },
  ".cm-lintRange-error": {
    backgroundImage: "none", textDecoration: "underline wavy var(--bad)", textUnderlineOffset: ".2em",
  },
  ".cm-lintRange-warning": {
    backgroundImage: "none", textDecoration: "underline wavy var(--warn)", textUnderlineOffset: ".2em",
  },
  ".cm-lint-marker": { content: '""', borderRadius: "50%", width: ".6em", height: ".6em", margin: ".4em .2em" },
  ".cm-lint-marker-error": { backgroundColor: "var(--bad)" },
  ".cm-lint-marker-warning": { backgroundColor: "var(--warn)" },
});
const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier, tags.self, tags.null, tags.bool], color: "var(--senior)" },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: "var(--good)" },
  { tag: [tags.comment, tags.docString], color: "var(--muted)", fontStyle: "italic" },
  { tag: [tags.number, tags.typeName, tags.className, tags.standard(tags.name)], color: "var(--warn)" },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName), tags.definition(tags.function(tags.variableName)),
    tags.meta, tags.special(tags.variableName)], color: "var(--accent)" },
  { tag: tags.invalid, color: "var(--bad)" },
]);

function language(kind) {
  if (kind === "sql") return [sql({ dialect: PostgreSQL, upperCaseKeywords: false }), indentUnit.of("  ")];
  if (kind === "shell") return [StreamLanguage.define(shell), indentUnit.of("  ")];
  return [python(), indentUnit.of("    ")];
}

// The first place that the grammar cannot read, where nothing better is there to say what is wrong.
function unreadable(view, message) {
  let found = null;
  syntaxTree(view.state).iterate({
    enter(node) {
      if (found) return false;
      if (node.type.isError) found = { from: node.from, to: Math.max(node.to, Math.min(node.from + 1, view.state.doc.length)) };
      return !found;
    },
  });
  return found ? [{ ...found, severity: "error", message }] : [];
}

function lineRange(doc, line, column) {
  const at = doc.line(Math.max(1, Math.min(line, doc.lines)));
  const from = Math.min(at.from + Math.max(0, (column || 1) - 1), at.to);
  const start = column ? from : at.from + (at.text.length - at.text.trimStart().length);
  return { from: Math.min(start, at.to), to: at.to };
}

// Positions are counted in characters, as Python counts them, not in halves of surrogate pairs.
const points = (doc, at) => (/[\ud800-\udfff]/.test(doc.sliceString(0, at)) ? [...doc.sliceString(0, at)].length : at);

const tab = ({ state, dispatch }) => (state.selection.ranges.some((range) => !range.empty)
  ? indentMore({ state, dispatch })
  : state.sliceDoc(state.doc.lineAt(state.selection.main.head).from, state.selection.main.head).trim()
    ? insertTab({ state, dispatch }) : indentMore({ state, dispatch }));

/**
 * An editor in place of `area`, inside `place`. `kind`: python, sql or shell. `words`: interface texts by their English.
 * `changed(changes)` is told of every edit, last change first; `check(text)` answers [{line, column, message}] or null
 * for "ask the grammar". `keys`: [{key, run}] before all others.
 */
export function edit(area, place, { kind, label, nonce, words = {}, keys = [], changed, check }) {
  const readOnly = new Compartment();
  const read = async (view) => {
    const text = view.state.doc.toString();
    if (!text.trim()) return [];
    const said = check ? await check(text) : null;
    if (said) {
      return said.map((one) => ({ ...lineRange(view.state.doc, one.line, one.column), severity: "error", message: one.message }));
    }
    return kind === "python" ? unreadable(view, view.state.phrase("This cannot be read as Python.")) : [];
  };
  const view = new EditorView({
    parent: place,
    state: EditorState.create({
      doc: area.value,
      extensions: [
        Prec.highest(keymap.of(keys.map(({ key, run }) => ({ key, preventDefault: true, run: () => (run(), true) })))),
        EditorView.cspNonce.of(nonce || ""),
        EditorState.phrases.of(words),
        EditorState.tabSize.of(4),
        lineNumbers(), highlightActiveLineGutter(), lintGutter(), highlightSpecialChars(), history(), drawSelection(),
        indentOnInput(), bracketMatching(), closeBrackets(), highlightActiveLine(), highlightSelectionMatches(),
        search({ top: true }), autocompletion({ activateOnTypingDelay: 250 }),
        EditorState.languageData.of(() => [{ autocomplete: completeAnyWord }]),
        language(kind), syntaxHighlighting(colours), theme, linter(read, { delay: 600 }),
        keymap.of([
          { key: "Tab", run: acceptCompletion }, { key: "Tab", run: tab, shift: indentLess },
          ...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap,
        ]),
        EditorView.contentAttributes.of({
          "aria-label": label, tabindex: "0", autocapitalize: "off", autocorrect: "off", spellcheck: "false", "data-gramm": "false",
        }),
        readOnly.of([]),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          area.value = update.state.doc.toString();
          const changes = [];
          update.changes.iterChanges((from, to, _from, _to, text) => {
            const before = update.startState.doc;
            changes.unshift({ from: points(before, from), to: points(before, to), text: text.toString() });
          });
          if (changed) changed(changes);
        }),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    set: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, userEvent: "input" }),
    focus: () => view.focus(),
    lock: (on) => view.dispatch({ effects: readOnly.reconfigure(on ? EditorState.readOnly.of(true) : []) }),
    marks: (list) => view.dispatch(setDiagnostics(view.state, list.map((one) => (
      { ...lineRange(view.state.doc, one.line, one.column), severity: one.severity || "error", message: one.message })))),
    recheck: () => forceLinting(view),
    dom: view.contentDOM,
  };
}

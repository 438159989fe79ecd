// The lines of the template and of the output, and how they correspond.

import { $, element, output, reveal, showTab, state, subjectOf, tell } from "./common.js";
import { coloured } from "./syntax.js";

function showLines(side, text, name, wrong, keepScroll) {
  const pane = $(`${side}-lines`);
  const { scrollTop, scrollLeft } = pane;
  const rows = [];
  coloured(text, name).forEach((nodes, index) => {
    const number = index + 1;
    rows.push(
      element(
        "div",
        { class: "line", role: "option", id: `${side}-${number}`, "data-line": number, "aria-selected": "false" },
        element("span", { class: "number", text: number, "aria-hidden": "true" }),
        element("span", { class: "code" }, ...nodes),
      ),
    );
    if (wrong && wrong.line === number) {
      rows.at(-1).classList.add("wrong");
      rows.push(element("div", { class: "note", "aria-hidden": "true", text: wrong.message }));
    }
  });
  pane.replaceChildren(...rows);
  pane.scrollTop = keepScroll ? scrollTop : 0;
  pane.scrollLeft = keepScroll ? scrollLeft : 0;
  if (wrong) reveal(pane.querySelector(".wrong"));
}

export function showTemplate(keepScroll = false) {
  const { templates, problem } = state.file;
  const options = templates.map(({ name, own }, index) =>
    element("option", { value: index, text: own ? `own: ${name}` : name }),
  );
  $("templates").replaceChildren(...options);
  $("templates").value = state.template;
  const template = templates[state.template];
  const wrong = problem?.template === state.template ? { line: problem.line, message: problem.message } : null;
  showLines("template", template.text, template.name, wrong, keepScroll);
  markSubject();
}

export function showOutput(keepScroll = false) {
  const { problem, stale, path, formatted, written } = state.file;
  const shown = output();
  $("path").textContent = shown === written && formatted === null ? `${path}, as written` : path;
  $("badge").hidden = !stale;
  $("output-lines").classList.toggle("stale", stale);
  if (!shown) {
    $("output-lines").replaceChildren(
      element("p", { class: "empty", text: "No output yet: it appears as soon as the template can be rendered." }),
    );
    return;
  }
  if (shown.text.trim() === "") {
    $("output-lines").replaceChildren(
      element("p", { class: "empty", text: "The template has no output here, so the file does not exist." }),
    );
    return;
  }
  const wrong =
    problem?.output_line && shown === written ? { line: problem.output_line, message: problem.message } : null;
  showLines("output", shown.text, path, wrong, keepScroll);
  markSubject();
}

// Corresponding lines

function sourcesOf(line) {
  const shown = output();
  return (shown?.lines[line - 1] ?? []).map((index) => shown.sources[index]);
}

/** The numbers of the output lines to which a line of the visible template contributed. */
function madeBy(line) {
  const shown = output();
  if (!shown) return [];
  const indexes = new Set();
  shown.sources.forEach(([template, number], index) => {
    if (template === state.template && number === line) indexes.add(index);
  });
  return shown.lines.flatMap((sources, index) => (sources.some((source) => indexes.has(source)) ? [index + 1] : []));
}

function rowsOf(side) {
  return $(`${side}-lines`).querySelectorAll(".line");
}

function mark(className, side, numbers) {
  const set = new Set(numbers);
  for (const row of rowsOf(side)) row.classList.toggle(className, set.has(Number(row.dataset.line)));
}

function counterparts(side, line) {
  if (side === "template") return { output: madeBy(line), template: [line] };
  const ofShown = sourcesOf(line).filter(([template]) => template === state.template);
  return { output: [line], template: ofShown.map(([, number]) => number) };
}

function markSubject() {
  const subject = subjectOf(state.place.subject);
  const shown = output();
  if (!subject?.iteration || !shown) return;
  const rounds = new Set();
  shown.scopes.forEach((scope, index) => {
    if (scope[0] === "round" && scope[1] === subject.iteration && scope[3] === subject.name) rounds.add(index);
  });
  const isAbout = (index) => shown.sources[index][2].some((scope) => rounds.has(scope));
  const areAbout = shown.lines.map((sources) => sources.some(isAbout));
  // An empty line has no source of its own: it belongs to the lines around it.
  const lines = areAbout.flatMap((is, index) =>
    is || (!shown.lines[index].length && areAbout[index - 1] && areAbout[index + 1]) ? [index + 1] : [],
  );
  mark("subject", "output", lines);
  const numbers = shown.sources.flatMap(([template, number], index) =>
    template === state.template && isAbout(index) ? [number] : [],
  );
  mark("subject", "template", numbers);
}

export function scrollToSubject() {
  const name = subjectOf(state.place.subject)?.name ?? "";
  const rows = [...$("output-lines").querySelectorAll(".subject")];
  const head = rows.find((row) => row.textContent.includes(` ${name}(`)) ?? rows[0];
  head?.scrollIntoView({ block: "start" });
  if (head) select("output", Number(head.dataset.line), false);
}

function select(side, line, byHand = true) {
  const again = byHand && state.selected?.side === side && state.selected.line === line;
  state.selected = { side, line, step: again ? state.selected.step + 1 : 0 };
  if (side === "output") {
    const sources = sourcesOf(line);
    if (sources.length && !sources.some(([template]) => template === state.template) && sources[0][0] >= 0) {
      state.template = sources[0][0];
      showTemplate();
    }
  }
  applySelection(true);
}

export function applySelection(scroll) {
  for (const side of ["template", "output"]) {
    mark("hit", side, []);
    for (const row of $(`${side}-lines`).querySelectorAll('[aria-selected="true"]')) row.setAttribute("aria-selected", "false");
  }
  showTrail();
  if (!state.selected) return;
  const { side, line, step } = state.selected;
  const row = $(`${side}-${line}`);
  if (!row) return;
  const lines = counterparts(side, line);
  mark("hit", "template", lines.template);
  mark("hit", "output", lines.output);
  row.setAttribute("aria-selected", "true");
  setCurrent(side, line);
  if (!scroll) return;
  const other = side === "output" ? "template" : "output";
  const target = lines[other][step % Math.max(lines[other].length, 1)];
  if (target) reveal($(`${other}-${target}`));
  reveal(row);
}

function showTrail() {
  const { selected } = state;
  if (!selected) {
    $("trail").replaceChildren("Select a line of the output or the template to see its counterpart.");
    return;
  }
  const shown = output();
  let sources;
  const parts = [];
  if (selected.side === "output") {
    sources = sourcesOf(selected.line);
    const places = new Map(sources.map((source) => [`${source[0]}:${source[1]}`, source]));
    parts.push(element("span", { text: `Line ${selected.line} comes from` }));
    for (const [template, number] of [...places.values()].filter(([index]) => index >= 0)) {
      parts.push(
        element("button", {
          type: "button",
          text: `${state.file.templates[template].name.split("/").at(-1)}:${number}`,
          title: `${state.file.templates[template].place}:${number}`,
          onclick: () => showTemplateLine(template, number),
        }),
      );
    }
    if (!places.size) parts.splice(0, 1, element("span", { text: `Line ${selected.line} has nothing in it that a template wrote.` }));
  } else {
    const lines = madeBy(selected.line);
    sources = (shown?.sources ?? []).filter(([template, number]) => template === state.template && number === selected.line);
    const count = lines.length === 1 ? "one line" : `${lines.length} lines`;
    parts.push(element("span", { text: lines.length ? `Line ${selected.line} made ${count} of the output` : `Line ${selected.line} wrote nothing here` }));
    if (lines.length > 1) {
      parts.push(element("button", { type: "button", text: "Next", onclick: () => select("template", selected.line) }));
    }
  }
  const step = selected.side === "template" ? (selected.step ?? 0) % Math.max(sources.length, 1) : 0;
  const scopes = (sources[step]?.[2] ?? []).map((index) => shown.scopes[index]);
  const block = scopes.findLast((scope) => scope[0] === "block")?.[1];
  if (block) parts.push(element("button", { type: "button", text: `Copy an override of ${block}`, onclick: () => copyOverride(block) }));
  for (const scope of scopes.reverse()) {
    parts.push(element("span", { text: "in" }));
    if (scope[0] === "block") parts.push(element("span", { class: "scope", text: scope[1], title: "a named block" }));
    else {
      const text = scope[3] ? `${scope[1]} ${scope[3]}` : `${scope[1]} ${scope[2]}`;
      parts.push(element("span", { class: "scope round", text, title: `iteration ${scope[2]} of the loop over ${scope[1]}` }));
    }
  }
  $("trail").replaceChildren(...parts);
}

function showTemplateLine(index, number) {
  if (index !== state.template) {
    state.template = index;
    showTemplate();
    applySelection(false);
  }
  showTab("template");
  reveal($(`template-${number}`));
}

async function copyOverride(block) {
  const name = state.file.templates[0].name;
  const base = name.startsWith("built-in/") ? name : `built-in/${name}`;
  const text = `{% extends "${base}" %}\n{% block ${block} %}\n{{ super() }}\n{% endblock %}\n`;
  await navigator.clipboard.writeText(text);
  tell(`Copied: the start of a template that overrides ${block}`);
}

function setCurrent(side, line) {
  const pane = $(`${side}-lines`);
  pane.querySelector(".current")?.classList.remove("current");
  const row = $(`${side}-${line}`);
  if (!row) return;
  row.classList.add("current");
  pane.setAttribute("aria-activedescendant", row.id);
}

for (const side of ["template", "output"]) {
  const pane = $(`${side}-lines`);
  const lineAt = (event) => Number(event.target.closest(".line")?.dataset.line ?? 0);
  pane.addEventListener("click", (event) => {
    const line = lineAt(event);
    if (line && getSelection().isCollapsed) select(side, line);
  });
  pane.addEventListener("mouseover", (event) => {
    const line = lineAt(event);
    const lines = line ? counterparts(side, line) : { output: [], template: [] };
    mark("hover", "template", lines.template);
    mark("hover", "output", lines.output);
  });
  pane.addEventListener("mouseleave", () => {
    mark("hover", "template", []);
    mark("hover", "output", []);
  });
  pane.addEventListener("keydown", (event) => {
    const rows = rowsOf(side).length;
    const current = Number(pane.querySelector(".current")?.dataset.line ?? 0);
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 20, PageUp: -20, Home: -rows, End: rows };
    if (event.key in steps && rows) {
      event.preventDefault();
      select(side, Math.min(Math.max(current + steps[event.key], 1), rows), false);
    } else if ((event.key === "Enter" || event.key === " ") && current) {
      event.preventDefault();
      select(side, current);
    }
  });
}

// The page of `clientloom preview`. All text that comes from the server is put in place as
// text, never as markup: much of it was written by whoever wrote the API's description.

const $ = (id) => document.getElementById(id);

/** What is shown. `place` is kept in the address, so that a reload changes nothing. */
const state = {
  packages: [],
  package: null,
  place: { package: "", subject: "", file: "" },
  file: null,
  form: "formatted",
  template: 0,
  selected: null, // { side: "output" | "template", line }
  revision: null,
};

function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "text") node.textContent = value;
    else if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value === true) node.setAttribute(key, "");
    else if (value !== false && value !== null) node.setAttribute(key, value);
  }
  node.append(...children);
  return node;
}

async function ask(path, parameters = {}) {
  const answer = await fetch(`${path}?${new URLSearchParams(parameters)}`);
  if (!answer.ok) throw new Error((await answer.text()).trim());
  return answer.json();
}

function tell(text, kind = "live") {
  $("status").textContent = text;
  $("status").dataset.state = kind;
}

// The address

function readAddress() {
  const [name, query] = location.hash.slice(1).split("?");
  const parameters = new URLSearchParams(query ?? "");
  return {
    package: decodeURIComponent(name ?? ""),
    subject: parameters.get("subject") ?? "",
    file: parameters.get("file") ?? "",
  };
}

function writeAddress() {
  const { package: name, subject, file } = state.place;
  const parameters = new URLSearchParams();
  if (subject) parameters.set("subject", subject);
  if (file) parameters.set("file", file);
  history.replaceState(null, "", `#${encodeURIComponent(name)}?${parameters}`);
}

// Loading

async function loadPackages() {
  state.packages = (await ask("/packages")).packages;
  const options = state.packages.map((name) => element("option", { value: name, text: name }));
  $("package").replaceChildren(...options);
}

async function loadPackage(name) {
  tell(`Building ${name}…`, "busy");
  state.package = await ask("/package", { package: name });
  $("package").value = name;
  showKinds();
  showList();
  showFindings();
  tell("Live");
}

/** Shows a place: a file, or a subject in one of its files. */
async function go(place, keepScroll = false) {
  if (!state.packages.includes(place.package)) place = { package: state.packages[0], subject: "", file: "" };
  const isNew = state.package?.name !== place.package;
  if (isNew) await loadPackage(place.package);
  const subject = state.package.subjects.find((candidate) => candidate.key === place.subject);
  const paths = new Set(state.package.files.map((file) => file.path));
  let file = place.file;
  if (subject && !subject.files.includes(file)) file = subject.files[0];
  if (!paths.has(file)) file = ["README.md", ...paths].find((path) => paths.has(path)) ?? "";
  const same = file === state.place.file && !isNew && (subject?.key ?? "") === state.place.subject;
  state.place = { package: place.package, subject: subject?.key ?? "", file };
  writeAddress();
  markCurrent();
  if (file) await showFile(same && keepScroll);
  else {
    state.file = null;
    for (const id of ["tree", "template-lines", "output-lines", "trail"]) $(id).replaceChildren();
    $("title").textContent = "There is nothing to show: see what was found in the description";
    $("findings").open = true;
  }
}

async function showFile(keepScroll) {
  const { package: name, subject: key, file: path } = state.place;
  const about = key ? { package: name, subject: key } : { package: name, path };
  const [file, view] = await Promise.all([ask("/file", { package: name, path }), ask("/view", about)]);
  const shownTemplate = state.file?.templates[state.template]?.place;
  state.file = file;
  state.template = 0;
  if (keepScroll) {
    state.template = Math.max(0, file.templates.findIndex((template) => template.place === shownTemplate));
  } else {
    state.selected = null;
  }
  const broken = file.problem?.template;
  if (broken !== null && broken !== undefined) state.template = broken;
  showHeading();
  showTree(view, keepScroll);
  showProblem();
  showTemplate(keepScroll);
  showOutput(keepScroll);
  applySelection(false);
  if (!keepScroll) scrollToSubject();
}

// The list

/** Files, and every kind of thing that the package has views of. */
function showKinds() {
  const chosen = document.querySelector("[name=kind]:checked")?.value;
  const kinds = ["file", ...new Set(state.package.subjects.map((subject) => subject.kind))];
  const current = kinds.includes(chosen) ? chosen : "file";
  const labels = kinds.map((kind) => {
    const input = element("input", { type: "radio", name: "kind", value: kind });
    input.checked = kind === current;
    return element("label", {}, input, element("span", { text: `${kind[0].toUpperCase()}${kind.slice(1)}s` }));
  });
  $("kind").replaceChildren($("kind").querySelector("legend"), ...labels);
}

function subjectOf(key) {
  return state.package?.subjects.find((subject) => subject.key === key);
}

function showList() {
  const kind = document.querySelector("[name=kind]:checked").value;
  const words = $("search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (text) => words.every((word) => text.toLowerCase().includes(word));
  const entries =
    kind === "file"
      ? state.package.files
          .filter(({ path, template }) => matches(`${path} ${template}`))
          .map(({ path, template, group }) => ({ group, label: path, below: template, place: { subject: "", file: path } }))
      : state.package.subjects
          .filter((subject) => subject.kind === kind && matches(`${subject.group} ${subject.name}`))
          .map(({ key, name, group, files }) => ({ group, label: name, place: { subject: key, file: files[0] ?? "" } }));
  const groups = new Map();
  for (const entry of entries) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  const children = [...groups].flatMap(([group, members]) => [
    ...(group ? [element("h3", { text: group })] : []),
    ...members.map((entry) =>
      element(
        "button",
        {
          type: "button",
          title: entry.below ?? entry.label,
          "data-subject": entry.place.subject,
          "data-file": entry.place.file,
          onclick: () => choose({ package: state.place.package, ...entry.place }),
        },
        entry.label,
        ...(entry.below ? [element("small", { text: entry.below })] : []),
      ),
    ),
  ]);
  $("items").replaceChildren(...(children.length ? children : [element("p", { text: "Nothing of that name." })]));
  markCurrent();
}

function markCurrent() {
  const { subject, file } = state.place;
  for (const item of $("items").querySelectorAll("button")) {
    const isCurrent = subject ? item.dataset.subject === subject : item.dataset.file === file && !item.dataset.subject;
    item.setAttribute("aria-current", isCurrent);
  }
}

async function choose(place) {
  if (document.body.dataset.tab === "list") showTab("output");
  await attempt(() => go(place));
}

function showFindings() {
  const { diagnostics } = state.package;
  $("findings").hidden = diagnostics.length === 0;
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  $("findings").querySelector("summary").textContent =
    `${diagnostics.length} found in the inputs${errors ? `, ${errors} of them errors` : ""}`;
  if (errors) $("findings").open = true;
  $("findings")
    .querySelector("ul")
    .replaceChildren(
      ...diagnostics.map(({ severity, message, place }) =>
        element(
          "li",
          {},
          element("span", { class: severity, text: `${severity}: ${message}` }),
          element("small", { text: place }),
        ),
      ),
    );
}

// The heading and the problem

function showHeading() {
  const subject = subjectOf(state.place.subject);
  $("title").textContent = subject ? `${subject.kind} ${subject.name}` : state.place.file;
  document.title = `${subject?.name ?? state.place.file} · clientloom preview`;
  $("files").replaceChildren(
    ...(subject?.files ?? []).map((path) =>
      element("button", {
        type: "button",
        text: path,
        "aria-pressed": String(path === state.place.file),
        onclick: () => attempt(() => go({ ...state.place, file: path })),
      }),
    ),
  );
}

function showProblem() {
  const problem = state.file.problem;
  $("problem").hidden = !problem;
  if (!problem) return;
  const [message, hint, button] = $("problem").children;
  const template = state.file.templates[problem.template];
  const place = template ? `${template.place}:${problem.line}: ` : problem.output_line ? `line ${problem.output_line} of the output: ` : "";
  message.textContent = place + problem.message;
  hint.textContent = problem.hint;
  button.hidden = !template && !problem.output_line;
  button.onclick = () => {
    showTab(template ? "template" : "output");
    reveal(document.querySelector(".line.wrong"));
  };
}

// The view as a tree whose branches are built when they are opened

const LONGEST_VALUE = 400;

function showTree(view, keepScroll) {
  const open = new Set(
    keepScroll ? [...$("tree").querySelectorAll("details[open]")].map((details) => details.dataset.path) : [],
  );
  const top = $("tree").scrollTop;
  const entries = Object.entries(view);
  const isShort = entries.length <= 3;
  $("tree").replaceChildren(...entries.map(([key, value]) => branch(key, value, key, isShort, open)));
  $("tree").scrollTop = keepScroll ? top : 0;
}

function branch(key, value, path, isOpen, open) {
  const label = element("span", { class: "key", text: key });
  if (value === null || typeof value !== "object") {
    const whole = value === null ? "null" : JSON.stringify(value);
    const text = whole.length > LONGEST_VALUE ? `${whole.slice(0, LONGEST_VALUE)}… (${whole.length} characters)` : whole;
    const kind = typeof value === "string" ? "s" : "k";
    return element("div", { class: "leaf" }, label, ": ", element("span", { class: kind, text }));
  }
  const entries = Object.entries(value);
  const size = Array.isArray(value) ? `[${entries.length}]` : `{${entries.length}}`;
  if (entries.length === 0) {
    const text = Array.isArray(value) ? "[]" : "{}";
    return element("div", { class: "leaf" }, label, ": ", element("span", { class: "size", text }));
  }
  const hint = !Array.isArray(value) && (value.name ?? value.class_name);
  const summary = element("summary", {}, label, " ", element("span", { class: "size", text: hint ? `${size} ${hint}` : size }));
  const details = element("details", { "data-path": path }, summary);
  const fill = () => {
    if (details.childElementCount > 1) return;
    const inner = element("div");
    inner.append(...entries.map(([name, item]) => branch(name, item, `${path}/${name}`, false, open)));
    details.append(inner);
  };
  details.addEventListener("toggle", fill);
  if (isOpen || open.has(path)) {
    fill();
    details.open = true;
  }
  return details;
}

// Lines

const PYTHON = /("""|'''|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|#.*$|\b(?:and|as|assert|async|await|class|def|elif|else|except|False|finally|for|from|if|import|in|is|lambda|None|not|or|pass|raise|return|True|try|while|with|yield)\b|@[\w.]+)/;
const JINJA = /(\{#.*?(?:#\}|$)|\{%.*?(?:%\}|$)|\{\{.*?(?:\}\}|$))/;

/** The lines of a text, each as nodes with classes for their syntax. */
function coloured(text, name) {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  const isTemplate = name.endsWith(".jinja");
  const isPython = name.includes(".py") || (isTemplate && name.startsWith("shared/"));
  const inside = { quotes: "" };
  return lines.map((line) => {
    if (!isTemplate) return isPython ? python(line, inside) : plain(line, name);
    return line.split(JINJA).flatMap((part, index) => {
      if (index % 2) return [element("span", { class: part.startsWith("{#") ? "c" : "t", text: part })];
      return isPython ? python(part, inside) : plain(part, name);
    });
  });
}

function plain(line, name) {
  return [name.includes(".md") && line.startsWith("#") ? element("span", { class: "h", text: line }) : line];
}

function python(line, inside) {
  const nodes = [];
  line.split(PYTHON).forEach((part, index) => {
    if (!part) return;
    const isQuotes = part === '"""' || part === "'''";
    let kind = "";
    if (inside.quotes) {
      kind = "s";
      if (part === inside.quotes) inside.quotes = "";
    } else if (index % 2) {
      if (isQuotes) inside.quotes = part;
      kind = isQuotes || /^["']/.test(part) ? "s" : part.startsWith("#") ? "c" : "k";
    }
    nodes.push(kind ? element("span", { class: kind, text: part }) : part);
  });
  return nodes;
}

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

/** Scrolls to a line unless it is seen already. */
function reveal(row) {
  if (!row) return;
  const line = row.getBoundingClientRect();
  const pane = row.parentElement.getBoundingClientRect();
  if (line.top < pane.top || line.bottom > pane.bottom) row.scrollIntoView({ block: "center", inline: "nearest" });
}

function showTemplate(keepScroll = false) {
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

/** The output that is shown: what was written when there is nothing formatted. */
function output() {
  const { formatted, written } = state.file;
  return state.form === "written" ? written : (formatted ?? written);
}

function showOutput(keepScroll = false) {
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
      element("p", { class: "empty", text: "The template writes nothing here, so that there is no such file." }),
    );
    return;
  }
  const wrong =
    problem?.output_line && shown === written ? { line: problem.output_line, message: problem.message } : null;
  showLines("output", shown.text, path, wrong, keepScroll);
  markSubject();
}

// What came from which line

function sourcesOf(line) {
  const shown = output();
  return (shown?.lines[line - 1] ?? []).map((index) => shown.sources[index]);
}

/** The numbers of the output lines that a line of the shown template took part in. */
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

function scrollToSubject() {
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

function applySelection(scroll) {
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
    $("trail").replaceChildren("Choose a line of the output or of the template to see what made what.");
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
      parts.push(element("span", { class: "scope round", text, title: `round ${scope[2]} of the loop over ${scope[1]}` }));
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

// Keyboard, pointer, tabs

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

$("items").addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const buttons = [...$("items").querySelectorAll("button")];
  buttons[buttons.indexOf(document.activeElement) + step]?.focus();
});

$("search").addEventListener("input", showList);
$("search").addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" || event.key === "Enter") {
    event.preventDefault();
    const first = $("items").querySelector("button");
    if (event.key === "Enter") first?.click();
    else first?.focus();
  }
});
$("kind").addEventListener("change", showList);
$("package").addEventListener("change", () => attempt(() => go({ package: $("package").value, subject: "", file: "" })));
$("templates").addEventListener("change", () => {
  state.template = Number($("templates").value);
  showTemplate();
  applySelection(false);
});
$("form").addEventListener("change", () => {
  state.form = document.querySelector("[name=form]:checked").value;
  if (!state.file) return;
  if (state.selected?.side === "output") state.selected = null;
  showOutput();
  applySelection(false);
});
$("fold").addEventListener("click", () => {
  const folded = $("panes").classList.toggle("folded");
  $("fold").setAttribute("aria-expanded", String(!folded));
  $("fold").textContent = folded ? "What the template sees" : "Hide";
});
addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.target.closest("input, select")) {
    event.preventDefault();
    showTab("list");
    $("search").focus();
  }
});
addEventListener("hashchange", () => attempt(() => go(readAddress())));

const TABS = ["list", "view", "template", "output"];

function showTab(name) {
  document.body.dataset.tab = name;
  for (const tab of TABS) {
    const button = $(`tab-${tab}`);
    button.setAttribute("aria-selected", String(tab === name));
    button.tabIndex = tab === name ? 0 : -1;
  }
  // What is not shown cannot be scrolled to.
  reveal($(`${name}-lines`)?.querySelector(".hit"));
}
TABS.forEach((name, index) => {
  $(`tab-${name}`).addEventListener("click", () => showTab(name));
  $(`tab-${name}`).addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = TABS[(index + step + TABS.length) % TABS.length];
    showTab(next);
    $(`tab-${next}`).focus();
  });
});

// Following what changes

async function attempt(work) {
  try {
    await work();
  } catch (error) {
    tell(error.message, "gone");
  }
}

/** Takes everything anew and stays where it is. */
async function follow() {
  const name = state.place.package;
  await loadPackages();
  if (state.packages.includes(name)) await loadPackage(name);
  await go(state.place, true);
  tell(`Live, changed at ${new Date().toLocaleTimeString()}`);
}

function listen() {
  const events = new EventSource("/events");
  events.addEventListener("message", (event) => {
    const known = state.revision;
    state.revision = event.data;
    if (known === null) tell("Live");
    else if (known !== event.data) attempt(follow);
    else if ($("status").dataset.state === "gone") tell("Live");
  });
  events.addEventListener("error", () => tell("clientloom preview has ended", "gone"));
}

showTab("list");
await attempt(async () => {
  await loadPackages();
  await go(readAddress());
  listen();
});

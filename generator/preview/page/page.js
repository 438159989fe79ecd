// The page of `clientloom preview`: what it shows, and how it follows changes.

import { $, TABS, ask, attempt, element, reveal, showTab, state, subjectOf, tell } from "./common.js";
import { applySelection, scrollToSubject, showOutput, showTemplate } from "./lines.js";
import { markCurrent, showFindings, showKinds, showList } from "./list.js";
import { showTree } from "./tree.js";

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
    $("title").textContent = "Nothing to show: see the diagnostics";
    $("findings").open = true;
  }
}

async function showFile(keepScroll) {
  const { package: name, subject: key, file: path } = state.place;
  const about = key ? { package: name, subject: key } : { package: name, path };
  const turn = (state.turn += 1);
  const [file, view] = await Promise.all([ask("/file", { package: name, path }), ask("/view", about)]);
  // Meanwhile another file may have been selected, or the file saved again.
  if (turn !== state.turn) return;
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

async function choose(place) {
  if (document.body.dataset.tab === "list") showTab("output");
  await attempt(() => go(place));
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

// Keyboard, pointer, tabs

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
  $("fold").textContent = folded ? "Template context" : "Hide";
});
addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.target.closest("input, select")) {
    event.preventDefault();
    showTab("list");
    $("search").focus();
  }
});
addEventListener("choose", (event) => choose(event.detail));
addEventListener("hashchange", () => attempt(() => go(readAddress())));

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

// Following changes

/** Reloads everything and stays at the same place. */
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
});
listen();

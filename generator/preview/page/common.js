// What all parts of the page share: its state and small helpers. All text from the
// server is inserted as text, never as markup: much of it was written by whoever
// wrote the spec.

export const $ = (id) => document.getElementById(id);

/** The state of the page. `place` is kept in the URL, so that a reload changes nothing. */
export const state = {
  packages: [],
  package: null,
  place: { package: "", subject: "", file: "" },
  file: null,
  form: "formatted",
  template: 0,
  selected: null, // { side: "output" | "template", line }
  revision: null,
  turn: 0,
};

export function element(name, attributes = {}, ...children) {
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

export async function ask(path, parameters = {}) {
  const answer = await fetch(`${path}?${new URLSearchParams(parameters)}`);
  if (!answer.ok) throw new Error((await answer.text()).trim());
  return answer.json();
}

export function tell(text, kind = "live") {
  $("status").textContent = text;
  $("status").dataset.state = kind;
}

export function subjectOf(key) {
  return state.package?.subjects.find((subject) => subject.key === key);
}

/** The visible output: the unformatted one if there is no formatted one. */
export function output() {
  const { formatted, written } = state.file;
  return state.form === "written" ? written : (formatted ?? written);
}

/** Scrolls to a line unless it is already visible. */
export function reveal(row) {
  if (!row) return;
  const line = row.getBoundingClientRect();
  const pane = row.parentElement.getBoundingClientRect();
  if (line.top < pane.top || line.bottom > pane.bottom) row.scrollIntoView({ block: "center", inline: "nearest" });
}

export const TABS = ["list", "view", "template", "output"];

export function showTab(name) {
  document.body.dataset.tab = name;
  for (const tab of TABS) {
    const button = $(`tab-${tab}`);
    button.setAttribute("aria-selected", String(tab === name));
    button.tabIndex = tab === name ? 0 : -1;
  }
  // A hidden element cannot be scrolled to.
  reveal($(`${name}-lines`)?.querySelector(".hit"));
}

export async function attempt(work) {
  try {
    await work();
  } catch (error) {
    tell(error.message, "gone");
  }
}

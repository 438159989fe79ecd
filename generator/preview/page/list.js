// The list of files and subjects. A choice is the event `choose` with a place.

import { $, element, state } from "./common.js";

/** Files, and every kind of subject in the package. */
export function showKinds() {
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

export function showList() {
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
          onclick: () => choose(entry.place),
        },
        entry.label,
        ...(entry.below ? [element("small", { text: entry.below })] : []),
      ),
    ),
  ]);
  $("items").replaceChildren(...(children.length ? children : [element("p", { text: "No matches." })]));
  markCurrent();
}

export function markCurrent() {
  const { subject, file } = state.place;
  for (const item of $("items").querySelectorAll("button")) {
    const isCurrent = subject ? item.dataset.subject === subject : item.dataset.file === file && !item.dataset.subject;
    item.setAttribute("aria-current", isCurrent);
  }
}

export function showFindings() {
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

function choose(place) {
  const detail = { package: state.place.package, ...place };
  dispatchEvent(new CustomEvent("choose", { detail }));
}

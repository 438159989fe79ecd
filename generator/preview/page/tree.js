// The view as a tree whose branches are built when they are opened.

import { $, element } from "./common.js";

const LONGEST_VALUE = 400;

export function showTree(view, keepScroll) {
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

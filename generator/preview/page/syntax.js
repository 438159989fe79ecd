// The colors of templates and of Python.

import { element } from "./common.js";

const PYTHON = /("""|'''|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|#.*$|\b(?:and|as|assert|async|await|class|def|elif|else|except|False|finally|for|from|if|import|in|is|lambda|None|not|or|pass|raise|return|True|try|while|with|yield)\b|@[\w.]+)/;
const JINJA = /(\{#.*?(?:#\}|$)|\{%.*?(?:%\}|$)|\{\{.*?(?:\}\}|$))/;

/** The lines of a text, each as nodes with classes for their syntax. */
export function coloured(text, name) {
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

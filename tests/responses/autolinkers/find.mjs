// The addresses that programs make clickable in texts: a list of texts comes in, and for each
// program a list of what it links in each goes out.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [folder, texts] = process.argv.slice(2);
const { resolve } = createRequire(join(folder, "package.json"));
const load = (name) => import(resolve(name));

const { marked } = await load("marked");
const { default: MarkdownIt } = await load("markdown-it");
const linkify = await load("linkifyjs");

const markdownIt = new MarkdownIt({ linkify: true });
const unescaped = (html) => html.replaceAll("&amp;", "&").replaceAll("&quot;", '"');
const linked = (html) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => unescaped(href));

const programs = {
  "marked": (text) => linked(marked.parse(text)),
  "markdown-it": (text) => linked(markdownIt.render(text)),
  "linkifyjs": (text) => linkify.find(text).map(({ href }) => href),
};
const all = JSON.parse(readFileSync(texts, "utf8"));
const found = Object.entries(programs).map(([name, find]) => [name, all.map(find)]);
console.log(JSON.stringify(Object.fromEntries(found)));

// How Groundwork sets its reports, for the other two to set theirs alike: sizes in points, colours,
// margins. See src/report/layout/sheet.rs and src/pdf/rgb.rs.

export const MARGIN = { side: 56.69, top: 56.69, bottom: 68.03, foot: 36.85 };
export const PAPERS = { A4: [595.28, 841.89], Letter: [612, 792] };
export const PROSE = 440;

const INK = "#1c2624";
const MUTED = "#4a5552";
const LEAF = "#1f6455";
export const RULE = "#d9d6cc";
export const HEAD_GROUND = "#e2efe9";
export const NOTICE_GROUND = "#e3edf6";
export const LINK = LEAF;

const body = { size: 10.5, leading: 15, bold: false, colour: INK, before: 0, after: 7 };
const styles = {
  Body: body,
  Lead: { ...body, size: 13, leading: 19, after: 10 },
  Small: { ...body, size: 9, leading: 12.5, colour: MUTED, after: 6 },
  Title: { ...body, size: 30, leading: 36, bold: true, colour: LEAF, after: 10 },
  Subtitle: { ...body, size: 15, leading: 21, colour: MUTED, after: 12 },
  Quote: { ...body, before: 9, after: 9 },
  Notice: { ...body, before: 11, after: 13 },
};
const headings = [
  { size: 20, leading: 25, bold: true, colour: LEAF, before: 30, after: 9 },
  { size: 14, leading: 18.5, bold: true, colour: INK, before: 20, after: 5 },
  { size: 11.25, leading: 15.5, bold: true, colour: INK, before: 13, after: 3 },
];
export const CELL = { size: 9.25, leading: 12.5, padX: 5, padY: 4, colour: INK };
export const FOOT = { size: 8.5, leading: 11, colour: MUTED };
export const ITEM_GAP = 3;
export const LINE_ROOM = 28;

export const styleOf = (name) => styles[name];
export const headingOf = (level) => headings[level - 1];

const paints = {
  Ink: INK,
  Muted: MUTED,
  Line: RULE,
  StrongLine: "#8d8a80",
  Card: "#ffffff",
  Leaf: LEAF,
  Ember: "#a8441f",
  Hatched: "#fbe9df",
  Sky: "#245a86",
};
const levels = ["#f0eee6", "#cfe0d6", "#94bfae", "#4b8f7c", "#174f43"];

/** A colour of a picture. */
export const paint = (name) => paints[name] ?? levels[Math.min(name.Level, 4)];

/** What kind of block it is, and what it holds. */
export function parts(block) {
  return typeof block === "string" ? [block, null] : Object.entries(block)[0];
}

/** The words of spans in one. */
export const words = (spans) => spans.map((span) => span.text).join("");

/** Loads a library that puts itself into the window. */
export function script(src) {
  return new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.onload = resolve;
    element.onerror = () => reject(new Error(`${src} did not load`));
    element.src = src;
    document.head.append(element);
  });
}

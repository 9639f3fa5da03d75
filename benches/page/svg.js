// A picture as SVG, the form in which pdfmake takes drawings with text in them.

import { paint, parts } from "./look.js";

const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

function painted({ fill, stroke }) {
  const inside = fill ? paint(fill) : "none";
  if (!stroke) return `fill="${inside}"`;
  const { width, dashed } = stroke;
  const dash = dashed ? ` stroke-dasharray="${width * 3} ${width * 2.5}"` : "";
  return `fill="${inside}" stroke="${paint(stroke.paint)}" stroke-width="${width}"${dash}`;
}

function element(kind, shape) {
  const { x, y } = shape;
  switch (kind) {
    case "Rect": {
      const { width, height } = shape;
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${painted(shape)}/>`;
    }
    case "Circle":
      return `<circle cx="${x}" cy="${y}" r="${shape.radius}" ${painted(shape)}/>`;
    case "Path": {
      const name = shape.closed ? "polygon" : "polyline";
      return `<${name} points="${shape.points.join(" ")}" ${painted(shape)}/>`;
    }
    case "Text": {
      const { size, bold, anchor, text } = shape;
      const weight = bold ? ` font-weight="bold"` : "";
      const type = `font-family="Sans" font-size="${size}"${weight} fill="${paint(shape.paint)}"`;
      const place = `x="${x}" y="${y}" text-anchor="${anchor.toLowerCase()}"`;
      return `<text ${place} ${type}>${escape(text)}</text>`;
    }
  }
}

export function svg({ width, height, shapes }) {
  const drawn = shapes.map((shape) => element(...parts(shape))).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${drawn}</svg>`;
}

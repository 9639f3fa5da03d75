// jsPDF with its plugin for tables. In its favour: a paragraph has one weight and no links, nothing
// is kept together but headings, hatched grounds are plain, and it writes no tags.

import * as look from "./look.js";

const fonts = {};

export async function load(files) {
  await look.script(files["jspdf.umd.min.js"]);
  await look.script(files["jspdf.plugin.autotable.min.js"]);
  for (const weight of ["Regular", "Bold"]) {
    const bytes = await (await fetch(files[`SourceSans3-${weight}.ttf`])).arrayBuffer();
    // It takes fonts as a text with a character for each byte.
    fonts[weight] = new TextDecoder("x-user-defined").decode(bytes).replace(/[\uf780-\uf7ff]/g,
      (c) => String.fromCharCode(c.charCodeAt(0) & 0xff));
  }
}

export function make({ document }) {
  const setter = new Setter(document);
  setter.blocks(document.blocks);
  setter.feet(document.foot);
  return { pdf: new Uint8Array(setter.doc.output("arraybuffer")) };
}

class Setter {
  constructor({ title, author, subject, language, paper }) {
    const options = { unit: "pt", format: look.PAPERS[paper], compress: true };
    this.doc = new window.jspdf.jsPDF({ ...options, putOnlyUsedFonts: true });
    for (const [weight, style] of [["Regular", "normal"], ["Bold", "bold"]]) {
      this.doc.addFileToVFS(`${weight}.ttf`, fonts[weight]);
      this.doc.addFont(`${weight}.ttf`, "Sans", style);
    }
    this.doc.setProperties({ title, author, subject });
    this.doc.setLanguage(language);
    const [width, height] = look.PAPERS[paper];
    Object.assign(this, { width, height, bottom: height - look.MARGIN.bottom });
    this.wide = width - 2 * look.MARGIN.side;
    this.y = look.MARGIN.top;
    this.outline = [];
  }

  blocks(blocks) {
    for (const block of blocks) this.block(...look.parts(block));
  }

  block(kind, block) {
    switch (kind) {
      case "Heading": return this.heading(block);
      case "Paragraph": return this.paragraph(block);
      case "List": return this.list(block);
      case "Table": return this.table(block);
      case "Figure": return this.figure(block);
      case "WritingLines": return this.writing(block);
      case "Together": return this.blocks(block);
      case "PageBreak": return this.newPage();
      case "Space": this.y += block;
    }
  }

  newPage() {
    this.doc.addPage();
    this.y = look.MARGIN.top;
  }

  need(height) {
    if (this.y + height > this.bottom) this.newPage();
  }

  type({ size, bold, colour }) {
    this.doc.setFont("Sans", bold ? "bold" : "normal");
    this.doc.setFontSize(size);
    this.doc.setTextColor(colour);
  }

  /** Sets lines at x, as many as fit on each page. */
  text(words, style, x, width) {
    this.type(style);
    let lines = this.doc.splitTextToSize(words, width);
    while (lines.length > 0) {
      this.need(style.leading);
      const fit = Math.max(1, Math.floor((this.bottom - this.y) / style.leading));
      const options = { baseline: "alphabetic", lineHeightFactor: style.leading / style.size };
      const base = this.y + style.leading / 2 + style.size * 0.35;
      this.doc.text(lines.slice(0, fit), x, base, options);
      this.y += Math.min(fit, lines.length) * style.leading;
      lines = lines.slice(fit);
    }
  }

  heading({ level, text, outline }) {
    const style = look.headingOf(level);
    if (this.y > look.MARGIN.top) this.y += style.before;
    this.need(3 * style.leading);
    if (outline === "Shown") {
      const over = this.outline.slice(0, level - 1).findLast(Boolean) ?? null;
      const pageNumber = this.doc.getCurrentPageInfo().pageNumber;
      this.outline[level - 1] = this.doc.outline.add(over, text, { pageNumber });
      this.outline.length = level;
    }
    this.text(text, style, look.MARGIN.side, this.wide);
    this.y += style.after;
  }

  paragraph({ style: name, spans }) {
    const style = { ...look.styleOf(name) };
    style.bold ||= spans.every((span) => span.bold);
    const wide = name.endsWith("itle") ? this.wide : look.PROSE;
    const indent = name === "Quote" || name === "Notice" ? 14 : 0;
    this.y += style.before;
    this.text(look.words(spans), style, look.MARGIN.side + indent, wide - 2 * indent);
    this.y += style.after;
  }

  list({ numbered, items }) {
    const style = look.styleOf("Body");
    items.forEach((spans, index) => {
      this.need(style.leading);
      this.type(style);
      const label = numbered ? `${index + 1}.` : "•";
      this.doc.text(label, look.MARGIN.side, this.y + style.leading / 2 + style.size * 0.35);
      this.text(look.words(spans), style, look.MARGIN.side + 20, look.PROSE - 20);
      this.y += look.ITEM_GAP;
    });
    this.y += style.after - look.ITEM_GAP;
  }

  table({ columns, rows }) {
    const { CELL, MARGIN } = look;
    const shares = columns.reduce((sum, { share }) => sum + share, 0);
    const columnStyles = {};
    columns.forEach(({ share, numeric }, at) => {
      columnStyles[at] = { cellWidth: (share / shares) * this.wide };
      if (numeric) columnStyles[at].halign = "right";
    });
    const cell = (paragraphs, bold) => ({
      content: paragraphs.map(look.words).join("\n"),
      styles: bold || paragraphs.flat().every((span) => span.bold) ? { fontStyle: "bold" } : {},
    });
    this.doc.autoTable({
      startY: this.y + 4,
      margin: { left: MARGIN.side, right: MARGIN.side, top: MARGIN.top, bottom: MARGIN.bottom },
      theme: "plain",
      rowPageBreak: "avoid",
      styles: {
        font: "Sans",
        fontSize: CELL.size,
        textColor: CELL.colour,
        cellPadding: { horizontal: CELL.padX, vertical: CELL.padY },
        lineColor: look.RULE,
        lineWidth: { bottom: 0.5 },
      },
      headStyles: { fontStyle: "bold", fillColor: look.HEAD_GROUND },
      columnStyles,
      head: [columns.map(({ head }) => head)],
      body: rows.map(({ cells, headed }) => cells.map((c, at) => cell(c, headed && at === 0))),
    });
    this.y = this.doc.lastAutoTable.finalY + 14;
  }

  figure({ picture, width }) {
    const scale = Math.min(width || this.wide, this.wide) / picture.width;
    this.need(picture.height * scale + 16);
    this.y += 6;
    for (const shape of picture.shapes) this.shape(...look.parts(shape), scale);
    this.y += picture.height * scale + 10;
  }

  shape(kind, shape, scale) {
    const { doc } = this;
    const place = (x, y) => [look.MARGIN.side + x * scale, this.y + y * scale];
    if (kind === "Text") {
      const { x, y, size, bold, anchor, paint, text } = shape;
      this.type({ size: size * scale, bold, colour: look.paint(paint) });
      const align = { Start: "left", Middle: "center", End: "right" }[anchor];
      doc.text(text, ...place(x, y), { align });
      return;
    }
    const style = `${shape.fill ? "F" : ""}${shape.stroke ? "D" : ""}`;
    if (!style) return;
    if (shape.fill) doc.setFillColor(look.paint(shape.fill));
    if (shape.stroke) {
      const { paint, width, dashed } = shape.stroke;
      doc.setDrawColor(look.paint(paint));
      doc.setLineWidth(width * scale);
      doc.setLineDashPattern(dashed ? [width * scale * 3, width * scale * 2.5] : [], 0);
    }
    if (kind === "Rect") {
      doc.rect(...place(shape.x, shape.y), shape.width * scale, shape.height * scale, style);
    } else if (kind === "Circle") {
      doc.circle(...place(shape.x, shape.y), shape.radius * scale, style);
    } else {
      const [first, ...rest] = shape.points.map(([x, y]) => place(x, y));
      const steps = rest.map(([x, y], at) => {
        const [fromX, fromY] = at === 0 ? first : rest[at - 1];
        return [x - fromX, y - fromY];
      });
      doc.lines(steps, ...first, [1, 1], style, shape.closed);
    }
  }

  writing(labels) {
    const style = look.styleOf("Body");
    for (const label of labels) {
      this.need(look.LINE_ROOM);
      this.y += look.LINE_ROOM - style.leading;
      this.text(label, style, look.MARGIN.side, this.wide);
      const x = look.MARGIN.side + this.doc.getTextWidth(label) + 8;
      this.doc.setDrawColor(look.RULE);
      this.doc.setLineWidth(0.5);
      this.doc.line(x, this.y, this.width - look.MARGIN.side, this.y);
    }
    this.y += 10;
  }

  feet(words) {
    const count = this.doc.getNumberOfPages();
    const y = this.height - look.MARGIN.foot;
    const right = this.width - look.MARGIN.side;
    for (let page = 2; page <= count; page++) {
      this.doc.setPage(page);
      this.type(look.FOOT);
      this.doc.setDrawColor(look.RULE);
      this.doc.setLineWidth(0.5);
      this.doc.setLineDashPattern([], 0);
      this.doc.line(look.MARGIN.side, y - 13, right, y - 13);
      this.doc.text(words, look.MARGIN.side, y);
      this.doc.text(`page ${page} of ${count}`, right, y, { align: "right" });
    }
  }
}

// pdfmake. In its favour: nothing is kept together but a heading, hatched grounds are plain, and it
// writes no tags.

import * as look from "./look.js";
import { svg } from "./svg.js";

/** The height of a line of the font, as a share of its size. */
const LINE = 1.257;

export async function load(files) {
  await look.script(files["pdfmake.min.js"]);
  for (const weight of ["Regular", "Bold"]) {
    const name = `SourceSans3-${weight}.ttf`;
    const bytes = await (await fetch(files[name])).arrayBuffer();
    window.pdfMake.virtualfs.writeFileSync(name, new Uint8Array(bytes));
  }
  const [normal, bold] = ["SourceSans3-Regular.ttf", "SourceSans3-Bold.ttf"];
  window.pdfMake.setFonts({ Sans: { normal, bold } });
}

export async function make({ document }) {
  const { title, author, subject, language, paper, foot, blocks } = document;
  const [width, height] = look.PAPERS[paper];
  const wide = width - 2 * look.MARGIN.side;
  const { side, top, bottom } = look.MARGIN;
  const definition = {
    pageSize: { width, height },
    pageMargins: [side, top, side, bottom],
    compress: true,
    info: { title, author, subject },
    language,
    defaultStyle: { font: "Sans", ...type(look.styleOf("Body")) },
    content: new Translator(wide).blocks(blocks),
    footer: (page, count) => (page === 1 ? null : footer(foot, page, count, bottom)),
  };
  const pdf = await window.pdfMake.createPdf(definition).getBuffer();
  return { pdf: new Uint8Array(pdf) };
}

const type = ({ size, leading, bold, colour }) => {
  return { fontSize: size, lineHeight: leading / size / LINE, bold: bold ?? false, color: colour };
};

function footer(words, page, count, bottom) {
  return {
    margin: [look.MARGIN.side, bottom - look.MARGIN.foot - look.FOOT.size, look.MARGIN.side, 0],
    columns: [words, { text: `page ${page} of ${count}`, alignment: "right" }],
    ...type(look.FOOT),
  };
}

/** Spans as pdfmake's inlines. */
function inlines(spans) {
  return spans.map(({ text, bold, link }) => {
    const inline = { text };
    if (bold) inline.bold = true;
    if (link) inline.color = look.LINK;
    if (link?.Address) inline.link = link.Address;
    if (link?.Anchor) inline.linkToDestination = link.Anchor;
    return inline;
  });
}

/** Blocks to pdfmake's nodes. */
class Translator {
  constructor(wide) {
    this.wide = wide;
    this.next = 0;
    this.outline = [];
  }

  blocks(blocks) {
    const nodes = [];
    let pageBreak;
    for (const block of blocks) {
      const [kind, content] = look.parts(block);
      if (kind === "PageBreak") {
        pageBreak = "before";
        continue;
      }
      const node = this.node(kind, content);
      if (pageBreak) node.pageBreak = pageBreak;
      pageBreak = undefined;
      nodes.push(node);
    }
    return nodes;
  }

  node(kind, block) {
    switch (kind) {
      case "Heading": return this.heading(block);
      case "Paragraph": return this.paragraph(block);
      case "List": return this.list(block);
      case "Table": return this.table(block);
      case "Figure": return this.figure(block);
      case "WritingLines": return this.writing(block);
      case "Together": return { stack: this.blocks(block) };
      case "Space": return { text: "", fontSize: 1, margin: [0, 0, 0, block] };
    }
  }

  heading({ level, text, anchor, outline }) {
    const style = look.headingOf(level);
    const node = { text, ...type(style), margin: [0, style.before, 0, style.after] };
    if (anchor) node.id = anchor;
    if (outline === "Shown") {
      node.outline = true;
      node.id ??= `heading-${this.next++}`;
      node.outlineParentId = this.outline.slice(0, level - 1).findLast(Boolean);
      this.outline[level - 1] = node.id;
      this.outline.length = level;
    }
    return node;
  }

  paragraph({ style: name, spans }) {
    const style = look.styleOf(name);
    const right = name.endsWith("itle") ? 0 : this.wide - look.PROSE;
    const indent = name === "Quote" || name === "Notice" ? 14 : 0;
    const margin = [indent, style.before, right + indent, style.after];
    return { text: inlines(spans), ...type(style), margin };
  }

  list({ numbered, items }) {
    const { after } = look.styleOf("Body");
    const item = (spans) => ({ text: inlines(spans), margin: [0, 0, 0, look.ITEM_GAP] });
    const margin = [0, 0, this.wide - look.PROSE, after - look.ITEM_GAP];
    return { [numbered ? "ol" : "ul"]: items.map(item), margin };
  }

  table({ columns, rows }) {
    const { CELL } = look;
    const shares = columns.reduce((sum, { share }) => sum + share, 0);
    const widths = columns.map(({ share }) => (share / shares) * this.wide - 2 * CELL.padX);
    const cell = (paragraphs, column, bold) => {
      const texts = paragraphs.map((spans) => ({ text: inlines(spans) }));
      const node = texts.length === 1 ? texts[0] : { stack: texts };
      if (bold) node.bold = true;
      if (columns[column]?.numeric) node.alignment = "right";
      return node;
    };
    const head = columns.map(({ head }) => {
      return { text: head, bold: true, fillColor: look.HEAD_GROUND };
    });
    const body = rows.map(({ cells, headed }) => {
      return cells.map((paragraphs, at) => cell(paragraphs, at, headed && at === 0));
    });
    return {
      table: { headerRows: 1, dontBreakRows: true, widths, body: [head, ...body] },
      layout: {
        hLineWidth: (line) => (line === 0 ? 0 : 0.5),
        hLineColor: look.RULE,
        vLineWidth: () => 0,
        paddingLeft: () => CELL.padX,
        paddingRight: () => CELL.padX,
        paddingTop: () => CELL.padY,
        paddingBottom: () => CELL.padY,
      },
      ...type(CELL),
      margin: [0, 4, 0, 14],
    };
  }

  figure({ picture, width }) {
    const own = Math.min(width || this.wide, this.wide);
    return { svg: svg(picture), width: own, margin: [0, 6, 0, 10] };
  }

  writing(labels) {
    const { leading } = look.styleOf("Body");
    const line = (label) => ({
      margin: [0, look.LINE_ROOM - leading, 0, 0],
      columns: [
        { text: label, width: "auto" },
        {
          canvas: [{ type: "line", x1: 0, y1: leading, x2: 300, y2: leading, lineWidth: 0.5 }],
          width: "*",
        },
      ],
      columnGap: 8,
    });
    return { stack: labels.map(line), margin: [0, 0, 0, 10] };
  }
}

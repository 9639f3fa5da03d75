// The results as a plain table.

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const whole = (number) => Math.round(number).toLocaleString("en");
const kilo = (bytes) => `${whole(bytes / 1000)}`;

/** Median, and the least and most in brackets. */
function spread(numbers) {
  if (!numbers?.length) return "?";
  return `${whole(median(numbers))} (${whole(Math.min(...numbers))}–${whole(Math.max(...numbers))})`;
}

function lines(rows) {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => row[at].length)));
  const pad = (cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]));
  return rows.map((row) => row.map(pad).join("  ").trimEnd()).join("\n");
}

export function table({ kinds, downloads }) {
  const names = Object.keys(kinds);
  const row = (head, cell) => [head, ...names.map((name) => cell(kinds[name], downloads[name]))];
  const rows = [
    ["", ...names],
    row("first report on a visit, ms", (kind) => spread(kind.first)),
    row("again, ms", (kind) => spread(kind.again)),
    row("page frozen meanwhile, ms", (kind) => spread(kind.frozen)),
    row("memory added at its peak, MB", (kind) => spread(kind.memory?.map((b) => b / 1e6))),
    row("PDF, kB", (kind) => kilo(kind.bytes)),
    row("pages", (kind) => `${kind.pages}`),
    row("words in it", (kind) => (kind.words ? whole(kind.words) : "?")),
    row("tagged for screen readers", (kind) => kind.tagged ?? "?"),
    row("to fetch: code, kB brotli", (_, download) => kilo(download.code)),
    row("to fetch: fonts, kB brotli", (_, download) => kilo(download.fonts)),
  ];
  const own = kinds.groundwork;
  const others = names.filter((name) => name !== "groundwork").map((name) => kinds[name]);
  const ratio = (what) => {
    const best = Math.min(...others.map((kind) => median(kind[what])));
    return `${(median(own[what]) / best).toFixed(2)} of the faster one's`;
  };
  return [
    "Median (least–most). One page, one machine, in turns: only the ratios mean something.",
    lines(rows),
    `Groundwork's time is ${ratio("first")} at first, ${ratio("again")} again; aim: 0.50.`,
    "Where Groundwork's time goes, ms:",
    lines(stages(own.stages)),
  ].join("\n\n");
}

function stages(runs) {
  const rows = runs[0].map(({ name }, at) => [name, spread(runs.map((run) => run[at].ms))]);
  return [["stage", "again"], ...rows];
}

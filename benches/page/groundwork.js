// Groundwork's own way: what src/web/browser/report.rs does, step by step. Every report fetches the
// fonts, from the browser's cache after the first, and starts a worker of its own.

const FONTS = ["SourceSans3-Regular.ttf", "SourceSans3-Bold.ttf"];

/** Nothing is kept from one report to the next. */
export async function load() {}

export async function make({ files, text }) {
  const stages = [];
  const stage = (name) => stages.push({ name, at: performance.now() });
  stage("Fetching the fonts");
  const fonts = [];
  for (const name of FONTS) fonts.push(await (await fetch(files[name])).arrayBuffer());
  stage("Starting the worker");
  const worker = new Worker(files["report-start.js"], { type: "module" });
  try {
    const pdf = await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => {
        if (data.stage) stage(data.stage);
        else if (data.pdf) resolve(data.pdf);
        else reject(new Error(data.error));
      };
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage({ document: text, fonts });
    });
    stage("");
    return { pdf, stages: lengths(stages) };
  } finally {
    worker.terminate();
  }
}

/** How long each stage took, up to the next. */
function lengths(stages) {
  return stages.slice(0, -1).map(({ name, at }, index) => {
    const detail = { start: at, end: stages[index + 1].at };
    performance.measure(name, detail);
    return { name, ms: detail.end - detail.start };
  });
}

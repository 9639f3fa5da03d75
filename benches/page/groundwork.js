// Groundwork's own way: what src/app/browser/report.rs does, step by step. As in the app, the fonts
// and the worker are kept from one report to the next.

const FONTS = ["SourceSans3-Regular.ttf", "SourceSans3-Bold.ttf"];

let worker;
let fonts;

/** Everything is fetched with the first report. */
export async function load() {}

export async function make({ files, text }) {
  const stages = [];
  const stage = (name) => stages.push({ name, at: performance.now() });
  if (!worker) {
    stage("Fetching the fonts");
    fonts = [];
    for (const name of FONTS) fonts.push(await (await fetch(files[name])).arrayBuffer());
    stage("Starting the worker");
    worker = new Worker(files["report-start.js"], { type: "module" });
  } else {
    stage("Asking the worker");
  }
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
}

/** How long each stage took, up to the next. */
function lengths(stages) {
  return stages.slice(0, -1).map(({ name, at }, index) => {
    const detail = { start: at, end: stages[index + 1].at };
    performance.measure(name, detail);
    return { name, ms: detail.end - detail.start };
  });
}

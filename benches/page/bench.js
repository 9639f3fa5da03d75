// Makes the same report three ways, in turns, and says what each took. With `?first=NAME` it makes
// one report in one way, as on a person's first visit.

import * as groundwork from "./groundwork.js";
import * as jspdf from "./jspdf.js";
import * as pdfmake from "./pdfmake.js";
import { pagesOf } from "./pages.js";
import { table } from "./table.js";

const ROUNDS = 7;
const contenders = { groundwork, jspdf, pdfmake };
const asked = new URLSearchParams(location.search);

const json = async (name) => (await fetch(name)).json();
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const say = (words) => (document.querySelector("#state").textContent = words);

/** Watches for how long the page could not answer at the longest. */
function watch() {
  let [last, longest] = [performance.now(), 0];
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, 4);
  return () => {
    look();
    clearInterval(timer);
    return longest;
  };
}

/** Makes one report. The library is loaded within the time on the first visit. */
async function run(contender, input, first) {
  await pause(300);
  const frozen = watch();
  const start = performance.now();
  if (first) await contender.load(input.files);
  const made = await contender.make(input);
  const ms = performance.now() - start;
  return { ms, frozen: frozen(), ...made };
}

/** Lets the server pack every file once, without the browser keeping any. */
async function warm(files) {
  for (const file of Object.values(files)) {
    await (await fetch(file, { cache: "no-store" })).arrayBuffer();
  }
}

async function firstVisit(name, input) {
  const { ms, frozen, stages } = await run(contenders[name], input, true);
  return { ms, frozen, stages };
}

async function inTurns(input) {
  const names = Object.keys(contenders);
  const results = { downloads: input.downloads, kinds: {} };
  for (const name of names) {
    say(`${name}: loading`);
    const { ms } = await run(contenders[name], input, true);
    await run(contenders[name], input, false);
    results.kinds[name] = { first: [ms], again: [], frozen: [], stages: [] };
  }
  window.made = {};
  for (let round = 0; round < ROUNDS; round++) {
    // Each takes its turn at each place.
    for (const name of [...names.slice(round % 3), ...names.slice(0, round % 3)]) {
      say(`Round ${round + 1} of ${ROUNDS}: ${name}`);
      const made = await run(contenders[name], input, false);
      const kind = results.kinds[name];
      kind.again.push(made.ms);
      kind.frozen.push(made.frozen);
      if (made.stages) kind.stages.push(made.stages);
      window.made[name] = made.pdf;
    }
  }
  for (const name of names) {
    const pdf = window.made[name];
    Object.assign(results.kinds[name], { bytes: pdf.length, pages: await pagesOf(pdf) });
  }
  return results;
}

function offer(name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([window.made[name]], { type: "application/pdf" }));
  link.textContent = `${name}.pdf`;
  document.querySelector("#files").append(link, " ");
}

window.table = table;
try {
  const { files, downloads } = await json("bench.json");
  const text = await (await fetch(files["document.json"])).text();
  const input = { files, downloads, text, document: JSON.parse(text) };
  await warm(files);
  if (asked.has("first")) {
    window.ready = true;
    if (asked.has("wait")) while (!window.go) await pause(10);
    window.results = await firstVisit(asked.get("first"), input);
  } else {
    window.results = await inTurns(input);
    document.querySelector("#table").textContent = table(window.results);
    Object.keys(contenders).forEach(offer);
  }
  say("Done.");
} catch (error) {
  console.error(error);
  window.failed = `${error.stack ?? error}`;
  say(window.failed);
}

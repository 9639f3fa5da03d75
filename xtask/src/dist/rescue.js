// When the app has stopped or did not open: a calm page in its place, and a copy of everything to
// keep. Needs nothing of the app, no WebAssembly, and stands before it.

// All of a stack, however deep the module went before it stopped: at the bottom stand our files.
Error.stackTraceLimit = Infinity;

const ours = new URL(".", import.meta.url).href;

// What is on the disk: the records in the database, where there is one. A browser that does not
// answer holds nobody up.
const onDisk = () => new Promise((found) => {
  setTimeout(found, 3000);
  read(found).catch(() => found());
});
const read = async (found) => {
  // Opening what is not there leaves an empty one behind in WebKit.
  const there = await indexedDB.databases?.();
  if (there?.every(({ name }) => name !== "groundwork")) return found();
  const open = indexedDB.open("groundwork");
  open.onupgradeneeded = () => open.transaction.abort();
  open.onerror = () => found();
  open.onsuccess = () => {
    const store = open.result.transaction("records").objectStore("records");
    const keys = store.getAllKeys();
    const texts = store.getAll();
    texts.onsuccess = () => found(Object.fromEntries(keys.result.map((k, at) => [k, texts.result[at]])));
  };
};

// The app has stopped when an error went through its module: what Rust was doing there was cut off
// in the middle. Other scripts can only be those of browser extensions, whose stacks name no file
// of ours.
const stop = (error) => {
  const stack = String(error?.stack);
  if (stack.includes("wasm-function") && stack.includes(ours))
    show("stopped", `{{message:rescue.stopped-window}}`);
};

// The app did not open. The page is told the cause, for which it has words.
const closed = ({ detail: cause }) => {
  const page = document.getElementById("closed")?.content;
  const invited = /^#?\/?(seat|s)\//i.test(decodeURIComponent(location.hash));
  for (const words of page?.querySelectorAll("[data-where]") ?? [])
    if (words.dataset.where !== cause && !(invited && words.dataset.where === "invited"))
      words.remove();
  show("closed", `{{message:rescue.closed-window}}`);
};

// Puts a page of index.html in the place of the app, once.
const show = (name, title) => {
  // Gone once it is shown.
  const page = document.getElementById(name)?.content;
  if (!page?.hasChildNodes()) return;
  const records = {};
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith("groundwork/")) records[key] = localStorage[key];
  } catch {}
  const kept = onDisk();
  // What is not on the disk.
  const memory = { ...window.groundworkMemory };
  // What is left of the app hears keys and clicks still. It changes nothing any more.
  Storage.prototype.setItem = Storage.prototype.removeItem = () => {};
  const store = window.IDBObjectStore?.prototype ?? {};
  store.put = store.delete = () => { throw new Error("stopped"); };

  const [save, reload] = page.querySelectorAll("button");
  const said = page.querySelector("[role]");
  save.onclick = async () => {
    Object.assign(records, await kept, memory);
    const name = "groundwork-rescue.json";
    const text = JSON.stringify({ format: "groundwork-rescue", version: 1, made: new Date(), records });
    try {
      // Where the browser offers it, the page sees the file written.
      const stream = await (await showSaveFilePicker({ suggestedName: name })).createWritable();
      await stream.write(text);
      await stream.close();
      said.textContent = `{{message:rescue.saved}}`;
    } catch (error) {
      if (error.name === "AbortError") {
        said.textContent = `{{message:rescue.no-place-chosen}}`;
        return;
      }
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text]));
      link.download = name;
      link.click();
      said.textContent = `{{message:rescue.download-started}}`;
    }
  };
  reload.onclick = () => location.reload();
  document.title = title;
  // By ways of changing the page that translated.js knows as our own.
  document.body.textContent = "";
  document.body.insertBefore(page, null);
  document.querySelector("h1").focus();
};

addEventListener("groundwork-closed", closed);
addEventListener("error", ({ error }) => stop(error));
// A promise may be refused for many reasons: only traps and overflows mean this.
addEventListener("unhandledrejection", ({ reason }) => {
  if (/^(Runtime|Range|Internal)Error$/.test(reason?.name)) stop(reason);
});

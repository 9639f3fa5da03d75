import start from "./worker.js";

// The app posts its message at once; keep it until the module can take it.
const early = [];
const keep = (event) => early.push(event);
self.addEventListener("message", keep);

start({ module_or_path: new URL("./worker.wasm", import.meta.url) })
  .then(() => {
    self.removeEventListener("message", keep);
    for (const { data } of early) self.dispatchEvent(new MessageEvent("message", { data }));
  })
  .catch((error) => self.postMessage({ error: String(error) }));

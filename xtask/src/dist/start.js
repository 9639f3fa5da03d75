// Asked for before the rest is here; not by the page, for WebKit fetches what that preloads twice.
const module = fetch(new URL("./app.wasm", import.meta.url));

const app = import("./app.js").then(({ default: start }) => start({ module_or_path: module }));
// Not before the page is shown.
self.groundworkOffline = app.then(() => import("./offline.js")).catch(() => {});
app.catch(async (error) => {
  console.error(error);
  if (/wasm-function/.test(error.stack)) throw error;
  // What came is either another file than was sent, or more than this browser can run.
  const came = await module.then(({ ok }) => ok, () => false);
  const cause = self.WebAssembly ? came ? "refused" : "blocked" : "off";
  dispatchEvent(new CustomEvent("groundwork-closed", { detail: cause }));
});

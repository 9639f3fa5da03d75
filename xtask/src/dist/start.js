// Asked for before the rest is here; not by the page, for WebKit fetches what that preloads twice.
const module = fetch(new URL("./app.wasm", import.meta.url));

const app = import("./app.js").then(({ default: start }) => start({ module_or_path: module }));
// Not before the page is shown.
app.then(() => import("./offline.js")).catch(() => {});
app.catch((error) => {
  console.error(error);
  if (/wasm-function/.test(error.stack)) throw error;
  document.getElementById("app").textContent =
    "Groundwork could not be opened in this browser. Nothing you saved is lost. " +
    "Reload the page, or try a current version of Firefox, Chrome, Edge or Safari.";
});

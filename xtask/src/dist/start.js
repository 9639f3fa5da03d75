import start from "./app.js";

const app = start({ module_or_path: new URL("./app.wasm", import.meta.url) });
// Not before the page is shown.
app.then(() => import("./offline.js")).catch(() => {});
app.catch((error) => {
  console.error(error);
  document.getElementById("app").textContent =
    "Groundwork could not be opened in this browser. Nothing you saved is lost. " +
    "Reload the page, or try a current version of Firefox, Chrome, Edge or Safari.";
});

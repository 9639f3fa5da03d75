import start from "./app.js";

start({ module_or_path: new URL("./app.wasm", import.meta.url) }).catch((error) => {
  console.error(error);
  if (/wasm-function/.test(error.stack)) throw error;
  document.getElementById("app").textContent =
    "Groundwork could not be opened in this browser. Nothing you saved is lost. " +
    "Reload the page, or try a current version of Firefox, Chrome, Edge or Safari.";
});

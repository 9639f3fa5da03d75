// Fetches the sheet of the pages that come later, once. What failed is taken away, so that it can be
// asked for again.
let coming;
function sheet() {
  coming ??= new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL("./later.css", import.meta.url);
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      coming = undefined;
      reject(new Error(link.href));
    };
    document.head.append(link);
  });
  return coming;
}

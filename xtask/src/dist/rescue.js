// When the app has stopped: a calm page in its place, and a copy of everything to keep. Needs
// nothing of the app, and stands before it.

// All of a stack, however deep the module went before it stopped: at the bottom stand our files.
Error.stackTraceLimit = Infinity;

const ours = new URL(".", import.meta.url).href;

// The app has stopped when an error went through its module: what Rust was doing there was cut off
// in the middle. Other scripts can only be those of browser extensions, whose stacks name no file
// of ours.
const stop = (error) => {
  const stack = String(error?.stack);
  // Gone once it is shown.
  const page = document.getElementById("stopped")?.content;
  if (!page || !stack.includes("wasm-function") || !stack.includes(ours)) return;
  const records = {};
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith("groundwork/")) records[key] = localStorage[key];
  } catch {}
  // What the browser would not keep.
  Object.assign(records, window.groundworkMemory);
  // What is left of the app hears keys and clicks still. It changes nothing any more.
  Storage.prototype.setItem = Storage.prototype.removeItem = () => {};

  const [save, reload] = page.querySelectorAll("button");
  const said = page.querySelector("[role]");
  save.onclick = () => {
    const link = document.createElement("a");
    const copy = { format: "groundwork-rescue", version: 1, made: new Date(), records };
    link.href = URL.createObjectURL(new Blob([JSON.stringify(copy)]));
    link.download = "groundwork-rescue.json";
    link.click();
    said.textContent = "Saved. Now reload the page.";
  };
  reload.onclick = () => location.reload();
  document.title = "Stopped · Groundwork";
  document.body.replaceChildren(page);
  document.querySelector("h1").focus();
};

addEventListener("error", ({ error }) => stop(error));
// A promise may be refused for many reasons: only traps and overflows mean this.
addEventListener("unhandledrejection", ({ reason }) => {
  if (/^(Runtime|Range|Internal)Error$/.test(reason?.name)) stop(reason);
});

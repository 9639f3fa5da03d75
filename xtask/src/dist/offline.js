// Has Groundwork's own files kept on this device, says when a newer version of them waits, and
// forgets them all. Where a browser keeps nothing, everything works with a connection.

const { serviceWorker: container, locks } = navigator;
const site = new URL("../", import.meta.url).href;
const isOurs = (name) => name.startsWith("groundwork-") && name.endsWith(` ${site}`);

let registration;
// Whether this page is to show the newer version as soon as that is in use.
let using = false;

// The version of a worker. A worker that says nothing is older than this page.
const versionOf = (worker) => new Promise((told) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => told(data);
  worker.postMessage("version", [port2]);
});

// Some browsers show a worker anew, or have it wait, that is of this page's own version. The app may
// not be there yet to hear it: then it looks.
const tellIfNewer = async (worker) => {
  if ((await versionOf(worker)) === "{{version}}") return;
  self.groundwork.newer = true;
  dispatchEvent(new Event("groundwork-newer"));
};

async function start() {
  if (document.readyState !== "complete") {
    await new Promise((loaded) => addEventListener("load", loaded, { once: true }));
  }
  let controlled = container.controller;
  container.addEventListener("controllerchange", () => {
    if (using) location.reload();
    // Another window may use a newer one now.
    else if (controlled && container.controller) tellIfNewer(container.controller);
    controlled = container.controller;
  });
  registration = await container.register(new URL("sw.js", site), { updateViaCache: "none" });
  const look = () => {
    if (registration.waiting && container.controller) tellIfNewer(registration.waiting);
  };
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", look);
  });
  look();
}

// Held for as long as this page is open, so that the files of its version stay.
const hold = () => {
  container?.controller?.postMessage("tidy");
  return new Promise(() => {});
};
locks?.request(`groundwork-{{version}} ${site}`, { mode: "shared" }, hold).catch(() => {});
if (container) start().catch(() => {});

const registrations = async () => {
  const all = (await container?.getRegistrations()) ?? [];
  return all.filter(({ scope }) => scope === site);
};
const names = async () => ((await self.caches?.keys()) ?? []).filter(isOurs);

// Settles once a worker no longer fetches what it is to keep.
const installed = (worker) => new Promise((settle) => {
  const look = () => {
    if (worker.state !== "installing") settle();
  };
  worker.addEventListener("statechange", look);
  look();
});

self.groundwork = {
  useNewer() {
    using = true;
    if (registration?.waiting) registration.waiting.postMessage("use");
    else location.reload();
  },

  // Whether Groundwork opens without a connection; settles once that is decided.
  async works() {
    const registration = await container?.getRegistration(site);
    if (registration?.installing) await installed(registration.installing);
    return Boolean(registration?.waiting ?? registration?.active);
  },

  async kept() {
    const scopes = (await registrations()).map(({ scope }) => `{{message:storage-usage.service-worker}}`);
    return [...scopes, ...(await names())];
  },

  async forget() {
    for (const registration of await registrations()) {
      const { installing } = registration;
      await registration.unregister();
      if (installing) await installed(installing);
    }
    for (const name of await names()) await caches.delete(name);
  },
};

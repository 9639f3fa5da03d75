// Keeps the files of one version of Groundwork, all of them or none, and answers with them, so that
// no connection is needed any more. Nothing else is fetched, and nobody else is asked. For somebody
// who was invited, as its address says, only what they need is kept.

const FILES = {{list}};
const OF_SEAT = {{seat}};
const isSeat = location.search === "?seat";

// Other copies of Groundwork on the same host have scopes of their own. No address holds a space.
const { scope } = registration;
const CACHE = `groundwork-{{version}}${isSeat ? "-seat" : ""} ${scope}`;
const isOurs = (name) => name.startsWith("groundwork-") && name.endsWith(` ${scope}`);
const address = (path) => new URL(path, scope).href;

addEventListener("install", (event) => event.waitUntil(keep()));

// A page that has just come is answered from here at once, not only after a reload.
addEventListener("activate", (event) => event.waitUntil(Promise.all([clients.claim(), tidy()])));

addEventListener("message", (event) => {
  if (event.data === "use") event.waitUntil(skipWaiting());
  if (event.data === "tidy") event.waitUntil(tidy());
  if (event.data === "version") event.ports[0].postMessage("{{version}}");
});

addEventListener("fetch", (event) => {
  const meant = meantBy(event.request);
  if (meant) event.respondWith(Response.redirect(meant));
  const path = pathOf(event.request);
  if (Object.hasOwn(FILES, path) || path.startsWith("assets/")) {
    event.respondWith(answer(path, event.request));
  }
});

// One file after the other: what the page itself asks for meanwhile comes first.
async function keep() {
  try {
    const cache = await caches.open(CACHE);
    for (const path of isSeat ? OF_SEAT : Object.keys(FILES)) {
      const integrity = FILES[path];
      // Under a name with a hash, what the browser has already is right.
      const mode = path.startsWith("assets/") ? "default" : "no-cache";
      const response = await fetch(address(path), { cache: mode, integrity, redirect: "error" });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      await cache.put(address(path), response);
    }
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

// Where an address leads whose “#” a mail or chat program wrote as “%23”.
function meantBy({ mode, url }) {
  const [, place] = (mode === "navigate" && url.match(/^[^?#]*?%(?:25)*23(.*)$/i)) || [];
  return place === undefined || !url.startsWith(scope) ? "" : `${scope}#${place}`;
}

// The path within the site that a request asks for; empty where it asks for nothing of ours.
function pathOf({ method, mode, url }) {
  const wanted = new URL(url);
  wanted.hash = "";
  if (mode === "navigate") wanted.search = "";
  if (method !== "GET" || !wanted.href.startsWith(scope)) return "";
  const path = wanted.href.slice(scope.length);
  return path === "" || path === "index.html" ? "./" : path;
}

async function answer(path, request) {
  // A page of another version gets the files of that version, for as long as it is open.
  const where = Object.hasOwn(FILES, path) ? { cacheName: CACHE } : {};
  const kept = await caches.match(address(path), { ...where, ignoreVary: true });
  return kept ?? fetch(request);
}

// Deletes older versions, once no page of theirs is open. Each page holds a lock named like the
// cache of its version, whole; one that holds none yet may be of any.
async function tidy() {
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const pages = windows.filter(({ url }) => url.startsWith(scope));
  const locks = (await navigator.locks?.query())?.held ?? [];
  const open = locks.map(({ name }) => name).filter(isOurs);
  const whole = (name) => name.replace("-seat ", " ");
  const old = (name) => isOurs(name) && name !== CACHE && !open.includes(whole(name));
  const names = (await caches.keys()).filter(old);
  // Beside a newer worker, what is not of this version may be of that.
  const newest = !registration.installing && !registration.waiting;
  if (newest && open.length >= pages.length) {
    await Promise.all(names.map((name) => caches.delete(name)));
  }
}

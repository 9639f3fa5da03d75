// Keeps the page right while a browser or an extension translates it. Translators put elements of
// their own in the place of text nodes, write into others and reorder what stands beside them; the
// app holds the nodes it made, so its changes would go to nodes that nobody sees. What others did
// among the children of an element is recorded here, and undone at the moment the app itself is
// about to change something there. The translator then finds new words, and translates those.

// Elements with children that others changed: the children as the app left them, and the way back.
const children = new WeakMap();
const parents = new WeakMap();
// Text nodes that others wrote into: the words of the app.
const words = new WeakMap();

// All that the observer is told is by others: the app's own changes are taken out of its queue.
const observer = new MutationObserver((records) => record(records));
const forget = () => observer.takeRecords();

function record(records) {
  const before = new Map();
  for (const { type, target, oldValue } of records) {
    if (type === "characterData" && !words.has(target)) words.set(target, oldValue);
  }
  // From the last to the first, each change is taken out of the list of children.
  for (const { type, target, addedNodes, removedNodes, nextSibling } of records.reverse()) {
    if (type !== "childList" || children.has(target)) continue;
    const added = [...addedNodes];
    const nodes = before.get(target) ?? [...target.childNodes];
    const list = nodes.filter((node) => !added.includes(node));
    const at = list.indexOf(nextSibling);
    list.splice(at < 0 ? list.length : at, 0, ...removedNodes);
    before.set(target, list);
  }
  for (const [parent, list] of before) {
    children.set(parent, list);
    for (const node of list) parents.set(node, parent);
  }
}

function restore(parent) {
  const list = children.get(parent);
  if (!list) return;
  children.delete(parent);
  // Elements that are in their order stay where they are: moved, they would lose the focus.
  for (const node of [...parent.childNodes]) {
    if (!list.includes(node) || node.nodeType !== 1) removeChild.call(parent, node);
  }
  let next = parent.firstChild;
  for (const node of list) {
    parents.delete(node);
    if (node === next) next = nextOf.call(node);
    else insertBefore.call(parent, node, next);
    if (words.has(node)) {
      write.call(node, words.get(node));
      words.delete(node);
    }
  }
  forget();
}

// What is to be right before the app reads or changes something at these nodes; says whether any of
// them is on the page, where a change of them is told to the observer.
function mend(nodes) {
  const records = forget();
  if (records.length) record(records);
  let shown = false;
  for (const node of nodes) {
    if (!node) continue;
    restore(parents.get(node));
    restore(node);
    shown ||= node.isConnected;
  }
  return shown;
}

function change(nodes, own) {
  const shown = mend(nodes);
  try {
    return own();
  } finally {
    if (shown) forget();
  }
}

// The few ways in which the app reads and changes children.
const { insertBefore, removeChild } = Node.prototype;
const property = (name) => Object.getOwnPropertyDescriptor(Node.prototype, name);
const write = property("nodeValue").set;
const nextOf = property("nextSibling").get;

function method(prototype, name) {
  const own = prototype[name];
  prototype[name] = function (...nodes) {
    return change([this, ...nodes], () => own.apply(this, nodes));
  };
}

for (const name of ["insertBefore", "removeChild"]) method(Node.prototype, name);
for (const { prototype } of [Element, CharacterData]) method(prototype, "remove");
for (const name of ["nodeValue", "textContent"]) {
  const own = property(name);
  const set = function (value) {
    change([this], () => {
      words.delete(this);
      own.set.call(this, value);
    });
  };
  Object.defineProperty(Node.prototype, name, { ...own, set });
}
for (const name of ["parentNode", "nextSibling"]) {
  const own = property(name);
  const get = function () {
    mend([this]);
    return own.get.call(this);
  };
  Object.defineProperty(Node.prototype, name, { ...own, get });
}
observer.observe(document.body, {
  characterData: true, characterDataOldValue: true, childList: true, subtree: true,
});

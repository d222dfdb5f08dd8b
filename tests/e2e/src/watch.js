// Counts what changes in the elements of a selector while the page paints so
// many frames.
//
// Arguments: selector, number of frames, callback.
// Calls back with { elements, attributes: { name: count }, nodes, texts, effects },
// or with { reason } if there is no such element.

const [selector, frames, done] = arguments;
const roots = [...document.querySelectorAll(selector)];
const seen = { elements: 0, attributes: {}, nodes: 0, texts: 0, effects: 0 };
const note = (changes) => {
  for (const { type, attributeName, addedNodes, removedNodes } of changes) {
    if (type === "attributes") {
      seen.attributes[attributeName] = (seen.attributes[attributeName] ?? 0) + 1;
    } else if (type === "childList") {
      seen.nodes += addedNodes.length + removedNodes.length;
    } else {
      seen.texts += 1;
    }
  }
};
const observer = new MutationObserver(note);
for (const root of roots) {
  seen.elements = Math.max(seen.elements, root.querySelectorAll("*").length);
  observer.observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
}
const effects = () => roots.flatMap((root) => root.getAnimations({ subtree: true }));
const running = () => effects().filter(({ playState }) => playState === "running").length;
const frame = (left) => {
  seen.effects = Math.max(seen.effects, running());
  if (0 < left) return requestAnimationFrame(() => frame(left - 1));
  note(observer.takeRecords());
  observer.disconnect();
  done(seen);
};
if (roots.length === 0) done({ reason: `there is no ${selector}` });
else requestAnimationFrame(() => frame(frames));

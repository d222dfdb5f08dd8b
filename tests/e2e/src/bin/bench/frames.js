// Records when the app paints. `recordFrames(selector)` begins anew: it keeps the
// times of the frames that the app asks for, the times at which something changes
// within the selector's elements, and how many changes there were.
// `takeFrames()` ends it and returns all of it as JSON.

const frames = [], pictures = [];
let changes = 0;
const ask = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (call) => ask((at) => {
  if (frames.at(-1) !== at) frames.push(at);
  call(at);
});
const observer = new MutationObserver((seen) => {
  pictures.push(performance.now());
  changes += seen.length;
});
window.recordFrames = (selector) => {
  observer.disconnect();
  frames.length = pictures.length = changes = 0;
  for (const watched of document.querySelectorAll(selector)) {
    observer.observe(watched, { attributes: true, characterData: true, childList: true, subtree: true });
  }
};
window.takeFrames = () => {
  observer.disconnect();
  return JSON.stringify({ frames, pictures, changes });
};

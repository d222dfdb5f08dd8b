// Put into every page before the app: notes every call of the storage, every
// long task, and when the first control of the app was painted; and taps things
// and tells when what they lead to was painted.

(() => {
  const CONTROL = 'nav a[href="#/progress"]';
  const calls = [];
  for (const name of ["getItem", "setItem"]) {
    const real = Storage.prototype[name];
    Storage.prototype[name] = function (key, text) {
      const from = performance.now();
      const answer = real.apply(this, arguments);
      const until = performance.now();
      calls.push({ name, key: String(key), length: text?.length ?? 0, from, until });
      return answer;
    };
  }

  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
    type: "longtask",
    buffered: true,
  });

  // The first frame that finds the thing there, once it is painted: a frame is
  // painted when the task after its callbacks runs.
  const shown = (selector) =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      const look = () => {
        if (document.querySelector(selector)) port2.postMessage(0);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });

  window.bench = {
    // When the first control stood there, since the navigation began.
    control: shown(CONTROL),
    // When something stood there, since the navigation began.
    shown,
    // From a tap to the frame that shows what it leads to.
    async tap(thing, selector) {
      const from = performance.now();
      thing.click();
      return (await shown(selector ?? "body")) - from;
    },
    // The longest task so far, in milliseconds; 0 when none took 50.
    longest: () => Math.max(0, ...tasks.map((task) => task.duration)),
    // When the storage was last read, since the navigation began.
    lastRead: () => Math.max(0, ...calls.filter(({ name }) => name === "getItem").map(({ until }) => until)),
    // From a tap to the month read back; the task that saves it, from reading what
    // stands there to reading back; the time within the storage; and what was
    // written: keys and lengths.
    async save(thing) {
      const before = calls.length;
      const from = performance.now();
      thing.click();
      const made = () => calls.slice(before);
      const isMonth = ({ key }) => key.startsWith("unhunch/month/");
      const wrote = () => made().findLastIndex((call) => isMonth(call) && call.name === "setItem");
      while (wrote() < 0) await new Promise((resolve) => setTimeout(resolve, 5));
      await new Promise((resolve) => setTimeout(resolve, 500));
      const back = made()[wrote() + 1];
      return {
        span: back.until - from,
        task: back.until - made().find(isMonth).from,
        storage: made().reduce((sum, { from, until }) => sum + until - from, 0),
        keys: made().filter(({ name }) => name === "setItem").map(({ key, length }) => `${key} ${length}`),
      };
    },
  };
})();

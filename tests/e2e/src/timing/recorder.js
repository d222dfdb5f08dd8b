// Records what a session does in time: the tones it asks of Web Audio, how the
// audio clock runs beside the page's, and when the number, the live regions and
// the visibility change. Run in the page before Start is pressed; what it has
// recorded is taken by `takeTape` (see recording.rs for the names).
//
// Invariant: it changes nothing of what the page asks for. It holds no tone,
// delays no call, and its only timer reads clocks, five times a second.

const read = Performance.prototype.now;
const clock = () => read.call(performance);
const round = (number) => Math.round(number * 1000) / 1000;

const empty = () => ({
    tones: [], stops: [], readings: [], presses: [], numbers: [], messages: [], sights: [],
    returns: [],
});
let tape = empty();
// Hands out what was recorded and keeps nothing of it: what grows in the page is
// then the page's own.
window.takeTape = () => {
    const taken = tape;
    tape = empty();
    return JSON.stringify(taken);
};

// A press begins when the page first asks for the time after it: that reading is
// the moment that the app goes by.
let press = null;
addEventListener('click', ({ target }) => {
    const name = (target.closest?.('button') ?? target).innerText ?? '';
    press = { at: clock(), name: name.trim() };
    tape.presses.push(press);
    setTimeout(() => { press = null; });
}, true);
Performance.prototype.now = function () {
    const now = read.call(this);
    if (press) {
        press.at = now;
        press = null;
    }
    return now;
};

// An oscillator's frequency at its beginning is the first value set for it.
const first = new WeakMap();
const set = AudioParam.prototype.setValueAtTime;
AudioParam.prototype.setValueAtTime = function (value, ...rest) {
    if (!first.has(this)) first.set(this, value);
    return set.call(this, value, ...rest);
};

const contexts = [];
const sources = new WeakMap();
let started = 0;
const { start, stop } = AudioScheduledSourceNode.prototype;
AudioScheduledSourceNode.prototype.start = function (when = 0, ...rest) {
    if (!contexts.includes(this.context)) contexts.push(this.context);
    tape.tones.push({
        context: contexts.indexOf(this.context),
        hertz: first.get(this.frequency) ?? this.frequency?.value ?? 0,
        when,
        laid: clock(),
        asked: this.context.currentTime,
    });
    sources.set(this, started);
    started += 1;
    return start.call(this, when, ...rest);
};
AudioScheduledSourceNode.prototype.stop = function (when = 0, ...rest) {
    const asked = this.context.currentTime;
    tape.stops.push({ tone: sources.get(this), at: Math.max(when, asked) });
    return stop.call(this, when, ...rest);
};

setInterval(() => {
    for (const [index, context] of contexts.entries()) {
        const heard = context.getOutputTimestamp?.() ?? {};
        tape.readings.push({
            context: index,
            page: round(clock()),
            audio: context.currentTime,
            heard_page: round(heard.performanceTime ?? 0),
            heard_audio: heard.contextTime ?? 0,
        });
    }
}, 200);

const spoken = new WeakMap();
let number = null;
const shown = () => document.querySelector('[role=timer]')?.textContent ?? '';
const look = () => {
    const at = clock();
    if (shown() !== number) {
        number = shown();
        tape.numbers.push({ at, text: number, visible: !document.hidden });
    }
    for (const region of document.querySelectorAll('[role=status], [role=alert], [aria-live]')) {
        const text = region.textContent.trim();
        if (text && text !== spoken.get(region)) tape.messages.push({ at, text });
        spoken.set(region, text);
    }
};
new MutationObserver(look).observe(document, {
    subtree: true, childList: true, characterData: true,
});

document.addEventListener('visibilitychange', () => {
    tape.sights.push({ at: clock(), visible: !document.hidden });
    if (document.hidden) return;
    // The first picture after the return is the second frame: the page redraws in
    // the first.
    requestAnimationFrame(() => requestAnimationFrame(() => {
        tape.returns.push({ at: clock(), text: shown() });
    }));
});

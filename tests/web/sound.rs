//! The sound channel: against the browser's own, and against contexts that
//! fail in the ways phones do.

use std::time::Duration;

use unhunch::app::tones::Note;
use unhunch::settings::Background;
use unhunch::time::Moment;
use unhunch::web::ports::audio::{Audio, Pace, SoundEvent};
use unhunch::web::ports::clock;
use wasm_bindgen_test::wasm_bindgen_test;

use super::stage::{Log, StandIn, hasty, js, number, pass, text, tick};

fn note(at: Moment) -> Note {
    Note {
        at,
        length: Duration::from_millis(80),
        from: 440.0,
        to: 440.0,
        weight: 1.0,
    }
}

fn open(audio: &mut Audio) -> Log<SoundEvent> {
    let log = Log::new();
    audio.open(Background::KeepGoing, log.teller());
    log
}

/// A context whose state, clock and answers the test decides. It is a real one
/// underneath, so that nodes can be made. `fakes` holds all that were made.
fn fake(resume: &str) -> StandIn {
    js("window.fakes = []");
    StandIn::new(
        "window",
        "AudioContext",
        &format!(
            "class extends window.AudioContext {{
                 constructor() {{ super(); fakes.push(this); this.says = 'suspended'; this.time = 1;
                     this.tones = []; this.session = navigator.audioSession?.type; }}
                 get state() {{ return this.says; }}
                 get currentTime() {{ return this.time; }}
                 createOscillator() {{ const node = super.createOscillator(); this.tones.push(node);
                     node.stop = (when) => {{ node.ends = when; }}; return node; }}
                 getOutputTimestamp() {{ return {{ contextTime: 0, performanceTime: 0 }}; }}
                 become(state) {{ this.says = state; this.dispatchEvent(new Event('statechange')); }}
                 resume() {{ {resume} }}
                 close() {{ this.ended = true; return super.close(); }}
             }}"
        ),
    )
}

const WORKS: &str = "this.says = 'running'; return Promise.resolve();";

#[wasm_bindgen_test]
async fn tones_can_be_laid_and_taken_back_before_and_after_the_channel_is_open() {
    let mut audio = Audio::default();
    let now = clock::moment();
    let soon = note(now + Duration::from_secs(1));
    audio.lay(&[soon], 0.3, now);
    assert_eq!(audio.heard_until(now), None);
    assert_eq!(audio.off_by(now), None);
    let log = open(&mut audio);
    audio.lay(&[soon], 0.3, now);
    audio.hush(true);
    assert!(audio.heard_until(now).is_some());
    assert_eq!(log.once(1).await, [SoundEvent::Opened]);
    audio.lay(&[soon], 0.0, now);
    assert_eq!(audio.heard_until(now), None, "what is muted is not heard");
}

#[wasm_bindgen_test]
async fn the_browsers_own_clocks_stay_together_and_laying_anew_moves_nothing() {
    let mut audio = Audio::default();
    open(&mut audio).once(1).await;
    audio.keep_sounding(true);
    // Its first blocks come in a rush.
    pass(Duration::from_millis(400)).await;
    for _ in 0..20 {
        let now = clock::moment();
        audio.lay(&[note(now + Duration::from_mins(1))], 0.3, now);
        pass(Duration::from_millis(53)).await;
        let now = clock::moment();
        let Some(Pace::OffBy(off)) = audio.off_by(now) else {
            panic!("it stands");
        };
        assert!(off <= Duration::from_millis(5), "{off:?}");
        assert_eq!(audio.heard_until(now), Some(now));
        audio.hush(true);
    }
}

#[wasm_bindgen_test]
async fn opening_what_works_answers_again_and_makes_no_second_context() {
    let _fake = fake(WORKS);
    let mut audio = Audio::default();
    assert_eq!(open(&mut audio).once(1).await, [SoundEvent::Opened]);
    js("fakes[0].time = 2");
    pass(Duration::from_millis(260)).await;
    let log = open(&mut audio);
    assert_eq!(log.once(1).await, [SoundEvent::Opened]);
    assert!(number("fakes.length") < 2.0);
}

#[wasm_bindgen_test]
async fn sound_that_is_taken_away_is_told_with_its_moment_and_so_is_its_return() {
    let _fake = fake(WORKS);
    let mut audio = Audio::default();
    let log = open(&mut audio);
    log.once(1).await;
    let now = clock::moment();
    audio.lay(&[note(now + Duration::from_mins(1))], 0.3, now);
    pass(Duration::from_millis(120)).await;
    js("fakes[0].time += 0.05; fakes[0].become('interrupted'); fakes[0].become('suspended')");
    let at = now + Duration::from_millis(50);
    let lost = SoundEvent::Lost { at };
    assert_eq!(log.all(), [SoundEvent::Opened, lost]);
    assert!(js("fakes[0].tones[0].ends === fakes[0].time").is_truthy());
    assert_eq!(audio.off_by(clock::moment()), None);
    assert_eq!(audio.heard_until(clock::moment()), Some(at));
    js("fakes[0].become('running')");
    assert_eq!(log.all(), [SoundEvent::Opened, lost, SoundEvent::Opened]);
}

#[wasm_bindgen_test]
async fn a_context_that_runs_while_its_clock_stands_is_replaced() {
    let _fake = fake(WORKS);
    let mut audio = Audio::default();
    let old = open(&mut audio);
    old.once(1).await;
    assert!(matches!(
        audio.off_by(clock::moment()),
        Some(Pace::OffBy(_))
    ));
    pass(Duration::from_millis(260)).await;
    assert_eq!(audio.off_by(clock::moment()), Some(Pace::Stands));

    let new = open(&mut audio);
    assert_eq!(new.once(1).await, [SoundEvent::Opened]);
    assert!(js("fakes.length === 2 && fakes[0].ended === true").is_truthy());
    assert!(js("fakes[0].onstatechange === null").is_truthy());
    js("fakes[0].become('closed')");
    assert_eq!(old.all(), [SoundEvent::Opened], "the dead say nothing");
    assert_eq!(new.all(), [SoundEvent::Opened]);
}

#[wasm_bindgen_test]
async fn a_context_that_was_closed_is_replaced() {
    let _fake = fake(WORKS);
    let mut audio = Audio::default();
    let log = open(&mut audio);
    log.once(1).await;
    js("fakes[0].become('closed')");
    assert!(matches!(log.all()[..], [_, SoundEvent::Lost { .. }]));
    assert_eq!(open(&mut audio).once(1).await, [SoundEvent::Opened]);
    assert!(js("fakes.length === 2").is_truthy());
}

#[wasm_bindgen_test]
async fn sound_that_is_refused_has_failed() {
    let _fake = fake("return Promise.reject(new Error('no'));");
    let mut audio = Audio::default();
    let log = open(&mut audio);
    assert_eq!(log.once(1).await, [SoundEvent::Failed]);
}

#[wasm_bindgen_test]
async fn an_opening_is_answered_once() {
    let _fake = fake("return new Promise((_, reject) => { this.later = reject; });");
    let mut audio = Audio::default();
    let log = {
        let _hasty = hasty();
        open(&mut audio)
    };
    js("fakes[0].become('running'); fakes[0].later(new Error('no'))");
    // Longer than three seconds in haste.
    pass(Duration::from_millis(60)).await;
    assert_eq!(log.all(), [SoundEvent::Opened]);
}

#[wasm_bindgen_test]
async fn sound_that_does_not_come_in_three_seconds_has_failed_until_it_comes() {
    let _fake = fake("return new Promise((resolve) => { this.later = resolve; });");
    let mut audio = Audio::default();
    let log = {
        let _hasty = hasty();
        open(&mut audio)
    };
    assert_eq!(log.once(1).await, [SoundEvent::Failed]);
    js("fakes[0].become('running'); fakes[0].later()");
    tick().await;
    assert_eq!(log.all(), [SoundEvent::Failed, SoundEvent::Opened]);
}

#[wasm_bindgen_test]
fn without_any_context_opening_fails_and_nothing_breaks() {
    let _none = StandIn::new("window", "AudioContext", "undefined");
    let mut audio = Audio::default();
    let log = open(&mut audio);
    assert_eq!(log.all(), [SoundEvent::Failed]);
    let now = clock::moment();
    audio.lay(&[note(now)], 0.3, now);
    audio.duck(true);
    audio.keep_sounding(true);
    audio.hush(true);
    assert_eq!(audio.heard_until(now), None);
}

#[wasm_bindgen_test]
async fn an_iphone_is_told_what_kind_of_sound_this_is_before_there_is_any() {
    let _session = StandIn::new("navigator", "audioSession", "{ type: 'auto' }");
    let _fake = fake(WORKS);
    for (background, kind) in [
        (Background::KeepGoing, "playback"),
        (Background::Mix, "ambient"),
    ] {
        let (mut audio, log) = (Audio::default(), Log::new());
        audio.open(background, log.teller());
        log.once(1).await;
        assert_eq!(text("fakes.at(-1).session"), kind);
    }
}

/// A real context that keeps what it made: `made.gains` and `made.tones`.
fn seen() -> StandIn {
    StandIn::new(
        "window",
        "AudioContext",
        "class extends window.AudioContext {
             constructor() { super(); window.made = this; this.gains = []; this.tones = []; }
             createGain() { const node = super.createGain(); this.gains.push(node);
                 node.to = []; const connect = node.connect;
                 node.connect = (to) => { node.to.push(to); return connect.call(node, to); };
                 return node; }
             createOscillator() { const node = super.createOscillator(); this.tones.push(node);
                 const stop = node.stop; node.stop = (when) => { node.over = true; stop.call(node, when); };
                 return node; }
         }",
    )
}

#[wasm_bindgen_test]
async fn tones_go_softer_under_speech_and_come_back() {
    let _seen = seen();
    let mut audio = Audio::default();
    audio.duck(true);
    open(&mut audio).once(1).await;
    pass(Duration::from_millis(150)).await;
    assert!(
        number("made.gains[0].gain.value") < 0.3,
        "it was asked before"
    );
    audio.duck(false);
    let now = clock::moment();
    audio.lay(&[note(now + Duration::from_mins(1))], 0.3, now);
    assert!(js("made.gains[1].to[0] === made.gains[0]").is_truthy());
    audio.duck(true);
    pass(Duration::from_millis(150)).await;
    let level = number("made.gains[0].gain.value");
    assert!((level - 0.25).abs() < 0.01, "{level}");
    audio.duck(false);
    pass(Duration::from_millis(150)).await;
    let level = number("made.gains[0].gain.value");
    assert!((level - 1.0).abs() < 0.01, "{level}");
}

#[wasm_bindgen_test]
async fn the_tone_that_keeps_the_page_awake_is_soft_but_not_silent_and_ends() {
    let _seen = seen();
    let mut audio = Audio::default();
    audio.keep_sounding(true);
    open(&mut audio).once(1).await;
    audio.duck(true);
    assert!(js("made.tones.length === 1 && made.tones[0].frequency.value === 40").is_truthy());
    assert!(js("made.gains[1].to[0] === made.destination").is_truthy());
    let level = number("20 * Math.log10(made.gains[1].gain.value)");
    assert!((level - -62.0).abs() < 0.5, "{level} dB");
    audio.keep_sounding(false);
    assert!(js("made.tones.length === 1 && made.tones[0].over === true").is_truthy());
}

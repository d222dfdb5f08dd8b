//! The voice, against engines that behave as badly as real ones.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use unhunch::web::ports::clock;
use unhunch::web::ports::speech::Speech;
use wasm_bindgen_test::wasm_bindgen_test;

use super::stage::{Log, StandIn, hasty, js, number, text};

/// An engine that says nothing by itself: the test fires its events with
/// `engine.fire(utterance, name)`.
struct Engine {
    _synthesis: StandIn,
    _utterance: StandIn,
    _language: StandIn,
}

fn engine(voices: &str) -> Engine {
    let synthesis = StandIn::new(
        "window",
        "speechSynthesis",
        &format!(
            "window.engine = {{ said: [], cancels: 0, list: {voices},
                 speak(u) {{ this.said.push(u); }}, cancel() {{ this.cancels += 1; }},
                 getVoices() {{ return this.list; }},
                 fire(at, type) {{ const u = this.said.at(at); u['on' + type]?.({{ type, target: u }}); }} }}"
        ),
    );
    Engine {
        _synthesis: synthesis,
        _utterance: StandIn::new(
            "window",
            "SpeechSynthesisUtterance",
            "class { constructor(text) { this.text = text; } }",
        ),
        _language: StandIn::new("navigator", "language", "'en-GB'"),
    }
}

const VOICES: &str = "[
    { name: 'Cloud', lang: 'en-GB', localService: false, default: true },
    { name: 'Anna', lang: 'de-DE', localService: true, default: true },
    { name: 'Sam', lang: 'en-US', localService: true, default: true },
    { name: 'Kate', lang: 'en_GB', localService: true, default: false } ]";

#[wasm_bindgen_test]
fn a_voice_of_the_phones_own_in_the_persons_english_speaks() {
    let _engine = engine(VOICES);
    let log = Log::new();
    let speech = Speech::new(log.teller());
    assert_eq!(speech.voice().unwrap(), "Kate, en_GB");
    speech.say("Halfway");
    assert_eq!(text("engine.said[0].text"), "Halfway");
    assert_eq!(text("engine.said[0].voice.name"), "Kate");
    assert!(log.all().is_empty(), "it has not begun");
    js("engine.fire(0, 'start')");
    js("engine.fire(0, 'end')");
    assert_eq!(log.all(), [true, false]);
}

#[wasm_bindgen_test]
fn any_other_english_of_the_phones_own_will_do() {
    let _engine = engine(
        "[
        { name: 'Olivia', lang: 'en-AU', localService: true, default: false },
        { name: 'Sam', lang: 'en-US', localService: true, default: true } ]",
    );
    let speech = Speech::new(|_| ());
    assert_eq!(speech.voice().unwrap(), "Sam, en-US");
}

#[wasm_bindgen_test]
fn a_voice_that_needs_a_network_never_speaks() {
    let _engine = engine(
        "[
        { name: 'Cloud', lang: 'en-GB', localService: false, default: true },
        { name: 'Vague', lang: 'en-GB', default: true },
        { name: 'Anna', lang: 'de-DE', localService: true, default: true } ]",
    );
    let log = Log::new();
    let speech = Speech::new(log.teller());
    assert_eq!(speech.voice(), None);
    speech.say("Halfway");
    assert!(number("engine.said.length") < 1.0);
    assert!(log.all().is_empty());
}

#[wasm_bindgen_test]
fn words_that_cannot_be_given_a_voice_are_not_said() {
    let _engine = engine(VOICES);
    let _stubborn = StandIn::new(
        "window",
        "SpeechSynthesisUtterance",
        "class { set voice(_) { throw new TypeError('no'); } }",
    );
    Speech::new(|_| ()).say("Halfway");
    assert!(number("engine.said.length") < 1.0);
}

#[wasm_bindgen_test]
fn voices_that_come_late_are_told_and_used() {
    let _engine = engine("[]");
    let (log, speech) = (Log::new(), Speech::new(|_| ()));
    let told = log.teller();
    speech.on_voices(move || told(()));
    assert_eq!(speech.voice(), None);
    js(&format!("engine.list = {VOICES}; engine.onvoiceschanged()"));
    assert_eq!(log.all().len(), 1);
    assert!(speech.voice().is_some());
}

#[wasm_bindgen_test]
fn what_a_cancelled_sentence_says_late_does_not_end_the_new_one() {
    let _engine = engine(VOICES);
    let log = Log::new();
    let speech = Speech::new(log.teller());
    speech.say("Next: wall slides");
    js("engine.fire(0, 'start')");
    speech.say("Go");
    assert!((number("engine.cancels") - 1.0).abs() < 0.1);
    js("engine.fire(1, 'start')");
    js("engine.fire(0, 'error'); engine.fire(0, 'end')");
    assert_eq!(log.all(), [true], "the new one is still being said");
    js("engine.fire(1, 'end')");
    assert_eq!(log.all(), [true, false]);
}

#[wasm_bindgen_test]
fn a_hush_and_an_error_end_it_once() {
    let _engine = engine(VOICES);
    let log = Log::new();
    let speech = Speech::new(log.teller());
    speech.say("Rest");
    js("engine.fire(0, 'start')");
    speech.hush();
    js("engine.fire(0, 'error')");
    assert_eq!(log.all(), [true, false]);
    speech.say("Rest");
    js("engine.fire(1, 'start'); engine.fire(1, 'error')");
    assert_eq!(log.all(), [true, false, true, false]);
}

#[wasm_bindgen_test]
async fn speech_that_never_ends_is_ended() {
    let _engine = engine(VOICES);
    let log = Log::new();
    let speech = Speech::new(log.teller());
    speech.say("Switch");
    let before = clock::moment();
    {
        let _hasty = hasty();
        js("engine.fire(0, 'start')");
    }
    assert_eq!(log.once(2).await, [true, false]);
    let took = clock::moment().since(before);
    assert!(
        took < Duration::from_secs(2),
        "{took:?} of eight hasty seconds"
    );
    assert!((number("engine.cancels") - 1.0).abs() < 0.1);
}

#[wasm_bindgen_test]
fn the_voice_is_unlocked_once_and_without_a_sound() {
    let _engine = engine(VOICES);
    let speech = Speech::new(|_| ());
    speech.prime();
    speech.prime();
    assert!(js("engine.said.length === 1 && engine.said[0].volume === 0").is_truthy());
    assert_eq!(text("engine.said[0].text"), "");
}

#[wasm_bindgen_test]
fn without_any_engine_there_is_silence() {
    let _none = StandIn::new("window", "speechSynthesis", "undefined");
    let speech = Speech::new(|_| panic!("nothing speaks"));
    speech.prime();
    speech.say("Rest");
    speech.on_voices(|| ());
    speech.hush();
    assert_eq!(speech.voice(), None);
}

#[wasm_bindgen_test]
fn the_browsers_own_engine_takes_all_of_it() {
    let speaks = Rc::new(Cell::new(false));
    let told = Rc::clone(&speaks);
    let speech = Speech::new(move |now| told.set(now));
    speech.prime();
    speech.say("Rest");
    speech.hush();
    assert!(!speaks.get(), "after a hush nobody speaks");
}

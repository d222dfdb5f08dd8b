//! Words read out by a voice of the phone's own. A garnish over the tones:
//! nothing waits for it.
//!
//! Invariant: no word ever goes to a voice that needs a network, and what is
//! told about speaking belongs to the words said last.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::time::Duration;

use wasm_bindgen::prelude::*;

use crate::web::ports::timer::Timer;
use crate::web::ports::{Listener, listener, put};

#[wasm_bindgen]
extern "C" {
    type Page;

    #[wasm_bindgen(thread_local_v2, js_name = window)]
    static PAGE: Page;

    #[wasm_bindgen(method, getter, js_name = speechSynthesis)]
    fn speech(this: &Page) -> Option<Synthesis>;

    #[wasm_bindgen(method, getter)]
    fn navigator(this: &Page) -> Navigator;

    type Navigator;

    #[wasm_bindgen(method, getter)]
    fn language(this: &Navigator) -> Option<String>;

    #[derive(Clone)]
    type Synthesis;

    #[wasm_bindgen(method, catch)]
    fn speak(this: &Synthesis, utterance: &Utterance) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    fn cancel(this: &Synthesis) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch, js_name = getVoices)]
    fn voices(this: &Synthesis) -> Result<js_sys::Array, JsValue>;

    type Voice;

    #[wasm_bindgen(method, getter)]
    fn name(this: &Voice) -> String;

    #[wasm_bindgen(method, getter)]
    fn lang(this: &Voice) -> String;

    #[wasm_bindgen(method, getter, js_name = localService)]
    fn is_local(this: &Voice) -> JsValue;

    #[wasm_bindgen(method, getter, js_name = default)]
    fn is_default(this: &Voice) -> bool;

    #[derive(Clone)]
    #[wasm_bindgen(js_name = SpeechSynthesisUtterance)]
    type Utterance;

    #[wasm_bindgen(constructor, catch, js_class = "SpeechSynthesisUtterance")]
    fn new(words: &str) -> Result<Utterance, JsValue>;
}

/// Speech that has not ended by then never will: engines hang. Our longest
/// words take less than this.
const NEVER_ENDS: Duration = Duration::from_secs(15);

/// The voice, where there is one.
pub struct Speech(Rc<Inner>);

struct Inner {
    synthesis: Option<Synthesis>,
    told: Box<dyn Fn(bool)>,
    /// What is being said. Held, or some browsers drop it before it ends.
    current: RefCell<Option<Utterance>>,
    speaking: Cell<bool>,
    primed: Cell<bool>,
    patience: Timer,
    me: Weak<Self>,
    /// Hears all utterances, one after the other.
    heard: Listener,
}

impl Speech {
    /// `told` hears `true` when the phone begins to speak, and `false` when it
    /// has ended, failed, been cancelled or spoken for 15 seconds. Words that
    /// take the place of others keep it speaking.
    pub fn new(told: impl Fn(bool) + 'static) -> Self {
        let synthesis = PAGE.with(Page::speech);
        if let Some(synthesis) = &synthesis {
            // Some browsers look for voices only once they are asked.
            let _come_later = synthesis.voices();
        }
        Self(Rc::new_cyclic(|me: &Weak<Inner>| {
            let listening = me.clone();
            Inner {
                synthesis,
                told: Box::new(told),
                current: RefCell::default(),
                speaking: Cell::new(false),
                primed: Cell::new(false),
                patience: Timer::default(),
                me: me.clone(),
                heard: listener(move |event| {
                    if let Some(inner) = listening.upgrade() {
                        inner.heard(&event);
                    }
                }),
            }
        }))
    }

    /// Unlocks the voice. Called inside a tap; does something only once.
    pub fn prime(&self) {
        let Some(synthesis) = &self.0.synthesis else {
            return;
        };
        if self.0.primed.replace(true) {
            return;
        }
        if let Ok(nothing) = Utterance::new("") {
            put(&nothing, "volume", &0.into());
            let _stays_locked = synthesis.speak(&nothing);
        }
    }

    /// Says these words in place of what is being said. Without a voice of the
    /// phone's own it only falls silent.
    pub fn say(&self, words: &str) {
        self.0.cancel();
        if self.0.begin(words).is_none() {
            self.0.ended();
        }
    }

    /// Falls silent.
    pub fn hush(&self) {
        self.0.cancel();
        self.0.ended();
    }

    /// The voice that would speak now, by name and language; `None` without
    /// one. Voices may come late: see [`Speech::on_voices`].
    pub fn voice(&self) -> Option<String> {
        let voice = voice(self.0.synthesis.as_ref()?)?;
        Some(format!("{}, {}", voice.name(), voice.lang()))
    }

    /// Calls when the phone's voices have come or changed, for as long as the
    /// page lives; in place of an earlier wish.
    pub fn on_voices(&self, call: impl Fn() + 'static) {
        if let Some(synthesis) = &self.0.synthesis {
            let heard = listener(move |_| call()).into_js_value();
            put(synthesis, "onvoiceschanged", &heard);
        }
    }
}

impl Inner {
    fn begin(&self, words: &str) -> Option<()> {
        let synthesis = self.synthesis.as_ref()?;
        let voice = voice(synthesis)?;
        let utterance = Utterance::new(words).ok()?;
        put(&utterance, "lang", &voice.lang().into());
        // Without it the browser would choose, and may choose one that needs a
        // network.
        js_sys::Reflect::set(&utterance, &"voice".into(), &voice).ok()?;
        for event in ["onstart", "onend", "onerror"] {
            put(&utterance, event, self.heard.as_ref());
        }
        // An engine that hangs while it speaks is not given more time by what it
        // is to say next.
        if !self.speaking.get() {
            self.watch();
        }
        self.current.replace(Some(utterance.clone()));
        synthesis.speak(&utterance).ok()
    }

    /// What the engine says; what it says about words that were cancelled
    /// comes late and means nothing any more.
    fn heard(&self, event: &web_sys::Event) {
        let target = event.target().map(JsValue::from);
        let ours = self.current.borrow().as_ref().map(JsValue::from);
        if target != ours {
            return;
        }
        if event.type_() == "start" {
            self.watch();
            self.tell(true);
        } else {
            self.ended();
        }
    }

    fn watch(&self) {
        let me = self.me.clone();
        self.patience.set(Some(NEVER_ENDS), move || {
            if let Some(inner) = me.upgrade() {
                inner.cancel();
                inner.ended();
            }
        });
    }

    fn cancel(&self) {
        if self.current.take().is_some() {
            let _nothing_to_cancel = self.synthesis.as_ref().map(Synthesis::cancel);
        }
    }

    fn ended(&self) {
        self.current.take();
        self.patience.set(None, || ());
        self.tell(false);
    }

    fn tell(&self, speaking: bool) {
        if self.speaking.replace(speaking) != speaking {
            (self.told)(speaking);
        }
    }
}

/// The best voice of the phone's own that reads English: in the person's own
/// English before any other, the phone's choice before the rest.
fn voice(synthesis: &Synthesis) -> Option<Voice> {
    let here = PAGE.with(|page| page.navigator().language());
    let here = plain(&here.unwrap_or_default());
    let mut best: Option<(u8, Voice)> = None;
    for voice in synthesis.voices().ok()?.iter() {
        let voice: Voice = voice.unchecked_into();
        let lang = plain(&voice.lang());
        let english = lang == "en" || lang.starts_with("en-");
        if !english || voice.is_local() != true {
            continue;
        }
        let rank = 1 + 2 * u8::from(lang == here) + u8::from(voice.is_default());
        if best.as_ref().is_none_or(|(other, _)| *other < rank) {
            best = Some((rank, voice));
        }
    }
    best.map(|(_, voice)| voice)
}

/// Android writes `en_GB` for `en-GB`.
fn plain(language: &str) -> String {
    language.replace('_', "-").to_ascii_lowercase()
}

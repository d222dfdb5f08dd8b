//! The card on the lock screen, with its buttons. Browsers show one only for
//! an element that plays, so a sound that nobody hears plays beside the tones.
//!
//! Invariant: no card stays behind, and what is missing here is missed in
//! silence: the session does not need it.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use wasm_bindgen::prelude::*;

use crate::web::ports::{Listener, listener, navigator, promise, put};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = Audio)]
    type Player;

    #[wasm_bindgen(constructor, catch, js_class = "Audio")]
    fn new(address: &str) -> Result<Player, JsValue>;

    #[wasm_bindgen(method, getter)]
    fn paused(this: &Player) -> bool;

    #[wasm_bindgen(method, catch)]
    fn play(this: &Player) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn pause(this: &Player) -> Result<(), JsValue>;

    type Session;

    #[wasm_bindgen(method, catch, js_name = setActionHandler)]
    fn on(this: &Session, action: &str, handler: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(js_name = MediaMetadata)]
    type Metadata;

    #[wasm_bindgen(constructor, catch, js_class = "MediaMetadata")]
    fn new(what: &JsValue) -> Result<Metadata, JsValue>;

    type Details;

    #[wasm_bindgen(method, getter)]
    fn action(this: &Details) -> String;
}

/// A button of the card, or of a headset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pressed {
    /// Go on.
    Play,
    /// Stand still; also what a card calls stop.
    Pause,
    /// The next step.
    Next,
    /// The step before.
    Previous,
}

const ACTIONS: [(&str, Pressed); 5] = [
    ("play", Pressed::Play),
    ("pause", Pressed::Pause),
    ("stop", Pressed::Pause),
    ("nexttrack", Pressed::Next),
    ("previoustrack", Pressed::Previous),
];

/// The card.
pub struct MediaCard(Rc<Inner>);

struct Inner {
    player: RefCell<Option<Player>>,
    /// Whether it is to play, by our own wish.
    plays: Cell<bool>,
    /// Whether the buttons are ours.
    shown: Cell<bool>,
    lost: Box<dyn Fn()>,
    pressed: Listener,
    paused: Listener,
}

impl MediaCard {
    /// `pressed` hears the buttons; `lost` is called when something else takes
    /// the sound, such as a call.
    pub fn new(pressed: impl Fn(Pressed) + 'static, lost: impl Fn() + 'static) -> Self {
        let pressed = move |details: web_sys::Event| {
            let action = details.unchecked_into::<Details>().action();
            if let Some((_, button)) = ACTIONS.iter().find(|(name, _)| *name == action) {
                pressed(*button);
            }
        };
        Self(Rc::new_cyclic(|me: &Weak<Inner>| {
            let listening = me.clone();
            Inner {
                player: RefCell::default(),
                plays: Cell::new(false),
                shown: Cell::new(false),
                lost: Box::new(lost),
                pressed: listener(pressed),
                paused: listener(move |_| {
                    if let Some(card) = listening.upgrade() {
                        card.paused();
                    }
                }),
            }
        }))
    }

    /// Shows the card, or shows it anew. The first time inside a tap, which is
    /// what lets its sound play.
    pub fn show(&self, title: &str, sub: &str, paused: bool) {
        self.0.play(!paused);
        let Some(session) = navigator::<Session>("mediaSession") else {
            return;
        };
        if let Some(metadata) = metadata(title, sub) {
            put(&session, "metadata", &metadata);
        }
        let state = if paused { "paused" } else { "playing" };
        put(&session, "playbackState", &state.into());
        if !self.0.shown.replace(true) {
            buttons(&session, self.0.pressed.as_ref());
        }
    }

    /// Takes the card away.
    pub fn hide(&self) {
        self.0.play(false);
        self.0.shown.set(false);
        if let Some(session) = navigator::<Session>("mediaSession") {
            put(&session, "metadata", &JsValue::NULL);
            put(&session, "playbackState", &"none".into());
            buttons(&session, &JsValue::NULL);
        }
    }
}

impl Inner {
    fn play(&self, plays: bool) {
        self.plays.set(plays);
        let mut player = self.player.borrow_mut();
        if plays && player.is_none() {
            *player = self.make().ok();
        }
        let Some(player) = player.as_ref().filter(|p| p.paused() == plays) else {
            return;
        };
        if !plays {
            let _already = player.pause();
        } else if let Ok(started) = player.play()
            && let Ok(started) = started.dyn_into()
        {
            promise::settled(&started, |_without_a_card_then| ());
        }
    }

    fn make(&self) -> Result<Player, JsValue> {
        let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(&hush()[..]));
        let kind = web_sys::BlobPropertyBag::new();
        kind.set_type("audio/wav");
        let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &kind)?;
        // One for the page's life: it plays again and again.
        let address = web_sys::Url::create_object_url_with_blob(&blob)?;
        let player = Player::new(&address)?;
        put(&player, "loop", &true.into());
        put(&player, "onpause", self.paused.as_ref());
        Ok(player)
    }

    /// The element stands. Our own wishes arrive late as well, and may have
    /// been taken back since.
    fn paused(&self) {
        let stands = self.player.borrow().as_ref().is_some_and(Player::paused);
        if stands && self.plays.replace(false) {
            (self.lost)();
        }
    }
}

/// A button that a browser does not know is a button less.
fn buttons(session: &Session, handler: &JsValue) {
    for (action, _) in ACTIONS {
        let _unknown_here = session.on(action, handler);
    }
}

fn metadata(title: &str, sub: &str) -> Option<Metadata> {
    let what = js_sys::Object::new();
    for (key, value) in [("title", title), ("artist", sub)] {
        put(&what, key, &value.into());
    }
    Metadata::new(&what).ok()
}

/// What a WAV file says before its samples: one channel, 8000 samples a second
/// of 16 bits, 128,000 bytes of them.
const HEADER: &[u8; 44] = b"RIFF\x24\xf4\x01\0WAVEfmt \x10\0\0\0\x01\0\x01\0\
    \x40\x1f\0\0\x80\x3e\0\0\x02\0\x10\0data\0\xf4\x01\0";
const SAMPLES: u32 = 64_000;

/// Sound that nobody hears: the smallest step there is, up and down at 40 Hz.
/// Silence itself would not count. It lasts 8 seconds: a card needs more than
/// five.
fn hush() -> Vec<u8> {
    let mut file = HEADER.to_vec();
    for sample in 0..SAMPLES {
        let step: i16 = if sample / 100 % 2 == 0 { 1 } else { -1 };
        file.extend(step.to_le_bytes());
    }
    file
}

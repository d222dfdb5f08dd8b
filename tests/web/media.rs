//! The card on the lock screen.

use unhunch::web::ports::media::{MediaCard, Pressed};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use super::stage::{Log, StandIn, js, number, text, tick};

/// The element that the port makes, kept as `player`.
fn kept_player() -> StandIn {
    StandIn::new(
        "window",
        "Audio",
        "((Real) => function (address) { window.player = new Real(address); return player; })(window.Audio)",
    )
}

/// A media session whose buttons the test presses with `card.press(name)`.
fn buttons() -> StandIn {
    StandIn::new(
        "navigator",
        "mediaSession",
        "window.card = { metadata: null, playbackState: 'none', handlers: {},
             setActionHandler(action, handler) {
                 if (action === 'stop') throw new TypeError('unknown');
                 this.handlers[action] = handler; },
             press(action) { this.handlers[action]({ action }); } }",
    )
}

fn card() -> (MediaCard, Log<Pressed>, Log<()>) {
    let (pressed, lost) = (Log::new(), Log::new());
    let told = lost.teller();
    let card = MediaCard::new(pressed.teller(), move || told(()));
    (card, pressed, lost)
}

async fn event(name: &str) {
    let fired = js(&format!(
        "new Promise((done) => player.addEventListener('{name}', done, {{ once: true }}))"
    ));
    JsFuture::from(js_sys::Promise::from(fired)).await.unwrap();
}

#[wasm_bindgen_test]
async fn the_card_plays_a_sound_that_nobody_hears_and_goes_away() {
    let _player = kept_player();
    let (card, _, lost) = card();
    card.show("Dead hang", "Set 1 of 3", false);
    event("playing").await;
    assert!(5.0 < number("player.duration") && js("player.loop").is_truthy());
    assert_eq!(text("navigator.mediaSession.metadata.title"), "Dead hang");
    assert_eq!(text("navigator.mediaSession.metadata.artist"), "Set 1 of 3");
    assert_eq!(text("navigator.mediaSession.playbackState"), "playing");

    card.show("Dead hang", "Paused", true);
    event("pause").await;
    assert_eq!(text("navigator.mediaSession.playbackState"), "paused");

    card.show("Dead hang", "Set 2 of 3", false);
    event("playing").await;
    card.hide();
    event("pause").await;
    assert!(js("navigator.mediaSession.metadata === null").is_truthy());
    assert_eq!(text("navigator.mediaSession.playbackState"), "none");
    tick().await;
    assert!(lost.all().is_empty(), "all of it was our own wish");
}

#[wasm_bindgen_test]
async fn its_sound_is_never_silence_and_never_heard() {
    let _player = kept_player();
    let (card, ..) = card();
    card.show("Dead hang", "", false);
    let peaks = js("(async () => {
        const bytes = await (await fetch(player.src)).arrayBuffer();
        const sound = await new OfflineAudioContext(1, 1, 8000).decodeAudioData(bytes);
        const levels = sound.getChannelData(0).map(Math.abs);
        window.quietest = Math.min(...levels.slice(0, 60000));
        window.loudest = Math.max(...levels.slice(0, 60000));
    })()");
    JsFuture::from(js_sys::Promise::from(peaks)).await.unwrap();
    card.hide();
    assert!(0.0 < number("quietest"), "silence does not count");
    assert!(number("loudest") < 0.0001, "below −80 dBFS");
}

#[wasm_bindgen_test]
async fn a_pause_that_nobody_asked_for_is_told_and_can_be_undone() {
    let _player = kept_player();
    let (card, _, lost) = card();
    card.show("Dead hang", "", false);
    event("playing").await;
    js("player.pause()");
    lost.once(1).await;
    card.show("Dead hang", "", false);
    event("playing").await;
    card.hide();
    tick().await;
    assert_eq!(lost.all().len(), 1);
}

#[wasm_bindgen_test]
fn buttons_are_told_and_given_back_and_one_that_is_unknown_is_missed() {
    let _buttons = buttons();
    let (card, pressed, _) = card();
    card.show("Dead hang", "", false);
    js("['play', 'pause', 'nexttrack', 'previoustrack'].forEach((name) => card.press(name))");
    assert_eq!(
        pressed.all(),
        [
            Pressed::Play,
            Pressed::Pause,
            Pressed::Next,
            Pressed::Previous
        ]
    );
    card.hide();
    assert!(js("Object.values(card.handlers).every((h) => h === null)").is_truthy());
}

#[wasm_bindgen_test]
async fn without_a_media_session_or_a_sound_nothing_breaks() {
    let _no_session = StandIn::new("navigator", "mediaSession", "undefined");
    {
        let _no_audio = StandIn::new("window", "Audio", "undefined");
        let (card, ..) = card();
        card.show("Dead hang", "", false);
        card.show("Dead hang", "", true);
        card.hide();
    }
    let _refused = StandIn::new(
        "window",
        "Audio",
        "class { paused = true; play() { return Promise.reject(new Error('no')); } pause() {} }",
    );
    let (card, _, lost) = card();
    card.show("Dead hang", "", false);
    tick().await;
    card.hide();
    assert!(lost.all().is_empty());
}

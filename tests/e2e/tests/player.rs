//! The player when things go wrong: the page is loaded again, opened twice, the
//! sound is refused, taken away, or stands still.

use std::time::Duration;

use e2e::timing::{Piece, begin};
use e2e::{Engine, Person, Site, in_every_engine};

in_every_engine!(
    a_session_survives_a_reload_and_a_second_tab_says_where_it_runs,
    a_sound_that_is_taken_away_pauses_the_session,
    without_any_sound_the_screen_leads,
);

const SOON: Duration = Duration::from_secs(10);
const SESSION: Duration = Duration::from_secs(90);

fn a_session_survives_a_reload_and_a_second_tab_says_where_it_runs(engine: Engine) {
    let site = Site::built();
    let mut person = Person::new(engine, &site);
    begin(&mut person, &Piece::short());
    person.wait_for("Left side", SESSION);

    // A frame is a page of its own: it has its own app, and shares the rest.
    person.ask_page(
        "const second = document.createElement('iframe');
         second.id = 'second';
         second.src = location.pathname + '#/';
         document.body.append(second)",
    );
    let seen = "return document.getElementById('second').contentDocument.body.innerText";
    person.wait_for_page(seen, "Running in another tab: doorway chest stretch", SOON);
    person.ask_page("document.getElementById('second').remove()");

    person.reload();
    person.wait_for_heading("Today");
    // Once the browser has said that no other tab runs it.
    person.wait_for("Carry on: doorway chest stretch, set 1 of 1", SOON);
    person.tap("Carry on");
    person.wait_for("Paused when the app was closed", SOON);
    person.tap("Resume");
    person.wait_for("Done. 1 minute.", SESSION);
    assert!(person.sees("Session saved on this phone"));
    assert!(person.sees("3 s right, 3 s left"));
    person.reload();
    person.wait_for_heading("Today");
    assert!(!person.sees("Carry on"), "it is over");
    let kept = person.ask_page("return localStorage.getItem('unhunch/session')");
    assert!(kept.is_null(), "nothing is left of it: {kept}");
}

fn a_sound_that_is_taken_away_pauses_the_session(engine: Engine) {
    let site = Site::built();
    let mut person = Person::new(engine, &site);
    // Kept, so that it can be taken away as a call would.
    person.open("");
    let piece = Piece::short();
    e2e::timing::prepare(&mut person, &piece);
    person.ask_page(
        "const { resume } = AudioContext.prototype;
         AudioContext.prototype.resume = function () { window.sound = this; return resume.call(this) }",
    );
    e2e::timing::press_start(&mut person, &piece);
    person.wait_for("Hold", SESSION);
    person.ask_page("window.sound.suspend()");
    person.wait_for("Paused when the sound stopped", SOON);
    assert!(person.sees("Right side"));
    person.tap("Resume");
    person.wait_for("Hold", SESSION);
    person.wait_for("Switch", SESSION);

    person.ask_page("window.sound.close()");
    person.wait_for("Paused when the sound stopped", SOON);
    person.tap("Resume");
    person.wait_for("Left side", SESSION);
    let state = person.ask_page("return window.sound.state");
    assert_eq!(state, "running", "a new one was built");
}

fn without_any_sound_the_screen_leads(engine: Engine) {
    let site = Site::built();
    let mut person = Person::new(engine, &site);
    person.open("");
    let piece = Piece::short();
    e2e::timing::prepare(&mut person, &piece);
    person.ask_page("window.AudioContext = class { constructor() { throw new Error('refused') } }");
    e2e::timing::press_start(&mut person, &piece);
    person.wait_for("Sound does not work here. Follow the screen.", SOON);
    person.wait_for("Done. 1 minute.", SESSION);
    assert!(person.sees("Session saved on this phone"));
}

//! The symptom check by names alone, by keyboard alone, on a small screen with
//! large text, with the server gone; and locks that do not give way.

use std::time::Duration;

use e2e::{Engine, Key, Person, Site, TextSize, in_every_engine};

in_every_engine!(
    the_whole_check_needs_nothing_but_names_and_no_server,
    the_whole_check_needs_nothing_but_a_keyboard,
    a_lock_outlives_a_reload_a_second_tab_and_a_clock_that_was_moved,
    a_half_finished_check_goes_on_after_a_reload_and_counts_for_nothing
);

const SOON: Duration = Duration::from_secs(10);
const HOUR: i64 = 3_600_000;

/// Every page with its heading, by the words that a screen reader says, on the
/// narrowest phone with text at twice its size, when the server has stopped.
fn the_whole_check_needs_nothing_but_names_and_no_server(engine: Engine) {
    let mut site = Site::built();
    let mut person = Person::reading(engine, &site, TextSize::Doubled);
    person.size(320, 640);
    person.open("#/");
    person.wait_for_heading("For the ache between your shoulder blades.");
    person.wait_until_offline_ready();
    site.stop();
    person.new_window();
    person.open("#/symptoms");
    person.wait_for_heading("Check your symptoms");
    let text = person.ask_page("return getComputedStyle(document.documentElement).fontSize");
    // WebKit's browser has no setting for it.
    let doubled = engine != Engine::WebKit;
    assert_eq!(text, if doubled { "32px" } else { "16px" });
    assert!(!person.sees("999"), "no number before the region is chosen");
    person.tap("Start the check");
    person.wait_for("Choose where you are", SOON);
    person.choose_in("Where are you?", "New Zealand");
    person.wait_for("Call 111", SOON);
    person.choose_in("Where are you?", "United Kingdom");
    person.wait_for("Call 999", SOON);
    person.choose_in("How old are you?", "40 to 49");
    fits(&mut person);
    person.tap("Start the check");
    person.wait_for_heading("Do you have any of these, now or in the last few days?");
    fits(&mut person);
    person.tap("Continue");
    person.wait_for("There is a problem", SOON);
    person.tick("No, I do not have any of these");
    person.tap("Continue");
    person.wait_for_heading("How is the pain?");
    fits(&mut person);
    person.choose_in("Pain between your shoulder blades now", "3");
    person.choose_in("How long have you had it this time?", "2 to 6 weeks");
    person.choose_in("Over the last 2 weeks, it has been", "About the same");
    person.choose_in(
        "Has a professional checked this pain since it began or last changed?",
        "No, not yet",
    );
    person.tap("Continue");
    person.wait_for_heading("Do any of these fit this pain?");
    fits(&mut person);
    person.tick("Arm or hand");
    person.tap("Continue");
    person.wait_for_heading("A little more about that");
    fits(&mut person);
    person.choose_in(
        "What is it with your arms or hands?",
        "One arm tingles, and it settles within minutes",
    );
    person.tap("Back");
    person.wait_for_heading("Do any of these fit this pain?");
    assert!(person.is_chosen("Arm or hand"), "Back keeps answers");
    person.tap("Continue");
    person.wait_for_heading("A little more about that");
    person.tap("Continue");
    person.wait_for_heading("Do any of these apply to you?");
    fits(&mut person);
    person.tick("No, none of these applies to me");
    person.tap("Continue");
    person.wait_for_heading("What do we leave out for you?");
    fits(&mut person);
    person.tap("None of these");
    person.wait_for_heading("Check your answers");
    fits(&mut person);
    assert!(person.sees("2 to 6 weeks"));
    person.tap("Change : The pain");
    person.wait_for_heading("How is the pain?");
    person.choose_in("How long have you had it this time?", "Less than 2 weeks");
    person.tap("Continue");
    person.wait_for_heading("Check your answers");
    assert!(person.sees("Less than 2 weeks"));
    person.tap("See my result");
    person.wait_for_heading("Go gently for now");
    fits(&mut person);
    assert!(person.sees("Has anyone checked this pain?"));
    assert!(person.sees("no list is complete"));
    let phone = person.ask_page("return document.querySelector('.panel a[href^=\"tel:\"]').href");
    assert_eq!(phone, "tel:111", "a link that dials with no network");
    person.tap("It has been checked");
    person.wait_for_heading("What did they say about exercise?");
    person.tap("They said that exercise is OK");
    person.wait_for_heading("Today");
    assert!(!person.sees("Has anyone checked this pain?"));
}

/// Tab, Space, the arrows and Enter are enough.
fn the_whole_check_needs_nothing_but_a_keyboard(engine: Engine) {
    let site = Site::built();
    let mut person = Person::new(engine, &site);
    person.open("#/symptoms");
    person.wait_for_heading("Check your symptoms");
    to(&mut person, "United Kingdom");
    person.press(Key::Space);
    to(&mut person, "18 to 39");
    person.press(Key::Space);
    press(&mut person, "Start the check");
    person.wait_for_focus("Do you have any of these, now or in the last few days?");
    to(&mut person, "Pain with effort");
    person.press(Key::Space);
    press(&mut person, "Continue");
    person.wait_for_focus("How is the pain?");
    to(&mut person, "0");
    person.press(Key::Space);
    to(&mut person, "Less than 2 weeks");
    person.press(Key::Space);
    to(&mut person, "Getting better");
    person.press(Key::Space);
    to(&mut person, "Yes, and exercise is OK");
    person.press(Key::Space);
    press(&mut person, "Continue");
    person.wait_for_focus("Do any of these fit this pain?");
    to(&mut person, "No, none of these fits");
    person.press(Key::Space);
    press(&mut person, "Continue");
    person.wait_for_focus("Do any of these apply to you?");
    to(&mut person, "No, none of these applies to me");
    person.press(Key::Space);
    press(&mut person, "Continue");
    person.wait_for_focus("What do we leave out for you?");
    to(&mut person, "A neck problem");
    person.press(Key::Space);
    press(&mut person, "Continue");
    person.wait_for_focus("Check your answers");
    press(&mut person, "See my result");
    person.wait_for_focus("Ask for an urgent GP appointment or call 111 today");
}

/// Every way round a lock that a browser offers.
fn a_lock_outlives_a_reload_a_second_tab_and_a_clock_that_was_moved(engine: Engine) {
    let site = Site::built();
    let mut person = Person::new(engine, &site);
    person.open("#/symptoms");
    person.wait_for_heading("Check your symptoms");
    person.choose("United Kingdom");
    person.choose("18 to 39");
    person.tap("Start the check");
    person.tick("Chest pain");
    person.tap("Continue");
    person.wait_for_heading("Call 999 now");
    assert!(!person.sees("I’ve been seen and told exercise is OK"));

    person.reload();
    person.open("#/player");
    stays_locked(&mut person);
    person.open("#/symptoms/unlock");
    person.wait_for_heading("Check your symptoms");

    // Clean answers do not open it.
    answer_cleanly(&mut person);
    person.wait_for_heading("Call 999 now");

    // A second tab says that nothing was ever wrong, or removes it all.
    let key = "unhunch/standing";
    let before = person.ask_page(&format!("return localStorage.getItem('{key}')"));
    for gone in ["'{\"version\":1,\"data\":{}}'", "null"] {
        person.ask_page(&format!(
            "const text = {gone};
             if (text === null) localStorage.removeItem('{key}'); else localStorage.setItem('{key}', text);
             dispatchEvent(new StorageEvent('storage', {{ key: '{key}', newValue: text, storageArea: localStorage }}))"
        ));
        person.wait_for_page(
            &format!("return localStorage.getItem('{key}') ?? ''"),
            "\"lock\":{",
            SOON,
        );
        stays_locked(&mut person);
    }

    // The record is deleted: locks stay.
    person.open("#/more/data/delete");
    person.wait_for_heading("Delete your record?");
    person.tap("Delete everything");
    stays_locked(&mut person);

    // The clock is set back: the wait gets no shorter. It is set a day ahead:
    // then, with the word and a clean check, the lock opens; set right, it is
    // there again.
    set_clock(&mut person, -48 * HOUR);
    stays_locked(&mut person);
    assert!(!person.sees("I’ve been seen and told exercise is OK"));
    set_clock(&mut person, 25 * HOUR);
    person.open("#/more");
    person.open("#/");
    person.wait_for("I’ve been seen and told exercise is OK", SOON);
    person.tap("I’ve been seen and told exercise is OK");
    person.wait_for_heading("Has a professional seen you about this?");
    person.tap("Yes, I have been seen and told exercise is OK");
    person.wait_for_heading("Check your symptoms");
    answer_cleanly(&mut person);
    person.wait_for_heading("No warning signs found from your answers");
    person.reload();
    stays_locked(&mut person);
    let after = person.ask_page(&format!("return localStorage.getItem('{key}')"));
    assert_ne!(before, after);
}

fn a_half_finished_check_goes_on_after_a_reload_and_counts_for_nothing(engine: Engine) {
    let site = Site::built();
    let mut person = Person::new(engine, &site);
    person.open("#/symptoms");
    person.wait_for_heading("Check your symptoms");
    person.choose("United Kingdom");
    person.choose("18 to 39");
    person.tap("Start the check");
    person.tick("No, I do not have any of these");
    person.tap("Continue");
    person.wait_for_heading("How is the pain?");
    person.choose("4");
    person.reload();
    person.wait_for_heading("How is the pain?");
    assert!(person.is_chosen("4"), "what was said is still there");
    person.open("#/session/morning");
    person.wait_for_heading("Morning");
    person.tap("Check first");
    person.wait_for_heading("Do you have any of these, now or in the last few days?");
}

/// From the start page of the check to its result; what no rule asks for, where
/// it was not asked yet.
fn answer_cleanly(person: &mut Person) {
    person.wait_for_heading("Check your symptoms");
    person.choose("18 to 39");
    person.tap("Start the check");
    person.wait_for_heading("Do you have any of these, now or in the last few days?");
    person.tick("No, I do not have any of these");
    person.tap("Continue");
    person.wait_for_heading("How is the pain?");
    person.choose("1");
    person.choose("2 to 6 weeks");
    person.choose("Getting better");
    person.choose("Yes, and exercise is OK");
    person.tap("Continue");
    person.wait_for_heading("Do any of these fit this pain?");
    person.tick("No, none of these fits");
    person.tap("Continue");
    if person.heading() == "Is your health as it was?" {
        person.tap("Nothing has changed");
    } else {
        person.wait_for_heading("Do any of these apply to you?");
        person.tick("No, none of these applies to me");
        person.tap("Continue");
    }
    if person.heading() == "What do we leave out for you?" {
        person.tap("None of these");
    }
    person.wait_for_heading("Check your answers");
    person.tap("See my result");
}

fn stays_locked(person: &mut Person) {
    person.open("#/more");
    person.wait_for_heading("More");
    person.open("#/");
    person.wait_for_heading("Today");
    assert!(person.sees("Call 999 now"), "it is still locked");
    person.open("#/session/desk-reset");
    person.wait_for_heading("Desk reset");
    assert!(person.sees("Call 999 now"), "no session is offered");
    assert!(!person.sees("Start,"), "no Start");
    person.open("#/");
    person.wait_for_heading("Today");
}

/// Moves the page's wall clock by this many milliseconds, until it is loaded
/// anew.
fn set_clock(person: &mut Person, by: i64) {
    person.ask_page(&format!(
        "window.RealDate ??= Date;
         window.Date = class extends RealDate {{
           constructor(...given) {{ given.length ? super(...given) : super(RealDate.now() + {by}) }}
           static now() {{ return RealDate.now() + {by} }}
         }}"
    ));
}

fn fits(person: &mut Person) {
    let over = person.ask_page("return document.documentElement.scrollWidth - innerWidth");
    assert!(
        over.as_i64().is_some_and(|over| over <= 0),
        "the page is {over} px too wide"
    );
}

/// Tab until the focus is on an answer or button that begins so.
fn to(person: &mut Person, words: &str) {
    for _ in 0..60 {
        if person.focused().starts_with(words) {
            return;
        }
        // Within radio buttons, the arrows move; a tick list goes on by Tab.
        let radio = person.ask_page(
            "const at = document.activeElement;
             const group = [...document.querySelectorAll(`input[type=radio][name=\"${at?.name}\"]`)];
             return at?.type === 'radio' && group.indexOf(at) < group.length - 1 ? 'more' : ''",
        );
        let wanted = person.ask_page(&format!(
            "const at = document.activeElement;
             return [...document.querySelectorAll(`input[type=radio][name=\"${{at?.name}}\"]`)]
               .some((one) => one.labels[0].innerText.trim().startsWith({words:?}))"
        ));
        if radio == "more" && wanted == true {
            person.press(Key::Down);
        } else {
            person.press(Key::Tab);
        }
    }
    panic!(
        "the keyboard never comes to {words:?}: {}",
        person.focused()
    );
}

fn press(person: &mut Person, button: &str) {
    to(person, button);
    person.press(Key::Enter);
}

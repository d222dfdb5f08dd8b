//! The main job, end to end, against the release build: from the first visit
//! to a second session with the server gone.

use std::time::Duration;

use e2e::{Engine, Person, Site, in_every_engine};

in_every_engine!(
    a_first_visit_ends_in_a_session_that_outlives_the_server,
    what_goes_wrong_is_told
);

const SESSION: Duration = Duration::from_secs(150);

/// An own routine of short holds: both sides, repetitions, a rest.
fn make_short_routine(person: &mut Person) {
    person.open("#/more/sound");
    person.wait_for_heading("Sound and timing");
    person.choose_in("Time to get ready", "5 s");
    person.choose_in("Rest between sets", "10 s");
    person.open("#/routine/new");
    person.wait_for_heading("Your own routine");
    // A new screen takes the focus to its heading, and would take it from here.
    person.wait_for_focus("Your own routine");
    person.type_into("Name", "Short holds");
    person.tap("Add doorway chest stretch");
    fewer(
        person,
        "Fewer seconds of doorway chest stretch",
        "3 seconds each side",
    );
    fewer(person, "Fewer sets of doorway chest stretch", "1 set");
    person.tap("Add standing squeeze");
    person.tap("More sets of standing squeeze");
    fewer(person, "Fewer reps of standing squeeze", "1 rep");
    person.tap("Save routine");
    person.wait_for_heading("For the ache between your shoulder blades.");
}

fn fewer(person: &mut Person, button: &str, until: &str) {
    for _ in 0..20 {
        if person.sees(until) {
            return;
        }
        person.tap(button);
    }
    panic!("{button} never came to {until}");
}

fn answer_the_full_check(person: &mut Person) {
    person.tap("Start the safety check");
    person.wait_for_heading("Check your symptoms");
    person.choose("United Kingdom");
    person.choose("40 to 49");
    person.tap("Start the check");
    person.wait_for_heading("Do you have any of these, now or in the last few days?");
    person.tick("No, I do not have any of these");
    person.tap("Continue");
    person.wait_for_heading("How is the pain?");
    person.choose("3");
    person.choose("2 to 6 weeks");
    person.choose("About the same");
    person.choose("Yes, and exercise is OK");
    person.tap("Continue");
    person.wait_for_heading("Do any of these fit this pain?");
    person.tick("No, none of these fits");
    person.tap("Continue");
    person.wait_for_heading("Do any of these apply to you?");
    person.tick("No, none of these applies to me");
    person.tap("Continue");
    person.wait_for_heading("What do we leave out for you?");
    person.tap("None of these");
    person.wait_for_heading("Check your answers");
    person.tap("See my result");
    person.wait_for_heading("No warning signs found from your answers");
}

/// Follows the running session to its end by what the screen says.
fn follow_to_the_end(person: &mut Person) {
    person.wait_for_heading("Doorway chest stretch");
    person.wait_for("Right side", SESSION);
    person.wait_for("Switch", SESSION);
    person.wait_for("Left side", SESSION);
    person.wait_for("Standing squeeze", SESSION);
    person.wait_for("Rest", SESSION);
    person.wait_for("Done. 1 minute.", SESSION);
}

fn a_first_visit_ends_in_a_session_that_outlives_the_server(engine: Engine) {
    let mut site = Site::built();
    let mut person = Person::new(engine, &site);
    person.size(360, 740);
    person.open("#/");
    person.wait_for_heading("For the ache between your shoulder blades.");
    make_short_routine(&mut person);
    answer_the_full_check(&mut person);
    person.tap("See Today");
    person.wait_for_heading("Today");
    person.tap("Short holds Your own");
    person.wait_for_heading("Short holds");
    assert!(person.sees("You have just answered"));
    person.tap("Start, 1 minute");
    follow_to_the_end(&mut person);
    assert!(person.sees("Session saved on this phone"));
    person.choose_in("Pain now", "2");
    person.choose("About right");
    person.tap("Save answers");
    person.wait_for("Answers saved", Duration::from_secs(5));
    person.tap("See your progress");
    person.wait_for_heading("Progress");
    assert!(person.sees("Pain 3, then 2."));

    person.wait_until_offline_ready();
    site.stop();
    person.new_window();
    for (route, heading) in [
        ("#/exercises", "Exercises"),
        ("#/exercises/band-pull-apart", "Band pull-aparts"),
        ("#/symptoms", "Check your symptoms"),
        ("#/learn/why-it-hurts", "Why it hurts"),
        ("#/more", "More"),
        ("#/session/evening", "Evening"),
    ] {
        person.open(route);
        person.wait_for_heading(heading);
    }
    person.open("#/");
    person.wait_for_heading("Today");
    person.tap("Short holds Your own");
    person.wait_for_heading("Short holds");
    person.choose("No, none of these");
    person.choose_in("Pain between your shoulder blades now", "2");
    person.tap("Start, 1 minute");
    follow_to_the_end(&mut person);
    person.tap("See your progress");
    person.wait_for_heading("Progress");
    assert!(person.sees("Pain 3, then 2."), "the first session is there");
    assert!(person.sees("Pain 2 before."), "and so is the second");
}

fn what_goes_wrong_is_told(engine: Engine) {
    let site = Site::built();
    let mut person = Person::new(engine, &site);
    person.open("#/no/such/screen");
    person.wait_for("There is no such page", Duration::from_secs(10));

    // A damaged month is kept aside and named; a chest sign locks for good.
    person.ask_page(
        "localStorage.setItem('unhunch/month/2026-10', '{\"version\":1,\"data\":[\\n{\"id\":')",
    );
    person.reload();
    person.wait_for("October 2026 could not be read", Duration::from_secs(10));
    let aside = person.ask_page(
        "return Object.keys(localStorage).filter(k => k.startsWith('unhunch/aside/')).length",
    );
    assert_eq!(aside, 1, "the damaged text is kept");

    person.open("#/symptoms");
    person.choose("United Kingdom");
    person.choose("18 to 39");
    person.tap("Start the check");
    person.wait_for_heading("Do you have any of these, now or in the last few days?");
    person.tick("Chest pain");
    person.tap("Continue");
    person.wait_for_heading("Call 999 now");
    person.reload();
    person.open("#/session/desk-reset");
    person.wait_for_heading("Desk reset");
    assert!(person.sees("Call 999 now"), "the lock survives a reload");
    assert!(!person.sees("Start,"), "and no Start is offered");

    person.ask_page(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
    );
    person.open("#/more/display");
    person.choose("Dark");
    person.open("#/more/data");
    person.wait_for("its storage is full", Duration::from_secs(10));
}

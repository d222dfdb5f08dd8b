//! No screen shuts anybody out: axe-core finds nothing, and no page scrolls
//! sideways, in both themes, on the narrowest phone and on a desktop.

use std::time::Duration;

use e2e::{Engine, Person, Site, Theme, in_turn};

const STORE_A_MONTH: &str = include_str!("../fixtures/month.js");
const SOON: Duration = Duration::from_secs(10);
const SIZES: [(u32, u32); 2] = [(320, 640), (1280, 800)];

/// Every screen that can be opened by its address.
const SCREENS: [(&str, &str); 26] = [
    ("#/", "For the ache between your shoulder blades."),
    ("#/exercises", "Exercises"),
    ("#/exercises/band-pull-apart", "Band pull-aparts"),
    ("#/exercises/half-wall-slide", "Short wall slides"),
    ("#/symptoms", "Check your symptoms"),
    ("#/session/morning", "Morning"),
    ("#/check-in/2026-01-31", "How was your back on 31 January?"),
    ("#/progress", "Progress"),
    ("#/summary", "Summary for a visit"),
    ("#/learn", "Learn"),
    ("#/learn/why-it-hurts", "Why it hurts"),
    ("#/learn/kit", "Kit"),
    ("#/learn/ninety-days", "One person’s 90 days"),
    ("#/more", "More"),
    ("#/more/sound", "Sound and timing"),
    ("#/more/ready", "Ready check"),
    ("#/more/display", "Display"),
    ("#/more/you", "Your body and your kit"),
    ("#/more/reminders", "Reminders"),
    ("#/more/data", "Your record"),
    ("#/more/data/delete", "Delete your record?"),
    ("#/more/safety", "Warning signs and help"),
    ("#/more/about", "About Unhunch"),
    ("#/routine/new", "Your own routine"),
    ("#/shared", "Shared routine"),
    (
        "#/shared/1,3,An+evening,band-pull-apart-9x10,what-nobody-here-has-heard-of-1x1,cut",
        "Shared routine",
    ),
];

#[test]
fn no_screen_puts_up_a_barrier() {
    in_every_look(|person| {
        for (route, heading) in SCREENS {
            person.open(route);
            person.wait_for_heading(heading);
            check(person);
        }
    });
}

#[test]
fn no_page_of_the_check_puts_up_a_barrier() {
    in_every_look(|person| {
        person.ask_page("localStorage.clear(); return caches.delete('unhunch-records')");
        person.open("#/");
        person.reload();
        person.open("#/symptoms");
        person.tap("Start the check");
        person.wait_for("There is a problem", SOON);
        check(person);
        person.choose("United Kingdom");
        person.choose("65 to 74");
        person.choose("Female");
        person.tap("Start the check");
        person.wait_for_heading("Do you have any of these, now or in the last few days?");
        check(person);
        person.tick("I’m not sure about one");
        person.tap("Continue");
        person.wait_for_heading("Which one are you not sure about?");
        check(person);
        person.tap("Back");
        person.untick("I’m not sure about one");
        person.tap("Continue");
        person.wait_for("There is a problem", SOON);
        check(person);
        person.tick("No, I do not have any of these");
        person.tap("Continue");
        person.wait_for_heading("How is the pain?");
        check(person);
        answer_how(person);
        person.wait_for_heading("Do any of these fit this pain?");
        check(person);
        person.tick("Stiff in the morning");
        person.tap("Continue");
        person.wait_for_heading("A little more about that");
        check(person);
        person.choose("I am 50 or over, and both shoulders are stiff");
        person.tap("Continue");
        person.wait_for_heading("And your head and eyes?");
        check(person);
        person.choose("None of these");
        person.tap("Continue");
        person.wait_for_heading("Do any of these apply to you?");
        check(person);
        person.tick("No, none of these applies to me");
        person.tap("Continue");
        person.wait_for_heading("What do we leave out for you?");
        check(person);
        person.tick("A neck problem");
        person.tap("Continue");
        person.wait_for_heading("Check your answers");
        check(person);
        person.tap("See my result");
        person.wait_for_heading("See a GP or physiotherapist in the next few days");
        check(person);
        person.open("#/symptoms/checked");
        person.wait_for_heading("What did they say about exercise?");
        check(person);
        person.open("#/symptoms");
        person.tap("Start the check");
        person.tick("No, I do not have any of these");
        person.tap("Continue");
        person.wait_for_heading("How is the pain?");
        answer_how(person);
        person.tick("Fever");
        person.tap("Continue");
        person.wait_for_heading("Is your health as it was?");
        check(person);
        person.tap("Nothing has changed");
        person.wait_for_heading("Check your answers");
        person.tap("See my result");
        person.wait_for_heading("Ask for an urgent GP appointment or call 111 today");
        check(person);
        person.open("#/");
        person.wait_for_heading("Today");
        check(person);
        person.open("#/symptoms");
        person.tap("Start the check");
        person.tick("Chest pain");
        person.tap("Continue");
        person.wait_for_heading("Call 999 now");
        check(person);
    });
}

#[test]
fn no_phase_of_a_session_puts_up_a_barrier() {
    in_every_look(|person| {
        person.ask_page(STORE_A_MONTH);
        e2e::checked::store(person);
        person.open("#/");
        person.reload();
        for (route, heading) in [("#/", "Today"), ("#/progress", "Progress")] {
            person.open(route);
            person.wait_for_heading(heading);
            check(person);
        }
        person.tap("Show both as a table");
        check(person);
        person.open("#/session/own-1");
        person.wait_for_heading("Doorway and wall");
        answer_short_check(person);
        person.tap("Start, ");
        person.wait_for("Get ready", SOON);
        check(person);
        for phase in [
            "Hold",
            "Switch",
            "Left side",
            "Next",
            "Get ready",
            "Slide up",
            "Rest",
        ] {
            person.tap("Skip");
            person.wait_for(phase, SOON);
            check(person);
        }
        person.tap("Pause");
        person.wait_for("Paused", SOON);
        check(person);
        person.tap("Stop");
        person.wait_for("Why did you stop?", SOON);
        check(person);
        person.choose("It hurt more than usual");
        person.wait_for("Pain now", SOON);
        check(person);
        person.choose("No time");
        person.tap("End session");
        person.wait_for("You stopped early", SOON);
        check(person);
    });
}

#[test]
fn no_phase_of_a_silent_session_puts_up_a_barrier() {
    in_every_look(|person| {
        person.ask_page("localStorage.clear(); return caches.delete('unhunch-records')");
        e2e::checked::store(person);
        person.open("#/");
        person.reload();
        person.open("#/session/desk-reset");
        person.wait_for_heading("Desk reset");
        answer_short_check(person);
        person.tap("Silently");
        person.wait_for("Get ready", SOON);
        check(person);
        for phase in ["Slide up", "Next", "Get ready", "Breathe in"] {
            person.tap("Skip");
            person.wait_for(phase, SOON);
            check(person);
        }
        person.tap("Pause");
        person.wait_for("Paused", SOON);
        check(person);
        person.reload();
        person.wait_for("Carry on: belly breathing", SOON);
        check(person);
        person.tap("Finish here");
    });
}

fn answer_how(person: &mut Person) {
    person.choose("3");
    person.choose("2 to 6 weeks");
    person.choose("About the same");
    person.choose("No, not yet");
    person.tap("Continue");
}

fn answer_short_check(person: &mut Person) {
    person.choose("No, none of these");
    person.choose_in("Pain between your shoulder blades now", "2");
}

/// Tells a story in both themes and at both sizes.
fn in_every_look(story: fn(&mut Person)) {
    in_turn(Engine::Chromium, |engine| {
        let site = Site::built();
        let mut person = Person::new(engine, &site);
        person.open("#/");
        for theme in [Theme::Light, Theme::Dark] {
            for (width, height) in SIZES {
                person.theme(theme);
                person.size(width, height);
                story(&mut person);
            }
        }
    });
}

fn check(person: &mut Person) {
    person.meets_no_barrier();
    let over = person.ask_page("return document.documentElement.scrollWidth - innerWidth");
    assert_eq!(over, 0, "the page is too wide by so many px");
}

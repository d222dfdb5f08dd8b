//! Proves the harness itself on a site of three files, so that a red story
//! about the app is about the app.

#![expect(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use e2e::{Engine, Key, Person, Site, Theme, in_every_engine};

in_every_engine!(
    a_person_fills_in_a_form_and_finds_it_again_with_the_server_stopped,
    a_page_is_checked_at_any_size_and_in_both_themes,
    a_broken_accessibility_rule_is_named,
    a_step_that_cannot_be_done_says_why,
);

fn a_person_fills_in_a_form_and_finds_it_again_with_the_server_stopped(engine: Engine) {
    let mut site = Site::fixture("small");
    let mut person = Person::new(engine, &site);
    person.open("");
    assert_eq!(person.heading(), "Before");
    start_as(&mut person, "Ada");
    assert!(person.sees("Started 1 times"));
    person.wait_until_offline_ready();

    site.stop();
    person.new_window();
    person.open("");
    assert!(person.sees("Started 1 times"));
    start_as(&mut person, "Grace");
    person.reload();
    person.wait_for("Started 2 times", Duration::from_secs(5));
    person.tap("Elsewhere");
    person.wait_for_heading("Elsewhere");

    site.start_again();
    person.open("#/");
    assert!(person.sees("Started 2 times"));
}

fn start_as(person: &mut Person, name: &str) {
    person.choose_in("Any warning sign?", "No, none of these");
    person.tick("I have read this");
    assert!(person.is_chosen("I have read this"));
    person.type_into("Name", name);
    assert_eq!(person.value_of("Name"), name);
    person.press(Key::Tab);
    person.tap("Start");
    person.wait_for_heading(&format!("Done, {name}"));
}

fn a_page_is_checked_at_any_size_and_in_both_themes(engine: Engine) {
    let site = Site::fixture("small");
    let mut person = Person::new(engine, &site);
    person.open("");
    person.size(320, 640);
    for (theme, background) in [
        (Theme::Light, "rgb(255, 255, 255)"),
        (Theme::Dark, "rgb(17, 17, 17)"),
    ] {
        person.theme(theme);
        assert_eq!(person.ask_page(BACKGROUND), background);
        person.meets_no_barrier();
        person.new_window();
        person.open("");
        assert_eq!(person.ask_page(BACKGROUND), background);
    }
    person.size(1280, 800);
    let picture = std::env::temp_dir().join(format!("e2e-harness-{engine}.png"));
    person.screenshot(&picture);
    assert!(std::fs::read(&picture).unwrap().starts_with(b"\x89PNG"));
    std::fs::remove_file(picture).unwrap();
}

const BACKGROUND: &str = "return getComputedStyle(document.documentElement).backgroundColor";

fn a_broken_accessibility_rule_is_named(engine: Engine) {
    let site = Site::fixture("small");
    let mut person = Person::new(engine, &site);
    person.open("");
    person.ask_page("document.querySelector('label[for]').remove()");
    person.ask_page("document.querySelector('a').className = 'pale'");
    let found = person.axe();
    let rules: Vec<&str> = found.iter().map(|found| found.rule.as_str()).collect();
    assert_eq!(rules, ["color-contrast", "label"]);
    assert_eq!(found[1].targets, ["#name"]);
}

fn a_step_that_cannot_be_done_says_why(engine: Engine) {
    let site = Site::fixture("small");
    let mut person = Person::new(engine, &site);
    person.open("");
    person.has_patience(Duration::from_millis(300));
    let mut check = |step: fn(&mut Person), reason: &str| {
        let panic = catch_unwind(AssertUnwindSafe(|| step(&mut person))).unwrap_err();
        let message = panic.downcast_ref::<String>().unwrap();
        assert_eq!(*message, format!("{engine} could not {reason}"));
    };
    check(
        |person| person.tap("Go"),
        r#"tap "Go": there is no control "Go", only "Start", "Elsewhere""#,
    );
    check(
        |person| person.tap("Start"),
        r#"tap "Start": it is disabled"#,
    );
    check(
        |person| person.choose("No, none"),
        r#"choose "No, none": there are 2 of choice "No, none": "No, none of these", "No, none of these""#,
    );
    check(
        |person| person.wait_for_heading("After"),
        r#"come to "After": the heading is "Before""#,
    );
    check(
        |person| person.wait_for("Nowhere", Duration::from_millis(200)),
        r#"see "Nowhere": it is not there after 200ms"#,
    );
}

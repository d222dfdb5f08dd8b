//! Proves the harness itself on a site of three files, so that a red story
//! about the app is about the app.

#![expect(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use e2e::{Engine, Key, Person, Site, Theme, in_every_engine};

in_every_engine!(
    a_person_fills_in_a_form_and_finds_it_again_with_the_server_stopped,
    a_page_is_checked_at_any_size_and_in_both_themes,
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
    for theme in [Theme::Light, Theme::Dark] {
        person.theme(theme);
        let background = "return getComputedStyle(document.documentElement).backgroundColor";
        let expected = match theme {
            Theme::Light => "rgb(255, 255, 255)",
            Theme::Dark => "rgb(17, 17, 17)",
        };
        assert_eq!(person.ask_page(background), expected);
        person.meets_no_barrier();
    }
    person.new_window();
    person.open("");
    assert_eq!(person.ask_page("return innerWidth"), 320);
    person.size(1280, 800);
    person.ask_page("document.querySelector('button').className = 'low'; document.querySelector('button').disabled = false");
    person.ask_page("document.querySelector('h1').id = 'name'");
    person.ask_page("document.querySelector('label[for]').remove()");
    let rules: Vec<String> = person.axe().into_iter().map(|found| found.rule).collect();
    assert_eq!(rules, ["color-contrast", "label"]);
    let picture = std::env::temp_dir().join(format!("e2e-{engine}.png"));
    person.screenshot(&picture);
    assert!(std::fs::read(&picture).unwrap().starts_with(b"\x89PNG"));
    std::fs::remove_file(picture).unwrap();
}

fn a_step_that_cannot_be_done_says_why(engine: Engine) {
    let site = Site::fixture("small");
    let mut person = Person::new(engine, &site);
    person.open("");
    let failure = |step: &mut dyn FnMut()| {
        let panic = catch_unwind(AssertUnwindSafe(step)).unwrap_err();
        panic.downcast_ref::<String>().unwrap().clone()
    };
    let missing = failure(&mut || person.wait_for("Nowhere", Duration::from_millis(300)));
    assert_eq!(
        missing,
        format!("{engine} could not see \"Nowhere\": it is not there after 300ms")
    );
}

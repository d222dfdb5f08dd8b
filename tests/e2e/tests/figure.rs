//! The drawn figure: still until somebody plays it, in step with a session, and
//! never moving where it was asked not to.
//!
//! Whether a picture stands still is seen by counting what changes in it over a
//! number of frames.

use std::time::Duration;

use e2e::timing::{Piece, begin};
use e2e::{Engine, Person, Seen, Site, in_every_engine, in_turn};
use serde_json::{Value, json};
use unhunch::content::{Change, EXERCISES};
use unhunch::figure::{self, Movement};

in_every_engine!(
    the_figure_of_an_exercise_stands_still_until_it_is_played,
    the_figure_of_an_exercise_is_looked_at_picture_by_picture,
    the_figure_moves_with_a_session_and_two_pictures_stand_for_it_in_a_pause,
    a_movement_that_was_hidden_stays_hidden_after_a_reload,
    the_usual_mistake_stands_beside_the_right_form,
);

const SOON: Duration = Duration::from_secs(10);
/// How long a still picture is watched, in frames.
const A_WHILE: u32 = 30;
/// How long one that moves is: some pictures of a breath differ by nothing.
const LONGER: u32 = 90;
/// The figure of a page; the small ones beside names are no images of their own.
const FIGURE: &str = "main [role=img]";

fn the_figure_of_an_exercise_stands_still_until_it_is_played(engine: Engine) {
    let site = Site::built();
    let mut person = Person::new(engine, &site);
    open_pull_aparts(&mut person);
    let shown = pull_aparts();
    let image = image(&mut person);
    assert_eq!(image["name"], "Band pull-aparts, from the front");
    assert_eq!(image["says"], format!("{} {}", shown.start, shown.end));
    let still = person.watch(FIGURE, A_WHILE);
    assert!(still.is_still(), "before it is played: {still:?}");

    person.tap("Play movement");
    person.wait_for("Stop movement", SOON);
    moves(&mut person);
    person.tap("Stop movement");
    person.wait_for("Play movement", SOON);
    let still = person.watch(FIGURE, A_WHILE);
    assert!(still.is_still(), "after it was stopped: {still:?}");
}

fn the_figure_of_an_exercise_is_looked_at_picture_by_picture(engine: Engine) {
    let site = Site::built();
    let mut person = Person::new(engine, &site);
    open_pull_aparts(&mut person);
    person.tap("Play movement");
    person.wait_for("Stop movement", SOON);
    person.tap("Next picture");
    person.wait_for("Picture 1 of 2", SOON);
    let first = outlines(&mut person);
    let still = person.watch(FIGURE, A_WHILE);
    assert!(still.is_still(), "a step stops it: {still:?}");
    person.tap("Next picture");
    person.wait_for("Picture 2 of 2", SOON);
    let second = outlines(&mut person);
    assert_ne!(first, second, "each step shows another picture");
    person.tap("Picture before");
    person.wait_for("Picture 1 of 2", SOON);
    assert_eq!(outlines(&mut person), first, "and the way back the same");
}

fn the_figure_moves_with_a_session_and_two_pictures_stand_for_it_in_a_pause(engine: Engine) {
    let site = Site::built();
    let mut person = Person::new(engine, &site);
    person.size(360, 740);
    begin_doorway_stretch(&mut person);
    person.wait_for("Right side", SOON);
    moves(&mut person);
    assert!(!is_mirrored(&mut person));
    person.tap("Skip");
    person.wait_for("Switch", SOON);
    person.tap("Skip");
    person.wait_for("Left side", SOON);
    moves(&mut person);
    assert!(is_mirrored(&mut person));
    let shown = image(&mut person);
    assert_eq!(
        shown["name"],
        "Doorway chest stretch, left side, from the side"
    );

    person.tap("Pause");
    person.wait_for("Paused", SOON);
    two_pictures_stand(&mut person);
    person.wait_until_still();
    let still = person.watch("body", A_WHILE);
    assert!(still.is_still(), "in a pause: {still:?}");
    person.tap("Resume");
    person.wait_for("Hold", SOON);
    moves(&mut person);
}

fn a_movement_that_was_hidden_stays_hidden_after_a_reload(engine: Engine) {
    let site = Site::built();
    let mut person = Person::new(engine, &site);
    person.size(360, 740);
    begin_doorway_stretch(&mut person);
    person.tap("Pause");
    person.wait_for("Paused", SOON);
    assert_eq!(is_hidden(&mut person), "false");
    person.tap("Hide movement");
    assert_eq!(is_hidden(&mut person), "true");
    person.tap("Resume");
    person.wait_for("Hold", SOON);
    two_pictures_stand(&mut person);
    let still = person.watch(FIGURE, A_WHILE);
    assert!(still.is_still(), "in a hold: {still:?}");

    person.reload();
    person.wait_for_heading("Today");
    person.open("#/more/display");
    person.wait_for_heading("Display");
    assert!(!person.is_chosen("Moving figure"));
    person.choose("Moving figure");
    person.open("#/");
    person.wait_for("Carry on", SOON);
    person.tap("Carry on");
    person.wait_for("Paused", SOON);
    person.tap("Resume");
    person.wait_for("Hold", SOON);
    moves(&mut person);
}

#[test]
fn nothing_moves_where_the_phone_asks_for_less_motion() {
    in_turn(Engine::Chromium, |engine| {
        let site = Site::built();
        let mut person = Person::new(engine, &site);
        person.size(360, 740);
        person.open("");
        asks_for_less_motion(&mut person, true);
        open_pull_aparts(&mut person);
        nothing_can_be_played(&mut person);
        let before = outlines(&mut person);
        person.tap("Next picture");
        person.wait_for("Picture 1 of 2", SOON);
        assert_ne!(outlines(&mut person), before, "steps still work");
        let still = person.watch("body", A_WHILE);
        assert!(still.is_still(), "after a step: {still:?}");

        asks_for_less_motion(&mut person, false);
        person.tap("Play movement");
        moves(&mut person);
        asks_for_less_motion(&mut person, true);
        nothing_can_be_played(&mut person);
    });
}

#[test]
fn a_session_shows_two_pictures_where_the_phone_asks_for_less_motion() {
    in_turn(Engine::Chromium, |engine| {
        let site = Site::built();
        let mut person = Person::new(engine, &site);
        person.size(360, 740);
        person.open("");
        asks_for_less_motion(&mut person, true);
        begin_doorway_stretch(&mut person);
        two_pictures_stand(&mut person);
        let still = person.watch(FIGURE, A_WHILE);
        assert!(still.is_still(), "in a hold: {still:?}");
        let page = person.watch("body", A_WHILE);
        assert_eq!(page.effects, 0, "nothing else is animated: {page:?}");

        asks_for_less_motion(&mut person, false);
        person.wait_for_page(&count_of_figures(), "1", SOON);
        moves(&mut person);
        asks_for_less_motion(&mut person, true);
        person.wait_for_page(&count_of_figures(), "2", SOON);
        let still = person.watch(FIGURE, A_WHILE);
        assert!(still.is_still(), "once it is asked for: {still:?}");
    });
}

#[test]
fn no_figure_has_more_than_sixty_elements() {
    in_turn(Engine::Chromium, |engine| {
        let site = Site::built();
        let mut person = Person::new(engine, &site);
        for exercise in EXERCISES {
            let forms = exercise.easier.iter().chain(exercise.harder);
            let forms = forms.filter_map(|change| match change {
                Change::Form(form) => Some((form.slug.as_str(), form.name)),
                Change::Tweak { .. } => None,
            });
            for (slug, name) in forms.chain([(exercise.slug.as_str(), exercise.name)]) {
                person.open(&format!("#/exercises/{slug}"));
                person.wait_for_heading(name);
                let count = format!(
                    "return document.querySelector('{FIGURE}').querySelectorAll('*').length"
                );
                let count = person.ask_page(&count);
                let count = count.as_u64().expect("a count is a number");
                assert!((10..=60).contains(&count), "{slug}: {count}");
            }
        }
    });
}

fn the_usual_mistake_stands_beside_the_right_form(engine: Engine) {
    const PICTURES: &str = "
        const isIt = (heading) => heading.innerText === 'Usual mistakes';
        const heading = [...document.querySelectorAll('h2')].find(isIt);
        return [...heading.parentElement.querySelectorAll('figure')].map((figure) => {
            const [image, caption] = [figure.querySelector('[role=img]'), figure.querySelector('figcaption')];
            const { top, left, width } = figure.getBoundingClientRect();
            return {
                words: caption.innerText.trim(),
                icon: caption.querySelector('svg').innerHTML,
                says: image.querySelector('desc').textContent,
                drawn: [...image.querySelectorAll('path')].map((path) => path.getAttribute('d')).join(),
                top, left, width,
            };
        })";
    let site = Site::built();
    let mut person = Person::new(engine, &site);
    person.size(360, 740);
    open_pull_aparts(&mut person);
    let found = person.ask_page(PICTURES);
    let Some([wrong, right]) = found.as_array().map(Vec::as_slice) else {
        panic!("two pictures stand there: {found}");
    };
    let words = [&wrong["words"], &right["words"]];
    assert_eq!(words, ["Not like this", "Like this"]);
    let mistake = figure::mistake("band-pull-apart").expect("it has a mistake");
    assert_eq!(wrong["says"], mistake.start);
    assert_eq!(right["says"], pull_aparts().end);
    for what in ["icon", "drawn"] {
        assert_ne!(wrong[what], right[what], "{what}");
        assert_ne!(wrong[what], "", "{what}");
    }
    assert_eq!(wrong["top"], right["top"], "side by side");
    let number = |value: &Value| value.as_f64().expect("a length is a number");
    assert!(number(&wrong["left"]) + number(&wrong["width"]) <= number(&right["left"]) + 0.5);
}

fn pull_aparts() -> &'static Movement {
    figure::movement("band-pull-apart").expect("it has a figure")
}

fn open_pull_aparts(person: &mut Person) {
    person.open("#/exercises/band-pull-apart");
    person.wait_for_heading("Band pull-aparts");
}

/// In the first hold of a session of one stretch, 45 seconds on each side.
fn begin_doorway_stretch(person: &mut Person) {
    begin(person, &Piece::one("doorway-pec-stretch", 45));
    person.tap("Skip");
    person.wait_for("Hold", SOON);
}

/// What the first image on the page is called, and what it says of itself.
fn image(person: &mut Person) -> Value {
    person.ask_page(&format!(
        "const image = document.querySelector('{FIGURE}');
         const [title, desc] = [image.querySelector('title'), image.querySelector('desc')];
         const [name, says] = image.getAttribute('aria-labelledby').split(' ')
             .map((id) => document.getElementById(id));
         return name === title && says === desc
             ? {{ name: title.textContent, says: desc.textContent }} : 'named by something else'"
    ))
}

/// Every outline of the figure, which is what it shows.
fn outlines(person: &mut Person) -> Value {
    person.ask_page(&format!(
        "return [...document.querySelector('{FIGURE}').querySelectorAll('path')]
             .map((path) => path.getAttribute('d'))"
    ))
}

/// The one figure moves, by its outlines and opacities alone, and is light.
#[track_caller]
fn moves(person: &mut Person) {
    let seen: Seen = person.watch(FIGURE, LONGER);
    assert!(seen.attributes.contains_key("d"), "it moves: {seen:?}");
    assert!(
        seen.only_sets(&["d", "opacity", "transform"]),
        "nothing else changes: {seen:?}"
    );
    assert!(seen.elements <= 60, "{} elements", seen.elements);
}

/// Whether right and left are exchanged between the drawing and the screen.
fn is_mirrored(person: &mut Person) -> bool {
    let across =
        format!("return document.querySelector('{FIGURE} > :is(g, path)').getScreenCTM().a");
    let across = person.ask_page(&across);
    across.as_f64().expect("a scale is a number") < 0.0
}

fn count_of_figures() -> String {
    format!("return String(document.querySelectorAll('{FIGURE}').length)")
}

#[track_caller]
fn two_pictures_stand(person: &mut Person) {
    person.wait_for_page(&count_of_figures(), "2", SOON);
    assert!(person.sees("1 Start"));
    assert!(person.sees("2 End"));
}

/// What the button "Hide movement" says of itself.
fn is_hidden(person: &mut Person) -> Value {
    person.ask_page(
        "const isIt = (button) => button.innerText.trim() === 'Hide movement';
         return [...document.querySelectorAll('button')].find(isIt).getAttribute('aria-pressed')",
    )
}

fn asks_for_less_motion(person: &mut Person, less: bool) {
    let value = if less { "reduce" } else { "no-preference" };
    person.devtools(
        "Emulation.setEmulatedMedia",
        &json!({ "features": [{ "name": "prefers-reduced-motion", "value": value }] }),
    );
}

/// There is no button that would make it move, and it stands still.
#[track_caller]
fn nothing_can_be_played(person: &mut Person) {
    person.wait_for_page(
        "return String(document.body.innerText.match(/(Play|Stop) movement|Slow/))",
        "null",
        SOON,
    );
    let still = person.watch("body", A_WHILE);
    assert!(still.is_still(), "{still:?}");
}

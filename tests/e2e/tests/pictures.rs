//! Pictures of every screen, for the README, for the manifest, and for whoever
//! wants to see what a change has done to the looks. A month of sessions is
//! stored first: an empty app shows nothing of itself.

#![expect(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use e2e::{Engine, Person, Site, Theme, in_turn};

const STORE_A_MONTH: &str = include_str!("../fixtures/month.js");
const PHONE: (u32, u32) = (360, 740);
const DESKTOP: (u32, u32) = (1280, 800);
const SOON: Duration = Duration::from_secs(10);

/// The pictures that are shown elsewhere, and which ones they are.
const SHOWN: [(&str, &str); 4] = [
    ("today-narrow.png", "phone-light/today.png"),
    ("player-narrow.png", "phone-light/player-hold.png"),
    ("today-wide.png", "desktop-light/today.png"),
    ("today-dark.png", "phone-dark/today.png"),
];

#[test]
#[ignore = "proves nothing that the other stories leave open; scripts/screenshots runs it"]
fn the_screens_have_their_pictures_taken() {
    in_turn(Engine::Chromium, |engine| {
        let site = Site::built();
        let mut person = Person::new(engine, &site);
        person.open("");
        assert_eq!(person.ask_page(STORE_A_MONTH), 17);
        e2e::checked::store(&mut person);
        for (theme, folder) in [(Theme::Light, "phone-light"), (Theme::Dark, "phone-dark")] {
            person.theme(theme);
            let mut album = Album::new(&mut person, PHONE, folder);
            album.take_pages();
            album.take_check();
            album.take_session();
            album.take_silent();
        }
        person.theme(Theme::Light);
        Album::new(&mut person, DESKTOP, "desktop-light").take_wide();
        for (name, picture) in SHOWN {
            fs::copy(pictures().join(picture), pictures().join(name)).unwrap();
        }
    });
}

fn pictures() -> PathBuf {
    e2e::output().unwrap().join("pictures")
}

/// One folder of pictures: one size, one theme.
struct Album<'a> {
    person: &'a mut Person,
    folder: PathBuf,
}

impl<'a> Album<'a> {
    /// Starts the app anew, as somebody who has been here before.
    fn new(person: &'a mut Person, (width, height): (u32, u32), folder: &str) -> Self {
        person.size(width, height);
        person.open("#/");
        person.reload();
        person.wait_for_heading("Today");
        if person.sees("Later") {
            person.tap("Later");
        }
        let folder = pictures().join(folder);
        Self { person, folder }
    }

    fn take(&mut self, name: &str) {
        let picture = self.folder.join(name).with_extension("png");
        self.person.screenshot(picture);
    }

    fn take_page(&mut self, route: &str, heading: &str, name: &str) {
        self.person.open(route);
        self.person.wait_for_heading(heading);
        self.take(name);
    }

    fn take_pages(&mut self) {
        self.take("today");
        self.take_page("#/exercises", "Exercises", "exercises");
        self.take_page("#/exercises/scapular-wall-slide", "Wall slides", "exercise");
        self.take_page("#/progress", "Progress", "progress");
        self.take_page("#/more/ready", "Ready check", "ready-check");
        self.take_page("#/more/sound", "Sound and timing", "sound");
    }

    fn take_check(&mut self) {
        let person = &mut *self.person;
        person.open("#/symptoms");
        person.wait_for_heading("Check your symptoms");
        person.choose("United Kingdom");
        self.take("symptoms");
        let person = &mut *self.person;
        person.tap("Start the check");
        person.wait_for_heading("Do you have any of these, now or in the last few days?");
        self.take("signs");
        let person = &mut *self.person;
        person.tick("No, I do not have any of these");
        person.tap("Continue");
        person.wait_for_heading("How is the pain?");
        person.choose("3");
        person.choose("2 to 6 weeks");
        person.choose("About the same");
        person.choose("Yes, and exercise is OK");
        self.take("how");
        let person = &mut *self.person;
        person.tap("Continue");
        person.wait_for_heading("Do any of these fit this pain?");
        person.tick("No, none of these fits");
        person.tap("Continue");
        person.wait_for_heading("Is your health as it was?");
        person.tap("Nothing has changed");
        // Asked once; the second album finds it answered.
        if person.heading() == "What do we leave out for you?" {
            self.take("body");
            self.person.tap("None of these");
        }
        let person = &mut *self.person;
        person.wait_for_heading("Check your answers");
        self.take("answers");
        let person = &mut *self.person;
        person.tap("See my result");
        person.wait_for_heading("No warning signs found from your answers");
        self.take("result");
    }

    /// A session of a hold on each side, repetitions, and a rest.
    fn take_session(&mut self) {
        self.take_page("#/session/own-1", "Doorway and wall", "preview");
        self.person.tap("Start, ");
        self.person.wait_for("Get ready", SOON);
        self.take("player-ready");
        self.person.wait_for("Hold", SOON);
        self.person.wait_for("14", SOON);
        self.take("player-hold");
        self.skip_to("Switch");
        self.take("player-switch");
        self.skip_to("Left side");
        self.skip_to("Wall slides");
        self.skip_to("Slide up");
        self.person.wait_for("Slide down", SOON);
        self.take("player-reps");
        self.skip_to("Rest");
        self.take("player-rest");
        self.person.tap("Pause");
        self.person.wait_for("Paused", SOON);
        self.take("player-paused");
        self.person.tap("Stop");
        self.person.wait_for("Why did you stop?", SOON);
        self.take("player-stop");
        self.person.tap("Keep going");
        self.skip_to("Slide up");
        self.person.tap("Skip");
        self.person.wait_for("Done.", SOON);
        self.take("done");
    }

    /// The breaths of a desk reset by the light of the screen, and the way back
    /// to it after a reload.
    fn take_silent(&mut self) {
        self.person.open("#/session/desk-reset");
        self.person.wait_for_heading("Desk reset");
        self.person.choose("No, none of these");
        self.person
            .choose_in("Pain between your shoulder blades now", "3");
        self.person.tap("Silently");
        self.person.wait_for("Get ready", SOON);
        self.skip_to("Slide up");
        self.take("silent-reps");
        self.skip_to("Next");
        self.skip_to("Get ready");
        self.skip_to("Breathe in");
        self.person.wait_for("Breathe out", SOON);
        self.take("silent-breath");
        self.person.tap("Pause");
        self.person.wait_for("Paused", SOON);
        self.person.reload();
        self.person.wait_for("Carry on", SOON);
        self.take("today-carry-on");
        self.person.tap("Finish here");
        self.person.wait_for("under 20 seconds", SOON);
    }

    fn take_wide(&mut self) {
        self.take("today");
        self.take_page("#/exercises/scapular-wall-slide", "Wall slides", "exercise");
        self.take_page("#/progress", "Progress", "progress");
        self.person.open("#/session/own-1");
        self.person.wait_for_heading("Doorway and wall");
        self.person.choose("No, none of these");
        self.person
            .choose_in("Pain between your shoulder blades now", "3");
        self.person.tap("Start, ");
        self.person.wait_for("Get ready", SOON);
        self.skip_to("Hold");
        self.person.wait_for("14", SOON);
        self.take("player");
    }

    fn skip_to(&mut self, words: &str) {
        self.person.tap("Skip");
        self.person.wait_for(words, SOON);
    }
}

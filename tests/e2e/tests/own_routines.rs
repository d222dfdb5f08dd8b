//! A routine of one's own goes to somebody else: made, left and found again,
//! shared, opened with the server gone, kept, and started behind the check.

use std::time::Duration;

use e2e::{Engine, Person, Site, in_every_engine};

in_every_engine!(
    a_shared_routine_is_opened_offline_and_starts_behind_the_check,
    a_routine_can_be_copied_where_no_sheet_opens
);

const SOON: Duration = Duration::from_secs(10);
const WELCOME: &str = "For the ache between your shoulder blades.";
const PASTE: &str = "Paste the link, or the whole message that it came in";

/// What the person's taps hand to the system's sheet or to the clipboard.
const LISTEN: &str = "
    const take = (text) => { window.handed = text; return Promise.resolve(); };
    const put = (name, value) =>
        Object.defineProperty(navigator, name, { configurable: true, value });
    put('share', arguments[0] ? (data) => take(data.text) : undefined);
    put('clipboard', { writeText: take });";

fn listen(person: &mut Person, has_sheet: bool) {
    person.ask_page(&LISTEN.replace("arguments[0]", &has_sheet.to_string()));
}

fn handed(person: &mut Person) -> String {
    let handed = "return window.handed ?? ''";
    let text = person.ask_page(handed);
    text.as_str().expect("a text was handed on").to_owned()
}

/// Makes a routine of two lines, out of order at first, leaves it half-done,
/// comes back and saves it.
fn make(person: &mut Person) {
    person.open("#/routine/new");
    person.wait_for_heading("Your own routine");
    person.wait_for_focus("Your own routine");
    person.tap("Add belly breathing");
    person.tap("Add band pull-aparts");
    person.tap("Move down Belly breathing");
    let focused = "return document.activeElement.textContent";
    person.wait_for_page(focused, "Move up Belly breathing", SOON);
    person.tap("Today");
    person.wait_for_heading(WELCOME);
    person.open("#/routine/new");
    person.wait_for("Not saved yet.", SOON);
    person.type_into("Name", "Évening / 50 %");
    person.tap("Save routine");
    person.wait_for("Your routine is saved.", SOON);
}

/// Opens the only routine of this person's own, before a session.
fn open_own(person: &mut Person) {
    let id =
        person.ask_page("return JSON.parse(localStorage.getItem('unhunch/routines')).data[0].id");
    let id = id.as_str().expect("it is stored");
    person.open(&format!("#/session/{id}"));
    person.wait_for_heading("Évening / 50 %");
}

fn own_routines(person: &mut Person) -> String {
    let stored = person.ask_page("return localStorage.getItem('unhunch/routines') ?? ''");
    stored.as_str().expect("a text").to_owned()
}

fn a_shared_routine_is_opened_offline_and_starts_behind_the_check(engine: Engine) {
    let mut site = Site::built();
    let mut person = Person::new(engine, &site);
    person.size(360, 740);
    person.open("#/");
    person.wait_for_heading(WELCOME);
    make(&mut person);
    open_own(&mut person);
    listen(&mut person, true);
    person.tap("Share");
    let text = handed(&mut person);
    drop(person);
    let (words, link) = text
        .split_once(&site.address())
        .expect("the link leads to where the app is");
    assert!(
        words.contains("- Band pull-aparts: 1 set of 8\n- Belly"),
        "{words}"
    );

    let mut friend = Person::new(engine, &site);
    friend.size(360, 740);
    friend.open("#/");
    friend.wait_for_heading(WELCOME);
    friend.wait_until_offline_ready();
    site.stop();
    friend.new_window();
    friend.open(link);
    friend.wait_for_heading("Shared routine");
    assert!(friend.sees("Évening / 50 %"));
    assert!(friend.sees("1 set of 8"));
    assert!(!friend.sees("Left out or changed"));
    friend.meets_no_barrier();
    assert_eq!(own_routines(&mut friend), "", "nothing is saved by looking");
    friend.tap("Save to my routines");
    friend.wait_for("This is one of your own routines.", SOON);
    friend.tap("Go to it");
    friend.wait_for_heading("Évening / 50 %");
    assert!(!friend.sees("Start,"));
    friend.tap("Check first, about 2 minutes");
    friend.wait_for_heading("Check your symptoms");

    // The same link in a message that was cut, pasted by hand.
    friend.open("#/shared");
    friend.type_into(PASTE, "See you on Monday");
    friend.tap("Open");
    friend.wait_for("There is no link to a routine in this text", SOON);
    let cut = link.split_once(",belly").map_or(link, |(kept, _)| kept);
    friend.type_into(PASTE, &format!("Try this: {cut}, and tell me"));
    friend.tap("Open");
    friend.wait_for("The link ends too early. 1 line is missing.", SOON);
    friend.meets_no_barrier();
    friend.tap("Not now");
    friend.wait_for_heading(WELCOME);
}

fn a_routine_can_be_copied_where_no_sheet_opens(engine: Engine) {
    let site = Site::built();
    let mut person = Person::new(engine, &site);
    person.size(360, 740);
    person.open("#/session/morning");
    person.wait_for_heading("Morning");
    listen(&mut person, false);
    person.tap("Share");
    person.wait_for("Copied, with its link.", SOON);
    let link = format!("{}#/shared/1,2,Morning,", site.address());
    assert!(handed(&mut person).contains(&link));

    person.ask_page("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    person.tap("Share");
    person.wait_for("cannot share or copy", SOON);
    let label = "This browser cannot share or copy. Copy this text by hand:";
    assert!(person.value_of(label).contains(&link));
    person.meets_no_barrier();

    person.tap("Copy and change");
    person.wait_for_heading("Your own routine");
    assert_eq!(person.value_of("Name"), "My morning");
    person.meets_no_barrier();
}

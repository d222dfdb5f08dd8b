//! What storage can do to a record, in a real Chromium: it refuses a write, is
//! full, is blocked, is damaged, is written by two tabs, loses its browser. Each
//! test prints a line of the table in `docs/reliability.md`.

#![expect(clippy::print_stdout, reason = "its table is what it is for")]

use std::thread;
use std::time::Duration;

use e2e::records::{
    DAMAGES, Damage, EMPTIED, EMPTY_PAGE, Failing, Home, Kept, Stage, Stored, fail, kept,
    live_and_crash, mend, one_of_each, promised, put, stored, stored_years, today, waiting, years,
};
use e2e::timing::Piece;
use e2e::{Engine, Person, Site, in_turn};
use serde_json::json;
use unhunch::archive::{
    CHECK_KEY, DRAFT_KEY, Export, STANDING_KEY, export, journal_month, month_key,
};
use unhunch::settings::Settings;
use unhunch::triage::Standing;

const SOON: Duration = Duration::from_secs(10);

/// Prints a line of the table.
fn line(fault: &str, tries: usize, lost: &[String]) {
    println!("| {fault} | {tries} | {} |", lost.len());
}

/// Prints a line of the table, and fails if anything was lost.
#[track_caller]
fn tell(fault: &str, tries: usize, lost: &[String]) {
    line(fault, tries, lost);
    assert!(tries > 0, "nothing was tried: {fault}");
    assert!(lost.is_empty(), "{fault}: {}", lost.join("; "));
}

/// Forty days of records, a check, and a session that waits with enough done in
/// it to be kept.
fn with_a_session() -> Vec<Stored> {
    let mut texts = stored_years(&years(40));
    let (key, standing) = e2e::checked::stored();
    texts.push((key.to_owned(), standing));
    let piece = Piece::one("table-childs-pose", 45);
    texts.push(waiting(&piece, Duration::from_secs(45)));
    texts
}

/// Opens Today, where the session waits.
fn open_today(person: &mut Person, texts: &[Stored]) {
    put(person, texts);
    person.open("#/");
    person.wait_for("Finish here", SOON);
}

/// Chooses a theme, which stores the settings, and with them what failed before.
fn store_something(person: &mut Person) {
    person.open("#/more/display");
    person.choose("Dark");
    person.choose("Light");
}

/// Waits until the record has one entry more than before; says what is missing.
fn missing(person: &mut Person, before: &Kept, tried: &str) -> Vec<String> {
    let mut now = Kept::default();
    for _ in 0..40 {
        now = kept(&stored(person));
        if before.len() < now.len() {
            break;
        }
        thread::sleep(Duration::from_millis(50));
    }
    let mut missing = now.lacks(before);
    if now.len() <= before.len() {
        missing.push(format!("the new session: {tried}"));
    }
    missing
}

#[test]
fn a_write_that_fails_is_told_and_made_up_for() {
    in_turn(Engine::Chromium, |engine| {
        let site = Site::built();
        let mut person = Person::new(engine, &site);
        let texts = with_a_session();
        let before = kept(&texts);
        for how in Failing::ALL {
            let mut lost = Vec::new();
            let mut tries = 0;
            for n in 1.. {
                open_today(&mut person, &texts);
                fail(&mut person, how, n);
                person.tap("Finish here");
                person.wait_for_heading("You stopped early. That’s fine.");
                let told = was_told(&mut person, &before);
                lost.extend(kept(&stored(&mut person)).lacks(&before));
                if mend(&mut person) < u64::from(n) {
                    break;
                }
                tries += 1;
                let what = format!("{how:?}, write {n}");
                if !told {
                    lost.push(format!("neither stored nor told of: {what}"));
                }
                store_something(&mut person);
                lost.extend(missing(&mut person, &before, &what));
            }
            let fault = match how {
                Failing::Once => "the n-th write of a save throws, every n",
                Failing::FromThenOn => "the n-th write and all after it throw, every n",
                Failing::Silently => "the n-th write and all after it do nothing, every n",
            };
            tell(fault, tries, &lost);
        }
    });
}

/// Whether the new session is stored, or the person is told that it is not.
fn was_told(person: &mut Person, before: &Kept) -> bool {
    for _ in 0..40 {
        if before.len() < kept(&stored(person)).len() || person.sees("not saving your progress") {
            return true;
        }
        thread::sleep(Duration::from_millis(50));
    }
    false
}

#[test]
fn a_page_that_is_closed_while_nothing_can_be_written_finds_the_session_again() {
    in_turn(Engine::Chromium, |engine| {
        let site = Site::built();
        let mut person = Person::new(engine, &site);
        let texts = with_a_session();
        let before = kept(&texts);
        let mut lost = Vec::new();
        let mut tries = 0;
        for n in 1..=3 {
            open_today(&mut person, &texts);
            fail(&mut person, Failing::FromThenOn, n);
            person.tap("Finish here");
            person.wait_for_heading("You stopped early. That’s fine.");
            person.reload();
            person.open("#/");
            tries += 1;
            let waits = "return document.body.innerText + (Object.entries(localStorage)
                .some(([key]) => key.includes('/session')) ? ' a session waits' : '')";
            let found = missing(&mut person, &before, &format!("closed after write {n}"));
            let waits = person.ask_page(waits);
            let waits = waits.as_str().unwrap_or_default();
            if !waits.contains("Carry on") {
                lost.extend(found);
            }
        }
        tell("the page is closed while writes fail", tries, &lost);
    });
}

#[test]
fn a_full_storage_is_told_and_made_up_for() {
    const FILL: &str = "
        let name = 0;
        for (let size = 1 << 22; 0 < size; ) {
            try { localStorage.setItem(`foreign/${name}`, 'x'.repeat(size)); name += 1 }
            catch { size >>= 1 }
        }";
    const FREE: &str = "
        for (const key of Object.keys(localStorage)) {
            if (key.startsWith('foreign/')) localStorage.removeItem(key);
        }";
    in_turn(Engine::Chromium, |engine| {
        let site = Site::built();
        let mut person = Person::new(engine, &site);
        let texts = with_a_session();
        let before = kept(&texts);
        open_today(&mut person, &texts);
        person.ask_page(FILL);
        person.tap("Finish here");
        person.wait_for_heading("You stopped early. That’s fine.");
        let mut lost = Vec::new();
        if !was_told(&mut person, &before) {
            lost.push("neither stored nor told of".to_owned());
        }
        lost.extend(kept(&stored(&mut person)).lacks(&before));
        person.ask_page(FREE);
        store_something(&mut person);
        lost.extend(missing(&mut person, &before, "full"));
        tell("the storage is full", 1, &lost);
    });
}

#[test]
fn a_blocked_storage_is_told_and_harms_nothing() {
    const BLOCKED: [&str; 2] = [
        "Object.defineProperty(window, 'localStorage', {
            get() { throw new DOMException('denied', 'SecurityError') }
        })",
        "Object.defineProperty(window, 'localStorage', { value: null })",
    ];
    in_turn(Engine::Chromium, |engine| {
        let site = Site::built();
        let mut person = Person::new(engine, &site);
        let texts = with_a_session();
        let before = kept(&texts);
        let mut lost = Vec::new();
        for block in BLOCKED {
            put(&mut person, &texts);
            let source = json!({ "source": block });
            let put_in = person.devtools("Page.addScriptToEvaluateOnNewDocument", &source);
            person.open("#/progress");
            person.wait_for("lets us save nothing", SOON);
            person.open("#/exercises");
            person.wait_for_heading("Exercises");
            person.devtools("Page.removeScriptToEvaluateOnNewDocument", &put_in);
            person.open(EMPTY_PAGE);
            lost.extend(kept(&stored(&mut person)).lacks(&before));
        }
        tell("the storage is blocked", BLOCKED.len(), &lost);
    });
}

/// Puts the texts, one of them damaged, into the storage, opens the app in a
/// frame, and gives it time to keep the damaged one aside.
const OPEN_DAMAGED: &str = "(async () => {
    EMPTIED
    for (const [key, text] of TEXTS) localStorage.setItem(key, text);
    document.querySelector('iframe')?.remove();
    const frame = document.createElement('iframe');
    frame.src = './#/progress';
    document.body.append(frame);
    const late = Date.now() + 10000;
    const heading = () => frame.contentDocument?.querySelector('main h1')?.innerText;
    const wait = () => new Promise((resolve) => setTimeout(resolve, 20));
    while (heading() !== 'Progress') {
        if (late < Date.now()) return [];
        await wait();
    }
    const aside = () => Object.entries(localStorage)
        .some(([key, text]) => key.startsWith('unhunch/aside/') && text === DAMAGED);
    const enough = Date.now() + 500;
    while (!aside() && Date.now() < enough) await wait();
    frame.remove();
    return Object.entries(localStorage);
})()";

#[test]
fn damage_costs_only_what_cannot_be_read_and_is_never_deleted() {
    in_turn(Engine::Chromium, |engine| {
        let site = Site::built();
        let mut person = Person::new(engine, &site);
        put(&mut person, &[]);
        let all = one_of_each();
        let mut all_lost = Vec::new();
        for damage in DAMAGES {
            let mut lost = Vec::new();
            for (at, (key, _)) in all.iter().enumerate() {
                lost.extend(
                    after_damage(&mut person, &all, at, &damage)
                        .map(|what| format!("{key}: {what}")),
                );
            }
            line(&format!("in every key: {}", damage.name), all.len(), &lost);
            all_lost.extend(lost);
        }
        assert!(all_lost.is_empty(), "{}", all_lost.join("; "));
    });
}

/// What is lost when the text at this place is damaged.
fn after_damage(
    person: &mut Person,
    all: &[Stored],
    at: usize,
    damage: &Damage,
) -> impl Iterator<Item = String> + use<> {
    let mut texts = all.to_vec();
    let (key, text) = &mut texts[at];
    *text = damage.of(text);
    let (key, damaged) = (key.clone(), text.clone());
    // A lock ends the session that waits, a session ends a check, and a month that
    // is stored again takes up what its journals hold.
    let comes_and_goes =
        |key: &str| [DRAFT_KEY, CHECK_KEY].contains(&key) || journal_month(key).is_some();
    texts.retain(|(other, _)| *other == key || !comes_and_goes(other));
    let readable = kept(&texts);
    let script = OPEN_DAMAGED
        .replace("EMPTIED", EMPTIED)
        .replace("TEXTS", &json!(texts).to_string())
        .replace("DAMAGED", &json!(damaged).to_string());
    let found: Vec<Stored> =
        serde_json::from_value(promised(person, &script)).expect("keys and texts");
    let mut lost = kept(&found).lacks(&readable);
    let has = |key: &str| found.iter().find(|(found, _)| found == key);
    if found.is_empty() {
        lost.push("the app does not open".to_owned());
    }
    for (other, text) in texts.iter().filter(|(other, _)| *other != key) {
        // A lock may be joined with what is careful.
        let same = has(other).is_some_and(|(_, found)| found == text || other == STANDING_KEY);
        if !same {
            lost.push(format!("{other} is another one"));
        }
    }
    let untouched = has(&key).is_some_and(|(_, text)| *text == damaged);
    let aside = found.iter().any(|(_, text)| *text == damaged);
    if damage.is_newer && !untouched {
        lost.push("a newer version's text was touched".to_owned());
    }
    if !(damaged.is_empty() || untouched || aside) {
        lost.push("the damaged text is gone".to_owned());
    }
    lost.into_iter()
}

/// Two files of 1,000 sessions each, on the same days of the same months.
fn two_files() -> [String; 2] {
    let history = years(667);
    [0, 1].map(|half| {
        let records = history.records().iter().skip(half).step_by(2).take(1000);
        export(&Export {
            history: &records.cloned().collect(),
            own: &[],
            standing: &Standing::default(),
            settings: &Settings::default(),
            aside: &[],
        })
    })
}

/// Chooses a file on the record page, up to where the app asks whether to add it.
fn choose_file(person: &mut Person, text: &str) {
    person.open("#/more/data");
    person.wait_for_heading("Your record");
    let text = json!(text);
    person.ask_page(&format!(
        "const files = new DataTransfer();
         files.items.add(new File([{text}], 'copy.json', {{ type: 'application/json' }}));
         const field = document.querySelector('input[type=file]');
         field.files = files.files;
         field.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    ));
    person.wait_for_heading("Add this copy to your record?");
}

#[test]
fn two_tabs_that_add_a_thousand_sessions_each_end_with_two_thousand() {
    /// The two taps fall together, by the clock on the wall.
    const ADD_AT: &str = "
        const button = [...document.querySelectorAll('button')]
            .find((button) => button.innerText === 'Add it to my record');
        setTimeout(() => button.click(), THEN - Date.now())";
    const TRIES: usize = 3;
    in_turn(Engine::Chromium, |engine| {
        let site = Site::built();
        let files = two_files();
        let mut person = Person::new(engine, &site);
        let mut lost = Vec::new();
        person.open(EMPTY_PAGE);
        person.one_more_tab();
        for _ in 0..TRIES {
            person.open(EMPTY_PAGE);
            person.to_tab(0);
            put(&mut person, &[]);
            for (tab, file) in files.iter().enumerate() {
                person.to_tab(tab);
                choose_file(&mut person, file);
            }
            let at = person.ask_page("return Date.now() + 1000").to_string();
            for tab in [0, 1] {
                person.to_tab(tab);
                person.ask_page(&ADD_AT.replace("THEN", &at));
            }
            for tab in [0, 1] {
                person.to_tab(tab);
                person.wait_for("The copy is added", SOON);
                let found = all_of(&mut person, 2000);
                if found != 2000 {
                    lost.push(format!("tab {tab} has {found}"));
                }
            }
        }
        tell("two tabs add 1,000 sessions each at once", TRIES, &lost);
    });
}

/// How many entries there are, once there are so many or time is up.
fn all_of(person: &mut Person, so_many: usize) -> usize {
    let mut found = 0;
    for _ in 0..100 {
        found = kept(&stored(person)).len();
        if found == so_many {
            break;
        }
        thread::sleep(Duration::from_millis(100));
    }
    found
}

#[test]
fn a_second_copy_brings_back_what_the_storage_lost_and_nothing_that_was_deleted() {
    const COPIES: &str = "caches.open('unhunch-records')
        .then((cache) => cache.keys())
        .then((all) => all.filter(({ url }) => url.includes('/month/')).length)";
    in_turn(Engine::Chromium, |engine| {
        let site = Site::built();
        let mut person = Person::new(engine, &site);
        let texts = with_a_session();
        open_today(&mut person, &texts);
        person.tap("Finish here");
        person.wait_for("Session saved on this phone", SOON);
        let texts = stored(&mut person);
        let this_month = month_key(today());
        let month: Vec<Stored> = texts.into_iter().filter(|t| t.0 == this_month).collect();
        let before = kept(&month);
        person.open(EMPTY_PAGE);
        person.ask_page("localStorage.clear()");
        person.open("#/progress");
        let found = all_of(&mut person, before.len());
        let mut lost = kept(&stored(&mut person)).lacks(&before);
        tell("localStorage is emptied after a save", 1, &lost);

        person.open("#/more/data");
        person.tap("Delete everything");
        person.wait_for_heading("Delete your record?");
        person.tap("Delete everything");
        person.wait_for("Your record is deleted", SOON);
        person.reload();
        person.wait_for_heading("Today");
        let copies = promised(&mut person, COPIES);
        let left = kept(&stored(&mut person)).len();
        if left > 0 || copies != 0 {
            lost.push(format!(
                "{left} of {found} entries and {copies} copies are left"
            ));
        }
        tell("deleted, and opened again: come back", 1, &lost);
    });
}

#[test]
fn a_killed_browser_keeps_what_it_confirmed() {
    const TRIES: [(Stage, u64); 3] = [(Stage::Session, 8), (Stage::Done, 7), (Stage::Answers, 1)];
    let site = Site::built();
    let home = Home::furnish(&site, Stage::Session);
    let fates = thread::scope(|scope| {
        let tries = TRIES.map(|(stage, seconds)| {
            let after = Duration::from_secs(seconds);
            let (site, home) = (&site, &home);
            scope.spawn(move || live_and_crash(site, home, stage, after))
        });
        tries.map(|tried| tried.join().expect("the try came to its end"))
    });
    let mut lost: Vec<String> = fates.iter().flat_map(|f| f.lost.clone()).collect();
    let gone = fates.iter().filter(|f| f.taken_up == Some(false));
    lost.extend(gone.map(|_| "the running session".to_owned()));
    assert!(fates[0].taken_up.is_some(), "a session ran");
    tell("the browser is killed", TRIES.len(), &lost);
}

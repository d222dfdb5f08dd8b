//! Ways round a lock or a limit (safety.md 3.4), each tried in the app, and none
//! of them works.

use std::time::Duration;

use unhunch::app::model::Owner;
use unhunch::app::msg::{CheckMsg, Msg, PlayerMsg};
use unhunch::app::screens::{result, today};
use unhunch::archive::STANDING_KEY;
use unhunch::content::questions::{Ask, Item, Recent, Value};
use unhunch::content::regions::Region;
use unhunch::route::{CheckList, CheckPage, Route};
use unhunch::triage::{Due, Level, Scope, StopReason};

use super::person::Person;
use super::said::Said;
use crate::triage::pain;

const DAY: Duration = Duration::from_hours(24);
const DAY_MS: i64 = 24 * 3_600_000;

/// What holds somebody back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Held {
    /// Chest pain.
    Emergency,
    /// A fever.
    Urgent,
    /// An operation in the last 12 weeks.
    Operation,
    /// Pain that has been getting worse.
    Clinic,
    /// Pain of 5.
    Modify,
}

use Held::{Clinic, Emergency, Modify, Operation, Urgent};

impl Held {
    const ALL: [Self; 5] = [Emergency, Urgent, Operation, Clinic, Modify];

    fn said(self) -> Said {
        match self {
            Emergency => Said::nothing(0).tick(Item::Ask(Ask::Chest)),
            Urgent => Said::nothing(0).tick(Item::Ask(Ask::Fever)),
            Operation => Said::nothing(0).tick(Item::Recent(Recent::Surgery)),
            Clinic => Said::nothing(0).choose(Ask::Trend, Value::Worse),
            Modify => Said::nothing(5),
        }
    }

    const fn level(self) -> Level {
        match self {
            Emergency => Level::Emergency,
            Urgent => Level::Urgent,
            Operation | Clinic => Level::Clinic,
            Modify => Level::Modify,
        }
    }

    const fn locks(self) -> bool {
        matches!(self, Emergency | Urgent | Operation)
    }

    /// A person who gave this answer a moment ago, with a good check before it.
    fn person(self) -> Person {
        let mut person = Person::checked();
        person.full_check(&self.said());
        self.check(&mut person, "at once");
        person
    }

    /// Nothing but what this leaves can be begun: nothing at all, or the gentle
    /// set, whatever is pressed and said.
    fn check(self, person: &mut Person, after: &str) {
        let standing = &person.model.standing;
        let hold = if self.locks() {
            standing.lock()
        } else {
            standing.limit()
        };
        let level = hold.map(|hold| hold.level);
        assert_eq!(level, Some(self.level()), "{self:?} {after}");
        for id in ["strength", "gentle"] {
            person.start(id, 0);
            let asked = &person.model.route;
            if *asked == Route::Symptoms || *asked == Route::Check(SIGNS) {
                person.check_clean(0);
                person.send(Msg::StartTapped);
            }
            assert_ne!(self.locks(), person.runs(), "{self:?} {after}: {id}");
            assert!(only_gentle(person), "{self:?} {after}: {id}");
            person.tap(PlayerMsg::FinishHereTapped);
        }
    }
}

const SIGNS: CheckPage = CheckPage::List(CheckList::Signs);

/// Whether what runs, if anything, is of the gentle set alone.
fn only_gentle(person: &Person) -> bool {
    person.model.running.as_ref().is_none_or(|running| {
        let mut steps = running.session.script().steps().iter();
        steps.all(|step| {
            let movement = unhunch::content::movement(step.movement.as_str());
            movement.is_some_and(unhunch::content::Movement::gentle)
        })
    })
}

/// The same attempt for all that holds somebody back.
fn check_each(after: &str, attempt: impl Fn(Held, Person) -> Person) {
    for held in Held::ALL {
        let mut person = attempt(held, held.person());
        held.check(&mut person, after);
        held.check(&mut person.reopened(), after);
    }
}

/// Gives a tab what stands stored, as the browser does.
fn tell(person: &mut Person, text: Option<String>) {
    let key = STANDING_KEY.to_owned();
    match &text {
        Some(text) => person.storage.texts.insert(key.clone(), text.clone()),
        None => person.storage.texts.remove(&key),
    };
    person.send(Msg::StoredElsewhere { key, text });
}

fn stored(person: &Person) -> Option<String> {
    person.storage.texts.get(STANDING_KEY).cloned()
}

#[test]
fn a_reload_opens_nothing() {
    check_each("after a reload", |_, person| person.reopened());
    check_each("after ten reloads", |_, person| {
        (0..10).fold(person, |person, _| person.reopened())
    });
}

#[test]
fn answering_again_opens_nothing() {
    check_each("after short checks", |_, mut person| {
        for _ in 0..3 {
            person.start("desk-reset", 0);
            person.tap(PlayerMsg::FinishHereTapped);
        }
        person
    });
    check_each("after full checks", |_, mut person| {
        for _ in 0..3 {
            person.check_clean(0);
        }
        person
    });
    check_each("after saying that it is better", |_, mut person| {
        person.full_check(&Said::nothing(0).choose(Ask::Trend, Value::Better));
        person
    });
}

#[test]
fn a_second_tab_that_knew_of_nothing_opens_nothing() {
    for held in Held::ALL {
        let mut here = Person::checked();
        let mut there = here.second_tab();
        here.full_check(&held.said());
        there.check_clean(0);
        let (from_here, from_there) = (stored(&here), stored(&there));
        tell(&mut here, from_there);
        tell(&mut there, from_here);
        held.check(&mut here, "beside a clean check in another tab");
        held.check(&mut there, "in the tab that answered clean");
        held.check(&mut here.reopened(), "after that and a reload");
    }
}

#[test]
fn another_region_age_or_health_opens_nothing() {
    check_each("after choosing another region", |_, mut person| {
        person.send(Msg::RegionChosen(Region::Elsewhere));
        person
    });
    check_each("after choosing another age", |_, mut person| {
        person.full_check(&Said::nothing(0).aged(18));
        person
    });
    check_each("after changing what was said of health", |_, mut person| {
        person.begin_check(&Said::nothing(0));
        for page in [SIGNS, CheckPage::How, CheckPage::List(CheckList::Now)] {
            person.answer(page, &Said::nothing(0));
        }
        assert_eq!(person.model.route, Route::Check(CheckPage::Same));
        person.check(CheckMsg::HealthChanged);
        person.answer(CheckPage::List(CheckList::Health), &Said::nothing(0));
        person.check(CheckMsg::ContinueTapped);
        assert_eq!(person.model.route, Route::CheckResult);
        person
    });
}

#[test]
fn deleting_the_record_opens_nothing() {
    check_each("after a delete", |_, mut person| {
        person.send(Msg::DeleteConfirmed);
        let now = person.now();
        assert!(person.model.standing.due(now).is_some());
        person
    });
    check_each("after a delete that was taken back", |_, mut person| {
        person.send(Msg::DeleteConfirmed);
        person.send(Msg::DeleteUndone);
        person
    });
    check_each("after a delete and a clean check", |_, mut person| {
        person.send(Msg::DeleteConfirmed);
        person.check_clean(0);
        person.send(Msg::DeleteUndone);
        person
    });
}

#[test]
fn an_earlier_text_from_another_tab_opens_nothing() {
    let free = stored(&Person::checked());
    assert!(free.is_some());
    check_each(
        "after another tab wrote an earlier text",
        |_, mut person| {
            tell(&mut person, free.clone());
            person
        },
    );
    check_each("after another tab removed the text", |_, mut person| {
        tell(&mut person, None);
        assert!(stored(&person).is_some(), "it is written back at once");
        person
    });
}

#[test]
fn a_clock_set_back_opens_nothing() {
    check_each("with a clock set back", |_, mut person| {
        person.wall_set = -3 * DAY_MS;
        person.send(Msg::DeadlineReached);
        person
    });
    check_each("with a clock set back and forth", |_, mut person| {
        for set in [-40 * DAY_MS, 0] {
            person.wall_set = set;
            person.send(Msg::DeadlineReached);
        }
        person
    });
}

/// Goes on as somebody would who wants out of it: the word, and a clean check.
fn talk_out_of_it(person: &mut Person) {
    person.go(Route::Unlock);
    person.check(CheckMsg::SeenConfirmed);
    person.full_check(&Said::nothing(0).choose(Ask::Trend, Value::Better));
}

#[test]
fn a_lock_that_a_wrong_clock_opened_comes_back_when_the_clock_is_set_right() {
    for held in [Emergency, Urgent] {
        let mut person = held.person();
        person.wall_set = 2 * DAY_MS;
        person.send(Msg::DeadlineReached);
        talk_out_of_it(&mut person);
        assert!(
            person.model.standing.lock().is_none(),
            "{held:?}: it ran out"
        );
        person.wall_set = 0;
        person.send(Msg::DeadlineReached);
        held.check(&mut person, "with the clock set right");
        held.check(&mut person.reopened(), "with the clock set right, reopened");
    }
}

#[test]
fn a_clock_set_forward_across_a_reload_and_back_opens_nothing() {
    for held in [Emergency, Urgent, Clinic, Modify] {
        let person = held.person();
        let mut person = person.reopened_after(DAY * 9);
        talk_out_of_it(&mut person);
        let hold = person
            .model
            .standing
            .lock()
            .or(person.model.standing.limit());
        assert_eq!(hold, None, "{held:?}: its hours are over");
        // The days had not passed: this is the same evening.
        let mut person = person.reopened();
        person.wall_set = -9 * DAY_MS;
        person.send(Msg::DeadlineReached);
        held.check(&mut person, "with the clock set right");
    }
}

#[test]
fn an_earlier_text_does_not_hide_that_a_lock_was_opened_by_a_wrong_clock() {
    let mut person = Emergency.person();
    let free = stored(&Person::checked());
    person.wall_set = 2 * DAY_MS;
    person.send(Msg::DeadlineReached);
    talk_out_of_it(&mut person);
    tell(&mut person, free);
    let mut person = person.reopened();
    person.wall_set = 0;
    person.send(Msg::DeadlineReached);
    Emergency.check(&mut person, "with the clock set right");
}

#[test]
fn the_word_before_its_time_is_not_heard() {
    for held in [Emergency, Urgent] {
        let mut person = held.person();
        person.wait(DAY - Duration::from_secs(60));
        person.go(Route::Unlock);
        assert_ne!(person.model.route, Route::Unlock, "{held:?}");
        person.check(CheckMsg::SeenConfirmed);
        person.wait(Duration::from_secs(120));
        person.check_clean(0);
        held.check(&mut person, "with the word given too early");
    }
}

#[test]
fn the_word_alone_opens_nothing() {
    for held in [Emergency, Urgent, Operation] {
        let mut person = held.person();
        person.wait(DAY);
        person.go(Route::Unlock);
        assert_eq!(person.model.route, Route::Unlock, "{held:?}");
        person.check(CheckMsg::SeenConfirmed);
        let mut person = person.reopened();
        person.start("gentle", 0);
        assert!(!person.runs(), "{held:?}: the short check is not enough");
        person.full_check(&held.said().choose(Ask::Checked, Value::No));
        held.check(&mut person, "with the word, and the same answer again");
    }
}

#[test]
fn the_word_and_a_clean_full_check_open_a_lock() {
    for held in [Emergency, Urgent, Operation] {
        let mut person = held.person();
        person.wait(DAY);
        talk_out_of_it(&mut person);
        assert!(person.model.standing.lock().is_none(), "{held:?}");
        person.start("strength", 0);
        assert!(person.runs(), "{held:?}");
    }
}

#[test]
fn waiting_alone_opens_nothing() {
    for held in Held::ALL {
        let mut person = held.person();
        person.wait(DAY * 100);
        let standing = &person.reopened().model.standing;
        let hold = standing.lock().or(standing.limit());
        assert_eq!(hold.map(|h| h.level), Some(held.level()), "{held:?}");
    }
}

#[test]
fn a_link_to_a_session_or_the_player_starts_nothing() {
    for held in [Emergency, Urgent, Operation] {
        for route in [
            Route::Player,
            Route::Session("gentle".to_owned()),
            Route::Done,
        ] {
            let mut person = held.person().reopened_at(Some(route));
            assert!(!person.runs());
            for msg in [Msg::StartTapped, Msg::SilentStartTapped] {
                person.send(msg);
                assert!(!person.runs(), "{held:?}");
            }
        }
    }
    let link = Some(Route::Session("desk-reset".to_owned()));
    let mut newcomer = Person::new().reopened_at(link);
    newcomer.send(Msg::ShortAnswered(true));
    newcomer.send(Msg::PreviewPainChosen(pain(0)));
    newcomer.send(Msg::StartTapped);
    assert!(!newcomer.runs(), "nobody starts without a full check");
    assert_eq!(newcomer.model.route, Route::Symptoms);
}

#[test]
fn a_session_under_way_ends_when_another_tab_locks() {
    for held in [Emergency, Urgent, Operation] {
        let mut here = Person::checked();
        let mut there = here.second_tab();
        here.start("desk-reset", 0);
        here.wait_secs(40);
        there.full_check(&held.said());
        tell(&mut here, stored(&there));
        assert!(!here.runs(), "{held:?}");
        assert_eq!(here.model.owner, Owner::Nobody);
        assert_eq!(here.records().len(), 1, "what was done is kept");
        held.check(&mut here, "set by another tab");
    }
}

/// A stop 40 seconds into a session that leaves a full check due.
fn stopped(reason: Option<StopReason>) -> Person {
    let mut person = Person::checked();
    person.start("strength", 5);
    person.wait_secs(40);
    person.tap(PlayerMsg::StopTapped);
    if let Some(reason) = reason {
        person.tap(PlayerMsg::ReasonChosen(reason));
        person.tap(PlayerMsg::StopPainChosen(pain(6)));
    }
    person.tap(PlayerMsg::EndTapped);
    assert!(!person.runs());
    person
}

#[test]
fn a_stop_is_answered_by_a_full_check_and_48_gentle_hours() {
    for reason in [
        None,
        Some(StopReason::Numbness),
        Some(StopReason::Sharp),
        Some(StopReason::HurtMore),
    ] {
        let mut person = stopped(reason);
        for person in [&mut person.second_tab(), &mut person] {
            person.wait_secs(1);
            person.start("desk-reset", 0);
            assert!(!person.runs(), "{reason:?}: a full check comes first");
            let now = person.now();
            assert_eq!(person.model.standing.due(now), Some(Due::Stopped));
            person.check_clean(0);
            let open = person.model.open_clearance().map(|c| c.scope());
            assert_eq!(open, Some(Scope::Gentle), "{reason:?}");
        }
        person.wait(DAY * 2);
        person.check_clean(0);
        let open = person.model.open_clearance().map(|c| c.scope());
        assert_eq!(open, Some(Scope::Full), "{reason:?}: after 48 hours");
    }
}

#[test]
fn an_earlier_text_does_not_hide_a_stop() {
    let free = stored(&Person::checked());
    let mut person = Clinic.person();
    let limited = stored(&person);
    person.start("gentle", 0);
    person.wait_secs(40);
    person.tap(PlayerMsg::StopTapped);
    person.tap(PlayerMsg::EndTapped);
    for text in [limited, free, None] {
        tell(&mut person, text);
        let mut person = person.second_tab();
        person.start("gentle", 0);
        assert!(!person.runs(), "the full check is still due");
    }
}

#[test]
fn a_check_passed_before_a_stop_starts_nothing_after_it() {
    let mut person = Person::checked();
    person.start("gentle", 5);
    person.wait_secs(40);
    person.check_clean(5);
    person.go(Route::Player);
    person.tap(PlayerMsg::StopTapped);
    person.tap(PlayerMsg::ReasonChosen(StopReason::Sharp));
    person.tap(PlayerMsg::EndTapped);
    person.go(Route::Session("gentle".to_owned()));
    person.send(Msg::StartTapped);
    assert!(!person.runs());
    assert_ne!(person.model.route, Route::Player);
}

#[test]
fn an_emergency_on_the_stop_sheet_shows_its_card_at_once_and_locks() {
    let mut person = Person::checked();
    person.start("desk-reset", 0);
    person.wait_secs(40);
    person.tap(PlayerMsg::StopTapped);
    person.tap(PlayerMsg::ReasonChosen(StopReason::Emergency));
    person.tap(PlayerMsg::EndTapped);
    assert_eq!(person.model.route, Route::CheckResult);
    let card = result::result(&person.model).card.expect("it locks");
    assert_eq!(card.action, "Call 999 now");
    Emergency.check(&mut person, "from the stop sheet");
    let lead = today::today(&person.reopened().model).lead;
    assert!(matches!(lead, today::Lead::Locked(_)));
}

#[test]
fn a_delete_forgets_the_answers_here_and_in_the_other_tab() {
    let mut here = Person::checked();
    let mut there = here.second_tab();
    here.send(Msg::DeleteConfirmed);
    tell(&mut there, stored(&here));
    tell(&mut here, stored(&there));
    for person in [&here, &there, &here.second_tab()] {
        assert_eq!(person.model.standing.full, None);
        let due = person.model.standing.due(person.now());
        assert_eq!(due, Some(Due::First));
    }
    here.send(Msg::DeleteUndone);
    tell(&mut there, stored(&here));
    for person in [&here, &there, &here.second_tab()] {
        assert_eq!(person.model.standing.due(person.now()), None);
    }
}

#[test]
fn an_earlier_text_does_not_bring_back_an_earlier_full_check() {
    let free = stored(&Person::checked());
    let mut person = Person::checked();
    person.wait(Duration::from_secs(60));
    person.full_check(&Said::nothing(0).choose(Ask::Checked, Value::No));
    tell(&mut person, free);
    let mut person = person.reopened();
    person.start("strength", 0);
    assert!(person.runs());
    assert!(only_gentle(&person), "nobody has checked this pain");
}

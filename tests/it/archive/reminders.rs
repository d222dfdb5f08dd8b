//! Reminders as they are saved with the settings.

use proptest::array::uniform3;
use proptest::option;
use proptest::prelude::*;
use unhunch::archive::{read_settings, write_settings};
use unhunch::reminders::{Given, Reminders};
use unhunch::settings::Settings;
use unhunch::time::WallTime;

use crate::reminders::any_plan;

fn any_given() -> impl Strategy<Value = Given> {
    let wall = (0_i64..9_007_199_254_740_991).prop_map(WallTime);
    (any_plan(), wall, any::<u32>(), uniform3(0_u16..48)).prop_map(|(plan, at, sequence, ever)| {
        Given {
            plan,
            at,
            sequence,
            ever,
        }
    })
}

proptest! {
    #[test]
    fn reminders_are_read_back(
        plan in any_plan(),
        id in "[0-9a-f]{16}",
        given in option::of(any_given()),
        since in 0_i64..9_007_199_254_740_991,
    ) {
        let reminders = Reminders { plan, id, given, since: WallTime(since) };
        let settings = Settings { reminders, ..Settings::default() };
        prop_assert_eq!(read_settings(&write_settings(&settings)), Ok(settings));
    }

    #[test]
    fn whatever_stands_in_their_place_gives_a_plan_without_a_fault(
        plan in "[0-9 -]{0,40}", id in "[a-z:;]{0,8}", file in "[0-9 ]{0,60}",
    ) {
        let saved = format!(
            r#"{{"version":1,"data":{{"reminders":"{plan}","calendar":"{id}","calendar_file":"{file}"}}}}"#
        );
        let read = read_settings(&saved).expect("one odd word never costs the others");
        prop_assert_eq!(read.reminders.plan.fault(), None);
        prop_assert!(!read.reminders.id.contains([':', ';']));
    }
}

#[test]
fn the_saved_form_of_version_1_is_read_for_ever() {
    let saved = r#"{"version":1,"data":{"reminders":"1 0 1 1 405 540 1020 1290 60 63 31","calendar":"00c0ffee00c0ffee","calendar_file":"1 1 0 0 405 540 1020 1290 60 63 31 1795420800000 4 1 7 0","desk_since":1795420800001}}"#;
    let reminders = read_settings(saved).expect("version 1").reminders;
    assert_eq!(reminders.plan.on, [true, false, true, true]);
    assert_eq!(reminders.plan.at[0].to_string(), "06:45");
    assert_eq!((reminders.plan.every, reminders.plan.days), (60, [63, 31]));
    assert_eq!(reminders.id, "00c0ffee00c0ffee");
    let given = reminders.given.expect("a file");
    assert_eq!((given.sequence, given.ever), (4, [1, 7, 0]));
    assert_eq!(given.at, WallTime(1_795_420_800_000));
    assert_eq!(reminders.since, WallTime(1_795_420_800_001));
    let settings = Settings {
        reminders,
        ..Settings::default()
    };
    for field in [
        r#""reminders":"1 0 1 1 405 540 1020 1290 60 63 31""#,
        r#""calendar":"00c0ffee00c0ffee""#,
        r#""calendar_file":"1 1 0 0 405 540 1020 1290 60 63 31 1795420800000 4 1 7 0""#,
        r#""desk_since":1795420800001"#,
    ] {
        assert!(write_settings(&settings).contains(field), "{field}");
    }
}

//! Ninety days of four people, as the example prints them: for a reviewer to
//! read, and so that no change to the plan goes unseen.

#[path = "../../../examples/ninety_days.rs"]
#[expect(dead_code, reason = "its `main` prints what this compares")]
mod example;

#[test]
fn ninety_days_of_four_people_read_as_sense() {
    insta::with_settings!({ snapshot_path => "../../snapshots" }, {
        insta::assert_snapshot!("ninety_days", example::table());
    });
}

//! Progress: the range of its charts, the day that is looked at, and the table.

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::msg::{Msg, Reading};
use crate::progress::Diary;
use crate::progress::chart::Calendar;
use crate::time::Day;

pub(super) fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    match *msg {
        Msg::RangeChosen(range) => model.range = range,
        Msg::TableToggled => model.table_open = !model.table_open,
        Msg::Read(reading) => model.reading = read(model, reading),
        Msg::ChartsPrinted => {
            model.table_open = true;
            return vec![Effect::Print];
        }
        _ => {}
    }
    Vec::new()
}

/// The day that is looked at after `reading`: always one that holds something.
fn read(model: &Model, reading: Reading) -> Option<Day> {
    let today = model.now.day;
    let diary = Diary::new(&model.history, today);
    let Calendar { first, last } = Calendar::new(diary.first(), today, model.range);
    let before = model.reading.filter(|day| (first..=last).contains(day));
    let nearest = |day| diary.nearest(day, first, last);
    match (reading, before) {
        (Reading::Left, _) => None,
        (Reading::Entered, None) => nearest(last),
        (Reading::Entered, before) => before,
        (Reading::Touched(at), _) => nearest(Calendar { first, last }.day_at(at)),
        (Reading::Day(n), before) => {
            let day = first.plus(n);
            // One day on by the keys is one entry on.
            match before.map(|before| day.days_since(before)) {
                Some(1) => diary.between(day, last).first().map(|e| e.day).or(before),
                Some(-1) => diary.between(first, day).last().map(|e| e.day).or(before),
                _ => nearest(day),
            }
        }
    }
}

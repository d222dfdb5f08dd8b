//! The check-in on screen: what was chosen and typed, before it is saved.

use crate::app::model::Model;
use crate::pain::Pain;
use crate::progress::check_in::ACTIVITIES;
use crate::progress::{Ability, Activity, CheckIn, History, Overall, Since};
use crate::route::Route;
use crate::time::{Day, WallTime};

/// What is answered by choosing. The number chosen counts from 0: on a scale it
/// is the score, else the place among the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// Pain now, 0 to 10.
    Pain,
    /// Pain on waking, 0 to 10.
    Waking,
    /// How the session of the day before was borne, as in [`SINCE`].
    Since,
    /// 0: pain did not disturb the night; 1: it did.
    Slept,
    /// The change since the start: 0 for very much better to 6 for very much
    /// worse.
    Overall,
    /// How well the first activity goes, 0 to 10.
    First,
    /// The second.
    Second,
    /// The third.
    Third,
}

/// What is answered by typing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// Minutes of sitting, 0 to [`LONGEST_SITTING`].
    Sitting,
    /// The height of the wall slide, 0 to [`HIGHEST_SLIDE`] cm.
    Slide,
    /// Medicines for this pain.
    Medicine,
    /// The note.
    Note,
    /// The name of the first activity.
    First,
    /// Of the second.
    Second,
    /// Of the third.
    Third,
}

/// The answers to [`Pick::Since`], in the order in which they are shown.
const SINCE: [Since; 3] = [Since::Usual, Since::Settling, Since::NotSettling];

/// The most minutes of sitting that can be given.
const LONGEST_SITTING: u16 = 600;
/// The highest wall slide that can be given, in centimetres.
const HIGHEST_SLIDE: u16 = 300;

/// One day's check-in as it is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckInForm {
    /// The day that it is about.
    pub day: Day,
    /// What was chosen, by [`Pick`].
    pub picks: [Option<u8>; 8],
    /// What was typed, by [`Typed`].
    pub texts: [String; 7],
    /// Why it was not saved.
    pub problem: Option<CheckInProblem>,
}

/// Why a check-in was not saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckInProblem {
    /// Nothing is told in it.
    Nothing,
    /// The minutes are no number that can be.
    Sitting,
    /// The centimetres are no number that can be.
    Slide,
    /// An activity has a name or a score, but not both.
    Activity,
}

impl Typed {
    /// The most characters that are kept.
    pub const fn longest(self) -> usize {
        match self {
            Self::Sitting | Self::Slide => 8,
            Self::First | Self::Second | Self::Third => 40,
            Self::Medicine => 100,
            Self::Note => 500,
        }
    }
}

impl CheckInForm {
    /// The form of a day: what is recorded of it, and the names of the activities
    /// that were followed last.
    pub fn of(history: &History, day: Day) -> Self {
        let mut form = Self {
            day,
            picks: [None; 8],
            texts: Default::default(),
            problem: None,
        };
        for (at, known) in carried(history, day).iter().enumerate() {
            form.texts[Typed::First as usize + at].clone_from(&known.name);
        }
        if let Some(told) = history.check_in_on(day) {
            form.fill(told);
        }
        form
    }

    fn fill(&mut self, told: &CheckIn) {
        let picks = &mut self.picks;
        picks[Pick::Pain as usize] = told.pain.map(Pain::get);
        picks[Pick::Waking as usize] = told.waking.map(Pain::get);
        picks[Pick::Since as usize] = told.since.map(|since| since as u8);
        picks[Pick::Slept as usize] = told.slept.map(|slept| u8::from(!slept));
        picks[Pick::Overall as usize] = told
            .overall
            .and_then(|overall| u8::try_from(3 - overall.get()).ok());
        for (at, activity) in told.activities.iter().take(ACTIVITIES).enumerate() {
            picks[Pick::First as usize + at] = Some(activity.ability.get());
        }
        let number = |n: Option<u16>| n.map_or_else(String::new, |n| n.to_string());
        self.texts[Typed::Sitting as usize] = number(told.sitting);
        self.texts[Typed::Slide as usize] = number(told.slide_cm);
        self.texts[Typed::Medicine as usize].clone_from(&told.medicine);
        self.texts[Typed::Note as usize].clone_from(&told.note);
    }

    /// What was chosen.
    pub const fn pick(&self, pick: Pick) -> Option<u8> {
        self.picks[pick as usize]
    }

    /// What was typed.
    pub const fn text(&self, typed: Typed) -> &String {
        &self.texts[typed as usize]
    }

    /// The check-in that it holds.
    ///
    /// # Errors
    /// Says what cannot be kept as it is.
    pub fn told(&self, history: &History, at: WallTime) -> Result<CheckIn, CheckInProblem> {
        let score = |pick| self.pick(pick).and_then(Pain::new);
        let words = |typed| self.text(typed).trim();
        let number = |typed, most, problem| match words(typed) {
            "" => Ok(None),
            typed => match typed.parse() {
                Ok(n) if n <= most => Ok(Some(n)),
                _ => Err(problem),
            },
        };
        let since = self.pick(Pick::Since);
        let overall = self.pick(Pick::Overall);
        // A correction counts, even when the clock was ahead before it.
        let known = history.check_in_on(self.day);
        let after = known.map_or(at, |known| WallTime(known.at.0.saturating_add(1)));
        Ok(CheckIn {
            day: self.day,
            at: at.max(after),
            pain: score(Pick::Pain),
            waking: score(Pick::Waking),
            since: since.and_then(|n| SINCE.get(usize::from(n)).copied()),
            slept: self.pick(Pick::Slept).map(|n| n == 0),
            sitting: number(Typed::Sitting, LONGEST_SITTING, CheckInProblem::Sitting)?,
            activities: self.activities(history)?,
            slide_cm: number(Typed::Slide, HIGHEST_SLIDE, CheckInProblem::Slide)?,
            overall: overall.and_then(|n| Overall::new(3 - i8::try_from(n).ok()?)),
            medicine: words(Typed::Medicine).to_owned(),
            note: words(Typed::Note).to_owned(),
        })
    }

    /// The activities that have a name and a score. A name that was only carried
    /// over needs no score this time.
    fn activities(&self, history: &History) -> Result<Vec<Activity>, CheckInProblem> {
        let known = carried(history, self.day);
        let mut activities = Vec::new();
        for at in 0..ACTIVITIES {
            let name = self.texts[Typed::First as usize + at].trim();
            let score = self.picks[Pick::First as usize + at].and_then(Ability::new);
            match score {
                Some(ability) if !name.is_empty() => activities.push(Activity {
                    name: name.to_owned(),
                    ability,
                }),
                None if name.is_empty() || known.iter().any(|a| a.name == name) => {}
                _ => return Err(CheckInProblem::Activity),
            }
        }
        Ok(activities)
    }
}

/// The activities told last, up to this day.
fn carried(history: &History, day: Day) -> &[Activity] {
    let mut earlier = history.check_ins().iter().rev();
    let last = earlier.find(|told| told.day <= day && !told.activities.is_empty());
    last.map_or(&[], |told| &told.activities)
}

impl Model {
    /// The day of the check-in on screen.
    pub const fn check_in_day(&self) -> Day {
        match self.route {
            Route::CheckIn(Some(day)) => day,
            _ => self.now.day,
        }
    }

    /// The check-in on screen: as it was changed, else as it is recorded.
    pub fn check_in(&self) -> CheckInForm {
        let day = self.check_in_day();
        let changed = self.check_ins.iter().find(|form| form.day == day);
        changed.map_or_else(|| CheckInForm::of(&self.history, day), CheckInForm::clone)
    }
}

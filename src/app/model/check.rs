//! The check on screen: what is ticked and chosen so far, and what that says.
//!
//! Invariant: nothing here counts before the check is concluded; what is kept of
//! it between two visits is for going on, not for judging.

use crate::content::questions::{Ask, HEALTH, Item, NOW, Recent, Value, follow_up};
use crate::content::signs::SIGNS;
use crate::pain::Pain;
use crate::route::{CheckList, CheckPage};
use crate::time::Now;
use crate::triage::{Answers, StopReason, Verdict};

/// The answers on the check's pages, as far as they are given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a question of its own"
)]
pub struct Check {
    /// Lines ticked, each once.
    pub ticked: Vec<Item>,
    /// Lists with "No, I do not have any of these".
    pub none: Vec<CheckList>,
    /// Lists with "I'm not sure about one".
    pub unsure: Vec<CheckList>,
    /// Lines the person is not sure about, each once.
    pub unsure_about: Vec<Item>,
    /// Radio buttons chosen, each question once.
    pub chosen: Vec<(Ask, Value)>,
    /// The lowest age of the band that was chosen, in years.
    pub age: Option<u8>,
    /// Pain now.
    pub pain: Option<Pain>,
    /// Whether health is known from the last full check, and was not yet said to
    /// be the same.
    pub asks_same: bool,
    /// Whether the person said that it is the same.
    pub same: bool,
    /// Whether what no rule asks for was told before.
    pub body_known: bool,
    /// Whether the person came back to one page from the page of all answers.
    pub reviewing: bool,
    /// What is wrong with the page as it stands.
    pub problem: Option<CheckProblem>,
    /// When the first of the answers was given.
    pub answered: Option<Now>,
    /// The session to return to, when the check was asked for by its preview.
    pub session: Option<String>,
    /// Why a session was stopped, when that led here.
    pub stopped: Option<StopReason>,
}

/// What is wrong with a page of the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckProblem {
    /// No region was chosen.
    NoRegion,
    /// No age was chosen.
    NoAge,
    /// Nothing was ticked.
    Nothing,
    /// Lines and "No" were both ticked.
    Both,
    /// Nothing was ticked on the page that asks which.
    NothingUnsure,
    /// No pain score was chosen.
    NoPain,
    /// This question has no answer.
    Unanswered(Ask),
}

/// What the last check of this run came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concluded {
    /// What the answers say.
    pub verdict: Verdict,
    /// When it was answered.
    pub at: Now,
    /// The session that asked for it, and waits.
    pub session: Option<String>,
}

/// Ages at which a rule changes: the lowest of each band, in years.
pub const AGES: [u8; 7] = [15, 16, 18, 40, 50, 65, 75];

/// From this age, for ten years, the rule about bones depends on the sex.
const SEX_MATTERS: u8 = 65;

/// The questions with one answer on [`CheckPage::How`], besides pain.
const HOW: [Ask; 3] = [Ask::Duration, Ask::Trend, Ask::Checked];

/// The lines of a list, in their order.
pub fn items(list: CheckList) -> Vec<Item> {
    match list {
        CheckList::Signs => SIGNS.iter().map(|s| Item::Ask(s.id)).collect(),
        CheckList::Now => NOW.iter().map(|l| l.item).collect(),
        CheckList::Health => HEALTH.iter().map(|l| l.item).collect(),
    }
}

/// The radio button that stands for an answer.
fn as_chosen(answers: &Answers, ask: Ask) -> Value {
    match answers.get(ask) {
        Value::Birth6Months if answers.recent().contains(&Recent::Birth) => Value::Weeks6To12,
        value => value,
    }
}

impl Check {
    /// A check that knows the person's age and health from an earlier one.
    pub fn knowing(answers: &Answers) -> Self {
        let mut check = Self {
            age: Some(answers.age()),
            asks_same: true,
            ..Self::default()
        };
        if check.needs_sex() {
            check.chosen.push((Ask::Sex, answers.get(Ask::Sex)));
        }
        for item in items(CheckList::Health) {
            let holds = match item {
                Item::Recent(recent) => answers.recent().contains(&recent),
                Item::Heart(heart) => answers.heart().contains(&heart),
                Item::Ask(ask) => {
                    let value = answers.get(ask);
                    let told = value != ask.harmless() && value != Value::NotSure;
                    if value == Value::NotSure {
                        check.unsure_about.push(item);
                    } else if told && follow_up(ask).is_some() {
                        check.chosen.push((ask, as_chosen(answers, ask)));
                    }
                    told
                }
            };
            if holds {
                check.ticked.push(item);
            }
        }
        if answers.recent_unsure() {
            let missing = items(CheckList::Health).into_iter();
            let recent = |i: &Item| matches!(i, Item::Recent(_)) && !check.ticked.contains(i);
            let unsure: Vec<Item> = missing.filter(recent).collect();
            check.unsure_about.extend(unsure);
        }
        if !check.unsure_about.is_empty() {
            check.unsure.push(CheckList::Health);
        } else if check.ticked.is_empty() {
            check.none.push(CheckList::Health);
        }
        check
    }

    /// The radio button chosen for a question.
    pub fn choice(&self, ask: Ask) -> Option<Value> {
        let chosen = self.chosen.iter().find(|(asked, _)| *asked == ask);
        chosen.map(|(_, value)| *value)
    }

    /// Whether one of the answers on offer is chosen.
    fn has_answered(&self, ask: Ask) -> bool {
        let offered = |value| {
            let mut of = follow_up(ask).into_iter().flat_map(|choice| choice.options);
            follow_up(ask).is_none() || of.any(|(offer, _)| *offer == value)
        };
        self.choice(ask).is_some_and(offered)
    }

    /// Chooses a radio button.
    pub fn choose(&mut self, ask: Ask, value: Value) {
        self.chosen.retain(|(asked, _)| *asked != ask);
        self.chosen.push((ask, value));
    }

    /// Whether the bones rule has to know the sex.
    pub fn needs_sex(&self) -> bool {
        self.age == Some(SEX_MATTERS)
    }

    /// The follow-up questions of a list, for the lines that are ticked.
    pub fn follow_ups(&self, list: CheckList) -> Vec<Ask> {
        let asks = items(list).into_iter().filter_map(|item| match item {
            Item::Ask(ask) if self.ticked.contains(&item) => Some(ask),
            _ => None,
        });
        asks.filter(|ask| follow_up(*ask).is_some()).collect()
    }

    /// Whether stiff shoulders were told.
    pub fn has_stiff_shoulders(&self) -> bool {
        let stiff = Item::Ask(Ask::Stiff);
        self.ticked.contains(&stiff) && self.choice(Ask::Stiff) == Some(Value::Girdle)
    }

    /// The answers so far. What was not yet asked is harmless, which can hide
    /// nothing that was told.
    pub fn answers(&self) -> Answers {
        // Without a score, no pain: it can only raise a verdict.
        let pain = self.pain.unwrap_or(Pain::NONE);
        let mut answers = Answers::nothing_to_report(self.age.unwrap_or(AGES[3]), pain);
        for item in &self.ticked {
            match *item {
                Item::Ask(Ask::Pregnancy) => self.tell_pregnancy(&mut answers),
                Item::Ask(ask) if follow_up(ask).is_some() => {
                    if let Some(value) = self.choice(ask) {
                        answers.set(ask, value);
                    }
                }
                item => answers.tick(item),
            }
        }
        for list in &self.unsure {
            let lines = items(*list);
            for item in self.unsure_about.iter().filter(|i| lines.contains(i)) {
                if !self.ticked.contains(item) {
                    answers.not_sure(*item);
                }
            }
        }
        let sex = self.needs_sex().then_some(Ask::Sex);
        let shoulders = self.has_stiff_shoulders().then_some(Ask::GirdleHead);
        for ask in HOW.into_iter().chain(sex).chain(shoulders) {
            if let Some(value) = self.choice(ask) {
                answers.set(ask, value);
            }
        }
        answers
    }

    /// A birth is told once, and answers two questions.
    fn tell_pregnancy(&self, answers: &mut Answers) {
        let (value, lately) = match self.choice(Ask::Pregnancy) {
            Some(Value::Birth6Weeks) => (Value::Birth6Weeks, true),
            Some(Value::Weeks6To12) => (Value::Birth6Months, true),
            Some(value) => (value, false),
            None => return,
        };
        answers.set(Ask::Pregnancy, value);
        if lately {
            answers.add_recent(Recent::Birth);
        }
    }

    /// What is wrong with a page; `None` when it is answered.
    pub fn problem_with(&self, page: CheckPage) -> Option<CheckProblem> {
        let ticked = |few: &[Item], list| items(list).iter().any(|item| few.contains(item));
        let unanswered = |asks: &[Ask]| {
            let open = asks.iter().find(|ask| !self.has_answered(**ask));
            open.map(|ask| CheckProblem::Unanswered(*ask))
        };
        match page {
            CheckPage::List(list) => {
                let some = ticked(&self.ticked, list) || self.unsure.contains(&list);
                match (self.none.contains(&list), some) {
                    (false, false) => Some(CheckProblem::Nothing),
                    (true, true) => Some(CheckProblem::Both),
                    (true, false) | (false, true) => None,
                }
            }
            CheckPage::Unsure(list) => {
                let asked = self.unsure.contains(&list);
                let told = ticked(&self.unsure_about, list);
                (asked && !told).then_some(CheckProblem::NothingUnsure)
            }
            CheckPage::More(list) => unanswered(&self.follow_ups(list)),
            CheckPage::How if self.pain.is_none() => Some(CheckProblem::NoPain),
            CheckPage::How => unanswered(&HOW),
            CheckPage::Shoulders if self.has_stiff_shoulders() => unanswered(&[Ask::GirdleHead]),
            CheckPage::Shoulders | CheckPage::Body | CheckPage::Answers => None,
            CheckPage::Same => (self.asks_same && !self.same).then_some(CheckProblem::Nothing),
        }
    }

    /// The pages that have something to ask, in their order; all answers come
    /// last.
    pub fn pages(&self) -> Vec<CheckPage> {
        let asks = |page: &CheckPage| self.asks(*page);
        CheckPage::ALL.into_iter().filter(asks).collect()
    }

    fn asks(&self, page: CheckPage) -> bool {
        use CheckPage::{Answers, Body, How, List, More, Same, Shoulders, Unsure};
        match page {
            Same => self.asks_same,
            Body => !self.asks_same || !self.body_known,
            // One question stands for the list and all that it leads to.
            List(CheckList::Health) | Unsure(CheckList::Health) | More(CheckList::Health)
                if self.asks_same =>
            {
                false
            }
            Unsure(list) => self.unsure.contains(&list),
            More(list) => !self.follow_ups(list).is_empty(),
            Shoulders => self.has_stiff_shoulders(),
            List(_) | How | Answers => true,
        }
    }

    /// The page after `page`, when that is answered. Who came back to one page
    /// sees only what it leads to before all answers again.
    pub fn next(&self, page: CheckPage) -> CheckPage {
        use CheckPage::{Answers, More, Shoulders, Unsure};
        let mut later = CheckPage::ALL
            .into_iter()
            .skip_while(|p| *p != page)
            .skip(1);
        match later.find(|p| self.asks(*p)) {
            Some(next @ (Unsure(_) | More(_) | Shoulders)) => next,
            Some(next) if !self.reviewing => next,
            Some(_) | None => Answers,
        }
    }

    /// The first page that is not answered yet.
    pub fn first_open(&self) -> CheckPage {
        let open = |page: &CheckPage| self.problem_with(*page).is_some();
        self.pages()
            .into_iter()
            .find(open)
            .unwrap_or(CheckPage::Answers)
    }

    /// Whether a page can be shown: all before it are answered, or it is the one
    /// that is open.
    pub fn reaches(&self, page: CheckPage) -> bool {
        let open = self.first_open();
        let pages = self.pages();
        let place = |page| pages.iter().position(|p| *p == page);
        place(page).is_some_and(|at| Some(at) <= place(open))
    }
}

//! The profile filters of safety.md section 5: what of a person's body leaves
//! an exercise out, and the same reason in the same words everywhere.
//!
//! Invariant: a filter only takes away or changes. Nothing here gives leave to
//! start.

/// A reason of the body to leave an exercise out, or to do it another way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    /// BONE
    Bones,
    /// PREG
    Pregnant,
    /// SHOULDER
    Shoulder,
    /// ARMS
    Arms,
    /// THIN
    Thinner,
    /// A blood clot, which safety.md section 5 adds for pressure and rolling.
    Clot,
    /// BP
    Pressure,
    /// NECK
    Neck,
    /// KNEE/HIP
    Knees,
    /// EYE
    Eye,
    /// LATEX
    Latex,
    /// SKIN
    Skin,
    /// RECENT
    Recent,
    /// Under 18, for hangs.
    Young,
}

use Filter as F;

impl Filter {
    /// All of them, in the order in which a reason is given where several hold.
    pub const ALL: [Self; 14] = [
        F::Bones,
        F::Pregnant,
        F::Shoulder,
        F::Arms,
        F::Thinner,
        F::Clot,
        F::Pressure,
        F::Neck,
        F::Knees,
        F::Eye,
        F::Latex,
        F::Skin,
        F::Recent,
        F::Young,
    ];

    /// Those that no question of the check tells.
    pub const UNASKED: [Self; 7] = [
        F::Shoulder,
        F::Pressure,
        F::Neck,
        F::Knees,
        F::Eye,
        F::Latex,
        F::Skin,
    ];

    /// Its name in saved settings, which never changes: one word.
    pub const fn key(self) -> &'static str {
        WORDS[self as usize][0]
    }

    /// What it is called: completes "You told us of".
    pub const fn name(self) -> &'static str {
        WORDS[self as usize][1]
    }

    /// Completes the line "Leave it out, or ask first, if".
    pub const fn leave_out_if(self) -> &'static str {
        WORDS[self as usize][2]
    }
}

/// Key, name, and the words on the page of an exercise; in the order of
/// [`Filter`].
const WORDS: [[&str; 3]; 14] = [
    [
        "bones",
        "fragile bones",
        "your bones are fragile, or you took steroids for 3 months or more",
    ],
    [
        "pregnant",
        "a pregnancy, or a birth in the last 6 months",
        "you are pregnant or gave birth in the last 6 months",
    ],
    [
        "shoulder",
        "a shoulder that slips, is frozen, or hurts when you raise your arm",
        "your shoulder is loose, slips, is frozen or had surgery lately",
    ],
    [
        "arms",
        "an arm that is numb, tingling or weak",
        "your arm is numb, tingling or weak",
    ],
    ["thinner", "blood thinners", "you take blood thinners"],
    ["clot", "a blood clot", "you have or had a blood clot"],
    [
        "pressure",
        "high blood pressure that is not under control",
        "your blood pressure is high and not under control",
    ],
    ["neck", "a neck problem", "you have a neck problem"],
    [
        "knees",
        "a knee or hip that hurts when it bends",
        "a knee or hip hurts when it bends",
    ],
    [
        "eye",
        "an eye that was hurt or operated on lately",
        "an eye was hurt or operated on lately",
    ],
    [
        "latex",
        "a reaction to latex",
        "latex gives you a reaction (use a latex-free band)",
    ],
    [
        "skin",
        "broken, bruised or sore skin on your back or shoulders",
        "your skin there is broken, bruised, sore or has a rash",
    ],
    [
        "recent",
        "surgery or a birth in the last 12 weeks",
        "you had surgery or gave birth in the last 12 weeks",
    ],
    ["young", "an age under 18", "you are under 18"],
];

/// A few filters, each once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Body(u16);

impl Body {
    /// These filters.
    pub const fn of(filters: &[Filter]) -> Self {
        let mut body = Self(0);
        let mut at = 0;
        while at < filters.len() {
            body.0 |= 1 << filters[at] as u16;
            at += 1;
        }
        body
    }

    /// Whether this one is among them.
    pub const fn has(self, filter: Filter) -> bool {
        self.0 & (1 << filter as u16) != 0
    }

    /// Takes one in, or out.
    pub const fn put(&mut self, filter: Filter, on: bool) {
        self.0 &= !(1 << filter as u16);
        self.0 |= (on as u16) << filter as u16;
    }

    /// Those of both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The first that both have, in the order of [`Filter::ALL`].
    pub fn shared(self, other: Self) -> Option<Filter> {
        let both = Self(self.0 & other.0);
        Filter::ALL.into_iter().find(|f| both.has(*f))
    }
}

/// A line of "Leave it out, or ask first, if" on the page of an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeaveOut {
    /// The words.
    pub words: &'static str,
    /// The filter that acts on them; none for what only the person can weigh.
    pub filter: Option<Filter>,
    /// How it is done in spite of the filter, as a sentence; `None` when it is
    /// left out.
    pub done_so: Option<&'static str>,
}

impl LeaveOut {
    /// A filter in its usual words.
    pub(crate) const fn usual(filter: Filter) -> Self {
        Self::because(filter, filter.leave_out_if())
    }

    /// A filter in words of its own.
    pub(crate) const fn because(filter: Filter, words: &'static str) -> Self {
        Self {
            words,
            filter: Some(filter),
            done_so: None,
        }
    }

    /// Words that no filter stands for.
    pub(crate) const fn words(words: &'static str) -> Self {
        Self {
            words,
            filter: None,
            done_so: None,
        }
    }
}

//! The rules: safety.md section 3.3, one row each, as a clinician reviews them.
//! `tests/it/snapshots` holds the whole table in Markdown, and SAFETY.md says
//! where a row says more than its source.
//!
//! Reading of the source: where it writes "yes", only yes counts in a
//! combination; where it names a sign bare ("CANCER OR FEVER"), yes and not sure
//! count alike.
//!
//! Invariant: a row's condition is monotone: no answer moved away from harmless
//! can make it stop holding.

use super::verdict::Level;
use super::when::When::{
    self, AgeBelow, AgeFrom, All, Any, HeartRisks, Is, NotSure, PainFrom, RecentUnsure,
    Unchecked2Weeks, WarnedLately,
};
use crate::content::questions::{Ask, Heart, Recent, Value as V};

/// The version of these rules. It goes up whenever a row, a question or a
/// threshold changes; checks saved under a higher one are not read as ours.
pub const RULES_VERSION: u32 = 1;

/// One row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Its name in safety.md: "E1". Rows of one rule that differ in level or
    /// reason share it. `NSU` and `NSC` are principle 2 of section 3.1.
    pub id: &'static str,
    /// The level that it gives.
    pub level: Level,
    /// What a level C does: E and U always lock.
    pub hold: Hold,
    /// When it fires.
    pub when: When,
    /// Why, in plain words.
    pub told: Told,
    /// Sources by their keys in safety.md; GK is general knowledge, Rec a
    /// recommendation of that file.
    pub source: &'static str,
}

/// What a rule holds shut, and whether a professional's word opens it for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hold {
    /// E and U: locked.
    Lock,
    /// Locked until a professional has cleared it. The word covers the rule
    /// itself afterwards, because the fact behind it stays.
    LockUntilCleared,
    /// Only the gentle set. A professional's word covers the rule afterwards.
    Gentle,
}

/// How a reason is worded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Completes "You told us:".
    Words(&'static str),
    /// With the score of the pain.
    Pain,
    /// The lines that the person is not sure about.
    NotSure,
}

const YES: &[V] = &[V::Yes];
const YES_NS: &[V] = &[V::Yes, V::NotSure];
const NOT_EASED: &[V] = &[V::No, V::NotSure];

const UNDER_2: When = Is(Ask::Duration, &[V::Under2Weeks]);
const UNDER_6: When = Is(Ask::Duration, &[V::Under2Weeks, V::Weeks2To6]);
const UNDER_12: When = Is(
    Ask::Duration,
    &[V::Under2Weeks, V::Weeks2To6, V::Weeks6To12],
);
const WORSE: When = Is(Ask::Trend, &[V::Worse]);
const FEVER: When = Is(Ask::Fever, YES_NS);
const CATCH: When = Is(Ask::Breath, &[V::Catch]);
const ARMS_WEAK: When = Is(Ask::Arms, &[V::Weak, V::BothOrClumsy]);
/// Not "yes, and exercise is OK".
const NOT_CLEARED: When = Is(Ask::Checked, &[V::YesUnclear, V::No, V::NotSure]);
/// Not seen by anybody.
const NOT_SEEN: When = Is(Ask::Checked, &[V::No, V::NotSure]);
const THINNER: When = When::Recent(&[Recent::Thinner]);
const EXPECTING: When = Is(
    Ask::Pregnancy,
    &[V::Pregnant, V::Birth6Weeks, V::Birth6Months],
);
/// Q19, with its automatic yes: women from 65, men from 75 (GK cut-offs). Who
/// does not say counts as the earlier.
const FRAGILE: When = Any(&[
    Is(Ask::Bone, YES_NS),
    All(&[Is(Ask::Sex, &[V::Female, V::Unsaid]), AgeFrom(65)]),
    AgeFrom(75),
]);

const fn row(
    id: &'static str,
    level: Level,
    hold: Hold,
    when: When,
    told: &'static str,
    source: &'static str,
) -> Rule {
    let told = Told::Words(told);
    Rule {
        id,
        level,
        hold,
        when,
        told,
        source,
    }
}

const fn emergency(id: &'static str, when: When, told: &'static str, source: &'static str) -> Rule {
    row(id, Level::Emergency, Hold::Lock, when, told, source)
}

const fn urgent(id: &'static str, when: When, told: &'static str, source: &'static str) -> Rule {
    row(id, Level::Urgent, Hold::Lock, when, told, source)
}

const fn clinic(id: &'static str, when: When, told: &'static str, source: &'static str) -> Rule {
    row(id, Level::Clinic, Hold::Gentle, when, told, source)
}

const fn cleared(id: &'static str, when: When, told: &'static str, source: &'static str) -> Rule {
    row(
        id,
        Level::Clinic,
        Hold::LockUntilCleared,
        when,
        told,
        source,
    )
}

const fn modify(id: &'static str, when: When, told: &'static str, source: &'static str) -> Rule {
    row(id, Level::Modify, Hold::Gentle, when, told, source)
}

/// Every row, the gravest first.
pub const RULES: &[Rule] = &[
    emergency(
        "E1",
        Is(Ask::Chest, YES_NS),
        "chest pain, pressure or tightness, or pain that spreads to your arm, jaw or neck",
        "S1 S2 S16 S17",
    ),
    emergency(
        "E2",
        Is(Ask::Breath, &[V::New, V::NotSure]),
        "breathing that is harder than usual",
        "S14 S15",
    ),
    emergency(
        "E3",
        Is(Ask::Sudden, YES),
        "sudden and severe pain, ripping pain, or the worst pain you have had",
        "S18 S86",
    ),
    emergency(
        "E4",
        Is(Ask::Unwell, YES),
        "feeling very unwell: cold sweat, grey, faint, being sick, heart racing, or confused",
        "S16 S18",
    ),
    emergency(
        "E5",
        All(&[
            Is(Ask::Effort, YES),
            Any(&[PainFrom(1), WORSE, HeartRisks(1), AgeFrom(40)]),
        ]),
        "pain that comes with effort and eases when you rest",
        "S82 GK",
    ),
    emergency(
        "E6",
        Any(&[
            Is(Ask::Clot, &[V::Blood, V::Both]),
            All(&[Is(Ask::Clot, &[V::Limb]), CATCH]),
        ]),
        "coughing blood, or a swollen arm or leg with a catch in your breath",
        "S14 S15",
    ),
    emergency(
        "E7",
        Any(&[
            Is(Ask::Legs, &[V::Both, V::NotSure]),
            All(&[
                Is(Ask::Legs, &[V::One]),
                Any(&[Is(Ask::Cancer, YES_NS), FEVER, ARMS_WEAK]),
            ]),
        ]),
        "weak, numb or heavy legs, unsteady walking, or a tight band round your body",
        "S1 S3 S8 S9",
    ),
    emergency(
        "E8",
        Is(Ask::Saddle, YES_NS),
        "numbness between your legs, or a new bladder, bowel or sexual problem",
        "S1 S2 S10",
    ),
    emergency(
        "E9",
        Is(Ask::Head, YES_NS),
        "changed face, eyes, speech, swallowing or balance, severe new head or neck pain, or stiff neck with fever",
        "S12 S13 S90 S91 S92",
    ),
    emergency(
        "E10",
        All(&[Is(Ask::Injury, &[V::Major]), NOT_SEEN]),
        "a serious accident or fall that nobody has checked",
        "S1",
    ),
    emergency(
        "E11",
        All(&[
            Is(Ask::Fever, YES),
            Any(&[
                Is(Ask::Immune, YES_NS),
                Is(Ask::Night, &[V::Constant]),
                ARMS_WEAK,
                PainFrom(8),
            ]),
        ]),
        "fever together with another sign that makes it more serious",
        "S7 S24",
    ),
    emergency(
        "E12",
        Any(&[
            Is(Ask::Arms, &[V::Sudden]),
            All(&[
                Is(Ask::Arms, &[V::BothOrClumsy]),
                Is(Ask::Legs, &[V::One, V::Both, V::NotSure]),
            ]),
        ]),
        "numb or weak arms that came suddenly, or together with your legs",
        "S11 S12",
    ),
    emergency(
        "E13",
        Any(&[
            Is(Ask::Belly, &[V::Blood]),
            All(&[Is(Ask::Belly, &[V::Strong]), Any(&[PainFrom(7), FEVER])]),
        ]),
        "black stools, vomiting blood, or severe tummy pain",
        "S3 GK",
    ),
    emergency(
        "E14",
        All(&[
            Any(&[THINNER, RecentUnsure]),
            UNDER_2,
            Any(&[
                PainFrom(7),
                Is(Ask::Sudden, &[V::NotSure]),
                Is(
                    Ask::Arms,
                    &[
                        V::OneBrief,
                        V::OneLasting,
                        V::Weak,
                        V::BothOrClumsy,
                        V::Sudden,
                        V::NotSure,
                    ],
                ),
                Is(Ask::Legs, &[V::One, V::Both, V::NotSure]),
            ]),
        ]),
        "new pain while you take a blood thinner, or bleed easily",
        "S97",
    ),
    emergency(
        "E15",
        All(&[
            CATCH,
            Any(&[
                When::Recent(&[
                    Recent::Surgery,
                    Recent::Birth,
                    Recent::Immobile,
                    Recent::Clot,
                    Recent::Oestrogen,
                ]),
                RecentUnsure,
                Is(Ask::Pregnancy, &[V::Birth6Weeks]),
                Is(Ask::Sudden, &[V::NotSure]),
            ]),
        ]),
        "a sharp catch in your breath, and a reason why blood may clot more easily",
        "S14 S15 S102",
    ),
    emergency(
        "E16",
        All(&[
            Is(Ask::Pregnancy, &[V::Pregnant, V::Birth6Weeks]),
            PainFrom(7),
            UNDER_2,
            Any(&[
                Is(Ask::Chest, YES_NS),
                Is(Ask::Breath, &[V::Catch, V::New, V::NotSure]),
                Is(Ask::Head, YES_NS),
                Is(Ask::Unwell, YES_NS),
                Is(
                    Ask::Belly,
                    &[V::Meal, V::Strong, V::Blood, V::Urine, V::NotSure],
                ),
            ]),
        ]),
        "severe new pain in pregnancy or soon after birth, with another sign",
        "S98 S99",
    ),
    emergency(
        "E17",
        All(&[
            When::Heart(Heart::Aorta),
            Any(&[UNDER_6, WORSE, Is(Ask::First, YES_NS)]),
        ]),
        "new or changed pain with a known problem of the main artery",
        "S18 GK",
    ),
    emergency(
        "U16",
        All(&[
            Is(Ask::Stiff, &[V::Girdle]),
            Is(Ask::GirdleHead, &[V::Vision]),
        ]),
        "stiff shoulders together with a change in your sight",
        "GK",
    ),
    urgent(
        "NSU",
        NotSure(&[Ask::Sudden, Ask::Unwell, Ask::Effort, Ask::Clot]),
        "",
        "3.1",
    )
    .not_sure(),
    urgent(
        "E5",
        Is(Ask::Effort, YES),
        "pain that comes with effort and eases when you rest",
        "S82",
    ),
    urgent(
        "U1",
        FEVER,
        "a fever, shivering, or feeling very ill",
        "S1 S7 S24",
    ),
    urgent(
        "U2",
        Any(&[
            Is(Ask::Night, &[V::Constant]),
            All(&[
                Is(Ask::Night, &[V::Worse]),
                Any(&[
                    Is(Ask::Cancer, YES_NS),
                    Is(Ask::General, &[V::Any, V::NotSure]),
                    Is(Ask::Immune, YES_NS),
                    AgeBelow(18),
                    AgeFrom(50),
                    WORSE,
                ]),
            ]),
        ]),
        "pain that is worse at night or never lets up",
        "S1 S4 S7 S9",
    ),
    urgent(
        "U3",
        Is(Ask::General, &[V::Any]),
        "weight loss, night sweats, weeks of illness, a long cough, or a new lump or bend",
        "S1 S24",
    ),
    urgent(
        "U4",
        Any(&[ARMS_WEAK, Is(Ask::Legs, &[V::One])]),
        "a weak, numb or clumsy arm, hand or leg",
        "S11 S12",
    ),
    urgent(
        "U5",
        All(&[
            FRAGILE,
            Any(&[
                Is(Ask::Injury, &[V::Minor, V::Major]),
                All(&[UNDER_2, PainFrom(6)]),
            ]),
        ]),
        "a knock or strong new pain, at an age or with bones that break more easily",
        "S4 S6 S25 S93",
    ),
    urgent(
        "U6",
        Is(Ask::Skin, YES),
        "burning on one side, sensitive skin or blisters",
        "S19",
    ),
    urgent(
        "U7",
        All(&[CATCH, Any(&[UNDER_6, NOT_SEEN])]),
        "a sharp catch when you breathe in",
        "S14 S15",
    ),
    urgent(
        "U8",
        Is(Ask::Clot, &[V::Limb]),
        "one arm or leg newly swollen, sore or a different colour",
        "S14 S87 S88",
    ),
    urgent(
        "U9",
        All(&[Is(Ask::Cancer, YES), Any(&[UNDER_12, WORSE])]),
        "you have had cancer, and this pain is new or getting worse",
        "S8 S9 GK",
    ),
    urgent(
        "U10",
        All(&[Is(Ask::Immune, YES), UNDER_12, Is(Ask::Eases, NOT_EASED)]),
        "a higher risk of infection, and pain that moving does not ease",
        "S3 S6 S24 S25",
    ),
    urgent("U11", PainFrom(8), "", "Rec").pain(),
    urgent(
        "U11",
        Is(Ask::Limited, YES),
        "the pain stops you from doing your normal activities",
        "Rec",
    ),
    urgent(
        "U12",
        All(&[
            Any(&[THINNER, RecentUnsure]),
            Is(Ask::Injury, &[V::Minor, V::Major]),
        ]),
        "a knock or fall while you take a blood thinner, or bleed easily",
        "S97 GK",
    ),
    urgent(
        "U13",
        All(&[EXPECTING, PainFrom(7)]),
        "severe pain in pregnancy or in the months after birth",
        "S98 S99",
    ),
    urgent(
        "U14",
        Any(&[
            Is(Ask::Belly, &[V::Strong]),
            All(&[Is(Ask::Belly, &[V::Urine]), Any(&[FEVER, PainFrom(6)])]),
        ]),
        "strong tummy or side pain",
        "S3 S24",
    ),
    urgent(
        "U15",
        All(&[AgeFrom(40), HeartRisks(2), WORSE, UNDER_2]),
        "new pain that gets worse, with risks for your heart",
        "S83",
    ),
    urgent(
        "U16",
        All(&[
            Is(Ask::Stiff, &[V::Girdle]),
            Is(Ask::GirdleHead, &[V::HeadacheJaw]),
        ]),
        "stiff shoulders together with a new headache or jaw pain",
        "GK",
    ),
    urgent(
        "U17",
        All(&[When::Heart(Heart::HeartDisease), UNDER_6, NOT_CLEARED]),
        "new pain with heart disease, not yet cleared for exercise",
        "S82 S83",
    ),
    urgent(
        "U18",
        All(&[
            Is(Ask::Eases, &[V::No]),
            UNDER_6,
            Any(&[AgeFrom(40), HeartRisks(1)]),
            NOT_CLEARED,
        ]),
        "new pain that stays the same however you move",
        "S4 S9 S82",
    ),
    cleared(
        "C6",
        Any(&[
            When::Recent(&[Recent::Surgery, Recent::Birth]),
            Is(Ask::Pregnancy, &[V::Birth6Weeks]),
            Is(Ask::Unstable, YES_NS),
        ]),
        "a recent operation or birth, or heart or lung disease that is not under control",
        "S102 GK",
    ),
    row(
        "C8",
        Level::Clinic,
        Hold::Lock,
        AgeBelow(16),
        "you are under 16, and this app is for adults",
        "S4 S6 S100 S101",
    ),
    cleared(
        "C8",
        All(&[AgeFrom(16), AgeBelow(18)]),
        "you are 16 or 17, so a professional has to agree first",
        "S4 S6 S100 S101",
    ),
    row(
        "C9",
        Level::Clinic,
        Hold::Lock,
        All(&[Is(Ask::Checked, &[V::YesUnclear]), WarnedLately]),
        "a warning sign in the last 14 days, and no clear word that exercise is OK",
        "Rec",
    ),
    clinic(
        "C1",
        WORSE,
        "pain that has been getting worse for 2 weeks",
        "S1 S6",
    ),
    clinic(
        "C1",
        All(&[
            Is(Ask::Duration, &[V::Weeks6To12, V::Over12Weeks]),
            NOT_SEEN,
        ]),
        "pain for over 6 weeks that nobody has checked",
        "S1 S6",
    ),
    clinic(
        "C2",
        Is(Ask::Arms, &[V::OneLasting]),
        "tingling or numbness in one arm that lasts or comes back",
        "S11 S89",
    ),
    clinic(
        "C3",
        Is(Ask::Night, &[V::Worse, V::WakesEases]),
        "pain that wakes you or is worse at night",
        "S1 S20 S21",
    ),
    clinic(
        "C4",
        Is(Ask::Stiff, &[V::Inflam, V::Girdle]),
        "long stiffness in the morning",
        "S13 S20 S94",
    ),
    clinic(
        "C5",
        Is(Ask::Belly, &[V::Meal, V::Urine]),
        "pain or heartburn with meals, or trouble passing urine",
        "S3 S24 S95 S96",
    ),
    clinic(
        "C7",
        All(&[
            AgeFrom(50),
            Is(Ask::First, YES_NS),
            Is(
                Ask::Night,
                &[
                    V::Position,
                    V::WakesEases,
                    V::Worse,
                    V::Constant,
                    V::NotSure,
                ],
            ),
            Is(Ask::Eases, NOT_EASED),
        ]),
        "a first time of this pain after 50, at night, that moving does not ease",
        "S4 S6",
    ),
    clinic(
        "C10",
        All(&[Is(Ask::Eases, &[V::No]), NOT_CLEARED]),
        "pain that stays the same however you move",
        "S4 S9",
    ),
    clinic(
        "C11",
        All(&[AgeFrom(50), UNDER_6, HeartRisks(1), NOT_CLEARED]),
        "new pain after 50 with a risk for your heart, not yet examined",
        "S83 Rec",
    ),
    clinic(
        "M2",
        All(&[
            NOT_SEEN,
            Unchecked2Weeks,
            Is(Ask::Trend, &[V::UpDown, V::Same, V::Worse, V::NotSure]),
        ]),
        "2 weeks without a check, and the pain is not getting better",
        "S1 S80",
    ),
    clinic(
        "NSC",
        Any(&[
            NotSure(&[
                Ask::Injury,
                Ask::Arms,
                Ask::Night,
                Ask::Eases,
                Ask::Trend,
                Ask::First,
                Ask::Cancer,
                Ask::General,
                Ask::Immune,
                Ask::Bone,
                Ask::Skin,
                Ask::Belly,
                Ask::Stiff,
                Ask::Unstable,
                Ask::Checked,
            ]),
            RecentUnsure,
        ]),
        "",
        "3.1",
    )
    .not_sure(),
    modify("M1", PainFrom(4), "", "S59 Rec").pain(),
    modify(
        "M1",
        Is(Ask::Arms, &[V::OneBrief]),
        "tingling in one arm that settles within minutes",
        "S89",
    ),
    modify(
        "M1",
        Is(Ask::Night, &[V::Position]),
        "pain when you lie on it",
        "S21",
    ),
    modify(
        "M1",
        FRAGILE,
        "an age at which bones break more easily, or fragile bones",
        "S26 S27",
    ),
    modify(
        "M1",
        EXPECTING,
        "pregnancy, or a birth in the last 6 months",
        "S29 S98",
    ),
    modify(
        "M1",
        Is(Ask::Shoulder, &[V::Unstable]),
        "a shoulder that slips, or very loose joints",
        "S53 S57",
    ),
    modify(
        "M1",
        THINNER,
        "a blood thinner, or a bleeding disorder",
        "S97",
    ),
    modify(
        "M2",
        Is(Ask::Checked, &[V::No]),
        "nobody has checked this pain yet",
        "S1 S80",
    ),
    modify(
        "M2",
        Is(Ask::Checked, &[V::YesUnclear]),
        "it is not clear yet whether exercise is OK for you",
        "S80 Rec",
    ),
];

impl Rule {
    const fn not_sure(mut self) -> Self {
        self.told = Told::NotSure;
        self
    }

    const fn pain(mut self) -> Self {
        self.told = Told::Pain;
        self
    }

    /// Whether it locks all exercises.
    pub const fn locks(&self) -> bool {
        matches!(self.hold, Hold::Lock | Hold::LockUntilCleared)
    }
}

//! Rules of level C, see somebody within days, and of level M, go gently.

use super::{
    BORN, EXPECTING, FRAGILE, NOT_CLEARED, NOT_EASED, NOT_SEEN, Rule, Shuts, THINNER, UNDER_6,
    WORSE, YES_NS, cleared, clinic, modify, row,
};
use crate::content::questions::{Ask, Recent, Value as V};
use crate::triage::verdict::Level;
use crate::triage::when::When::{
    self, AgeBelow, AgeFrom, All, Any, HeartRisks, Is, NotSure, PainFrom, RecentUnsure,
    Unchecked2Weeks, WarnedLately,
};

/// The rows, as they stand in safety.md 3.3.
pub(super) const ROWS: &[Rule] = &[
    cleared(
        "C6",
        When::Recent(&[Recent::Surgery]),
        "an operation in the last 12 weeks",
        "S102",
    ),
    cleared(
        "C6",
        Any(&[BORN, Is(Ask::Pregnancy, &[V::Birth6Weeks])]),
        "a birth in the last 12 weeks",
        "S102",
    ),
    cleared(
        "C6",
        Is(Ask::Unstable, YES_NS),
        "heart or lung disease that is not under control",
        "GK",
    ),
    row(
        "C8",
        Level::Clinic,
        Shuts::Lock,
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
        Shuts::Lock,
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
        "pain for over 6 weeks that has not been checked, as far as you know",
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
        Is(Ask::Belly, &[V::Meal]),
        "pain or heartburn that comes with meals",
        "S3 S95 S96",
    ),
    clinic(
        "C5",
        Is(Ask::Belly, &[V::Urine]),
        "pain in the side, or trouble when you pass urine",
        "S24",
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
                Ask::GirdleHead,
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

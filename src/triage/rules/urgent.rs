//! Rules of level U: advice the same day.

use super::{
    ARMS_WEAK, BORN, CATCH, EXPECTING, FEVER, FRAGILE, NOT_CLEARED, NOT_EASED, NOT_SEEN, Rule,
    THINNER, UNDER_2, UNDER_6, UNDER_12, WORSE, YES, YES_NS, urgent,
};
use crate::content::questions::{Ask, Heart, Value as V};
use crate::triage::when::When::{
    self, AgeBelow, AgeFrom, All, Any, HeartRisks, Is, NotSure, PainFrom,
};

/// The rows, as they stand in safety.md 3.3.
pub(super) const ROWS: &[Rule] = &[
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
        "a higher risk of infection, and pain that moving may not ease",
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
        All(&[THINNER, Is(Ask::Injury, &[V::Minor, V::Major])]),
        "a knock or fall while you take a blood thinner, or bleed easily",
        "S97 GK",
    ),
    urgent(
        "U13",
        All(&[Any(&[EXPECTING, BORN]), PainFrom(7)]),
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
            Is(Ask::GirdleHead, &[V::HeadacheJaw, V::NotSure]),
        ]),
        "stiff shoulders, and perhaps a new headache, jaw pain or change of sight",
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
];

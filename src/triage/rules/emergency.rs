//! Rules of level E: call the ambulance now.

use super::{
    ARMS_WEAK, BORN, CATCH, FEVER, NOT_SEEN, Rule, THINNER, UNDER_2, UNDER_6, WORSE, YES, YES_NS,
    emergency,
};
use crate::content::questions::{Ask, Heart, Recent, Value as V};
use crate::triage::when::When::{self, AgeFrom, All, Any, HeartRisks, Is, PainFrom};

/// The rows, as they stand in safety.md 3.3.
pub(super) const ROWS: &[Rule] = &[
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
        Is(Ask::Legs, &[V::Both, V::NotSure]),
        "weak, numb or heavy legs, unsteady walking, or a tight band round your body",
        "S1 S3 S8 S9",
    ),
    emergency(
        "E7",
        All(&[
            Is(Ask::Legs, &[V::One]),
            Any(&[Is(Ask::Cancer, YES_NS), FEVER, ARMS_WEAK]),
        ]),
        "a weak or numb leg, with another sign that makes it more serious",
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
        "a serious accident or fall that has not been checked, as far as you know",
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
            THINNER,
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
                Is(Ask::Pregnancy, &[V::Birth6Weeks]),
            ]),
        ]),
        "a sharp catch in your breath, and a reason why blood may clot more easily",
        "S14 S15 S102",
    ),
    emergency(
        "E15",
        All(&[CATCH, Is(Ask::Sudden, &[V::NotSure])]),
        "a sharp catch in your breath, and pain that may have come suddenly",
        "S14 S15",
    ),
    emergency(
        "E16",
        All(&[
            Any(&[Is(Ask::Pregnancy, &[V::Pregnant, V::Birth6Weeks]), BORN]),
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
];

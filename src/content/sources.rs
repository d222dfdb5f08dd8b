//! Where claims come from. A claim whose source cannot be looked up is only an
//! opinion, so every source stands here once and is cited by name; many were
//! read as an abstract or on a site that copies the original, and the title
//! then says so.
//!
//! Invariant: a key is used once, and [`ALL`] lists every source in key order.

use super::ForReview;

/// A published source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// Its key in the product's source list: "S46".
    pub key: ForReview<&'static str>,
    /// Author, year, title or place, as a reader would look it up.
    pub title: &'static str,
}

const fn source(key: &'static str, title: &'static str) -> Source {
    let key = ForReview::new(key);
    Source { key, title }
}

/// The author’s own experience; not a study.
pub const ARTICLE: &Source = &source(
    "Article",
    "The article by one office worker that this app grew from",
);

/// Which back pain needs urgent advice.
pub const S1: &Source = &source("S1", "NHS, Back pain (copy at redflagsymptoms.co.uk, 2025)");

/// Numbness and bladder changes with back pain.
pub const S2: &Source = &source("S2", "Sheffield Aches & Pains (NHS), Back pain");

/// Signs that the spinal cord is affected; fever is often absent.
pub const S3: &Source = &source("S3", "NHS Devon formulary and referral, Thoracic Spine");

/// Signs that cancer presses on the spinal cord.
pub const S8: &Source = &source(
    "S8",
    "NHS Lothian, spinal warning signs, rightdecisions.scot.nhs.uk",
);

/// The same signs, for general practice.
pub const S9: &Source = &source("S9", "GatewayC, spinal cord compression, gatewayc.org.uk");

/// Warning signs of cauda equina syndrome.
pub const S10: &Source = &source("S10", "Greenhalgh, Mercer and Finucane card, backes.org.uk");

/// No single best posture; relaxed movement matters more.
pub const S12: &Source = &source("S12", "Sheffield Aches & Pains (NHS), Neck pain");

/// Neck pain with changes in eyes, speech or balance.
pub const S13: &Source = &source("S13", "Midlands Partnership NHS, Neck pain, mpft.nhs.uk");

/// Signs of a clot in the lung.
pub const S14: &Source = &source("S14", "NHS, Pulmonary embolism (2017 copy)");

/// Sharp pain on breathing in, and when to call an ambulance.
pub const S15: &Source = &source("S15", "NHS, Pleurisy, quoted by england-times.co.uk");

/// Signs of a heart attack, which may be felt in the back.
pub const S16: &Source = &source(
    "S16",
    "NHS England heart-attack campaign, at childdynamix.co.uk",
);

/// Signs of a heart attack, mid-back pain among them.
pub const S17: &Source = &source("S17", "HealthInfo NZ, Heart attack (2016)");

/// Sudden severe pain from a tear in the main artery.
pub const S18: &Source = &source("S18", "Think Aorta US");

/// Movements to leave out with fragile bones.
pub const S26: &Source = &source(
    "S26",
    "Bone Health & Osteoporosis Foundation, Protecting your spine",
);

/// Exercise advice with fragile bones.
pub const S27: &Source = &source("S27", "Too Fit To Fracture, table 4, PMC5101068");

/// Rib injuries recorded with face-down work and rolling.
pub const S28: &Source = &source("S28", "BoneFit, section 2, bonefit.ca");

/// Exercise in pregnancy.
pub const S29: &Source = &source("S29", "ACOG list of reasons to stop, at babymed.com");

/// Muscle activity in wall slides.
pub const S43: &Source = &source("S43", "Hardwick 2006, J Orthop Sports Phys Ther");

/// Which exercises favour the middle and lower trapezius.
pub const S44: &Source = &source("S44", "Cools 2007, Am J Sports Med 35:1744");

/// Muscle activity in face-down lifts.
pub const S45: &Source = &source("S45", "Prone elevation muscle study, Braz J Phys Ther 2022");

/// 2 or 12 minutes of band training a day in 198 adults.
pub const S46: &Source = &source("S46", "Andersen LL 2011, Pain");

/// One long or several short sessions a week: no difference.
pub const S47: &Source = &source("S47", "20-week trial in 447 office workers, PMC3596862");

/// 10 or 2 times 10 minutes a day over 8 weeks, 30 people.
pub const S48: &Source = &source("S48", "Saeterbakken 2020, PMC7110779");

/// Strength training for painful trapezius muscles, 10 weeks.
pub const S49: &Source = &source("S49", "Andersen LL 2008, Arthritis Rheum 59:84");

/// Pressure by a therapist in 19 office workers, 4 weeks.
pub const S51: &Source = &source("S51", "Cagnie 2013, abstract");

/// Mobility training of the upper back, compared within groups.
pub const S52: &Source = &source("S52", "Seo 2022, Med Sci Monit 28:e937316");

/// What a hang trains, and who risks more.
pub const S53: &Source = &source("S53", "Ganderton, The Conversation, on dead hangs");

/// When foam rolling is unsuitable.
pub const S54: &Source = &source("S54", "Bartsch 2021, J Clin Med 10:5360");

/// 11 patients struck in the eye by a band.
pub const S55: &Source = &source(
    "S55",
    "Eye injuries from exercise bands, Am J Emerg Med 2021;42:217",
);

/// Breathing retraining in long-lasting neck pain, 68 people.
pub const S56: &Source = &source("S56", "Anwar 2022, PLOS ONE e0273471");

/// Usual hold times, and shoulders that leave it out.
pub const S57: &Source = &source(
    "S57",
    "Doorway stretch, rebalancept.com and peak-physio.com.au",
);

/// Usual repetitions, and a rolled towel in its place.
pub const S58: &Source = &source("S58", "Roller extension, physiorehab.com and fit-pro.com");

/// The pain scale used during exercise.
pub const S59: &Source = &source(
    "S59",
    "Provide Community physiotherapy (NHS), providephysiotherapy.org.uk",
);

/// Phone posture and neck pain in 150 adults: no link.
pub const S60: &Source = &source("S60", "Damasceno 2018, Eur Spine J");

/// Phone posture and neck pain in 582 adults: no link.
pub const S61: &Source = &source("S61", "Correia 2021, Spine 46:571");

/// Poor sleep and little movement mattered; phone posture did not.
pub const S62: &Source = &source(
    "S62",
    "One-year follow-up of 457 adults, Braz J Phys Ther 2025",
);

/// A model of the load on the neck when the head tilts.
pub const S63: &Source = &source("S63", "IBTimes Australia on Hansraj 2014");

/// How common upper back pain is in workers.
pub const S64: &Source = &source("S64", "Briggs 2009, J Occup Health 51:177");

/// How common upper back pain is in adults.
pub const S65: &Source = &source("S65", "Briggs 2009, BMC Musculoskelet Disord 10:77");

/// Breaks and posture shifts against new neck pain.
pub const S66: &Source = &source(
    "S66",
    "Waongenngarm 2021, Scand J Work Environ Health 47:306",
);

/// How high to lift in upright rows.
pub const S67: &Source = &source("S67", "Schoenfeld 2011, Strength Cond J 33:25");

/// When a crack is usual, and when to have it seen.
pub const S68: &Source = &source(
    "S68",
    "Joint noises, sinicropicervicalspine.com and spineina.com",
);

/// Posture and digestion; a weak source.
pub const S69: &Source = &source(
    "S69",
    "The Functional Gut Clinic, thefunctionalgutclinic.com",
);

/// How many points on the pain scale matter.
pub const S70: &Source = &source("S70", "Salaffi 2004, Eur J Pain 8:283");

/// How many points one person’s score varies by itself.
pub const S71: &Source = &source("S71", "Kovacs 2008, BMC Musculoskelet Disord 9:43");

/// Real groups needed more than 2 points.
pub const S72: &Source = &source("S72", "Pain score study in real cohorts, PMC9299931");

/// How far scores for chosen activities vary by themselves.
pub const S73: &Source = &source(
    "S73",
    "Patient-specific functional scale, precisionphysio.com.au",
);

/// Two low-back questionnaires.
pub const S74: &Source = &source("S74", "Roland & Fairbank 2000, copy at studylib");

/// How little is known of treatment for this area.
pub const S79: &Source = &source(
    "S79",
    "NHS Greater Glasgow & Clyde, Mechanical thoracic pain",
);

/// Movement is advised where there is no warning sign.
pub const S80: &Source = &source("S80", "Frimley MSK (NHS), Thoracic spine");

/// A rounded upper back and shoulder pain: no link.
pub const S81: &Source = &source("S81", "norrishealth.co.uk, citing Barrett 2016");

/// Back pain with walking that was a heart attack.
pub const S82: &Source = &source("S82", "Mannon 2024, J Urgent Care Med");

/// How often a torn artery hurts between the blades.
pub const S86: &Source = &source("S86", "Aortic dissection case, ProQuest 1783280433");

/// A clot in the arm of a person of 34.
pub const S87: &Source = &source("S87", "Rainey, J Orthop Sports Phys Ther imaging");

/// A swollen arm without injury.
pub const S88: &Source = &source("S88", "Uninjured athlete with a swollen arm, mdedge.com");

/// A drooping eyelid as a warning sign.
pub const S90: &Source = &source("S90", "Horner syndrome as red flag, case (abstract)");

/// What to ask before treating a neck.
pub const S91: &Source = &source("S91", "Rushton 2023, J Orthop Sports Phys Ther 53:7");

/// Stiff neck and infection near the spine.
pub const S92: &Source = &source("S92", "SHM abstract 41298");

/// Cites studies of weak muscles in neck pain.
pub const S103: &Source = &source("S103", "Case report, authorea 832755");

/// Every source: the article, then the studies and advice in key order.
pub const ALL: &[&Source] = &[
    ARTICLE, S1, S2, S3, S8, S9, S10, S12, S13, S14, S15, S16, S17, S18, S26, S27, S28, S29, S43,
    S44, S45, S46, S47, S48, S49, S51, S52, S53, S54, S55, S56, S57, S58, S59, S60, S61, S62, S63,
    S64, S65, S66, S67, S68, S69, S70, S71, S72, S73, S74, S79, S80, S81, S82, S86, S87, S88, S90,
    S91, S92, S103,
];

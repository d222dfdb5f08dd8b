//! Where claims come from. A claim whose source cannot be looked up is only an
//! opinion, so every source stands here once and is cited by name; many were
//! read as an abstract or on a site that copies the original, and the title
//! then says so.
//!
//! Invariant: a key is used once, and [`ALL`] lists every source in key order.

/// A published source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// Its key in the product's source list: "S46".
    pub key: &'static str,
    /// Author, year, title or place, as a reader would look it up.
    pub title: &'static str,
}

const fn source(key: &'static str, title: &'static str) -> Source {
    Source { key, title }
}

/// The author’s own experience; not a study.
pub const ARTICLE: Source = source(
    "Article",
    "The article by one office worker that this app grew from",
);

/// Which back pain needs urgent advice.
pub const S1: Source = source("S1", "NHS, Back pain (copy at redflagsymptoms.co.uk, 2025)");

/// No single best posture; relaxed movement matters more.
pub const S12: Source = source("S12", "Sheffield Aches & Pains (NHS), Neck pain");

/// Movements to leave out with fragile bones.
pub const S26: Source = source(
    "S26",
    "Bone Health & Osteoporosis Foundation, Protecting your spine",
);

/// Exercise advice with fragile bones.
pub const S27: Source = source("S27", "Too Fit To Fracture, table 4, PMC5101068");

/// Rib injuries recorded with face-down work and rolling.
pub const S28: Source = source("S28", "BoneFit, section 2, bonefit.ca");

/// Exercise in pregnancy.
pub const S29: Source = source("S29", "ACOG list of reasons to stop, at babymed.com");

/// Muscle activity in wall slides.
pub const S43: Source = source("S43", "Hardwick 2006, J Orthop Sports Phys Ther");

/// Which exercises favour the middle and lower trapezius.
pub const S44: Source = source("S44", "Cools 2007, Am J Sports Med 35:1744");

/// Muscle activity in face-down lifts.
pub const S45: Source = source("S45", "Prone elevation muscle study, Braz J Phys Ther 2022");

/// 2 or 12 minutes of band training a day in 198 adults.
pub const S46: Source = source("S46", "Andersen LL 2011, Pain");

/// One long or several short sessions a week: no difference.
pub const S47: Source = source("S47", "20-week trial in 447 office workers, PMC3596862");

/// 10 or 2 times 10 minutes a day over 8 weeks, 30 people.
pub const S48: Source = source("S48", "Saeterbakken 2020, PMC7110779");

/// Strength training for painful trapezius muscles, 10 weeks.
pub const S49: Source = source("S49", "Andersen LL 2008, Arthritis Rheum 59:84");

/// Pressure by a therapist in 19 office workers, 4 weeks.
pub const S51: Source = source("S51", "Cagnie 2013, abstract");

/// Mobility training of the upper back, compared within groups.
pub const S52: Source = source("S52", "Seo 2022, Med Sci Monit 28:e937316");

/// What a hang trains, and who risks more.
pub const S53: Source = source("S53", "Ganderton, The Conversation, on dead hangs");

/// When foam rolling is unsuitable.
pub const S54: Source = source("S54", "Bartsch 2021, J Clin Med 10:5360");

/// 11 patients struck in the eye by a band.
pub const S55: Source = source(
    "S55",
    "Eye injuries from exercise bands, Am J Emerg Med 2021;42:217",
);

/// Breathing retraining in long-lasting neck pain, 68 people.
pub const S56: Source = source("S56", "Anwar 2022, PLOS ONE e0273471");

/// Usual hold times, and shoulders that leave it out.
pub const S57: Source = source(
    "S57",
    "Doorway stretch, rebalancept.com and peak-physio.com.au",
);

/// Usual repetitions, and a rolled towel in its place.
pub const S58: Source = source("S58", "Roller extension, physiorehab.com and fit-pro.com");

/// The pain scale used during exercise.
pub const S59: Source = source(
    "S59",
    "Provide Community physiotherapy (NHS), providephysiotherapy.org.uk",
);

/// Phone posture and neck pain in 150 adults: no link.
pub const S60: Source = source("S60", "Damasceno 2018, Eur Spine J");

/// Phone posture and neck pain in 582 adults: no link.
pub const S61: Source = source("S61", "Correia 2021, Spine 46:571");

/// Poor sleep and little movement mattered; phone posture did not.
pub const S62: Source = source(
    "S62",
    "One-year follow-up of 457 adults, Braz J Phys Ther 2025",
);

/// A model of the load on the neck when the head tilts.
pub const S63: Source = source("S63", "IBTimes Australia on Hansraj 2014");

/// How common upper back pain is in workers.
pub const S64: Source = source("S64", "Briggs 2009, J Occup Health 51:177");

/// How common upper back pain is in adults.
pub const S65: Source = source("S65", "Briggs 2009, BMC Musculoskelet Disord 10:77");

/// Breaks and posture shifts against new neck pain.
pub const S66: Source = source(
    "S66",
    "Waongenngarm 2021, Scand J Work Environ Health 47:306",
);

/// How high to lift in upright rows.
pub const S67: Source = source("S67", "Schoenfeld 2011, Strength Cond J 33:25");

/// When a crack is usual, and when to have it seen.
pub const S68: Source = source(
    "S68",
    "Joint noises, sinicropicervicalspine.com and spineina.com",
);

/// Posture and digestion; a weak source.
pub const S69: Source = source(
    "S69",
    "The Functional Gut Clinic, thefunctionalgutclinic.com",
);

/// How many points on the pain scale matter.
pub const S70: Source = source("S70", "Salaffi 2004, Eur J Pain 8:283");

/// How many points one person’s score varies by itself.
pub const S71: Source = source("S71", "Kovacs 2008, BMC Musculoskelet Disord 9:43");

/// Real groups needed more than 2 points.
pub const S72: Source = source("S72", "Pain score study in real cohorts, PMC9299931");

/// How far scores for chosen activities vary by themselves.
pub const S73: Source = source(
    "S73",
    "Patient-specific functional scale, precisionphysio.com.au",
);

/// Two low-back questionnaires.
pub const S74: Source = source("S74", "Roland & Fairbank 2000, copy at studylib");

/// How little is known of treatment for this area.
pub const S79: Source = source(
    "S79",
    "NHS Greater Glasgow & Clyde, Mechanical thoracic pain",
);

/// Movement is advised where there is no warning sign.
pub const S80: Source = source("S80", "Frimley MSK (NHS), Thoracic spine");

/// A rounded upper back and shoulder pain: no link.
pub const S81: Source = source("S81", "norrishealth.co.uk, citing Barrett 2016");

/// Cites studies of weak muscles in neck pain.
pub const S103: Source = source("S103", "Case report, authorea 832755");

/// Every source: the article, then the studies and advice in key order.
pub const ALL: &[Source] = &[
    ARTICLE, S1, S12, S26, S27, S28, S29, S43, S44, S45, S46, S47, S48, S49, S51, S52, S53, S54,
    S55, S56, S57, S58, S59, S60, S61, S62, S63, S64, S65, S66, S67, S68, S69, S70, S71, S72, S73,
    S74, S79, S80, S81, S103,
];

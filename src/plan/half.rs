//! Half a dose, for days after pain rose and for bad days.

use crate::content::{Dose, Work};

/// Half the sets; where there is one, half of what it asks for. Never nothing.
pub fn half(dose: Dose) -> Dose {
    if 1 < dose.sets {
        let sets = dose.sets.div_ceil(2);
        return Dose { sets, ..dose };
    }
    Dose {
        work: half_work(dose.work),
        ..dose
    }
}

const fn half_work(work: Work) -> Work {
    match work {
        Work::Hold { seconds } => Work::Hold {
            seconds: seconds.div_ceil(2),
        },
        Work::HoldOpen { target } => Work::HoldOpen {
            target: target.div_ceil(2),
        },
        Work::Reps { count, tempo } => Work::Reps {
            count: count.div_ceil(2),
            tempo,
        },
        Work::OwnPace { count } => Work::OwnPace {
            count: count.div_ceil(2),
        },
        Work::Breaths { count, breath } => Work::Breaths {
            count: count.div_ceil(2),
            breath,
        },
    }
}

//! Half a dose, for days after pain rose and for bad days.

use crate::content::Dose;
use crate::plan::own::{amount_of, with_amount};

/// Half the sets; where there is one, half of what it asks for. Never nothing.
pub fn half(dose: Dose) -> Dose {
    if 1 < dose.sets {
        let sets = dose.sets.div_ceil(2);
        return Dose { sets, ..dose };
    }
    let amount = amount_of(dose.work).div_ceil(2);
    Dose {
        work: with_amount(dose.work, amount),
        ..dose
    }
}

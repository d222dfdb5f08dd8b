//! Records in a real browser's storage: what years of use leave there, what
//! happens to it when storage fails, and what is left when the browser is killed.

pub use crash::{Fate, Home, Stage, live_and_crash};
pub use damage::{DAMAGES, Damage, one_of_each};
pub use failing::{Failing, fail, mend};
pub use storage::{EMPTIED, EMPTY_PAGE, Kept, Stored, kept, promised, put, stored};
pub use years::{stored_years, today, waiting, years};

mod crash;
mod damage;
mod failing;
mod storage;
mod years;

//! Parts that pages are made of. They know nothing of the app.

pub mod answers;
pub mod icon;
pub mod page;

pub use answers::{check_row, radio_row, scale, segments, switch};
pub use icon::{Icon, filled, icon};
pub use page::{back_link, err_summary, heading, row, row_body};

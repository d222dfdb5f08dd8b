//! Parts that pages are made of. They know nothing of the app.

pub mod answers;
mod closures;
pub mod dom;
pub mod icon;
mod kept;
pub mod page;

pub use answers::{check_row, radio_row, scale, segments, switch};
pub use dom::{El, el, group, nothing, svg, text};
pub use icon::{Icon, filled, icon};
pub use page::{
    Problem, back_link, below_the_fold, bullets, button, err_summary, focus_first, heading,
    icon_button, keep_focus, link, p, row, row_body, row_link, section, share_bars,
};

//! Sessions and check-ins as JSON that people can read, one a line: in every
//! file that leaves the app, and in the months of the first version.

pub(super) mod check_in;
pub(super) mod session;

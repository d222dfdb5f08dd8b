//! The drawn figure: its joints against golden ones, its tables against the
//! data they were taken from, the laws of a body, and what is painted.

mod constants;
mod drawing;
mod fixture;
mod joints;
mod laws;
mod robust;
mod sheet;
mod svg;
mod time;

mod archive;
mod progress;
mod records;
mod smoke {}

mod archive;
mod content;
mod progress;
mod records;

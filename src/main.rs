//! The browser's way in.

fn main() {
    unhunch::web::start();
}

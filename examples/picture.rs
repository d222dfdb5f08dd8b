//! Draws the app's icon and the picture that stands beside a link to it, from
//! the figure: `cargo run --example picture -- icon` or `-- share` prints SVG.
//! `scripts/icons` turns both into files.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line")]

#[path = "../tests/it/figure/svg.rs"]
mod svg;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use unhunch::figure::{Drawing, movement};

fn main() -> ExitCode {
    let picture = match std::env::args().nth(1).as_deref() {
        Some("icon") => icon(),
        Some("share") => share(),
        _ => None,
    };
    let Some(picture) = picture else {
        eprintln!("say which picture: icon, or share");
        return ExitCode::from(2);
    };
    println!("{picture}");
    ExitCode::SUCCESS
}

/// The upper back, seen from behind, and the place that aches. A maskable icon
/// keeps the inner circle of 80 %.
fn icon() -> Option<String> {
    let back = painted("scapular-squeeze", "i")?;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 512 512\" role=\"img\" \
         aria-label=\"Unhunch\">\n<clipPath id=\"t\"><rect width=\"512\" height=\"512\" \
         rx=\"112\"/></clipPath>\n<g clip-path=\"url(#t)\"><rect width=\"512\" height=\"512\" \
         fill=\"#DCEBE6\"/>\n<g transform=\"translate(256 256) scale(6.4) translate(-120 -68)\">\
         {back}</g></g>\n</svg>"
    ))
}

/// 1200 by 630, as places that show a link ask for it.
fn share() -> Option<String> {
    let back = painted("scapular-squeeze", "i")?;
    let words = |y: u16, size: u8, weight: u16, words: &str| {
        format!(
            "<text x=\"80\" y=\"{y}\" font-family=\"system-ui,Roboto,sans-serif\" \
             font-size=\"{size}\" font-weight=\"{weight}\" fill=\"#1E2A2B\">{words}</text>"
        )
    };
    let lines = [
        words(150, 44, 700, "Unhunch"),
        words(280, 68, 700, "For the ache"),
        words(360, 68, 700, "between your"),
        words(440, 68, 700, "shoulder blades"),
        words(540, 34, 400, "Short timed sessions. Works offline."),
    ]
    .concat();
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 630\">\
         <rect width=\"1200\" height=\"630\" fill=\"#FBF8F2\"/>\
         <rect x=\"760\" width=\"440\" height=\"630\" fill=\"#DCEBE6\"/>\
         <g transform=\"translate(980 315) scale(7) translate(-120 -72)\">{back}</g>{lines}</svg>"
    ))
}

/// A movement at its main picture, without arrows and what stands behind it, in
/// the colours of the light theme.
fn painted(slug: &str, id: &str) -> Option<String> {
    let movement = movement(slug)?;
    let mut drawing = Drawing::new();
    movement.draw(&movement.still().bare(), &mut drawing);
    let sheet = Path::new(env!("CARGO_MANIFEST_DIR")).join("style/figure.css");
    let sheet = fs::read_to_string(sheet).ok()?;
    Some(svg::paint(&drawing, id, false, |class| {
        style(&sheet, class)
    }))
}

/// The declarations of some classes, with the colours of the light theme, which
/// come first. What stands round the body is left out.
fn style(sheet: &str, classes: &str) -> String {
    if classes.starts_with("p-") {
        return "display=\"none\"".to_owned();
    }
    let rules = classes.split(' ').filter_map(|class| {
        let (_, rest) = sheet.split_once(&format!(".figure .{class}{{"))?;
        rest.split('}').next()
    });
    let mut text = rules.collect::<Vec<_>>().join(";");
    while let Some((before, after)) = text.split_once("var(") {
        let (name, after) = after.split_once(')').unwrap_or_default();
        let colour = sheet.split_once(&format!("{name}:"));
        let colour = colour.and_then(|(_, rest)| rest.split(';').next());
        text = format!("{before}{}{after}", colour.unwrap_or_default());
    }
    format!("style=\"{text}\"")
}

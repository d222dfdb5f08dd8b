//! A page with every keyframe of every movement, and one with every step,
//! light and dark, for people to look at (`test-output`); and the contrast of its colours.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use unhunch::figure::{Drawing, HEIGHT, Kind, Movement, WIDTH, movements};

use super::svg::paint;

fn style() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("style/figure.css");
    fs::read_to_string(file).expect("the style sheet is there")
}

/// One whole picture.
fn svg(movement: &Movement, drawing: &Drawing, id: &str, mirrored: bool) -> String {
    let top = movement.top;
    let view = format!("0 {top} {WIDTH} {HEIGHT}");
    let body = paint(drawing, id, mirrored, |class| format!("class=\"{class}\""));
    format!("<svg class=\"figure\" viewBox=\"{view}\">{body}</svg>")
}

/// A page with rows of pictures, light and then dark.
fn page(title: &str, columns: u8, mut fill: impl FnMut(&mut String, &str)) -> String {
    let mut page = format!(
        "<!doctype html><meta charset=utf-8><title>{title}</title><style>{}\
         body{{margin:0;font:13px system-ui}}\
         main{{padding:12px;background:var(--fig-surface);color:var(--fig-line);\
         display:grid;grid-template-columns:repeat({columns},1fr);gap:8px}}\
         figure{{margin:0}}svg{{width:100%}}</style>",
        // Both themes on one page: the tokens of the dark one for a part of it.
        style().replace(":root[data-theme=dark]", "[data-theme=dark]")
    );
    for theme in ["light", "dark"] {
        page.extend(["<main data-theme=", theme, ">"]);
        fill(&mut page, theme);
        page.push_str("</main>");
    }
    page
}

fn keep(name: &str, page: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("test-output");
    fs::create_dir_all(&folder).expect("the folder can be made");
    fs::write(folder.join(name), page).expect("the page can be written");
}

#[test]
fn a_sheet_of_every_keyframe_is_written_for_people_to_look_at() {
    let (mut drawing, mut pictures) = (Drawing::new(), 0);
    let page = page("Every keyframe", 6, |page, theme| {
        for (m, movement) in movements().iter().enumerate() {
            let slug = movement.slug;
            for k in 0..movement.keyframes() {
                movement.draw(&movement.keyframe(k), &mut drawing);
                let picture = svg(movement, &drawing, &format!("{theme}-{m}-{k}"), false);
                let mistake = if movement.mistake.is_some() {
                    ", a mistake"
                } else {
                    ""
                };
                write!(page, "<figure>{picture}{slug}{mistake}: {k}</figure>").unwrap();
                pictures += 1;
            }
            if movement.per_side {
                movement.draw(&movement.still(), &mut drawing);
                let picture = svg(movement, &drawing, &format!("{theme}-{m}-m"), true);
                write!(page, "<figure>{picture}{slug}: the left side</figure>").unwrap();
            }
        }
    });
    assert_eq!(pictures, 2 * 50);
    keep("figures.html", &page);
}

#[test]
fn a_sheet_of_every_step_is_written_for_people_to_look_at() {
    let (mut drawing, mut steps) = (Drawing::new(), 0);
    let page = page("Every step", 7, |page, theme| {
        for (m, movement) in movements().iter().enumerate() {
            for (s, step) in movement.timeline.iter().enumerate() {
                // The other steps are the way back, and a hold without a breath.
                if step.from > step.to || (step.kind == Kind::Hold && step.breath.is_none()) {
                    continue;
                }
                let length = f32::from(step.preview);
                for part in 0..7_u8 {
                    let t = length * f32::from(part) / 6.0;
                    movement.draw(&movement.during(s, t, length), &mut drawing);
                    let id = format!("{theme}-{m}-{s}-{part}");
                    let picture = svg(movement, &drawing, &id, false);
                    let kind = step.kind;
                    let slug = movement.slug;
                    write!(page, "<figure>{picture}{slug}: {kind:?} {t:.1} s</figure>").unwrap();
                }
                steps += 1;
            }
        }
    });
    assert!(2 * 30 < steps, "{steps}");
    keep("figure-steps.html", &page);
}

#[test]
fn every_class_that_is_painted_has_a_rule() {
    let style = style();
    let mut drawing = Drawing::new();
    for movement in movements() {
        movement.draw(&movement.still(), &mut drawing);
        for shape in drawing.shapes() {
            // A highlight is filled with its gradient.
            for class in shape.class.css().split(' ').filter(|c| *c != "hl") {
                let rule = style.lines().any(|l| {
                    l.starts_with(&format!(".figure .{class}{{"))
                        || l.contains(&format!(".{class}{{"))
                });
                assert!(rule, "{class}");
            }
        }
    }
}

/// The tokens of the light and of the dark theme.
fn tokens() -> [BTreeMap<String, String>; 2] {
    let style = style();
    let block = |start: &str| {
        let from = style.find(start).unwrap_or_else(|| panic!("no {start}"));
        let rest = &style[from + start.len()..];
        let declarations = rest[..rest.find('}').expect("it ends")].split(';');
        declarations
            .filter_map(|d| d.trim().strip_prefix("--fig-")?.split_once(':'))
            .map(|(name, colour)| (name.to_owned(), colour.to_owned()))
            .collect::<BTreeMap<_, _>>()
    };
    let light = block("\n:root{");
    let dark = block("\n:root[data-theme=dark]{");
    let system = block(":root:not([data-theme=light]){");
    assert_eq!(dark, system, "both ways to the dark theme are the same");
    let mut both = light.clone();
    both.extend(dark);
    [light, both]
}

fn luminance(colour: &str) -> f64 {
    let channel = |i: usize| {
        let c = u8::from_str_radix(&colour[i..i + 2], 16).expect("a colour");
        let c = f64::from(c) / 255.0;
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn what_has_to_be_seen_has_a_contrast_of_3_in_both_themes() {
    let parts = [
        "top",
        "top-far",
        "leg",
        "leg-far",
        "skin",
        "skin-far",
        "ear",
        "hair",
        "prop",
        "band",
        "accent-line",
        "ball-line",
        "line",
        "ground",
        "mat-line",
        "arrow",
        "mark",
        "hl",
    ];
    let grounds = ["surface", "backdrop", "wall", "mat"];
    for (tokens, card) in tokens().iter().zip(["#ffffff", "#1a2324"]) {
        let colour = |name: &str| {
            tokens
                .get(name)
                .unwrap_or_else(|| panic!("no {name}"))
                .as_str()
        };
        for part in parts {
            let on = grounds.iter().map(|g| colour(g)).chain([card]);
            for ground in on {
                let found = contrast(colour(part), ground);
                assert!(3.0 <= found, "{part} on {ground}: {found:.2}");
            }
        }
        for (part, ground) in [("hl-core", "top"), ("mark-ink", "mark"), ("plumb", "top")] {
            let found = contrast(colour(part), colour(ground));
            assert!(3.0 <= found, "{part} on {ground}: {found:.2}");
        }
    }
}

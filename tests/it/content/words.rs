//! How the content is worded: short sentences, plain words, no promises
//! (safety.md section 8, ux.md 1.7).

use unhunch::content::{PAGES, Part};

use super::check;
use super::texts::{all, page};

const LONGEST_SENTENCE: usize = 20;
const LONGEST_PARAGRAPH: usize = 3;
const MOST_BYTES_OF_PAGES: usize = 15_000;

/// Words and phrases that the app never uses. One that ends in `*` bans every
/// word that begins so.
const BANNED: &[&str] = &[
    "treats",
    "cure*",
    "fixes",
    "fixed",
    "corrects",
    "heals",
    "prevents",
    "clinically proven",
    "guarantee*",
    "diagnos*",
    "all clear",
    "safe for you",
    "you are safe",
    "you’re safe",
    "totally normal",
    "should",
    "contraindicat*",
    "red flag",
    "red flags",
    "streak*",
    "abort*",
    "scapular retraction",
];

/// What may be said although a word in it is banned.
const ALLOWED: &[&str] = &["not a diagnosis", "does not diagnose"];

#[test]
fn no_sentence_is_longer_than_twenty_words() {
    let long = all().into_iter().filter_map(|text| {
        let sentence = sentences(&text.words)
            .into_iter()
            .find(|s| count(s) > LONGEST_SENTENCE)?;
        Some(format!("{} ({}): {sentence}", text.place, count(sentence)))
    });
    check("too long", long);
}

#[test]
fn no_paragraph_has_more_than_three_sentences() {
    let long = PAGES.iter().flat_map(|p| {
        let paragraphs = p.parts.iter().filter_map(|part| match part {
            Part::Text(words) => Some(*words),
            Part::List { .. } | Part::Topic { .. } | Part::Table { .. } | Part::Figure { .. } => {
                None
            }
        });
        paragraphs.filter(|words| sentences(words).len() > LONGEST_PARAGRAPH)
    });
    check("too many sentences", long.map(str::to_owned));
}

#[test]
fn no_text_uses_a_banned_word() {
    let faults = all().into_iter().flat_map(|text| {
        let found = BANNED.iter().filter(|b| uses(&text.words, b));
        let faults: Vec<_> = found
            .map(|b| format!("{}: “{b}” in {}", text.place, text.words))
            .collect();
        faults
    });
    check("banned", faults);
}

#[test]
fn every_text_says_something_and_is_set_with_true_quotes() {
    let faults = all().into_iter().filter(|text| {
        let words = &text.words;
        words.trim().is_empty() || words.trim() != words || words.contains(['\'', '"'])
    });
    check(
        "badly set",
        faults.map(|t| format!("{}: {}", t.place, t.words)),
    );
}

#[test]
fn the_pages_stay_short_enough_to_read() {
    let texts = PAGES.iter().flat_map(|p| page(p));
    let bytes: usize = texts.map(|t| t.words.len()).sum();
    assert!(bytes <= MOST_BYTES_OF_PAGES, "{bytes} bytes");
}

#[test]
fn a_full_stop_inside_a_number_ends_no_sentence() {
    let text = "It fell by 1.4 points. Start at 07:20: then rest!";
    assert_eq!(
        sentences(text),
        ["It fell by 1.4 points", "Start at 07:20", "then rest"]
    );
}

#[test]
fn banned_words_are_found_as_whole_words_only() {
    assert!(uses("You should rest", "should"));
    assert!(!uses("Lower your shoulder", "should"));
    assert!(uses("It is a diagnosis", "diagnos*"));
    assert!(!uses("It is not a diagnosis.", "diagnos*"));
}

fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, mark) in text.match_indices(['.', '!', '?', ':']) {
        let after = at + mark.len();
        let inside_a_word = text[after..].starts_with(char::is_alphanumeric);
        if !inside_a_word {
            found.push(&text[from..at]);
            from = after;
        }
    }
    found.push(&text[from..]);
    let trimmed = found.into_iter().map(str::trim);
    trimmed.filter(|s| count(s) > 0).collect()
}

fn count(sentence: &str) -> usize {
    let is_word = |token: &&str| token.contains(char::is_alphanumeric);
    sentence.split_whitespace().filter(is_word).count()
}

fn uses(text: &str, banned: &str) -> bool {
    let mut plain = spaced(text);
    for allowed in ALLOWED {
        plain = plain.replace(&spaced(allowed), " ");
    }
    match banned.strip_suffix('*') {
        Some(stem) => plain.contains(&format!(" {stem}")),
        None => plain.contains(&spaced(banned)),
    }
}

/// The words in lower case, each with a space before and after it.
fn spaced(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric() && c != '’');
    let words: Vec<_> = words.filter(|w| !w.is_empty()).collect();
    format!(" {} ", words.join(" "))
}

//! The whole content as Markdown, laid out for a physiotherapist to read from
//! top to bottom.

use std::fmt::{Display, Write};

use unhunch::content::learn::SHELVES;
use unhunch::content::signs::{ASK, FOUR_STOP_SIGNS, MORE_STOP_SIGNS, SIGNS, Sign};
use unhunch::content::{
    Amount, Change, Claim, Dose, EXERCISES, Exercise, Item, Kit, Lines, Page, Part, ROUTINES,
    Routine, Rung, RungKind, Sides, Slot, Source, Swap, Variant, Work, movement, sources,
};

/// Everything: exercises, routines, pages, signs and sources.
pub(super) fn markdown() -> String {
    let mut sheet = Sheet::default();
    sheet.line("# Unhunch: everything it says");
    sheet.line("## Exercises");
    for e in EXERCISES {
        exercise(&mut sheet, e);
    }
    sheet.line("## Routines");
    for r in ROUTINES {
        routine(&mut sheet, r);
    }
    for shelf in SHELVES {
        sheet.line(format_args!("## Learn: {}", shelf.title));
        sheet.line(shelf.summary);
        for p in shelf.pages {
            page(&mut sheet, p);
        }
    }
    signs(&mut sheet);
    sheet.line("## Sources");
    sheet.list(
        sources::ALL
            .iter()
            .map(|s| format!("{}: {}", s.key.get(), s.title)),
    );
    sheet.0
}

/// Markdown, block by block.
#[derive(Default)]
struct Sheet(String);

impl Sheet {
    /// A block of its own.
    fn line(&mut self, words: impl Display) {
        write!(self.0, "{words}\n\n").expect("a string takes every write");
    }

    /// A list.
    fn list(&mut self, lines: impl IntoIterator<Item = impl Display>) {
        for line in lines {
            writeln!(self.0, "- {line}").expect("a string takes every write");
        }
        self.0.push('\n');
    }

    /// A list under a name, left out when it is empty.
    fn named_list(&mut self, name: &str, lines: impl IntoIterator<Item = impl Display>) {
        self.line(format_args!("**{name}**"));
        self.list(lines);
    }

    fn steps(&mut self, steps: Lines) {
        for (n, step) in steps.iter().enumerate() {
            writeln!(self.0, "{}. {step}", n + 1).expect("a string takes every write");
        }
        self.0.push('\n');
    }

    fn row(&mut self, cells: &[&str]) {
        writeln!(self.0, "| {} |", cells.join(" | ")).expect("a string takes every write");
    }

    fn table(&mut self, head: &[&str], rows: &[&[&str]]) {
        self.row(head);
        self.row(&vec!["---"; head.len()]);
        for row in rows {
            self.row(row);
        }
        self.0.push('\n');
    }

    fn claim(&mut self, claim: &Claim) {
        let label = claim.evidence.name();
        let keys = keys(claim.sources);
        self.line(format_args!("_{label}._ {} [{keys}]", claim.says));
    }
}

fn exercise(sheet: &mut Sheet, e: &Exercise) {
    sheet.line(format_args!("### {} ({})", e.name, e.formal_name));
    let gentle = if e.gentle { " Gentle set." } else { "" };
    let place = e.position.name();
    let group = e.group.name();
    sheet.line(format_args!(
        "`{}`. {group}. {place}. {}.{gentle} Reviewed {}.",
        e.slug,
        kit(e.kit),
        e.reviewed
    ));
    sheet.line(e.purpose);
    sheet.line(format_args!("When: {}", e.when));
    how(sheet, e.start, e.steps, e.cues);
    sheet.named_list("Do", e.dos);
    sheet.named_list("Do not", e.do_nots);
    sheet.named_list("Usual mistakes", e.mistakes);
    sheet.named_list("Stop if", e.stop_if);
    sheet.named_list(
        "Leave out, or ask first, if",
        e.leave_out_if.iter().map(|l| l.words),
    );
    dose_list(sheet, e.ladder, e.sides);
    swaps(sheet, e.swaps);
    changes(sheet, "Easier", e.easier);
    changes(sheet, "Harder", e.harder);
    sheet.line("**How sure are we?**");
    for claim in e.claims {
        sheet.claim(claim);
    }
}

fn how(sheet: &mut Sheet, start: &str, steps: Lines, cues: Lines) {
    sheet.line(format_args!("Start: {start}"));
    sheet.steps(steps);
    sheet.named_list("Cues", cues);
}

fn dose_list(sheet: &mut Sheet, ladder: &[Rung], sides: Sides) {
    sheet.line("**Dose**");
    sheet.list(ladder.iter().map(|r| {
        let kind = match r.kind {
            RungKind::Start => "Start",
            RungKind::Step => "then",
            RungKind::Article => "Article",
            RungKind::Cap => "Most",
        };
        format!("{kind}: {}{}", dose(r.dose), each(sides))
    }));
}

fn swaps(sheet: &mut Sheet, swaps: &[Swap]) {
    for swap in swaps {
        let caution = swap.caution.unwrap_or_default();
        let missing = swap.missing.name();
        sheet.line(format_args!("No {missing}: {} {caution}", swap.instead));
    }
}

fn changes(sheet: &mut Sheet, way: &str, changes: &[Change]) {
    for change in changes {
        match change {
            Change::Form(v) => variant(sheet, way, v),
            Change::Tweak { name, how } => sheet.line(format_args!("#### {way}: {name}\n\n{how}")),
        }
    }
}

fn variant(sheet: &mut Sheet, way: &str, v: &Variant) {
    sheet.line(format_args!("#### {way}: {}", v.name));
    let gentle = if v.gentle { " Gentle set." } else { "" };
    let place = v.position.name();
    sheet.line(format_args!(
        "`{}`. {place}. {}.{gentle}",
        v.slug,
        kit(v.kit)
    ));
    sheet.line(v.how);
    how(sheet, v.start, v.steps, v.cues);
    dose_list(sheet, v.ladder, v.sides);
}

fn routine(sheet: &mut Sheet, r: &Routine) {
    let slot = match r.slot {
        Slot::Morning => "Morning",
        Slot::Day => "During the day",
        Slot::Evening => "Evening",
        Slot::Any => "Any time",
    };
    sheet.line(format_args!("### {}", r.name));
    sheet.line(format_args!("`{}`. {slot}. {}", r.slug, r.purpose.get()));
    sheet.line(r.note.get());
    sheet.list(r.items.iter().map(item));
}

fn item(item: &Item) -> String {
    let name = movement(item.movement.as_str()).map_or("unknown", |m| m.name());
    match item.amount {
        Amount::Ladder => format!("{name}: the person’s own rung"),
        Amount::Fixed(fixed) => format!("{name}: {}", dose(fixed)),
    }
}

fn page(sheet: &mut Sheet, p: &Page) {
    sheet.line(format_args!("### {}", p.title));
    sheet.line(format_args!("`{}`. {}", p.slug, p.summary));
    for part in p.parts {
        match part {
            Part::Text(words) => sheet.line(words),
            Part::Figure { slug, heading } => {
                sheet.line(format_args!("**{heading}**\n\nThe figure `{slug}`."));
            }
            Part::List { heading, lines } => sheet.named_list(heading, *lines),
            Part::Topic {
                heading,
                said,
                claim,
            } => {
                sheet.line(format_args!("**{heading}**\n\nPeople say: {said}"));
                sheet.claim(claim);
            }
            Part::Table {
                heading,
                head,
                rows,
            } => {
                sheet.line(format_args!("**{heading}**"));
                sheet.table(head, rows);
            }
        }
    }
}

fn signs(sheet: &mut Sheet) {
    sheet.line("## Warning signs");
    sheet.line(ASK);
    sheet.list(SIGNS.iter().map(sign));
    sheet.line("Before each session, in one line each:");
    sheet.list(SIGNS.iter().map(|s| s.short));
    sheet.line("In a result, after “You told us about”:");
    sheet.list(SIGNS.iter().map(|s| s.told));
    sheet.named_list("Four reasons to stop", FOUR_STOP_SIGNS);
    sheet.named_list("Stop for these too", MORE_STOP_SIGNS);
}

fn sign(s: &Sign) -> String {
    format!("**{}**{} [{}]", s.lead, s.rest, keys(s.source.get()))
}

fn keys(sources: &[&Source]) -> String {
    let keys: Vec<_> = sources.iter().map(|s| s.key.get()).collect();
    keys.join(", ")
}

fn kit(kit: &[Kit]) -> String {
    let names: Vec<_> = kit.iter().map(|k| k.name()).collect();
    match names.as_slice() {
        [] => "No kit".to_owned(),
        some => format!("Kit: {}", some.join(", ")),
    }
}

fn each(sides: Sides) -> &'static str {
    match sides {
        Sides::Together => "",
        Sides::EachInTurn => ", each side",
    }
}

/// A dose in words: "2 sets of 8, slide up 2 s, slide down 2 s".
fn dose(dose: Dose) -> String {
    let sets = match dose.sets {
        1 => "1 set".to_owned(),
        n => format!("{n} sets"),
    };
    format!("{sets} of {}", work(dose.work))
}

fn work(work: Work) -> String {
    match work {
        Work::Hold { seconds } => format!("{seconds} seconds"),
        Work::HoldOpen { target } => format!("up to {target} seconds"),
        Work::OwnPace { count } => format!("{count} at the person’s own pace"),
        Work::Breaths { count, breath } => {
            let breaths = if count == 1 { "breath" } else { "breaths" };
            let (inhale, exhale) = (breath.inhale, breath.exhale);
            format!("{count} {breaths} (in {inhale} s, out {exhale} s)")
        }
        Work::Reps { count, tempo } => {
            let hold = match tempo.hold {
                0 => String::new(),
                n => format!(", hold {n} s"),
            };
            format!(
                "{count} ({} {} s{hold}, {} {} s)",
                tempo.effort_word.to_lowercase(),
                tempo.effort,
                tempo.release_word.to_lowercase(),
                tempo.release
            )
        }
    }
}

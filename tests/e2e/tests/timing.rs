//! A short session keeps its time: every tone that the core asks for is laid on
//! the audio clock where it belongs, and none else, through a pause and back.
//! How near the loudspeaker comes to it is measured by `scripts/bench timer`.

use std::thread;
use std::time::Duration;

use e2e::timing::{
    Comparison, Cue, Due, Input, Pair, Piece, Recording, Rehearsal, Tone, begin, compare,
    of_sorted, record, sorted,
};
use e2e::{Engine, Person, Site, in_every_engine};

in_every_engine!(every_tone_is_laid_where_it_belongs);

/// How exactly tones that were laid together keep their distances, on the audio
/// clock, in milliseconds.
const EXACT: f64 = 5.0;
/// How near each was meant for its time, in milliseconds: a reading of the audio
/// clock may be a buffer or two old.
const NEAR: f64 = 60.0;
/// Tones laid within so many milliseconds were laid together.
const TOGETHER: f64 = 100.0;
const SESSION: Duration = Duration::from_secs(90);

fn every_tone_is_laid_where_it_belongs(engine: Engine) {
    let site = Site::built();
    let mut person = Person::new(engine, &site);
    let piece = Piece::short();
    begin(&mut person, &piece);
    person.wait_for("Switch", SESSION);
    // Between two tones, so that none is just about to begin.
    thread::sleep(Duration::from_secs(2));
    person.tap("Pause");
    person.wait_for("Paused", SESSION);
    let mut recording = Recording::default();
    record(&mut person, &mut recording);
    assert!(0 < recording.taken_back(), "a pause takes tones back");
    // Time must pass, so that the tones of the pause end and its length counts.
    thread::sleep(Duration::from_secs(1));
    person.tap("Resume");
    person.wait_for("Done. 1 minute.", SESSION);

    record(&mut person, &mut recording);
    let start = recording.pressed("Start");
    let pause = recording.pressed("Pause") - start;
    let resume = recording.pressed("Resume") - start;
    let rehearsal = Rehearsal::start(piece.script());
    let mut before = rehearsal.tones_from(0.0);
    before.retain(|due| due.at < pause);
    let between = Due::at_once(Cue::Pause, pause);
    let after = rehearsal
        .pressed(Input::PauseTapped, pause)
        .pressed(Input::ResumeTapped, resume)
        .tones_from(resume);

    let ahead = recording.laid_before(start + 1000.0);
    assert!(before.len() <= ahead, "only {ahead} tones were laid ahead");
    let late: Vec<_> = recording
        .sounding()
        .into_iter()
        .filter(Tone::is_late)
        .collect();
    assert!(late.is_empty(), "laid late: {late:#?}");
    let all = [before, between, after].concat();
    let found = compare(&all, recording.sounding(), |tone| tone.meant() - start);
    let faults = found.faults();
    assert!(
        faults.is_empty(),
        "pause at {pause:.0} ms, resume at {resume:.0} ms:\n{faults}"
    );
    keeps_its_distances(&found);
}

/// Tones that were laid together stand as far from each other on the audio clock
/// as they are due; and each was meant for its time.
fn keeps_its_distances(found: &Comparison) {
    let mut sheets: Vec<Vec<&Pair>> = Vec::new();
    // A chime for this very moment comes as late as the sound is behind, as a
    // whole: the first waits for the sound to open, the others for its latency.
    let at_once = |p: &&Pair| !matches!(p.due.cue, Cue::Start | Cue::Pause | Cue::Resume);
    let pairs = found.pairs.iter().filter(at_once);
    let mut pairs: Vec<&Pair> = pairs.collect();
    pairs.sort_by(|a, b| a.tone.laid.total_cmp(&b.tone.laid));
    for pair in pairs {
        let error = pair.error();
        assert!(error.abs() < NEAR, "{} is {error:.1} ms off", pair.due);
        match sheets.last_mut() {
            Some(sheet) if pair.tone.laid - sheet[0].tone.laid < TOGETHER => sheet.push(pair),
            Some(_) | None => sheets.push(vec![pair]),
        }
    }
    for sheet in sheets {
        let offset = |pair: &Pair| pair.tone.when * 1000.0 - pair.due.at;
        let middle = of_sorted(&sorted(sheet.iter().map(|pair| offset(pair))), 50);
        for pair in sheet {
            let error = offset(pair) - middle;
            assert!(
                error.abs() <= EXACT,
                "{} is {error:.1} ms out of line",
                pair.due
            );
        }
    }
}

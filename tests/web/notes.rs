//! Notes rendered by the browser itself, and looked for in the samples.

use std::time::Duration;

use unhunch::app::tones::{Note, score};
use unhunch::session::Cue;
use unhunch::time::Moment;
use unhunch::web::ports::audio::notes::Notes;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{AudioBuffer, BaseAudioContext, OfflineAudioContext};

const RATE: f32 = 44_100.0;

/// The page's clock when the tests lay their notes.
const NOW: Moment = Moment::from_millis(90_000);

/// Renders so many seconds of what `lay` lays.
async fn rendered(seconds: u32, lay: impl FnOnce(&mut Notes, &BaseAudioContext)) -> Vec<f32> {
    let length = seconds * 44_100;
    let context = OfflineAudioContext::new_with_number_of_channels_and_length_and_sample_rate(
        1, length, RATE,
    )
    .unwrap();
    lay(&mut Notes::default(), &context);
    let buffer = JsFuture::from(context.start_rendering().unwrap())
        .await
        .unwrap();
    buffer
        .unchecked_into::<AudioBuffer>()
        .get_channel_data(0)
        .unwrap()
}

/// Seconds at which sound begins after at least 4 ms of silence, and the length
/// of each sound.
fn sounds(samples: &[f32]) -> Vec<(f64, f64)> {
    let silence = 176;
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (at, sample) in samples.iter().enumerate() {
        if sample.abs() < 0.001 {
            continue;
        }
        match found.last_mut() {
            Some((_, end)) if at - *end < silence => *end = at,
            Some(_) | None => found.push((at, at)),
        }
    }
    let seconds = |at: usize| f64::from(u32::try_from(at).unwrap()) / f64::from(RATE);
    let span = |(from, to): (usize, usize)| (seconds(from), seconds(to - from));
    found.into_iter().map(span).collect()
}

fn after(ms: u64) -> Moment {
    NOW + Duration::from_millis(ms)
}

/// Everything that is heard in a short session, when each begins.
fn session() -> Vec<Note> {
    let length = Duration::from_millis(1500);
    let cues = [
        (500, Cue::Rest),
        (2000, Cue::Count(3)),
        (3000, Cue::Count(2)),
        (4000, Cue::Count(1)),
        (5000, Cue::Go),
        (5700, Cue::Effort { number: 1, length }),
        (7200, Cue::HoldPart { number: 1, length }),
        (8700, Cue::Release { number: 1, length }),
        (10_250, Cue::Halfway),
        (11_003, Cue::TenSeconds),
        (11_007, Cue::TargetReached),
        (12_001, Cue::BreathIn { number: 1, length }),
        (13_501, Cue::BreathOut { number: 1, length }),
        (15_333, Cue::Done),
    ];
    cues.into_iter()
        .flat_map(|(ms, cue)| score(after(ms), cue))
        .collect()
}

#[wasm_bindgen_test]
async fn every_tone_begins_within_five_milliseconds_of_its_moment() {
    let notes = session();
    // An audio clock that was 86.4 s behind the page's when it began.
    let zero = -86.4 - 3.6 + 0.25;
    let samples = rendered(18, |laid, context| {
        laid.lay((context, &context.destination()), &notes, 0.75, zero, NOW);
    })
    .await;
    let expected: Vec<(f64, f64)> = notes
        .iter()
        .map(|n| (n.at.since(NOW).as_secs_f64() + 0.25, n.length.as_secs_f64()))
        .collect();
    let found = sounds(&samples);
    assert_eq!(found.len(), expected.len(), "{found:?}");
    for ((begin, length), (due, lasts)) in found.into_iter().zip(expected) {
        assert!((begin - due).abs() < 0.005, "due {due}, heard {begin}");
        assert!((length - lasts).abs() < 0.01, "{due}: {length} of {lasts}");
    }
    let loudest = samples.iter().fold(0.0_f32, |a, s| a.max(s.abs()));
    assert!((0.7..=0.76).contains(&loudest), "{loudest}");
}

fn beep(ms: u64, length: u64) -> Note {
    Note {
        at: after(ms),
        length: Duration::from_millis(length),
        from: 880.0,
        to: 880.0,
        weight: 1.0,
    }
}

#[wasm_bindgen_test]
async fn a_tone_that_is_late_is_dropped_and_one_just_missed_is_not() {
    let zero = -90.0;
    let samples = rendered(2, |laid, context| {
        let notes = [beep(0, 100), beep(50, 100), beep(1000, 100)];
        // 100 ms later than the notes were meant for.
        let now = after(100);
        laid.lay((context, &context.destination()), &notes, 0.5, zero, now);
    })
    .await;
    let begins: Vec<f64> = sounds(&samples).into_iter().map(|s| s.0).collect();
    assert_eq!(begins.len(), 2, "{begins:?}");
    assert!((begins[0] - 0.05).abs() < 0.005 && (begins[1] - 1.0).abs() < 0.005);
}

#[wasm_bindgen_test]
async fn a_chime_for_now_waits_for_the_loudspeaker_as_a_whole() {
    // What is laid now could only have been heard 200 ms ago.
    let zero = -90.2;
    let samples = rendered(3, |laid, context| {
        let notes = [beep(0, 80), beep(130, 80), beep(260, 80), beep(2000, 80)];
        laid.lay((context, &context.destination()), &notes, 0.5, zero, NOW);
    })
    .await;
    let begins: Vec<f64> = sounds(&samples).into_iter().map(|s| s.0).collect();
    let due = [0.0, 0.13, 0.26, 1.8];
    assert_eq!(begins.len(), due.len(), "{begins:?}");
    for (begin, due) in begins.iter().zip(due) {
        assert!((begin - due).abs() < 0.005, "due {due}, heard {begin}");
    }
}

#[wasm_bindgen_test]
async fn a_hush_takes_back_what_has_not_begun_and_breaks_long_tones_off() {
    let samples = rendered(4, |laid, context| {
        let notes = [beep(950, 100), beep(1500, 100), beep(2000, 1500)];
        laid.lay((context, &context.destination()), &notes, 0.5, -90.0, NOW);
        laid.hush(1.0, true);
    })
    .await;
    let found = sounds(&samples);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!((found[0].1 - 0.1).abs() < 0.005, "a short tone rings out");

    let samples = rendered(3, |laid, context| {
        laid.lay(
            (context, &context.destination()),
            &[beep(500, 2000)],
            0.5,
            -90.0,
            NOW,
        );
        laid.hush(1.0, true);
    })
    .await;
    let found = sounds(&samples);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!((0.5..0.58).contains(&found[0].1), "{found:?}");
    let jump = samples
        .windows(2)
        .fold(0.0_f32, |a, w| a.max((w[1] - w[0]).abs()));
    // A level 880 Hz tone of 0.5 changes by 0.063 a sample at the most.
    assert!(jump < 0.07, "a click of {jump}");
}

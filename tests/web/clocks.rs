//! The audio clock beside the page's, with the readings that browsers give.

use std::time::Duration;

use unhunch::time::Moment;
use unhunch::web::ports::audio::clocks::{Clocks, Reading};
use wasm_bindgen_test::wasm_bindgen_test;

/// Numbers from −1 to 1 that are the same at each run.
struct Noise(u32);

impl Noise {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(self.0 >> 8) / f64::from(1 << 23) - 1.0
    }
}

fn at(seconds: f64) -> Moment {
    Moment::default() + Duration::from_secs_f64(seconds)
}

/// A reading at `now` seconds whose audio clock stood at zero at −`zero`, told
/// `noise` seconds wrong, 40 ms behind what is being worked out.
fn reading(now: f64, zero: f64, noise: f64) -> Reading {
    Reading {
        now: at(now),
        current: now + zero + 0.045,
        heard: Some((now + zero - 0.005 + noise, (now - 0.005) * 1000.0)),
    }
}

#[wasm_bindgen_test]
fn laying_anew_never_shifts_tones_by_more_than_five_milliseconds() {
    let mut noise = Noise(1);
    let mut clocks = Clocks::new(at(1.0), 0.0);
    let mut laid = clocks.settle(&reading(1.5, -1.0, 0.01 * noise.next()));
    for step in 1..2000 {
        let now = 1.5 + f64::from(step) * 0.45;
        // An audio clock that runs 60 parts in a million fast.
        let zero = -1.0 + 60e-6 * now;
        let reading = reading(now, zero, 0.01 * noise.next());
        let anew = clocks.settle(&reading);
        assert!((anew - laid).abs() <= 0.005, "{step}: {}", anew - laid);
        assert!((anew - zero).abs() < 0.012, "{step}: {}", anew - zero);
        laid = anew;
    }
    assert!((laid - -1.0).abs() > 0.04, "the drift was followed");
}

#[wasm_bindgen_test]
fn one_reading_that_is_wrong_moves_nothing() {
    let mut clocks = Clocks::new(at(1.0), 0.0);
    let laid = clocks.settle(&reading(1.5, -1.0, 0.0));
    for now in [2.0, 3.0, 4.0] {
        clocks.read(&reading(now, -1.0, 0.0));
    }
    let anew = clocks.settle(&reading(5.0, -1.0, 0.02));
    assert!((anew - laid).abs() < 1e-9);
    assert!(clocks.off_by() < Duration::from_millis(1));
}

#[wasm_bindgen_test]
fn a_clock_that_stood_still_is_told_and_put_right_at_once() {
    let mut clocks = Clocks::new(at(1.0), 0.0);
    clocks.settle(&reading(1.5, -1.0, 0.0));
    clocks.read(&reading(2.0, -1.0, 0.0));
    assert!(clocks.read(&reading(10.0, -3.0, 0.0)));
    let off = clocks.off_by().as_secs_f64();
    assert!((off - 2.0).abs() < 1e-6, "{off}");
    let zero = clocks.settle(&reading(10.1, -3.0, 0.0));
    assert!((zero - -3.0).abs() < 1e-6, "{zero}");
    assert!(clocks.off_by() < Duration::from_millis(1));
}

#[wasm_bindgen_test]
fn a_clock_stands_when_it_shows_the_same_after_a_quarter_of_a_second() {
    let standing = |now: f64| Reading {
        now: at(now),
        current: 0.5,
        heard: None,
    };
    let mut clocks = Clocks::new(at(1.0), 0.2);
    assert!(clocks.read(&standing(1.3)), "it has moved since");
    assert!(clocks.read(&standing(1.5)), "it may be between two blocks");
    assert!(!clocks.read(&standing(1.6)));
    assert!(clocks.read(&Reading {
        current: 0.6,
        ..standing(1.7)
    }));
    let (now, ran) = (at(1.7), at(1.4));
    assert_eq!(clocks.ran_until(now, 0.6), ran);
}

#[wasm_bindgen_test]
fn what_is_heard_counts_only_where_it_makes_sense() {
    let (now, current) = (5.0, 2.0);
    let zero = |heard| {
        Clocks::new(at(now), current).settle(&Reading {
            now: at(now),
            current,
            heard,
        })
    };
    let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-9, "{a} {b}");
    near(zero(Some((1.8, 4990.0))), 1.8 - 4.99);
    let nonsense = [
        None,
        Some((0.0, 0.0)),
        Some((1.8, 0.0)),
        Some((f64::NAN, f64::NAN)),
        // Another clock's milliseconds, seconds, the future, long ago.
        Some((1.8, 1.7e12)),
        Some((1.8, 4.99)),
        Some((2.1, 5000.0)),
        Some((0.9, 4990.0)),
    ];
    for heard in nonsense {
        near(zero(heard), current - now);
    }
}

//! A pose as a flat list of numbers, all of which are mixed between two
//! keyframes. Tables write only what differs from the defaults, in hundredths.

/// Which number of a pose; its place in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number(pub u8);

/// How many numbers a pose has. A power of two, so that no place can be
/// outside.
pub const COUNT: usize = 64;

/// Where the numbers of the limbs begin.
pub const LIMBS: u8 = 28;
/// How many numbers a limb has.
pub const PER_LIMB: u8 = 9;

/// A value in hundredths, as tables hold it.
pub type Hundredths = i16;

/// A number and its value.
pub type Entry = (Number, Hundredths);

/// The hundredths of a value that is written out.
#[expect(
    clippy::cast_possible_truncation,
    reason = "every table is written in the range, and a test reads all of them"
)]
pub const fn h(value: f64) -> Hundredths {
    let rounding = if value < 0.0 { -0.5 } else { 0.5 };
    (value * 100.0 + rounding) as Hundredths
}

/// The hundredths of a list.
pub const fn list<const N: usize>(values: [f64; N]) -> [Hundredths; N] {
    let mut all = [0; N];
    let mut i = 0;
    while i < N {
        all[i] = h(values[i]);
        i += 1;
    }
    all
}

/// The hundredths of a table.
pub const fn table<const M: usize, const N: usize>(rows: [[f64; M]; N]) -> [[Hundredths; M]; N] {
    let mut all = [[0; M]; N];
    let mut i = 0;
    while i < N {
        all[i] = list(rows[i]);
        i += 1;
    }
    all
}

/// What hundredths stand for.
pub fn value(hundredths: Hundredths) -> f32 {
    f32::from(hundredths) * 0.01
}

/// What a row of hundredths stands for. A loop instead of `map`, which is
/// compiled anew for every length and costs five times as much.
pub fn values<const N: usize>(row: [Hundredths; N]) -> [f32; N] {
    let mut all = [0.0; N];
    let mut i = 0;
    while i < N {
        all[i] = value(row[i]);
        i += 1;
    }
    all
}

/// Every number of a body, and of the things it moves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pose([f32; COUNT]);

impl Pose {
    /// Standing upright with everything at rest.
    pub const DEFAULT: Self = {
        let mut list = [0.0; COUNT];
        list[X.0 as usize] = 120.0;
        list[Y.0 as usize] = 100.0;
        list[HL.0 as usize] = 1.0;
        list[SF.0 as usize] = 1.0;
        list[NF.0 as usize] = 1.0;
        let mut slot = 0;
        while slot < 4 {
            list[LimbNumber::Upper.of(slot).0 as usize] = 1.0;
            list[LimbNumber::Lower.of(slot).0 as usize] = 1.0;
            slot += 1;
        }
        Self(list)
    };

    /// The value of a number.
    pub fn get(&self, number: Number) -> f32 {
        self.0[usize::from(number.0) % COUNT]
    }

    /// Gives a number a value.
    pub fn set(&mut self, number: Number, value: f32) {
        self.0[usize::from(number.0) % COUNT] = value;
    }

    /// Takes over what a table says.
    pub fn apply(&mut self, entries: &[Entry]) {
        for &(number, hundredths) in entries {
            self.set(number, value(hundredths));
        }
    }

    /// Adds a share of what a table says.
    pub fn add(&mut self, entries: &[Entry], share: f32) {
        for &(number, hundredths) in entries {
            self.set(number, self.get(number) + value(hundredths) * share);
        }
    }

    /// The pose that lies a share of the way towards another.
    #[must_use]
    pub fn towards(mut self, other: &Self, share: f32) -> Self {
        for (from, to) in self.0.iter_mut().zip(&other.0) {
            *from += (to - *from) * share;
        }
        self
    }
}

/// The numbers that every limb has.
#[derive(Debug, Clone, Copy)]
pub enum LimbNumber {
    /// The angle of the upper bone.
    Root,
    /// The bend of the elbow or knee.
    Middle,
    /// The bend of the wrist; the angle of the foot.
    End,
    /// How much the upper bone is foreshortened.
    Upper,
    /// How much the lower bone is foreshortened.
    Lower,
    /// Where the wrist or ankle has to be.
    X,
    /// Where the wrist or ankle has to be.
    Y,
    /// Where the elbow or knee has to be.
    MiddleX,
    /// Where the elbow or knee has to be.
    MiddleY,
}

impl LimbNumber {
    /// This number of the limb in a slot: near or left arm, far or right arm,
    /// near or left leg, far or right leg.
    pub const fn of(self, slot: u8) -> Number {
        Number(LIMBS + slot * PER_LIMB + self as u8)
    }
}

// Where the middle of the hips is.
pub(super) const X: Number = Number(0);
pub(super) const Y: Number = Number(1);

// Pelvis, loins, lower and upper chest: each leans from the one below.
pub(super) const PEL: Number = Number(2);
pub(super) const LUM: Number = Number(3);
pub(super) const TH1: Number = Number(4);
pub(super) const TH2: Number = Number(5);

// Neck and head.
pub(super) const NK: Number = Number(6);
pub(super) const HD: Number = Number(7);

// How far the breath fills them.
pub(super) const BELLY: Number = Number(8);
pub(super) const CHEST: Number = Number(9);

// How strongly it shows where it works.
pub(super) const HL: Number = Number(10);

// Shoulders from the side: forward and up.
pub(super) const SHX: Number = Number(11);
pub(super) const SHY: Number = Number(12);

// How much spine and neck are foreshortened.
pub(super) const SF: Number = Number(13);
pub(super) const NF: Number = Number(14);

// Shoulders from the front or from behind: inwards and up.
pub(super) const SL_IN: Number = Number(15);
pub(super) const SR_IN: Number = Number(16);
pub(super) const SL_UP: Number = Number(17);
pub(super) const SR_UP: Number = Number(18);

// The ball.
pub(super) const BALL_X: Number = Number(19);
pub(super) const BALL_Y: Number = Number(20);
pub(super) const BALL_ROT: Number = Number(21);

// The roller.
pub(super) const ROL_X: Number = Number(22);
pub(super) const ROL_ROT: Number = Number(23);

// How far up the spine it works, and how strongly left and right.
pub(super) const HL_U: Number = Number(24);
pub(super) const HL_L: Number = Number(25);
pub(super) const HL_R: Number = Number(26);

/// Names the numbers of a limb.
macro_rules! limb {
    ($slot:literal: $($name:ident $number:ident),*) => {
        $(pub(super) const $name: Number = LimbNumber::$number.of($slot);)*
    };
}

limb!(0: AN_S Root, AN_E Middle, AN_W End, AN_U Upper, AN_L Lower, AN_X X, AN_Y Y, AN_EX MiddleX, AN_EY MiddleY);
limb!(1: AF_S Root, AF_E Middle, AF_W End, AF_X X, AF_Y Y, AF_EX MiddleX, AF_EY MiddleY);
limb!(2: LN_H Root, LN_F End, LN_X X, LN_Y Y);
limb!(3: LF_H Root, LF_F End, LF_X X, LF_Y Y);
limb!(0: AL_S Root, AL_E Middle, AL_W End, AL_X X, AL_Y Y, AL_EX MiddleX, AL_EY MiddleY);
limb!(1: AR_S Root, AR_E Middle, AR_W End, AR_X X, AR_Y Y, AR_EX MiddleX, AR_EY MiddleY);
limb!(2: LL_H Root, LL_F End, LL_X X, LL_Y Y, LL_EX MiddleX, LL_EY MiddleY);
limb!(3: LR_H Root, LR_F End, LR_X X, LR_Y Y, LR_EX MiddleX, LR_EY MiddleY);

//! One audio context from its first sound to its end.
//!
//! Invariant: a channel that was closed says nothing more, and each opening is
//! answered by [`SoundEvent::Opened`] or [`SoundEvent::Failed`].

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::time::Duration;

use wasm_bindgen::prelude::*;
use web_sys::{GainNode, OscillatorNode};

use super::clocks::{Clocks, Reading};
use super::context::Context;
use super::notes::Notes;
use super::{Pace, SoundEvent};
use crate::app::tones::Note;
use crate::time::Moment;
use crate::web::ports::timer::Timer;
use crate::web::ports::{Listener, clock, listener, promise, put};

/// Sound that has not begun by then has failed, until it begins after all.
const PATIENCE: Duration = Duration::from_secs(3);

/// How loud tones are under speech: 12 dB less.
const UNDER_SPEECH: f32 = 0.25;

/// The time constant of getting louder and softer, in seconds: it is done
/// after three of them.
const RAMP: f64 = 0.013;

/// A tone that nobody hears and that still counts as sound: −62 dBFS at 40 Hz.
const HUM_LEVEL: f32 = 0.0008;
const HUM_HERTZ: f32 = 40.0;

type Heard = Rc<dyn Fn(SoundEvent)>;

pub(super) struct Channel {
    context: Context,
    /// What all notes go through on their way out.
    mix: GainNode,
    clocks: RefCell<Clocks>,
    notes: RefCell<Notes>,
    hum: RefCell<Option<OscillatorNode>>,
    heard: RefCell<Heard>,
    /// Whether an opening has not been answered yet.
    asked: Cell<bool>,
    /// Whether it was said last that sound works.
    works: Cell<bool>,
    patience: Timer,
    me: Weak<Self>,
    /// Held for as long as the context may call it.
    _changed: Listener,
}

impl Channel {
    pub(super) fn build(heard: Heard) -> Result<Rc<Self>, JsValue> {
        let context = Context::new()?;
        let mix = context.create_gain()?;
        mix.connect_with_audio_node(&context.destination())?;
        let clocks = Clocks::new(clock::moment(), context.current_time());
        Ok(Rc::new_cyclic(|me: &Weak<Self>| {
            let listening = me.clone();
            let changed = listener(move |_| {
                if let Some(channel) = listening.upgrade() {
                    channel.changed();
                }
            });
            put(&context, "onstatechange", changed.as_ref());
            Self {
                context,
                mix,
                clocks: RefCell::new(clocks),
                notes: RefCell::default(),
                hum: RefCell::default(),
                heard: RefCell::new(heard),
                asked: Cell::new(false),
                works: Cell::new(false),
                patience: Timer::default(),
                me: me.clone(),
                _changed: changed,
            }
        }))
    }

    /// Asks the context to run; `heard` is told from now on.
    pub(super) fn resume(&self, heard: Heard) {
        self.heard.replace(heard);
        self.asked.set(true);
        let me = self.me.clone();
        self.patience
            .set(Some(PATIENCE), move || with(&me, Self::failed));
        let me = self.me.clone();
        match self.context.resume() {
            Ok(resumed) => promise::settled(&resumed, move |outcome| match outcome {
                Ok(_) => with(&me, Self::changed),
                Err(_) => with(&me, Self::failed),
            }),
            Err(_) => self.failed(),
        }
    }

    pub(super) fn close(&self) {
        put(&self.context, "onstatechange", &JsValue::NULL);
        self.patience.set(None, || ());
        if let Ok(closed) = self.context.close() {
            promise::settled(&closed, |_already_gone| ());
        }
    }

    /// Whether no sound can come of this any more: it is closed, or says that
    /// it runs while its clock stands.
    pub(super) fn is_dead(&self, now: Moment) -> bool {
        self.context.state() == "closed" || (self.runs() && !self.moves(now))
    }

    pub(super) fn runs(&self) -> bool {
        self.context.state() == "running"
    }

    pub(super) fn pace(&self, now: Moment) -> Pace {
        if self.moves(now) {
            Pace::OffBy(self.clocks.borrow().off_by())
        } else {
            Pace::Stands
        }
    }

    pub(super) fn ran_until(&self, now: Moment) -> Moment {
        let current = self.context.current_time();
        self.clocks.borrow().ran_until(now, current)
    }

    pub(super) fn lay(&self, notes: &[Note], gain: f32, now: Moment) {
        let zero = self.clocks.borrow_mut().settle(&self.reading(now));
        let out = (self.context.as_ref(), self.mix.as_ref());
        self.notes.borrow_mut().lay(out, notes, gain, zero, now);
    }

    pub(super) fn hush(&self, breaks_off: bool) {
        let now = self.context.current_time();
        self.notes.borrow_mut().hush(now, breaks_off);
    }

    pub(super) fn duck(&self, ducked: bool) {
        let level = if ducked { UNDER_SPEECH } else { 1.0 };
        let (gain, now) = (self.mix.gain(), self.context.current_time());
        let _finite_numbers = gain.set_target_at_time(level, now, RAMP);
    }

    pub(super) fn keep_sounding(&self, on: bool) {
        if on && self.hum.borrow().is_some() {
            return;
        }
        let hum = if on { self.hum().ok() } else { None };
        if let Some(earlier) = self.hum.replace(hum) {
            let _already_over = earlier.stop();
        }
    }

    /// Straight to the loudspeaker: neither speech nor the volume changes it.
    fn hum(&self) -> Result<OscillatorNode, JsValue> {
        let (oscillator, level) = (
            self.context.create_oscillator()?,
            self.context.create_gain()?,
        );
        oscillator.frequency().set_value(HUM_HERTZ);
        level.gain().set_value(HUM_LEVEL);
        oscillator.connect_with_audio_node(&level)?;
        level.connect_with_audio_node(&self.context.destination())?;
        oscillator.start()?;
        Ok(oscillator)
    }

    /// The context may have begun or stopped to run.
    fn changed(&self) {
        let now = clock::moment();
        if self.runs() {
            let begins = !self.works.replace(true);
            if begins {
                let current = self.context.current_time();
                self.clocks.borrow_mut().begin(now, current);
            }
            if self.asked.replace(false) || begins {
                self.tell(SoundEvent::Opened);
            }
        } else if self.works.replace(false) {
            // They would be heard when sound comes back, long after their time.
            self.hush(true);
            self.tell(SoundEvent::Lost {
                at: self.ran_until(now),
            });
        }
    }

    fn failed(&self) {
        if self.asked.replace(false) {
            self.tell(SoundEvent::Failed);
        }
    }

    fn tell(&self, event: SoundEvent) {
        let heard = Rc::clone(&self.heard.borrow());
        heard(event);
    }

    fn moves(&self, now: Moment) -> bool {
        self.clocks.borrow_mut().read(&self.reading(now))
    }

    fn reading(&self, now: Moment) -> Reading {
        let heard = self.context.output().ok();
        Reading {
            now,
            current: self.context.current_time(),
            heard: heard.map(|h| (h.context_time(), h.performance_time())),
        }
    }
}

fn with(channel: &Weak<Channel>, call: fn(&Channel)) {
    if let Some(channel) = channel.upgrade() {
        call(&channel);
    }
}

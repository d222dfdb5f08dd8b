//! Where everything meets: messages go through the core one at a time, and
//! what the core asks for goes out through the ports.
//!
//! Invariant: a message raised while another is being handled waits its turn,
//! so the model is never changed from two places at once; and the requests of
//! a tap go out inside that tap, which is what unlocks sound.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};
use std::time::Duration;

use leptos_dom::helpers::request_animation_frame;
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

use crate::app::effect::{Effect, Focus};
use crate::app::model::Model;
use crate::app::msg::{Msg, Opening, PlayerMsg};
use crate::app::{screens, update};
use crate::route::Route;
use crate::session::State;
use crate::settings::Background;
use crate::time::{Moment, Now};
use crate::web::ports::{self, audio, clock, offline, page, storage, timer, wake_lock};
use crate::web::ui::dom::run;

/// Sends messages to the core. Views and ports get a copy each.
#[derive(Clone, Copy)]
pub struct Act(&'static dyn Fn(Msg));

impl Act {
    /// Sends messages to `receiver`; the app itself uses [`Runtime::open`], and
    /// browser tests listen with their own. It is there as long as the page.
    pub fn new(receiver: impl Fn(Msg) + 'static) -> Self {
        Self(Box::leak(Box::new(receiver)))
    }

    /// Something happened.
    pub fn send(self, msg: Msg) {
        (self.0)(msg);
    }

    /// What a button does that always says the same.
    pub fn tap(self, msg: Msg) -> impl Fn() + 'static {
        move || self.send(msg.clone())
    }

    /// Something was pressed in the player.
    pub fn player(self, msg: PlayerMsg) {
        self.send(Msg::Player(msg));
    }
}

/// A frame this long after the last one means that nothing was seen between.
const UNSEEN: Duration = Duration::from_millis(1500);

/// The running app.
pub struct Runtime {
    model: RwSignal<Model>,
    display: RwSignal<Moment>,
    queue: RefCell<VecDeque<Msg>>,
    handling: Cell<bool>,
    last_frame: Cell<Moment>,
    painting: Cell<bool>,
    /// Whether a frame is on its way, so that there is never a second loop.
    frame_asked: Cell<bool>,
    audio: RefCell<audio::Audio>,
    timer: timer::Timer,
    wake_lock: wake_lock::WakeLock,
    me: Weak<Self>,
}

impl Runtime {
    /// Reads what is stored, listens to the browser, and gives the views the
    /// model, the display clock of the player, and a way to send messages.
    pub fn open() -> (RwSignal<Model>, RwSignal<Moment>, Act) {
        let moment = clock::moment();
        let now = clock::now(moment, moment);
        let runtime = Rc::new_cyclic(|me| Self {
            model: RwSignal::new(Model::new(now)),
            display: RwSignal::new(moment),
            queue: RefCell::default(),
            handling: Cell::new(false),
            last_frame: Cell::new(moment),
            painting: Cell::new(false),
            frame_asked: Cell::new(false),
            audio: RefCell::default(),
            timer: timer::Timer::default(),
            wake_lock: wake_lock::WakeLock::default(),
            me: me.clone(),
        });
        let (model, display) = (runtime.model, runtime.display);
        let sender = Rc::clone(&runtime);
        let act = Act::new(move |msg| sender.send(msg));
        act.send(Msg::Opened(Opening {
            stored: storage::read_all(),
            route: page::route(),
            seed: clock::seed(),
        }));
        ports::listen(move |msg| act.send(msg));
        offline::keep_copy(move |offline| act.send(Msg::OfflineKnown(offline)));
        (model, display, act)
    }

    /// Handles a message now, or after the one being handled.
    fn send(&self, msg: Msg) {
        self.queue.borrow_mut().push_back(msg);
        if self.handling.replace(true) {
            return;
        }
        loop {
            let next = self.queue.borrow_mut().pop_front();
            let Some(msg) = next else { break };
            let now = self.now();
            let effects = self.model.try_update(|model| update(model, msg, now));
            for effect in effects.into_iter().flatten() {
                self.carry_out(effect);
            }
        }
        self.handling.set(false);
        self.paint();
    }

    /// The present, with how much of the past was seen or heard.
    fn now(&self) -> Now {
        let moment = clock::moment();
        let seen = self.last_frame.get();
        let watching = page::is_visible() && (!self.painting.get() || moment.since(seen) < UNSEEN);
        let heard = self.audio.borrow().heard_until(moment);
        let witnessed = if watching {
            moment
        } else {
            seen.max(heard.unwrap_or(seen))
        };
        clock::now(moment, witnessed.min(moment))
    }

    fn carry_out(&self, effect: Effect) {
        match effect {
            Effect::Write { key, text } => self.report(storage::write(&key, &text), key),
            Effect::SetAside {
                key,
                aside,
                damaged,
                text,
            } => {
                let done =
                    storage::write(&aside, &damaged).and_then(|()| storage::write(&key, &text));
                self.report(done, key);
            }
            Effect::ReadAgain { key } => {
                let text = storage::read(&key);
                if text.is_some() {
                    self.send(Msg::StoredElsewhere { key, text });
                }
            }
            Effect::Erase { key } => storage::erase(&key),
            Effect::OpenSound => self.open_sound(),
            Effect::Lay { notes, gain } => {
                self.audio.borrow_mut().lay(&notes, gain, clock::moment());
            }
            Effect::Hush => self.audio.borrow_mut().hush(),
            Effect::KeepAwake(awake) => {
                let me = self.me.clone();
                self.wake_lock.keep(awake, move |held| match held {
                    wake_lock::Held::StaysOn => {}
                    wake_lock::Held::Refused | wake_lock::Held::Unsupported => {
                        post(&me, Msg::ScreenMayTurnOff);
                    }
                });
            }
            Effect::WakeAt(at) => {
                let me = self.me.clone();
                let wait = at.map(|at| at.since(clock::moment()));
                self.timer
                    .set(wait, move || post(&me, Msg::DeadlineReached));
            }
            Effect::Go(route) => self.go(&route, page::go),
            Effect::Replace(route) => self.go(&route, page::replace),
            Effect::Focus(focus) => page::focus_soon(match focus {
                Focus::Problem => "[data-problem]",
                Focus::Sheet => "#why",
                Focus::Stop => ".stop",
            }),
            Effect::OfferFile { name, text } => page::offer_file(&name, &text),
            Effect::ShowTheme(theme) => page::show_theme(theme),
        }
    }

    fn report(&self, outcome: Result<(), crate::app::msg::StorageError>, key: String) {
        let msg = match outcome {
            Ok(()) => Msg::Saved { key },
            Err(why) => Msg::SaveFailed { key, why },
        };
        self.send(msg);
    }

    /// Follows a route. The address bar reports a change by itself; where it
    /// already stands there, nobody would.
    fn go(&self, route: &Route, follow: fn(&str)) {
        let shown = self.model.try_with_untracked(|m| m.route.clone());
        if page::route().as_ref() == Some(route) && shown.as_ref() != Some(route) {
            self.send(Msg::WentTo(route.clone()));
        } else {
            follow(&route.href());
        }
    }

    fn open_sound(&self) {
        let me = self.me.clone();
        let background = Background::KeepGoing;
        self.audio
            .borrow_mut()
            .open(background, move |event| match event {
                audio::SoundEvent::Opened => post(&me, Msg::SoundOpened),
                audio::SoundEvent::Failed => post(&me, Msg::SoundFailed),
                audio::SoundEvent::Lost { .. } => {}
            });
    }

    /// Keeps the display clock going while the player is on screen and runs.
    fn paint(&self) {
        let runs = self.model.try_with_untracked(|model| {
            let running = model
                .running
                .as_ref()
                .filter(|_| model.route == Route::Player);
            running.is_some_and(|r| {
                !matches!(r.session.view(model.now.moment).state, State::Paused { .. })
            })
        });
        let now = clock::moment();
        self.display.try_set(now);
        if runs == Some(true) && !self.painting.replace(true) {
            self.last_frame.set(now);
            if !self.frame_asked.replace(true) {
                self.next_frame();
            }
        } else if runs != Some(true) {
            self.painting.set(false);
        }
    }

    fn next_frame(&self) {
        let me = self.me.clone();
        request_animation_frame(move || {
            let Some(runtime) = me.upgrade() else { return };
            if !runtime.painting.get() {
                return runtime.frame_asked.set(false);
            }
            let now = clock::moment();
            runtime.last_frame.set(now);
            runtime.display.try_set(now);
            runtime.next_frame();
        });
    }
}

/// Keeps the window's title, the focus and the scroll position in step with
/// the screen: a new screen begins at its top, with focus on its heading.
pub fn follow_screen(model: RwSignal<Model>) {
    let mut shown: Option<Route> = None;
    run(Box::new(move || {
        let (title, route) = model.with(|m| (screens::frame(m).title, m.route.clone()));
        page::show_title(&title);
        if shown.as_ref().is_some_and(|shown| *shown != route) {
            page::begin_at_top();
        }
        shown = Some(route);
    }));
}

fn post(runtime: &Weak<Runtime>, msg: Msg) {
    if let Some(runtime) = runtime.upgrade() {
        runtime.send(msg);
    }
}

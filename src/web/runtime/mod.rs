//! Where everything meets: messages go through the core one at a time, and
//! what the core asks for goes out through the ports.
//!
//! Invariant: a message raised while another is being handled waits its turn,
//! so the model is never changed from two places at once; and the requests of
//! a tap go out inside that tap, which is what unlocks sound.

mod sound;
mod storing;

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};
use std::time::Duration;

use leptos_dom::helpers::request_animation_frame;
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

use crate::app::effect::{Effect, Focus};
use crate::app::model::Model;
use crate::app::msg::{
    DataMsg, DeviceFact, Msg, Opening, PlayerMsg, ReminderMsg, Screen, ShareMsg,
};
use crate::app::{screens, update};
use crate::route::Route;
use crate::time::{Moment, Now};
use crate::web::ports::audio::Audio;
use crate::web::ports::media::MediaCard;
use crate::web::ports::ownership::Ownership;
use crate::web::ports::speech::Speech;
use crate::web::ports::timer::Timer;
use crate::web::ports::wake_lock::{Held, WakeLock};
use crate::web::ports::{
    self, badge, clock, device, files, notify, offline, page, storage, vibrate, wake_lock,
};
use crate::web::ui::dom::run;

thread_local! {
    static RECEIVER: Cell<Option<&'static dyn Fn(Msg)>> = const { Cell::new(None) };
}

/// Sends messages to the core. Views and ports get a copy each, which weighs
/// nothing: there is one receiver to a page.
#[derive(Clone, Copy)]
pub struct Act(());

impl Act {
    /// Sends messages to `receiver`; the app itself uses [`Runtime::open`], and
    /// browser tests listen with their own. It is there as long as the page, or
    /// until the next one takes its place.
    pub fn new(receiver: impl Fn(Msg) + 'static) -> Self {
        RECEIVER.set(Some(Box::leak(Box::new(receiver))));
        Self(())
    }

    /// Something happened.
    pub fn send(self, msg: Msg) {
        if let Some(receiver) = RECEIVER.get() {
            receiver(msg);
        }
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

/// What the one tab that runs a session holds.
const SESSION_LOCK: &str = "unhunch/session";

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
    /// Paints where nothing moves between two numbers.
    next_step: Timer,
    audio: RefCell<Audio>,
    /// Gives the sound channel back.
    sound_end: Timer,
    /// Sets the two clocks side by side.
    compare: Timer,
    speech: Speech,
    card: MediaCard,
    timer: Timer,
    /// Looks at the clock for the desk timer.
    look: Timer,
    /// Reads months of long ago.
    later: Timer,
    wake_lock: WakeLock,
    owner: Ownership,
    me: Weak<Self>,
}

impl Runtime {
    /// Reads what is stored, listens to the browser, and gives the views the
    /// model, the display clock of what moves, and a way to send messages.
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
            next_step: Timer::default(),
            audio: RefCell::default(),
            sound_end: Timer::default(),
            compare: Timer::default(),
            speech: sound::speech(me),
            card: sound::card(me),
            timer: Timer::default(),
            look: Timer::default(),
            later: Timer::default(),
            wake_lock: WakeLock::default(),
            owner: Ownership::default(),
            me: me.clone(),
        });
        let (model, display) = (runtime.model, runtime.display);
        let sender = Rc::clone(&runtime);
        let act = Act::new(move |msg| sender.send(msg));
        act.send(Msg::Opened(Opening {
            stored: storage::read_all(now.day),
            route: page::route(),
            locale: page::locale(),
            safari_tab: page::is_safari_tab(),
            seed: clock::seed(),
        }));
        storing::read_mirror(act, now.day);
        device::kept(move |told| act.send(kept(told)));
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
            Effect::Write { .. }
            | Effect::Save { .. }
            | Effect::Read { .. }
            | Effect::SetAside { .. }
            | Effect::ReadAgain { .. }
            | Effect::Erase { .. } => self.store(effect),
            Effect::OpenSound(background) => self.open_sound(background),
            Effect::Lay { notes, gain } => {
                self.audio.borrow_mut().lay(&notes, gain, clock::moment());
            }
            Effect::Hush => self.audio.borrow().hush(true),
            Effect::TakeBack => self.audio.borrow().hush(false),
            Effect::CloseSound => self.close_sound(),
            Effect::CompareClocks => self.compare_clocks(),
            Effect::Say(words) => self.speech.say(&words),
            Effect::StopSaying => self.speech.hush(),
            Effect::Buzz(pattern) => vibrate::buzz(pattern),
            Effect::KeepPlaying(playing) => self.keep_playing(playing),
            Effect::KeepAwake(awake) => self.wake_lock.keep(awake, self.tells(screen)),
            Effect::Claim => self
                .owner
                .claim(SESSION_LOCK, self.tells(Msg::SessionClaimed)),
            Effect::LetGo => self.owner.let_go(),
            Effect::AskToKeep => device::ask_to_keep(self.tells(kept)),
            Effect::AskDevice => self.ask_device(),
            Effect::WakeAt(at) => {
                let wait = at.map(|at| at.since(clock::moment()));
                let ring = self.calls(|runtime| runtime.send(Msg::DeadlineReached));
                self.timer.set(wait, ring);
            }
            Effect::LookAt(at) => {
                let wait = at.map(|at| at.since(clock::moment()));
                let look = self.calls(|runtime| runtime.send(Msg::Reminder(ReminderMsg::Looked)));
                self.look.set(wait, look);
            }
            Effect::AskZone => {
                let zone = clock::zone(self.now().day);
                self.send(Msg::Reminder(ReminderMsg::ZoneKnown(zone, page::address())));
            }
            Effect::AskNotify(prompt) => notify::ask(prompt, self.tells(notifies)),
            Effect::Notify => notify::show(),
            Effect::Badge(on) => badge::show(on),
            Effect::Go(route) => self.go(&route, page::go),
            Effect::Replace(route) => self.go(&route, page::replace),
            Effect::Focus(focus) => page::focus_soon(match focus {
                Focus::Problem => "[data-problem]",
                Focus::Sheet => "#why",
                Focus::Stop => ".stop",
                Focus::Heading => "h1",
                Focus::Line => "[data-line]",
            }),
            Effect::ReadFile => {
                files::read_chosen(self.tells(|text| Msg::Data(DataMsg::FileRead(text))));
            }
            Effect::OfferFile { name, text } => files::offer(&name, &text),
            Effect::ShareText { title, name, text } => files::share(&title, &name, &text),
            Effect::ShareRoutine { title, text, route } => {
                let told = self.tells(|handed| Msg::Share(ShareMsg::Handed(handed)));
                files::hand_over(&title, &text, &route.href(), told);
            }
            // With the next frame, when what the message changed is painted.
            Effect::Print => request_animation_frame(page::print),
            Effect::ShowTheme(theme) => page::show_theme(theme),
        }
    }

    /// What a port is given to report by: its answer becomes a message, for as
    /// long as the app is there.
    fn tells<T>(&self, msg: fn(T) -> Msg) -> impl Fn(T) + use<T> {
        let me = self.me.clone();
        move |answer| post(&me, msg(answer))
    }

    /// What a timer or a port is given to come back by, for as long as the app is
    /// there.
    fn calls(&self, call: fn(&Self)) -> impl Fn() + use<> {
        let me = self.me.clone();
        move || {
            if let Some(runtime) = me.upgrade() {
                call(&runtime);
            }
        }
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

    /// Asks everything that the ready check shows. Voices may come late.
    fn ask_device(&self) {
        self.tell_voice();
        self.speech.on_voices(self.calls(Self::tell_voice));
        self.send(Msg::DeviceKnown(DeviceFact::Vibration(vibrate::can())));
        device::kept(self.tells(kept));
        wake_lock::probe(self.tells(screen));
    }

    fn tell_voice(&self) {
        let voice = self.speech.voice();
        self.send(Msg::DeviceKnown(DeviceFact::Voice(voice)));
    }

    /// Keeps the display clock going while something on the screen moves: with
    /// every frame, or in the steps that are enough.
    fn paint(&self) {
        let now = clock::moment();
        self.display.try_set(now);
        let stays = self
            .model
            .try_with_untracked(|model| screens::stays_right(model, now));
        let Some(stays) = stays.flatten() else {
            self.painting.set(false);
            return self.next_step.set(None, || ());
        };
        if !self.painting.replace(true) {
            self.last_frame.set(now);
        }
        if !page::is_visible() {
            return;
        }
        // One of the two, or a late timer would begin a second chain of frames.
        let every_frame = stays.is_zero();
        let wait = (!every_frame).then_some(stays);
        self.next_step.set(wait, self.calls(Self::frame));
        if every_frame && !self.frame_asked.replace(true) {
            request_animation_frame(self.calls(|runtime| {
                runtime.frame_asked.set(false);
                runtime.frame();
            }));
        }
    }

    /// The next picture of what moves is due.
    fn frame(&self) {
        if !(self.painting.get() && page::is_visible()) {
            return;
        }
        let now = clock::moment();
        if UNSEEN <= now.since(self.last_frame.get()) {
            // The page slept. The session hears of it before anything is shown
            // that would say that it was watched.
            self.send(Msg::DeadlineReached);
        }
        self.last_frame.set(now);
        self.paint();
    }
}

fn notifies(shown: Option<bool>) -> Msg {
    Msg::Reminder(ReminderMsg::NotifyKnown(shown))
}

fn kept(kept: Option<bool>) -> Msg {
    Msg::DeviceKnown(DeviceFact::Kept(kept))
}

fn screen(held: Held) -> Msg {
    Msg::ScreenKnown(match held {
        Held::StaysOn => Screen::StaysOn,
        Held::Refused => Screen::Refused,
        Held::Unsupported => Screen::Unsupported,
    })
}

/// Keeps the window's title, the focus and the scroll position in step with
/// the screen: a new screen begins at its top, with focus on its heading.
pub fn follow_screen(model: RwSignal<Model>) {
    let mut shown: Option<Route> = None;
    run(move || {
        let (title, route) = model.with(|m| (screens::frame(m).title, m.route.clone()));
        page::show_title(&title);
        if shown.as_ref().is_some_and(|shown| *shown != route) {
            page::begin_at_top();
        }
        shown = Some(route);
    });
}

fn post(runtime: &Weak<Runtime>, msg: Msg) {
    if let Some(runtime) = runtime.upgrade() {
        runtime.send(msg);
    }
}

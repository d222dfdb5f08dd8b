//! Cues as they are told: tones laid ahead on the audio clock, and the voice,
//! the vibration and the live text at their moments.
//!
//! Invariant: nothing is told twice, and nothing late: tones that were missed are
//! not laid, and words whose moment has passed are not said. The one exception is
//! what began while the sound was being opened, which is heard as soon as it is.

use std::time::Duration;

use crate::app::effect::{Effect, Playing};
use crate::app::model::{Model, Running, Sound};
use crate::app::{buzz, screens, tones, voice};
use crate::plan::script::Script;
use crate::session::{Coming, Cue, Interruption, PauseReason, Session, State};
use crate::settings::{Background, Voice};
use crate::time::Moment;

/// A word this late no longer belongs to its moment.
const WORDS_TOO_LATE: Duration = Duration::from_millis(500);

/// Whether a cue that falls on this very moment is laid again.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Including {
    /// After a press: the press starts something new now.
    Now,
    /// After time passed: what falls on now has been played.
    Later,
    /// Sound has just been opened: the word that something began a moment ago has
    /// not been heard. A count is not such a word: late, it would be wrong.
    JustBegun,
}

/// How a cue may reach the person, besides the screen.
#[derive(Clone, Copy)]
pub(super) struct Channels {
    gain: f32,
    speaks: bool,
    buzzes: bool,
}

impl Channels {
    /// As the settings and the running session have it.
    pub(super) fn of(model: &Model) -> Self {
        let silent = model.running.as_ref().is_some_and(|r| r.silent);
        Self {
            gain: if model.sound == Sound::Working {
                model.gain()
            } else {
                0.0
            },
            speaks: model.is_audible() && model.settings.voice == Voice::App,
            // A phone that buzzes on a desk is heard by all.
            buzzes: model.settings.vibration && !silent,
        }
    }

    /// The tones of one cue at once; none where no sound is open, because they
    /// would be heard whenever it comes back.
    pub(super) fn one(self, now: Moment, cue: Cue) -> Option<Effect> {
        (0.0 < self.gain).then(|| Effect::Lay {
            notes: tones::score(now, cue),
            gain: self.gain,
        })
    }
}

/// What began longer ago than this is no longer news.
const JUST_NOW: Duration = Duration::from_secs(1);

/// Takes back all tones ahead and lays those that are now right. Where no sound
/// is open yet there is nothing to lay them on.
pub(super) fn lay_again(model: &Model, including: Including) -> Vec<Effect> {
    let running = model.running.as_ref();
    let Some(running) = running.filter(|_| model.sound == Sound::Working) else {
        return vec![Effect::Hush];
    };
    let now = model.now.moment;
    let mut cues = running.session.upcoming(match including {
        Including::Now | Including::Later => now,
        Including::JustBegun => now - JUST_NOW,
    });
    if including != Including::Now {
        let past = cues.iter().filter(|c| c.at <= now).count();
        let begun = cues.drain(..past).next_back();
        let just =
            |c: &Coming| including == Including::JustBegun && !matches!(c.cue, Cue::Count(_));
        let unheard = begun.filter(just);
        cues.splice(..0, unheard.map(|c| Coming { at: now, ..c }));
    }
    let notes = cues
        .iter()
        .flat_map(|c| tones::score(c.at, c.cue))
        .collect();
    let gain = model.gain();
    vec![
        match including {
            Including::Now => Effect::Hush,
            Including::Later | Including::JustBegun => Effect::TakeBack,
        },
        Effect::Lay { notes, gain },
    ]
}

/// The cues that fell due by the passing of time alone since the last message.
pub(super) fn due(running: &Running, now: Moment) -> Vec<Coming> {
    let mut cues = running.session.upcoming(running.told);
    cues.retain(|c| running.told < c.at && c.at <= now);
    cues
}

/// The cues with which a press, or going on, begins at `now`.
pub(super) fn begun(session: &Session, now: Moment) -> Vec<Coming> {
    let mut cues = session.upcoming(now);
    cues.retain(|c| c.at == now);
    cues
}

/// The next moment at which something is told, or changes by itself.
pub(super) fn next(session: &Session, now: Moment) -> Option<Moment> {
    let cue = session.upcoming(now).into_iter().find(|c| now < c.at);
    let deadline = session.next_deadline();
    [cue.map(|c| c.at), deadline].into_iter().flatten().min()
}

/// Says, buzzes and shows what has fallen due. Of several the last one counts:
/// the others are over.
pub(super) fn tell(
    model: &mut Model,
    script: &Script,
    due: &[Coming],
    channels: Channels,
) -> Vec<Effect> {
    let now = model.now.moment;
    let fresh = || due.iter().filter(|c| now.since(c.at) < WORDS_TOO_LATE);
    for coming in fresh() {
        if let Some(text) = screens::player::told(script, coming) {
            model.polite = text;
        }
    }
    let mut effects = Vec::new();
    if channels.speaks {
        let missing = model.person.fit.missing;
        let line = fresh()
            .filter_map(|c| voice::line(script, c, missing))
            .next_back();
        effects.extend(line.map(Effect::Say));
    }
    let mut felt = fresh().map(|c| buzz::pattern(c.cue));
    let felt = felt.rfind(|pattern| !pattern.is_empty());
    effects.extend(felt.filter(|_| channels.buzzes).map(Effect::Buzz));
    effects
}

/// A pause is heard and felt at once, whoever asked for it.
pub(super) fn pause(model: &Model, why: PauseReason) -> Vec<Effect> {
    let channels = Channels::of(model);
    let chime = channels.one(model.now.moment, Cue::Pause);
    let mut effects: Vec<Effect> = chime.into_iter().collect();
    if channels.speaks {
        effects.push(Effect::Say(paused_words(why).to_owned()));
    }
    if channels.buzzes {
        effects.push(Effect::Buzz(buzz::pattern(Cue::Pause)));
    }
    effects
}

const fn paused_words(why: PauseReason) -> &'static str {
    match why {
        PauseReason::Asked | PauseReason::Stopping => "Paused",
        PauseReason::Interrupted(Interruption::ScreenOff | Interruption::ClockStood) => {
            "I paused while the screen was off"
        }
        PauseReason::Interrupted(Interruption::SoundLost) => "I paused when the sound stopped",
        PauseReason::Interrupted(Interruption::Closed | Interruption::NothingHappened) => {
            "I paused and waited for you"
        }
    }
}

/// Tells screen readers what is asked now, if that changed: once a phase,
/// never once a second.
pub(super) fn announce(model: &mut Model) {
    let Some(running) = &model.running else {
        return;
    };
    let line = screens::player::announcement(running, model.person.fit.missing, model.now.moment);
    let view = running.session.view(model.now.moment);
    let stopping = PauseReason::Stopping;
    if view.state == (State::Paused { why: stopping }) {
        model.polite = line;
    } else {
        model.assertive = line;
        // What was told politely of the last phase is no longer so.
        model.polite.clear();
    }
}

/// Keeps the sound alive, and the lock screen up to date, while the session can
/// be heard.
pub(super) fn keep_playing(model: &Model) -> Effect {
    let Some(running) = model.running.as_ref().filter(|_| model.is_audible()) else {
        return Effect::KeepPlaying(None);
    };
    let card = model.settings.background == Background::KeepGoing;
    let playing = screens::player::card(running, model.now.moment);
    Effect::KeepPlaying(playing.map(|(title, sub, paused)| Playing {
        title,
        sub,
        paused,
        card,
    }))
}

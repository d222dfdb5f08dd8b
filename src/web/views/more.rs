//! More: settings, the record, warning signs.

use crate::app::msg::{Msg, Setting};
use crate::app::screens::more::{self as screen, MoreRow};
use crate::app::screens::sound_trouble;
use crate::content::signs::{FOUR_STOP_SIGNS, MORE_STOP_SIGNS, SIGNS, Sign};
use crate::route::Route;
use crate::settings::{Background, Settings, Theme, Voice, Volume};
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::answers::fieldset;
use crate::web::ui::{
    El, Icon, bullets, el, group, heading, icon_button, p, radio_row, row_body, section, segments,
    switch,
};
use crate::web::views::ways::{link_to, page_under, row_to};
use crate::web::views::{check, help_link};

/// A setting with a few choices side by side.
struct Choice {
    legend: &'static str,
    /// The name that its radio buttons share.
    group: &'static str,
    /// The place of the choice that holds now.
    chosen: fn(&Settings) -> Option<usize>,
    /// The setting at a place.
    setting: fn(usize) -> Option<Setting>,
}

const VOLUME: Choice = Choice {
    legend: "Volume",
    group: "volume",
    chosen: |s| Volume::ALL.iter().position(|v| *v == s.volume),
    setting: |at| Volume::ALL.get(at).copied().map(Setting::Volume),
};

const READY: Choice = Choice {
    legend: "Time to get ready",
    group: "ready",
    chosen: |s| {
        Settings::READY_CHOICES
            .iter()
            .position(|n| *n == s.ready_seconds)
    },
    setting: |at| {
        Settings::READY_CHOICES
            .get(at)
            .copied()
            .map(Setting::ReadySeconds)
    },
};

const REST: Choice = Choice {
    legend: "Rest between sets",
    group: "rest",
    chosen: |s| {
        Settings::REST_CHOICES
            .iter()
            .position(|n| *n == s.rest_seconds)
    },
    setting: |at| {
        Settings::REST_CHOICES
            .get(at)
            .copied()
            .map(Setting::RestSeconds)
    },
};

const COLOURS: Choice = Choice {
    legend: "Colours",
    group: "theme",
    chosen: |s| Theme::ALL.iter().position(|t| *t == s.theme),
    setting: |at| Theme::ALL.get(at).copied().map(Setting::Theme),
};

/// Who leads through a session: the voice, or nobody, or nothing at all.
type Guide = Option<Voice>;

const GUIDES: [(Guide, &str, &str); 4] = [
    (
        Some(Voice::App),
        "App voice",
        "It says what comes, which side, and what to watch",
    ),
    (
        Some(Voice::ScreenReader),
        "My screen reader",
        "The app’s voice is off; your own reads each step",
    ),
    (Some(Voice::Off), "Tones only", "Nobody speaks"),
    (None, "Silent", "The screen carries everything"),
];

const BACKGROUNDS: [(Background, &str, &str); 2] = [
    (
        Background::KeepGoing,
        "Keep going when my phone locks",
        "Sound goes on and ignores the silent switch. Your music stops.",
    ),
    (
        Background::Mix,
        "Mix with my music",
        "Music plays on. On an iPhone the session pauses when the screen turns off.",
    ),
];

/// The list of everything else.
pub(super) fn more(model: Live) -> El {
    let line = |line: &MoreRow| row_to(&line.route, line.title, &line.sub, None);
    let rows = el("ul", "rows sec").region(
        move || model.with(|m| screen::more(m).rows),
        move |rows| group(rows.iter().map(line)),
    );
    let offline = el("p", "sub gap")
        .attr("role", "status")
        .live_text(move || model.with(|m| screen::more(m).offline.to_owned()));
    el("main", "page")
        .with(heading("h-page", "More"))
        .with(rows)
        .with(offline)
        .with(help_link())
}

/// Sound, timing and the sound test.
pub(super) fn sound(model: Live, act: Act) -> El {
    let hint = "You hear 3, 2, 1, go. If not: turn the volume up, and check the silent switch and Bluetooth.";
    let switches = el("ul", "rows sec").all([
        switch_row(
            model,
            act,
            "Tones",
            "They keep the time of every step",
            |s| s.tones,
            Setting::Tones,
        ),
        switch_row(
            model,
            act,
            "Vibration",
            "Where the phone has it; never on its own",
            |s| s.vibration,
            Setting::Vibration,
        ),
        switch_row(
            model,
            act,
            "Wait for me",
            "Nothing is timed: you go on when you are ready",
            |s| s.wait_for_me,
            Setting::WaitForMe,
        ),
    ]);
    let test = act.tap(Msg::SoundTestTapped);
    let heard = move || model.with(sound_trouble).unwrap_or(hint).to_owned();
    page_under(&Route::More, "More", "Sound and timing")
        .with(list(
            "Who leads you",
            GUIDES.map(|(guide, title, sub)| guide_row(model, act, guide, title, sub)),
        ))
        .with(switches)
        .with(choice(model, act, &VOLUME, &Volume::ALL.map(Volume::name)))
        .with(icon_button(
            "btn line gap",
            Icon::Sound,
            "Test the sound",
            test,
        ))
        .with(el("p", "sub gap-s").live_text(heard))
        .with(list(
            "When the phone locks, and your music",
            BACKGROUNDS.map(|(background, title, sub)| {
                let holds = move || model.with(|m| m.settings.background == background);
                let setting = Setting::Background(background);
                let chosen = act.tap(Msg::SettingChanged(setting));
                radio_row("background", holds, chosen, row_body(title, sub))
            }),
        ))
        .with(seconds(model, act, &READY, Settings::READY_CHOICES))
        .with(p("sub gap-s", "Twice as long to or from the floor."))
        .with(seconds(model, act, &REST, Settings::REST_CHOICES))
        .with(help_link())
}

/// Theme and big numbers.
pub(super) fn display(model: Live, act: Act) -> El {
    let room = "In a session the number takes all the room";
    let big = switch_row(
        model,
        act,
        "Big numbers",
        room,
        |s| s.big_numbers,
        Setting::BigNumbers,
    );
    let movement = switch_row(
        model,
        act,
        "Moving figure",
        "In a session the figure moves with the timer",
        |s| s.movement,
        Setting::Movement,
    );
    page_under(&Route::More, "More", "Display")
        .with(choice(model, act, &COLOURS, &Theme::ALL.map(Theme::name)))
        .with(el("ul", "rows sec").with(big).with(movement))
        .with(p(
            "sub gap",
            "Nothing moves where your phone asks for less motion.",
        ))
        .with(help_link())
}

/// Numbers to call, the region, and every sign as a list.
pub(super) fn safety(model: Live, act: Act) -> El {
    let abroad = "If your country is not here, call your own emergency number. On many mobiles 112 also works.";
    let sign = |sign: &Sign| el("li", "").with(check::sign_words(sign.lead, sign.rest));
    let signs = el("ul", "bul gap-s").all(SIGNS.iter().map(sign));
    let stops = bullets(
        "bul gap-s",
        FOUR_STOP_SIGNS.into_iter().chain(MORE_STOP_SIGNS),
    );
    let incomplete = "No list is complete. If you feel worse or worried, get help anyway.";
    page_under(&Route::More, "More", "Warning signs and help")
        .with(check::calls_now(model).with(p("sub gap-s", abroad)))
        .with(el("section", "sec").with(check::regions(model, act)))
        .with(section("sec-line", "Do not exercise, and get help, if you have").with(signs))
        .with(
            section("sec-line", "Stop a session if you feel")
                .with(stops)
                .with(p("gap-s", incomplete)),
        )
        .with(link_to(
            "btn gap-l",
            &Route::Symptoms,
            "Check your symptoms",
        ))
}

fn guide_row(model: Live, act: Act, guide: Guide, title: &str, sub: &str) -> El {
    let holds = move || {
        let now = model.with(|m| m.settings.sound.then_some(m.settings.voice));
        now == guide
    };
    let chosen = move || {
        act.send(Msg::SettingChanged(Setting::Sound(guide.is_some())));
        if let Some(voice) = guide {
            act.send(Msg::SettingChanged(Setting::Voice(voice)));
        }
    };
    radio_row("guide", holds, chosen, row_body(title, sub))
}

/// A question whose answers need a sentence each.
fn list<const N: usize>(legend: &str, rows: [El; N]) -> El {
    fieldset(legend, "leg")
        .attr("class", "sec")
        .with(el("div", "opts gap-s").all(rows))
}

fn switch_row(
    model: Live,
    act: Act,
    title: &str,
    sub: &str,
    on: fn(&Settings) -> bool,
    setting: fn(bool) -> Setting,
) -> El {
    let switch = switch(
        title,
        move || model.with(|m| on(&m.settings)),
        move |on| act.send(Msg::SettingChanged(setting(on))),
    );
    el("li", "").with(el("div", "row").with(row_body(title, sub)).with(switch))
}

fn choice(model: Live, act: Act, choice: &Choice, names: &[&str]) -> El {
    let (chosen, setting) = (choice.chosen, choice.setting);
    let choices = segments(
        choice.group,
        "seg3",
        names,
        move || model.with(|m| chosen(&m.settings)),
        move |at| {
            if let Some(setting) = setting(at) {
                act.send(Msg::SettingChanged(setting));
            }
        },
    );
    fieldset(choice.legend, "leg")
        .attr("class", "sec")
        .with(choices)
}

fn seconds(model: Live, act: Act, which: &Choice, seconds: [u16; 4]) -> El {
    let names = seconds.map(|n| format!("{n} s"));
    choice(model, act, which, &names.each_ref().map(String::as_str))
}

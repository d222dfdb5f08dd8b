//! Reminders: what goes into the calendar, and the desk timer.

use leptos_dom::helpers::event_target_value;

use crate::app::msg::{Msg, ReminderMsg};
use crate::app::screens::reminders as screen;
use crate::app::words::WEEKDAYS;
use crate::reminders::{Field, Plan, Slot};
use crate::route::Route;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::answers::fieldset;
use crate::web::ui::{
    El, Icon, el, group, icon, icon_button, nothing, p, row_body, section, segments, switch,
};
use crate::web::views::help_link;
use crate::web::views::ways::{page_under, row_to};

/// The page.
pub(super) fn reminders(model: Live, act: Act) -> El {
    let shows = move |slot| move || model.with(|m| m.reminding.form.is_on(slot));
    let rests = move || shows(Slot::Morning)() || shows(Slot::Evening)();
    let works = move || model.with(|m| m.reminding.form.works());
    let time = move |slot, field| {
        nothing().region(shows(slot), move |on| {
            let fields = move || el("div", "steppers").with(time(model, act, field, "Time"));
            if *on { fields() } else { nothing() }
        })
    };
    let home = el("ul", "rows gap-s")
        .with(
            row(model, act, Slot::Morning, "Morning routine", "")
                .with(time(Slot::Morning, Field::Morning)),
        )
        .with(
            row(model, act, Slot::Evening, "Evening routine", "")
                .with(time(Slot::Evening, Field::Evening)),
        );
    let desk = el("ul", "rows gap-s")
        .with(row(
            model,
            act,
            Slot::Desk,
            "Desk resets",
            "In your calendar",
        ))
        .with(row(
            model,
            act,
            Slot::Timer,
            "Desk timer",
            "While Unhunch is open",
        ));
    let timer = el("p", "sub gap-s")
        .attr("role", "status")
        .live_text(move || {
            let on = shows(Slot::Timer)();
            model.with(|m| {
                if on {
                    screen::timer_line(m)
                } else {
                    String::new()
                }
            })
        });
    page_under(&Route::More, "More", "Reminders")
        .with(p(
            "lede gap",
            "Your calendar can remind you, even when Unhunch is closed.",
        ))
        .with(
            section("sec", "Morning and evening")
                .with(home)
                .region(rests, move |on| {
                    if *on {
                        days(model, act, false)
                    } else {
                        nothing()
                    }
                }),
        )
        .with(
            section("sec", "At your desk")
                .with(desk)
                .with(timer)
                .region(
                    works,
                    move |on| {
                        if *on { hours(model, act) } else { nothing() }
                    },
                ),
        )
        .with(save(model, act))
        .with(help_link())
}

/// The way to the next desk reset, on Today.
pub(super) fn desk_row(line: &str) -> El {
    let (slug, _) = Slot::Timer.names();
    let way = row_to(&Route::Session(slug.to_owned()), line, "", Some("Start"));
    el("ul", "rows gap").with(way)
}

fn row(model: Live, act: Act, slot: Slot, title: &str, sub: &str) -> El {
    let on = move || model.with(|m| m.reminding.form.is_on(slot));
    let turned = move |on| tell(act, ReminderMsg::Switched(slot, on));
    let switch = switch(title, on, turned);
    el("li", "").with(el("div", "row").with(row_body(title, sub)).with(switch))
}

/// A time of day. What is typed is not written over.
fn time(model: Live, act: Act, field: Field, label: &str) -> El {
    let at = model.with_untracked(|m| m.reminding.form.at[field as usize]);
    let input = el("input", "ta")
        .attr("type", "time")
        .attr("required", "")
        .attr("value", &at.to_string())
        .on("change", move |event| {
            tell(act, ReminderMsg::Timed(field, event_target_value(&event)));
        });
    el("label", "fld")
        .say(label)
        .with(fault(model, field))
        .with(input)
}

/// What is wrong at a field.
fn fault(model: Live, field: Field) -> El {
    let words = move || {
        let fault = model.with(screen::fault);
        fault.filter(|(at, _)| *at == field).map(|(_, words)| words)
    };
    nothing().region(words, |words| match words {
        Some(words) => el("span", "err-in").attr("role", "alert").say(words),
        None => nothing(),
    })
}

fn hours(model: Live, act: Act) -> El {
    let every = segments(
        "every",
        "seg3",
        &["30 min", "1 hour", "90 min", "2 hours"],
        move || {
            model.with(|m| {
                Plan::EVERY
                    .iter()
                    .position(|n| *n == m.reminding.form.every)
            })
        },
        move |at| tell(act, ReminderMsg::EveryChosen(Plan::EVERY[at])),
    );
    let times = el("div", "steppers gap-s")
        .with(time(model, act, Field::From, "Work begins"))
        .with(time(model, act, Field::To, "Work ends"));
    group([
        times,
        fieldset("Every", "leg").attr("class", "gap").with(every),
        days(model, act, true),
    ])
}

fn days(model: Live, act: Act, work: bool) -> El {
    let field = if work { Field::WorkDays } else { Field::Days };
    let chip = move |(day, name): (u8, &str)| {
        let pressed =
            move || model.with(|m| m.reminding.form.days[usize::from(work)] >> day & 1 == 1);
        el("button", "chip")
            .attr("type", "button")
            .live_attr("aria-pressed", move || Some(pressed().to_string()))
            .region(
                pressed,
                |on| if *on { icon(Icon::Check) } else { nothing() },
            )
            .say(name)
            .on_press(act.tap(Msg::Reminder(ReminderMsg::DayToggled { work, day })))
    };
    fieldset("Days", "leg")
        .attr("class", "gap")
        .with(fault(model, field))
        .with(el("div", "chips").all((0..).zip(WEEKDAYS).map(chip)))
}

fn save(model: Live, act: Act) -> El {
    let button = move || {
        let tapped = act.tap(Msg::Reminder(ReminderMsg::SaveTapped));
        icon_button("btn", Icon::Save, "Save to my calendar", tapped)
    };
    let last = move || model.with(screen::last_file).unwrap_or_default();
    el("section", "sec")
        .region(
            move || model.with(screen::first),
            move |first| first.map_or_else(button, |words| p("", words)),
        )
        .with(el("p", "sub gap-s").attr("role", "status").live_text(last))
        .all(
            [
                "You get a file. Open it with your calendar.",
                "To change reminders, change them here and save again. The file changes the same events.",
                "To remove them, switch them off here and save again. If your calendar keeps them, delete them there.",
            ]
            .map(|words| p("sub gap-s", words)),
        )
}

fn tell(act: Act, msg: ReminderMsg) {
    act.send(Msg::Reminder(msg));
}

//! The pages of the symptom check.

use crate::app::model::{Check, Model};
use crate::app::msg::{CheckMsg, Msg};
use crate::app::screens::check::{self as screen, AnswerRow, LineWords};
use crate::app::screens::{card, more, you as you_screen};
use crate::content::Filter;
use crate::content::questions::{Ask, Choice, Item, SEX};
use crate::content::regions::Region;
use crate::pain::Pain;
use crate::route::{CheckList, CheckPage, Route};
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::answers::fieldset;
use crate::web::ui::{
    El, Problem, bullets, button, check_row, el, err_summary, group, heading, nothing, p,
    radio_row, scale, section, text,
};
use crate::web::views::care::Place;
use crate::web::views::ways::{back_to, link_to};
use crate::web::views::{care, help_link, you};

/// The start: what the check does, whom to call, where the person is and how
/// old.
pub(super) fn start(model: Live, act: Act) -> El {
    let lock = |m: &Model| m.standing.lock().map(|l| card::lock_card(l, m));
    let age = |(lowest, words): (u8, &'static str)| {
        radio_row(
            "age",
            move || model.with(|m| m.check.age == Some(lowest)),
            tap(act, CheckMsg::AgeChosen(lowest)),
            text(words),
        )
    };
    let ages = fieldset("How old are you?", "leg")
        .attr("id", "age")
        .with(inline_problem(model, "age"))
        .with(el("div", "opts gap-s").all(screen::ages().into_iter().map(age)));
    let sex = nothing().region(
        move || model.with(|m| m.check.needs_sex()),
        move |asks| {
            if *asks {
                el("section", "sec").with(choice(model, act, &SEX))
            } else {
                nothing()
            }
        },
    );
    el("main", "page")
        .with(err_summary(problem(model)))
        .with(heading("h-page", "Check your symptoms"))
        .with(p(
            "lede gap",
            "Is it reasonable to exercise with this? About 2 minutes the first time, less after that. It does not diagnose.",
        ))
        .with(why_now(model))
        .region(
            move || model.with(lock),
            move |card| {
                let card = card.as_ref();
                card.map_or_else(nothing, |c| care::card(c, act, Place::Check))
            },
        )
        .with(calls_here(model))
        .with(
            el("div", "sec")
                .attr("id", "region")
                .with(inline_problem(model, "region"))
                .with(regions(model, act)),
        )
        .with(el("section", "sec").with(ages))
        .with(sex)
        .with(
            button("btn gap-l", "", tap(act, CheckMsg::Begun))
                .live_text(move || model.with(|m| screen::start_words(m).to_owned())),
        )
        .with(help_link())
}

/// The numbers to call, which follow the region.
pub(super) fn calls_now(model: Live) -> El {
    section("sec", "In an emergency, call now")
        .region(move || model.with(more::help), |calls| care::calls(calls))
}

/// The numbers to call, once the region is known: before that, one of them could
/// be the wrong one.
fn calls_here(model: Live) -> El {
    nothing().region(
        move || model.with(|m| m.settings.region.map(|_| more::help(m))),
        |calls| match calls {
            Some(calls) => section("sec", "In an emergency, call now").with(care::calls(calls)),
            None => p(
                "note gap",
                "If this is an emergency, do not answer questions. Call the ambulance now.",
            ),
        },
    )
}

/// Where the person is, for the numbers to call.
pub(super) fn regions(model: Live, act: Act) -> El {
    let row = |(region, note): (Region, &'static str)| {
        radio_row(
            "region",
            move || model.with(|m| m.settings.region == Some(region)),
            act.tap(Msg::RegionChosen(region)),
            group([text(region.name()), text(" "), el("span", "sub").say(note)]),
        )
    };
    let rows = model.with_untracked(screen::regions);
    fieldset("Where are you?", "leg")
        .with(p("sub gap-s", "So that we show the right number to call."))
        .with(el("div", "opts").all(rows.into_iter().map(row)))
}

/// One page of the check.
pub(super) fn page(model: Live, act: Act, page: CheckPage) -> El {
    let main = el("main", "page")
        .with(back_to(
            &model.with_untracked(|m| screen::back(m, page)),
            "Back",
        ))
        .with(err_summary(problem(model)));
    let questions = match page {
        CheckPage::List(list) => list_page(model, act, list),
        CheckPage::Unsure(list) => unsure_page(model, act, list),
        CheckPage::How | CheckPage::More(_) | CheckPage::Shoulders => several(model, act, page),
        CheckPage::Same => same_page(model, act),
        CheckPage::Body => body_page(model, act),
        CheckPage::Answers => answers_page(model, act),
    };
    main.with(questions).with(help_link())
}

/// A list to tick, with the two answers that stand alone.
fn list_page(model: Live, act: Act, list: CheckList) -> El {
    let line = |line: LineWords| {
        line_row(
            model,
            act,
            line,
            |check| &check.ticked,
            CheckMsg::ItemTicked,
        )
    };
    let none = check_row(
        "none",
        move || model.with(|m| m.check.none.contains(&list)),
        move |on| send(act, CheckMsg::NoneTicked(on)),
        text(screen::none_words(list)),
    );
    let unsure = check_row(
        "unsure",
        move || model.with(|m| m.check.unsure.contains(&list)),
        move |on| send(act, CheckMsg::UnsureTicked(on)),
        text("I’m not sure about one"),
    );
    let page = CheckPage::List(list);
    let question = question(model, page)
        .with(why_now(model))
        .with(inline_problem(model, "question"))
        .with(el("div", "opts").all(screen::lines(list).into_iter().map(line)))
        .with(el("span", "or").say("or"))
        .with(el("div", "opts").with(none).with(unsure));
    group([question, continue_button("Continue", act)])
}

/// Which line the person is not sure about.
fn unsure_page(model: Live, act: Act, list: CheckList) -> El {
    let line = |line: LineWords| {
        line_row(
            model,
            act,
            line,
            |check| &check.unsure_about,
            CheckMsg::UnsureItemTicked,
        )
    };
    let lines = model.with_untracked(|m| screen::unsure_lines(m, list));
    let question = question(model, CheckPage::Unsure(list))
        .with(inline_problem(model, "question"))
        .with(el("div", "opts").all(lines.into_iter().map(line)));
    group([question, continue_button("Continue", act)])
}

/// Several questions with one answer each, each under its own words.
fn several(model: Live, act: Act, page: CheckPage) -> El {
    let chosen = move || model.with(|m| m.check.pain.map(Pain::get));
    let choose = move |n| {
        if let Some(pain) = Pain::new(n) {
            send(act, CheckMsg::PainChosen(pain));
        }
    };
    let pain = (page == CheckPage::How).then(|| {
        let words = "Pain between your shoulder blades now";
        el("section", "sec")
            .attr("id", "pain")
            .with(inline_problem(model, "pain"))
            .with(scale("pain", words, chosen, choose))
    });
    let choices = model.with_untracked(|m| screen::choices(m, page));
    let choices = choices
        .into_iter()
        .map(|asked| el("section", "sec").with(choice(model, act, asked)));
    el("div", "")
        .attr("id", "question")
        .with(titles(model, page))
        .with(inline_problem(model, "question"))
        .maybe(pain)
        .all(choices)
        .with(continue_button("Continue", act))
}

/// Health as it was told before: one tap when it is still so.
fn same_page(model: Live, act: Act) -> El {
    let said = model.with_untracked(screen::health);
    let change = button(
        "btn line gap-s",
        "Something has changed",
        tap(act, CheckMsg::HealthChanged),
    );
    el("div", "")
        .attr("id", "question")
        .with(titles(model, CheckPage::Same))
        .with(bullets("bul gap", said.iter().map(String::as_str)))
        .with(continue_button("Nothing has changed", act))
        .with(change)
}

/// What no rule asks for: whoever has none of it goes on in one tap.
fn body_page(model: Live, act: Act) -> El {
    let go_on = button("btn gap-l", "", tap(act, CheckMsg::ContinueTapped))
        .live_text(move || model.with(|m| you_screen::go_on(m).to_owned()));
    question(model, CheckPage::Body)
        .with(you::filters(model, act, &Filter::UNASKED))
        .with(go_on)
}

/// All answers, each with the way to change it.
fn answers_page(model: Live, act: Act) -> El {
    let row = |row: AnswerRow| {
        let change = button(
            "link-btn",
            "Change",
            tap(act, CheckMsg::ChangeTapped(row.page)),
        )
        .with(el("span", "vh").say(": ").say(row.asked));
        el("li", "answer")
            .with(
                el("div", "grp")
                    .with(el("h2", "").say(row.asked))
                    .with(change),
            )
            .with(bullets("bul", row.said.iter().map(String::as_str)))
    };
    let about = |m: &Model| {
        let region = m.settings.region.map_or("", Region::name);
        let age = m.check.age.map_or("", screen::age_words);
        format!("{region}. {age}.")
    };
    let change =
        link_to("link-btn", &Route::Symptoms, "Change").with(el("span", "vh").say(": about you"));
    let about = el("li", "answer")
        .with(
            el("div", "grp")
                .with(el("h2", "").say("About you"))
                .with(change),
        )
        .with(p("", &model.with_untracked(about)));
    let rows = model.with_untracked(screen::answers).into_iter().map(row);
    group([
        heading("h-q", screen::heading(CheckPage::Answers)),
        p("sub gap", screen::hint(CheckPage::Answers)),
        el("ul", "rows gap").all(rows).with(about),
        continue_button("See my result", act),
    ])
}

/// The words of a line: what it is in bold, and the rest of its sentence.
pub(super) fn sign_words(lead: &str, rest: &str) -> El {
    group([el("b", "").say(lead), text(rest)])
}

fn line_row(
    model: Live,
    act: Act,
    line: LineWords,
    ticked: fn(&Check) -> &Vec<Item>,
    msg: fn(Item, bool) -> CheckMsg,
) -> El {
    let item = line.item;
    check_row(
        "line",
        move || model.with(|m| ticked(&m.check).contains(&item)),
        move |on| send(act, msg(item, on)),
        sign_words(line.lead, line.rest),
    )
}

/// A question with radio buttons under its own heading.
fn choice(model: Live, act: Act, choice: &'static Choice) -> El {
    let ask: Ask = choice.ask;
    let row = |(value, words): &'static (crate::content::questions::Value, &'static str)| {
        let value = *value;
        radio_row(
            ask.key(),
            move || model.with(|m| m.check.choice(ask) == Some(value)),
            tap(act, CheckMsg::Chosen(ask, value)),
            text(words),
        )
    };
    fieldset(choice.legend, "leg")
        .attr("id", ask.key())
        .with(inline_problem(model, ask.key()))
        .with(el("div", "opts gap-s").all(choice.options.iter().map(row)))
}

/// A question whose words are the heading of its page.
fn question(model: Live, page: CheckPage) -> El {
    let caption = model.with_untracked(|m| screen::caption(m, page));
    let legend = el("legend", "")
        .with(el("span", "q-cap").say(&caption))
        .with(heading("h-q", screen::heading(page)));
    el("fieldset", "")
        .attr("id", "question")
        .with(legend)
        .with(p("sub gap", screen::hint(page)))
}

/// The heading of a page with several questions.
fn titles(model: Live, page: CheckPage) -> El {
    let caption = model.with_untracked(|m| screen::caption(m, page));
    group([
        el("span", "q-cap").say(&caption),
        heading("h-q", screen::heading(page)),
        p("sub gap", screen::hint(page)),
    ])
}

/// Why the check is asked for, after a stop.
fn why_now(model: Live) -> El {
    nothing().region(
        move || model.with(screen::why_now),
        |why| why.map_or_else(nothing, |words| p("note warm gap", words)),
    )
}

/// What is wrong, said once more beside the answers that mend it.
fn inline_problem(model: Live, place: &'static str) -> El {
    let here = move || problem(model)().filter(|problem| problem.target == place);
    nothing().region(here, |problem| {
        problem
            .as_ref()
            .map_or_else(nothing, |problem| p("err-in", &problem.words))
    })
}

fn problem(model: Live) -> impl Fn() -> Option<Problem> + 'static {
    move || {
        let problem = model.with(|m| m.check.problem)?;
        Some(Problem {
            words: screen::problem(problem).into(),
            target: screen::target(problem),
        })
    }
}

fn continue_button(words: &str, act: Act) -> El {
    button("btn gap-l", words, tap(act, CheckMsg::ContinueTapped))
}

fn tap(act: Act, msg: CheckMsg) -> impl Fn() + Copy + 'static {
    move || send(act, msg)
}

fn send(act: Act, msg: CheckMsg) {
    act.send(Msg::Check(msg));
}

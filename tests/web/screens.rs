//! Screens as they are painted: roles, names, focus, and what a press sends.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use unhunch::app::model::{CheckInForm, Model, Pick, Typed};
use unhunch::app::msg::{CheckInMsg, Msg};
use unhunch::pain::Pain;
use unhunch::progress::CheckIn;
use unhunch::route::{CheckList, CheckPage, Route};
use unhunch::triage::{Answers, Standing, assess};
use unhunch::web::ports::clock;
use unhunch::web::runtime::Act;
use unhunch::web::views;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlInputElement};

/// The app at a route, with what it sends. A full check has just found nothing,
/// and its clearance is used.
fn at(route: Route) -> (HtmlElement, RwSignal<Model>, Rc<RefCell<Vec<Msg>>>) {
    // There is one page to a document: ids are looked for in all of it.
    if let Some(earlier) = document().get_element_by_id("stage") {
        earlier.remove();
    }
    let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    root.set_id("stage");
    document().body().unwrap().append_child(&root).unwrap();
    leptos::mount::mount_to(root.clone(), || ()).forget();
    let sent = Rc::new(RefCell::new(Vec::new()));
    let owner = Owner::new();
    let heard = Rc::clone(&sent);
    let page = root.clone();
    let model = owner.with(move || {
        let moment = clock::moment();
        let now = clock::now(moment, moment);
        let mut model = Model::new(now);
        let answers = Answers::nothing_to_report(30, Pain::NONE);
        model.standing = assess(&answers, &Standing::default(), now).standing;
        model.preview.id.push_str("desk-reset");
        model.route = route;
        let model = RwSignal::new(model);
        let act = Act::new(move |msg| heard.borrow_mut().push(msg));
        let app = views::app(model, RwSignal::new(moment), act);
        page.append_child(app.node()).unwrap();
        model
    });
    // The page lives as long as the test's browser tab.
    std::mem::forget(owner);
    (root, model, sent)
}

fn find(root: &HtmlElement, selector: &str) -> HtmlElement {
    let found = root.query_selector(selector).unwrap();
    found
        .unwrap_or_else(|| panic!("no {selector}"))
        .unchecked_into()
}

#[wasm_bindgen_test]
fn nothing_is_chosen_before_the_person_chooses() {
    let (root, ..) = at(Route::Session("desk-reset".to_owned()));
    let inputs = root
        .query_selector_all("#short-check input, .scale input")
        .unwrap();
    assert_eq!(inputs.length(), 13);
    for at in 0..inputs.length() {
        let input: HtmlInputElement = inputs.item(at).unwrap().unchecked_into();
        assert!(!input.checked());
    }
}

#[wasm_bindgen_test]
fn a_pain_score_and_start_say_what_was_pressed() {
    let (root, _, sent) = at(Route::Session("desk-reset".to_owned()));
    let score: HtmlElement = root
        .query_selector_all(".scale input")
        .unwrap()
        .item(3)
        .unwrap()
        .unchecked_into();
    score.click();
    find(&root, ".dock button").click();
    let three = Pain::new(3).unwrap();
    assert_eq!(
        *sent.borrow(),
        [Msg::PreviewPainChosen(three), Msg::StartTapped]
    );
}

#[wasm_bindgen_test]
async fn a_screen_gives_way_to_the_next_and_the_bar_follows() {
    let (root, model, _) = at(Route::Exercises);
    assert_eq!(find(&root, "h1").text_content().unwrap(), "Exercises");
    assert_eq!(
        find(&root, "nav [aria-current=page]")
            .text_content()
            .unwrap(),
        "Exercises"
    );
    model.update(|m| m.route = Route::More);
    leptos::task::tick().await;
    assert_eq!(find(&root, "h1").text_content().unwrap(), "More");
    assert_eq!(
        find(&root, "nav [aria-current=page]")
            .text_content()
            .unwrap(),
        "More"
    );
    assert_eq!(root.query_selector_all("h1").unwrap().length(), 1);
}

#[wasm_bindgen_test]
async fn an_answer_of_a_check_in_can_be_cleared_and_focus_stays_with_the_question() {
    let (root, model, sent) = at(Route::CheckIn(None));
    let clear = find(&root, "#pain .link-btn");
    assert!(clear.has_attribute("hidden"), "nothing is chosen yet");
    let four: HtmlInputElement = root
        .query_selector_all("#pain input")
        .unwrap()
        .item(4)
        .unwrap()
        .unchecked_into();
    four.click();
    let picked = |answer| Msg::CheckIn(CheckInMsg::Picked(Pick::Pain, answer));
    assert_eq!(*sent.borrow(), [picked(Some(4))]);

    model.update(|m| m.check_ins = vec![told_pain(m, Some(4))]);
    leptos::task::tick().await;
    assert!(!clear.has_attribute("hidden"));
    assert!(clear.text_content().unwrap().starts_with("Clear"));
    clear.click();
    assert_eq!(*sent.borrow(), [picked(Some(4)), picked(None)]);
    let first: HtmlInputElement = find(&root, "#pain input").unchecked_into();
    assert_eq!(document().active_element(), Some(first.into()));

    model.update(|m| m.check_ins = vec![told_pain(m, None)]);
    leptos::task::tick().await;
    assert!(!four.checked());
}

/// The check-in on screen with this pain.
fn told_pain(model: &Model, pain: Option<u8>) -> CheckInForm {
    let mut form = model.check_in();
    form.picks[Pick::Pain as usize] = pain;
    form
}

#[wasm_bindgen_test]
async fn what_is_typed_in_a_check_in_stays_when_the_history_changes() {
    let (root, model, sent) = at(Route::CheckIn(None));
    let note: HtmlInputElement = find(&root, "textarea").unchecked_into();
    note.set_value("Half a sen");
    note.dispatch_event(&web_sys::Event::new("input").unwrap())
        .unwrap();
    let typed = CheckInMsg::Typed(Typed::Note, "Half a sen".to_owned());
    assert_eq!(*sent.borrow(), [Msg::CheckIn(typed)]);
    model.update(|m| {
        let mut form = m.check_in();
        form.texts[Typed::Note as usize].push_str("Half a sen");
        m.check_ins.push(form);
        // As another tab may store it: the questions are put up anew.
        let waking = Pain::new(3);
        let earlier = CheckIn {
            waking,
            ..CheckIn::new(m.now.day.plus(-1), m.now.wall)
        };
        m.history.check_in(earlier);
    });
    leptos::task::tick().await;
    let note: HtmlInputElement = find(&root, "textarea").unchecked_into();
    assert_eq!(note.value(), "Half a sen");
}

#[wasm_bindgen_test]
async fn what_screen_readers_are_told_is_in_a_live_region() {
    let (root, model, _) = at(Route::More);
    model.update(|m| m.assertive.push_str("Hold 45 seconds, right side."));
    leptos::task::tick().await;
    let told = find(&root, "[role=alert].vh").text_content().unwrap();
    assert_eq!(told, "Hold 45 seconds, right side.");
}

#[wasm_bindgen_test]
fn every_screen_has_one_heading_and_a_way_to_help() {
    let routes = [
        Route::Exercises,
        Route::Exercise("band-pull-apart".to_owned()),
        Route::Symptoms,
        Route::Check(CheckPage::List(CheckList::Signs)),
        Route::Session("morning".to_owned()),
        Route::CheckIn(None),
        Route::Progress,
        Route::Summary,
        Route::Learn,
        Route::Page("why-it-hurts".to_owned()),
        Route::More,
        Route::Sound,
        Route::Display,
        Route::Data,
        Route::Delete,
        Route::About,
        Route::NewRoutine,
    ];
    for route in routes {
        let (root, ..) = at(route.clone());
        assert_eq!(
            root.query_selector_all("h1").unwrap().length(),
            1,
            "{route}"
        );
        assert!(root.query_selector(".help").unwrap().is_some(), "{route}");
        root.remove();
    }
}

//! Care cards, the result of a check, notices, and the way to help.

use leptos::prelude::*;

use crate::app::model::Model;
use crate::app::msg::Msg;
use crate::app::screens::result::{Call, Card, Clear, ResultScreen, result as result_screen};
use crate::app::screens::{Banner, BannerAction};
use crate::content::signs::FOUR_STOP_SIGNS;
use crate::route::Route;
use crate::web::runtime::Act;
use crate::web::ui::{Icon, filled, heading, icon};

/// The last thing on every page.
pub(super) fn help_link() -> AnyView {
    view! {
        <a class="help" href=Route::Safety.href()>
            {icon(Icon::Phone)}
            <span>"Get help now"</span>
        </a>
    }
    .into_any()
}

/// Notices at the top of a screen.
pub(super) fn banners(banners: Vec<Banner>, act: Act) -> AnyView {
    let note = move |banner: Banner| {
        let (words, msg) = match banner.action {
            BannerAction::Dismiss => ("Close", Msg::NoticeDismissed),
            BannerAction::SaveCopy => ("Save a copy", Msg::CopyTapped),
            BannerAction::UndoDelete => ("Bring it back", Msg::DeleteUndone),
        };
        view! {
            <div class="note" role="status">
                <p>{banner.text}</p>
                <button class="link-btn" on:click=move |_| act.send(msg.clone())>
                    {words}
                </button>
            </div>
        }
    };
    banners.into_iter().map(note).collect_view().into_any()
}

/// The result screen.
pub(super) fn result(model: RwSignal<Model>, act: Act) -> AnyView {
    let shown = Memo::new(move |_| model.with(result_screen));
    view! {
        <main class="page bare">
            {move || match shown.get() {
                ResultScreen::Locked(lock) => {
                    let emergency = lock.emergency;
                    view! {
                        {card(lock, act, true)}
                        <p class="small after">
                            "This is not a diagnosis. Exercises are locked on this phone until you have been seen."
                        </p>
                        {(!emergency)
                            .then(|| {
                                view! {
                                    <p>
                                        <a class="lone" href=Route::Today.href()>
                                            "Back to Today"
                                        </a>
                                    </p>
                                    {help_link()}
                                }
                            })}
                    }
                        .into_any()
                }
                ResultScreen::Clear(shown) => clear(shown),
            }}
        </main>
    }
    .into_any()
}

/// A care card. On the result screen its action is the page's heading.
pub(super) fn card(card: Card, act: Act, is_page: bool) -> AnyView {
    let class = if card.emergency { "care emg" } else { "care" };
    let action = card.action;
    let title = if is_page {
        heading("h-page", action)
    } else {
        view! { <h2 class="h-q">{action}</h2> }.into_any()
    };
    view! {
        <section class=class>
            <div class="care-h">
                <p>{icon(Icon::Warn)} {card.label}</p>
                {title}
            </div>
            <div class="care-b">
                <p>"You told us:"</p>
                <ul class="bul told">
                    {card.told.into_iter().map(|t| view! { <li>{t}</li> }).collect_view()}
                </ul>
                {calls(card.calls)}
                <ul class="bul advice">
                    {card.advice.into_iter().map(|a| view! { <li>{a}</li> }).collect_view()}
                </ul>
                <p class="opens">{card.opens}</p>
                {card
                    .may_say_seen
                    .then(|| {
                        view! {
                            <a class="btn line" href=Route::Unlock.href()>
                                "I’ve been seen and told exercise is OK"
                            </a>
                        }
                    })}
                <button class="btn line" on:click=move |_| act.send(Msg::CheckBegun)>
                    {if card.seen { "Answer the check" } else { "Answer again" }}
                </button>
            </div>
        </section>
    }
    .into_any()
}

/// Links that dial, which work with no network.
pub(super) fn calls(calls: Vec<Call>) -> AnyView {
    let link = |call: Call| {
        view! {
            <a class="btn call" href=format!("tel:{}", call.number)>
                {icon(Icon::Phone)}
                {call.label}
            </a>
        }
    };
    view! { <div class="calls">{calls.into_iter().map(link).collect_view()}</div> }.into_any()
}

fn clear(shown: Clear) -> AnyView {
    view! {
        {heading("h-q", shown.heading)}
        <p class="sub gap">{shown.small}</p>
        {shown.gentle.map(|why| view! { <p class="note warm">{why}</p> })}
        <section class="sec">
            <h2>"What you can do now"</h2>
            <p class="gap">
                "Gentle movement is reasonable as long as nothing changes. If nobody has checked this pain yet, arrange a check."
            </p>
            <a class="btn" href=Route::Session(shown.next.to_owned()).href()>
                {filled(Icon::Play)}
                {shown.next_words}
            </a>
            <a class="btn quiet" href=Route::Today.href()>
                "See Today"
            </a>
        </section>
        <section class="sec-line">
            <h2>"Stop and check again if"</h2>
            <ul class="bul">
                {FOUR_STOP_SIGNS
                    .into_iter()
                    .map(|s| view! { <li>"you feel " {s}</li> })
                    .collect_view()}
                <li>"anything new starts, or anything gets worse"</li>
                <li>"you have a fall, an accident or a fever"</li>
            </ul>
            <p class="gap">"If you feel worse or worried, get help anyway."</p>
        </section>
        <section class="sec-line">
            <h2>"Next check"</h2>
            <p class="gap">"A short one before each session."</p>
        </section>
        {help_link()}
    }
    .into_any()
}

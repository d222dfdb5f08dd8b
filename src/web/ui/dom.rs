//! Elements, built by hand and kept up to date by Leptos's reactive system.
//!
//! Leptos's own typed views are compiled anew for every shape of page; for
//! this app they came to 330 kB brotli of wasm, nearly three times the whole
//! budget. Here an element is one small type, every listener and every live
//! part is a boxed closure, and nothing is generic but a comparison.
//!
//! Invariant: whatever an element listens to or follows ends with the owner
//! it was made under; nothing is forgotten and nothing leaks.

use leptos_dom::helpers::document;
use reactive_graph::effect::RenderEffect;
use reactive_graph::graph::untrack;
use reactive_graph::owner::Owner;
use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget, HtmlInputElement, Node};

use crate::web::ui::closures::{Act, Give, Hear};
use crate::web::ui::kept::keep;

/// An element or a piece of text, ready to be put into another one.
#[derive(Clone)]
pub struct El(Node);

/// A new element; an empty class is left out.
///
/// # Panics
/// If a tag in this source is misspelt.
pub fn el(tag: &'static str, class: &str) -> El {
    let Ok(made) = document().create_element(tag) else {
        misspelt()
    };
    El(made.into()).classed(class)
}

/// A new element of a drawing.
///
/// # Panics
/// If a tag in this source is misspelt.
pub fn svg(tag: &'static str, class: &str) -> El {
    const SVG: Option<&str> = Some("http://www.w3.org/2000/svg");
    let Ok(made) = document().create_element_ns(SVG, tag) else {
        misspelt()
    };
    El(made.into()).classed(class)
}

/// Without what the browser has to say: its words take 2 kB of code and script.
fn misspelt() -> ! {
    unreachable!("tags are written in this source")
}

/// A piece of text.
pub fn text(words: &str) -> El {
    El(document().create_text_node(words).into())
}

/// Nothing at all.
pub fn nothing() -> El {
    El(document().create_document_fragment().into())
}

/// Several things without an element round them.
pub fn group(parts: impl IntoIterator<Item = El>) -> El {
    nothing().all(parts)
}

impl El {
    /// The node, to be put into the page.
    pub const fn node(&self) -> &Node {
        &self.0
    }

    /// Adds text at the end.
    #[must_use]
    pub fn say(self, words: &str) -> Self {
        self.with(text(words))
    }

    /// Adds a part at the end.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "a part belongs to one whole")]
    pub fn with(self, part: Self) -> Self {
        let _has_no_parent_yet = self.0.append_child(&part.0);
        self
    }

    /// Adds a part at the end, if there is one.
    #[must_use]
    pub fn maybe(self, part: Option<Self>) -> Self {
        match part {
            Some(part) => self.with(part),
            None => self,
        }
    }

    /// Adds parts at the end.
    #[must_use]
    pub fn all(self, parts: impl IntoIterator<Item = Self>) -> Self {
        parts.into_iter().fold(self, Self::with)
    }

    /// Sets an attribute.
    #[must_use]
    pub fn attr(self, name: &str, value: &str) -> Self {
        set(&self.0, name, Some(value));
        self
    }

    /// Sets an attribute of an element that is in the page already.
    pub fn set(&self, name: &str, value: &str) {
        set(&self.0, name, Some(value));
    }

    /// Sets a style property from script, which a content policy allows where
    /// it forbids style attributes.
    #[must_use]
    pub fn property(self, name: &str, value: &str) -> Self {
        style(&self.0, name, value);
        self
    }

    /// As [`El::property`], following what it is made from.
    #[must_use]
    pub fn live_property(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        follow_property(&self.0, name, Box::new(value));
        self
    }

    /// Listens to an event.
    #[must_use]
    pub fn on(self, event: &'static str, heard: impl FnMut(Event) + 'static) -> Self {
        listen(&self.0, event, Box::new(heard));
        self
    }

    /// Listens to a press.
    #[must_use]
    pub fn on_press(self, mut pressed: impl FnMut() + 'static) -> Self {
        self.on("click", move |_| pressed())
    }

    /// Adds text that follows what it is made from.
    #[must_use]
    pub fn live_text(self, words: impl Fn() -> String + 'static) -> Self {
        self.with(followed_text(Box::new(words)))
    }

    /// Sets an attribute that follows what it is made from; `None` takes it
    /// away.
    #[must_use]
    pub fn live_attr(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + 'static,
    ) -> Self {
        follow_attr(&self.0, name, Box::new(value));
        self
    }

    /// Keeps a checkbox or radio button in step.
    #[must_use]
    pub fn live_checked(self, checked: impl Fn() -> bool + 'static) -> Self {
        keep_checked(&self.0, Box::new(checked));
        self
    }

    /// Keeps a text field in step.
    #[must_use]
    pub fn live_value(self, value: impl Fn() -> String + 'static) -> Self {
        keep_value(&self.0, Box::new(value));
        self
    }

    /// Adds a part that is built anew whenever its value changes, and only
    /// then.
    #[must_use]
    pub fn region<T: PartialEq + 'static>(
        self,
        value: impl Fn() -> T + 'static,
        build: impl Fn(&T) -> Self + 'static,
    ) -> Self {
        let last = None;
        fill(&self.0, Box::new(Shown { value, build, last }));
        self
    }

    fn classed(self, class: &str) -> Self {
        if class.is_empty() {
            self
        } else {
            self.attr("class", class)
        }
    }
}

/// Runs now, and again whenever a signal read in it changes.
pub fn run(body: impl FnMut() + 'static) {
    keep_running(Box::new(body));
}

fn keep_running(mut body: Box<dyn Act>) {
    keep(Box::new(RenderEffect::new(move |_: Option<()>| body.act())));
}

/// Listens to the window until the owner ends.
pub fn listen_to_window(event: &'static str, heard: impl FnMut(Event) + 'static) {
    if let Some(window) = document().default_view() {
        listen(&window, event, Box::new(heard));
    }
}

/// Shows a value now, and again whenever it has changed.
fn follow<T: PartialEq + 'static>(value: Box<dyn Give<T>>, mut show: impl FnMut(&T) + 'static) {
    let mut last = None;
    run(move || {
        if renew(&mut last, value.give()) {
            last.iter().for_each(&mut show);
        }
    });
}

/// Puts `next` in the place of the last value, if it differs.
fn renew<T: PartialEq>(last: &mut Option<T>, next: T) -> bool {
    let differs = last.as_ref() != Some(&next);
    if differs {
        *last = Some(next);
    }
    differs
}

fn followed_text(words: Box<dyn Give<String>>) -> El {
    let part = text("");
    let node = part.0.clone();
    follow(words, move |words| node.set_text_content(Some(words)));
    part
}

fn follow_attr(node: &Node, name: &'static str, value: Box<dyn Give<Option<String>>>) {
    let node = node.clone();
    follow(value, move |value| set(&node, name, value.as_deref()));
}

fn follow_property(node: &Node, name: &'static str, value: Box<dyn Give<String>>) {
    let node = node.clone();
    follow(value, move |value| style(&node, name, value));
}

/// Sets it after every change of what it follows, the same or not: a press
/// that the model refused must not stay visible.
fn keep_checked(input: &Node, checked: Box<dyn Give<bool>>) {
    let input: HtmlInputElement = input.clone().unchecked_into();
    run(move || input.set_checked(checked.give()));
}

/// Leaves alone what the person is typing as long as it is the same.
fn keep_value(input: &Node, value: Box<dyn Give<String>>) {
    let input: HtmlInputElement = input.clone().unchecked_into();
    run(move || {
        let next = value.give();
        if input.value() != next {
            input.set_value(&next);
        }
    });
}

/// What fills a stretch.
trait Filling {
    /// Takes the value as it is now; whether it differs from the one shown.
    fn renew(&mut self) -> bool;

    /// The part that shows it.
    fn build(&self) -> El;
}

/// A value, the part that shows it, and the value shown last.
struct Shown<T, V, B> {
    value: V,
    build: B,
    last: Option<T>,
}

impl<T: PartialEq, V: Fn() -> T, B: Fn(&T) -> El> Filling for Shown<T, V, B> {
    fn renew(&mut self) -> bool {
        renew(&mut self.last, (self.value)())
    }

    fn build(&self) -> El {
        self.last.as_ref().map_or_else(nothing, &self.build)
    }
}

fn fill(parent: &Node, mut filling: Box<dyn Filling>) {
    let mut stretch = Stretch::at_the_end_of(parent);
    run(move || {
        if filling.renew() {
            stretch.fill(&*filling);
        }
    });
}

/// A stretch of a parent between two marks. Each filling has an owner of its
/// own, which ends with it.
struct Stretch {
    begin: Node,
    end: Node,
    keeper: Owner,
    filling: Option<Owner>,
}

impl Stretch {
    fn at_the_end_of(parent: &Node) -> Self {
        Self {
            begin: mark(parent),
            end: mark(parent),
            keeper: Owner::current().unwrap_or_default(),
            filling: None,
        }
    }

    fn fill(&mut self, filling: &dyn Filling) {
        if let Some(old) = self.filling.take() {
            old.cleanup();
        }
        while let Some(node) = self.begin.next_sibling().filter(|n| *n != self.end) {
            remove(&node);
        }
        let owner = self.keeper.with(Owner::new);
        let filled = untrack(|| owner.with(|| filling.build()));
        if let Some(parent) = self.end.parent_node() {
            let _same_document = parent.insert_before(&filled.0, Some(&self.end));
        }
        self.filling = Some(owner);
    }
}

fn mark(parent: &Node) -> Node {
    let mark: Node = document().create_comment("").into();
    let _same_document = parent.append_child(&mark);
    mark
}

fn remove(node: &Node) {
    if let Some(parent) = node.parent_node() {
        let _is_its_child = parent.remove_child(node);
    }
}

fn set(node: &Node, name: &str, value: Option<&str>) {
    let element: &web_sys::Element = node.unchecked_ref();
    let _names_are_written_in_this_source = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

fn style(node: &Node, name: &str, value: &str) {
    let element: &web_sys::HtmlElement = node.unchecked_ref();
    let _names_are_written_in_this_source = element.style().set_property(name, value);
}

/// A listener that is taken back when it is dropped.
struct Listener {
    target: EventTarget,
    event: &'static str,
    heard: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let heard = self.heard.as_ref().unchecked_ref();
        let _was_there = self
            .target
            .remove_event_listener_with_callback(self.event, heard);
    }
}

fn listen(target: &EventTarget, event: &'static str, mut heard: Box<dyn Hear>) {
    let heard = Closure::<dyn FnMut(Event)>::new(move |event| heard.hear(event));
    let _names_are_written_in_this_source =
        target.add_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
    keep(Box::new(Listener {
        target: target.clone(),
        event,
        heard,
    }));
}

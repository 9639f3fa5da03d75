//! Views, values and handlers of one type each. For every closure type that reaches the framework
//! the compiler writes its code once more, so on its way there each is boxed: the first download
//! is a tenth smaller.

use std::rc::Rc;

use leptos::ev::{Event, MouseEvent};
use leptos::prelude::*;

/// A view that is made anew when something it reads changes.
pub fn dynamic(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let view: Box<dyn FnMut() -> AnyView + Send> = Box::new(view);
    view.into_any()
}

/// A view that is there while something holds.
pub fn show_if(
    when: impl Fn() -> bool + Send + Sync + 'static,
    view: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    if_else(when, view, || ().into_any())
}

/// One view while something holds, another while it does not.
pub fn if_else(
    when: impl Fn() -> bool + Send + Sync + 'static,
    view: impl Fn() -> AnyView + Send + 'static,
    otherwise: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    // Only a change of the answer draws anything.
    let when = memo(Box::new(when));
    dynamic(move || if when.get() { view() } else { otherwise() })
}

fn memo(when: Box<dyn Fn() -> bool + Send + Sync>) -> Memo<bool> {
    Memo::new(move |_| when())
}

/// Yes or no, as an attribute or class follows it.
pub fn bool_signal(read: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(read)
}

/// A text, as it or an attribute follows it.
pub fn text_signal(read: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(read)
}

/// The text of an attribute that may be absent.
pub fn optional_attr(
    read: impl Fn() -> Option<String> + Send + Sync + 'static,
) -> Signal<Option<String>> {
    Signal::derive(read)
}

/// What a click does.
pub fn on_click(act: impl Fn() + 'static) -> impl Fn(MouseEvent) + Clone {
    click_handler(Rc::new(act))
}

fn click_handler(act: Rc<dyn Fn()>) -> impl Fn(MouseEvent) + Clone {
    move |_| act()
}

/// What choosing something does.
pub fn on_select(act: impl Fn() + 'static) -> impl Fn(Event) + Clone {
    on_input(move |_| act())
}

/// What a field's new value does.
pub fn on_input(act: impl Fn(String) + 'static) -> impl Fn(Event) + Clone {
    value_handler(Rc::new(act))
}

fn value_handler(act: Rc<dyn Fn(String)>) -> impl Fn(Event) + Clone {
    move |event| act(event_target_value(&event))
}

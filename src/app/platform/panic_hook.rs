use std::panic;

use leptos::logging;

/// Has a panic say in the console where it is. Only where: its words can quote what a person wrote,
/// and people pass on what a console shows.
pub fn tell_of_panics() {
    panic::set_hook(Box::new(|panic| {
        if let Some(place) = panic.location() {
            logging::error!("Groundwork stopped at {place}");
        }
    }));
}

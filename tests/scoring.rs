//! Each rule of scoring, one by one.

mod apart;
mod does_not_apply;
mod evidenced;
mod gaps;
mod one_answer;
mod scores;
mod set_aside;
mod stages;

use serde_json::{Value, json};

use crate::scenario::Scenario;

const NONE: f64 = f64::NAN;

fn one() -> Scenario {
    Scenario::new().question("Q")
}

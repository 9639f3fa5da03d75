//! A question set with everything in it, fetched for something else than the open assessment.

use std::sync::Arc;

use leptos::prelude::*;

use super::set_state::SetState;
use super::state::State;
use crate::app::platform;
use crate::messages::worker as words;
use crate::question_set::{BuiltIn, Questionnaire};

/// A built-in set with its actions: the one that is here already, or fetched. In words why not.
pub async fn whole_set(state: State, id: &str) -> Result<Arc<Questionnaire>, String> {
    if let SetState::Whole(set) = state.set.get_untracked()
        && set.id.as_str() == id
    {
        return Ok(set);
    }
    let unknown = || words::set_not_built_in().to_owned();
    let built_in = BuiltIn::find(id).ok_or_else(unknown)?;
    let asked = platform::fetch_text(built_in.file).await.map_err(|error| error.to_string())?;
    let rest = platform::fetch_text(built_in.rest).await.map_err(|error| error.to_string())?;
    let damaged = |_| SetState::damaged();
    let asked = Questionnaire::read_asked(asked.as_bytes()).map_err(damaged)?;
    let whole = asked.with_rest(rest.as_bytes()).map_err(damaged)?;
    Ok(Arc::new(built_in.from_file(whole)))
}

use serde_json::Value;

/// The titles of the actions that the answers call for and of the organisation's own. Where
/// nothing is answered the report says how to begin instead.
pub(super) fn actions(saved: &Value, set: &Value, result: &Value) -> Vec<String> {
    let named = |list: &str, id: &str| {
        let mut all = entries(&set[list]);
        all.find(|entry| entry["id"] == id).cloned().unwrap_or_default()
    };
    let of_step = |step: &Value| {
        let id = step["id"].as_str().unwrap_or_default();
        match id.strip_prefix("find-out:") {
            Some(question) => {
                format!("Find out: {}", text_of(&named("questions", question), "short"))
            }
            None => text_of(&named("actions", id), "title"),
        }
    };
    let own = entries(&saved["plan"]["own"]).map(|action| text_of(action, "title"));
    let answered = saved["answers"].as_object().is_some_and(|all| !all.is_empty());
    let steps = entries(&result["plan"]).filter(|_| answered);
    steps.map(of_step).chain(own).collect()
}

fn entries(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

fn text_of(entry: &Value, field: &str) -> String {
    entry[field].as_str().unwrap_or_default().trim().to_owned()
}

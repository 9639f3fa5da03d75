use super::number::{capital, together};
use crate::scoring::Essentials;

/// How many essentials are open, and how far: “20 of the 22 essentials are not in place; 15 are
/// well short.” Nothing where none is.
pub fn essentials_open(essentials: &Essentials) -> Option<String> {
    let open = essentials.open.len();
    let levels = open - essentials.unknown.min(open);
    let [all, n, far, unknown] =
        together([essentials.all, open, essentials.far, essentials.unknown]);
    let (place, its) = (place(essentials, false), place(essentials, true));
    let first = match (open, essentials.all) {
        (0, _) => return None,
        (1, 1) => format!("The one essential is not {its}"),
        (2, 2) => format!("Neither of the two essentials is {its}"),
        (open, of) if open == of => format!("None of the {all} essentials is {its}"),
        (1, _) => format!("{} of the {all} essentials is not {its}", capital(&n)),
        _ => format!("{} of the {all} essentials are not {place}", capital(&n)),
    };
    let mut rest = Vec::new();
    match (essentials.far, levels) {
        (_, 0) => {}
        (0, levels) if levels == open => rest.push(match open {
            1 => "it is one level short".to_owned(),
            _ => "each is one level short".to_owned(),
        }),
        (0, 1) => rest.push("one is one level short".to_owned()),
        (0, levels) => rest.push(format!("{} are one level short", together([levels, open])[0])),
        (1, _) if open == 1 => rest.push("it is well short".to_owned()),
        (1, _) => rest.push(format!("{far} is well short")),
        (2, _) if open == 2 => rest.push("both are well short".to_owned()),
        (many, _) if many == open => rest.push("all are well short".to_owned()),
        _ => rest.push(format!("{far} are well short")),
    }
    match (essentials.unknown, open) {
        (0, _) => {}
        (1, 1) => rest.push("it is not known yet".to_owned()),
        (unknown, open) if unknown == open => rest.push("none is known yet".to_owned()),
        (1, _) => rest.push(format!("{unknown} is not known yet")),
        _ => rest.push(format!("{unknown} are not known yet")),
    }
    Some(match rest.is_empty() {
        true => format!("{first}."),
        false => format!("{first}; {}.", rest.join(", and ")),
    })
}

/// That all are there, as the start of a sentence: “All 22 essentials are in place”. Nothing for a
/// set without any.
pub fn essentials_met(essentials: &Essentials) -> Option<String> {
    let place = place(essentials, essentials.all == 1);
    match essentials.all {
        0 => None,
        1 => Some(format!("The one essential is {place}")),
        2 => Some(format!("Both essentials are {place}")),
        all => Some(format!("All {} essentials are {place}", together([all])[0])),
    }
}

/// All of them, in a sentence: “all 22 essentials are in place”.
pub fn essentials_goal(essentials: &Essentials) -> String {
    let words = essentials_met(essentials).unwrap_or_else(|| "every essential is in place".into());
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// Where an essential's target asks for no more than a beginning, reaching it is not yet “in
/// place”.
fn place(essentials: &Essentials, one: bool) -> &'static str {
    match (essentials.under_way, one) {
        (0, _) => "in place",
        (_, true) => "at its target",
        (_, false) => "at their targets",
    }
}

/// How many are open, for a narrow place: “2 of 3”; “–” where there is none.
pub fn essentials_short(essentials: &Essentials) -> String {
    match essentials.all {
        0 => "–".to_owned(),
        all => format!("{} of {all}", essentials.open.len()),
    }
}

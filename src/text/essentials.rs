use super::number::{capital, together};
use crate::messages::essentials as words;
use crate::scoring::Essentials;

/// How many essentials are open, and how far: “20 of the 22 essentials are not in place; 15 are
/// well short.” Nothing where none is.
pub fn essentials_open(essentials: &Essentials) -> Option<String> {
    let open = essentials.open.len();
    let levels = open - essentials.unknown.min(open);
    let [all, n, far, unknown] =
        together([essentials.all, open, essentials.far, essentials.unknown]);
    let reached = reached(essentials);
    let first = match (open, essentials.all) {
        (0, _) => return None,
        (1, 1) => words::one_open(reached),
        (2, 2) => words::neither_met(reached),
        (open, of) if open == of => words::none_met(all, reached),
        (open, _) => words::some_open(open, capital(&n), all, reached),
    };
    let mut rest = Vec::new();
    match (essentials.far, levels) {
        (_, 0) => {}
        (0, levels) if levels == open => rest.push(match open {
            1 => words::it_is_short().to_owned(),
            _ => words::each_is_short().to_owned(),
        }),
        (0, 1) => rest.push(words::one_is_short().to_owned()),
        (0, levels) => {
            let [levels, _] = together([levels, open]);
            rest.push(words::some_are_short(levels));
        }
        (1, _) if open == 1 => rest.push(words::it_is_far().to_owned()),
        (2, _) if open == 2 => rest.push(words::both_are_far().to_owned()),
        (many, _) if many == open => rest.push(words::all_are_far().to_owned()),
        (some, _) => rest.push(words::some_are_far(some, far)),
    }
    match (essentials.unknown, open) {
        (0, _) => {}
        (1, 1) => rest.push(words::it_is_unknown().to_owned()),
        (unknown, open) if unknown == open => rest.push(words::none_is_known().to_owned()),
        (some, _) => rest.push(words::some_are_unknown(some, unknown)),
    }
    Some(match rest.as_slice() {
        [] => words::open(first),
        [one] => words::open_and_one(first, one),
        [one, two, ..] => words::open_and_two(first, one, two),
    })
}

/// That all are there, as the start of a sentence: “All 22 essentials are in place”. Nothing for a
/// set without any.
pub fn essentials_met(essentials: &Essentials) -> Option<String> {
    let [count] = together([essentials.all]);
    (essentials.all > 0).then(|| words::met(essentials.all, reached(essentials), count))
}

/// All of them, in a sentence: “all 22 essentials are in place”.
pub fn essentials_goal(essentials: &Essentials) -> String {
    let [count] = together([essentials.all]);
    words::goal(essentials.all, reached(essentials), count)
}

/// Where an essential's target asks for no more than a beginning, reaching it is not yet “in
/// place”.
fn reached(essentials: &Essentials) -> &'static str {
    if essentials.under_way == 0 { "in-place" } else { "at-target" }
}

/// How many are open, for a narrow place: “2 of 3”; “–” where there is none.
pub fn essentials_short(essentials: &Essentials) -> String {
    words::short(essentials.all, essentials.open.len())
}

//! What may be told of how many: nothing about fewer than five can be read off, nor worked out
//! from what stands beside it.

use std::fmt;

use crate::disclosure::MIN_GROUP_SIZE;
use crate::messages::aggregate;

/// The most that “fewer than five” can be.
const MOST_FEW: usize = MIN_GROUP_SIZE - 1;

/// A count as it may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Shown {
    /// So many: five or more.
    Exactly(usize),
    /// None to four.
    Few,
    /// Five or more; the number itself would give away another that is not shown.
    FiveOrMore,
    /// All, or all but a few; how many are not would be few.
    NearlyAll,
    /// Nothing at all can be told without giving away a number of few.
    Untold,
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Shown::Exactly(count) => count.fmt(f),
            Shown::Few => f.write_str(aggregate::fewer_than_five()),
            Shown::FiveOrMore => f.write_str(aggregate::five_or_more()),
            Shown::NearlyAll => f.write_str(aggregate::all_or_nearly_all()),
            Shown::Untold => f.write_str(aggregate::not_shown()),
        }
    }
}

/// How many of `all` have something, where `all` is known. Shown exactly only when both those who
/// have it and those who do not are five or more; with few on either side, only on which side.
///
/// Of five or fewer nothing is told: “nearly all” of five that are not few would be all five.
pub fn share(count: usize, all: usize) -> Shown {
    let rest = all.saturating_sub(count);
    match count {
        _ if all <= MIN_GROUP_SIZE => Shown::Untold,
        _ if count < MIN_GROUP_SIZE => Shown::Few,
        _ if rest < MIN_GROUP_SIZE => Shown::NearlyAll,
        _ => Shown::Exactly(count),
    }
}

/// Counts that add up to a total that is known, each as it may be shown.
///
/// A count below five is shown as few. Where the few ones could then be worked out from the total,
/// or are together fewer than five, the smallest other count is shown as “five or more”, and the
/// next, until they cannot; and nothing is told where even that does not help.
pub fn counts(counts: &[usize]) -> Vec<Shown> {
    let mut by_size: Vec<usize> =
        (0..counts.len()).filter(|at| counts[*at] >= MIN_GROUP_SIZE).collect();
    by_size.sort_by_key(|at| counts[*at]);
    let total: usize = counts.iter().sum();
    let few = counts.len() - by_size.len();
    if total <= MIN_GROUP_SIZE {
        return vec![Shown::Untold; counts.len()];
    }
    let size = |place: usize| by_size.get(place).map(|at| counts[*at]);
    // How many of the smallest counts are not shown.
    for hidden in 0..=by_size.len() {
        // Of equal counts all are shown or none: which of them is would tell something.
        if hidden > 0 && size(hidden - 1) == size(hidden) {
            continue;
        }
        let told: usize = by_size.iter().skip(hidden).map(|at| counts[*at]).sum();
        let most = size(hidden).map(|smallest_shown| smallest_shown - 1);
        if is_safe(total - told, few, hidden, most) {
            let blurred = &by_size[..hidden];
            let shown = counts.iter().enumerate().map(|(at, count)| match count {
                _ if blurred.contains(&at) => Shown::FiveOrMore,
                count if *count < MIN_GROUP_SIZE => Shown::Few,
                count => Shown::Exactly(*count),
            });
            return shown.collect();
        }
    }
    vec![Shown::Untold; counts.len()]
}

/// Whether `few` counts of at most four and `hidden` ones of five to `most`, which are together
/// `rest`, give nothing away: each of the few may be none and may be four, and all of them together
/// may be several numbers, or are five or more.
fn is_safe(rest: usize, few: usize, hidden: usize, most: Option<usize>) -> bool {
    if few == 0 {
        return hidden == 0;
    }
    // What the hidden ones take of the rest; the few are what they leave.
    let least = hidden * MIN_GROUP_SIZE;
    let most = hidden.saturating_mul(most.unwrap_or(rest));
    let all_few = few * MOST_FEW;
    let lowest = rest.saturating_sub(most);
    let highest = rest.saturating_sub(least).min(all_few);
    // That anything is hidden tells that the few alone were not safe.
    let may_be = |together: &usize| hidden == 0 || !is_safe(*together, few, 0, None);
    let together: Vec<usize> = (lowest..=highest).filter(may_be).collect();
    let (Some(lowest), Some(highest)) = (together.first(), together.last()) else { return false };
    let may_be_four = *highest >= MOST_FEW;
    let may_be_none = *lowest <= all_few - MOST_FEW;
    may_be_four && may_be_none && (*lowest >= MIN_GROUP_SIZE || together.len() > 1)
}

use super::disclosure::none_differs;
use super::number::{capital, counted, list, number};
use crate::question_set::Questionnaire;
use crate::workshop::{
    AgendaOrder, AgendaReason, AgendaStatus, Agreement, Direction, FreeText, Revealed, Who,
    WrittenNotes,
};

/// Who has voted, and not what: “12 of 25 have voted.”
pub fn have_voted(voted: u64, expected: u64) -> String {
    match (voted, expected.max(voted)) {
        (0, 0) => "Nobody is asked yet.".to_owned(),
        (0, _) => "Nobody has voted yet.".to_owned(),
        (1, 1) => "The one person who is asked has voted.".to_owned(),
        (2, 2) => "Both have voted.".to_owned(),
        (n, all) if n == all => format!("All {all} have voted."),
        (1, all) => format!("1 of {all} has voted."),
        (n, all) => format!("{n} of {all} have voted."),
    }
}

/// What to begin with: “Three questions are two or more levels apart. Talk about these first.”
/// Counts questions on which groups diverge and those on which one group is split.
pub fn talk_first(diverging: usize, split: usize, withheld: bool) -> String {
    let apart = match diverging {
        0 => None,
        1 => Some("One question is two or more levels apart.".to_owned()),
        n => Some(format!("{} questions are two or more levels apart.", capital(&number(n)))),
    };
    let within = match split {
        0 => None,
        1 => Some("On one question a single group is three or more levels apart.".to_owned()),
        n => Some(format!(
            "On {} questions a single group is three or more levels apart.",
            number(n)
        )),
    };
    let ask = match diverging + split {
        0 => {
            return format!("{} Begin with the essentials.", none_differs(withheld));
        }
        1 => "Talk about it first.",
        _ => "Talk about these first.",
    };
    let said: Vec<String> = [apart, within, Some(ask.to_owned())].into_iter().flatten().collect();
    said.join(" ")
}

/// How far the time reaches: “About 9 of the 14 open questions fit into the 45 minutes left.”
pub fn covered(covered: usize, open: usize, minutes: u32) -> String {
    let left = match minutes {
        1 => "the minute left".to_owned(),
        n => format!("the {n} minutes left"),
    };
    match (covered.min(open), open, minutes) {
        (_, 0, _) => "No question is open.".to_owned(),
        (_, 1, 0) => "No time is left, and one question is open.".to_owned(),
        (_, all, 0) => format!("No time is left, and {all} questions are open."),
        (0, 1, _) => format!("The one open question will hardly fit into {left}."),
        (0, all, _) => format!("None of the {all} open questions will quite fit into {left}."),
        (1, 1, _) => format!("The one open question should fit into {left}."),
        (2, 2, _) => format!("Both open questions should fit into {left}."),
        (n, all, _) if n == all => format!("All {all} open questions should fit into {left}."),
        (1, all, _) => format!("About 1 of the {all} open questions fits into {left}."),
        (n, all, _) => format!("About {n} of the {all} open questions fit into {left}."),
    }
}

/// What an order of the agenda is called.
pub fn order_name(order: AgendaOrder) -> &'static str {
    match order {
        AgendaOrder::DisagreementsFirst => "Disagreements first, then essentials, then the rest",
        AgendaOrder::DomainByDomain => "Domain by domain",
    }
}

/// Why a question stands where it does; none where there is nothing to say.
pub fn agenda_reason(reason: AgendaReason) -> Option<String> {
    let levels = |apart: u8| number(apart.into());
    match reason {
        AgendaReason::Diverges(apart) => Some(format!("Groups are {} levels apart", levels(apart))),
        AgendaReason::Split(apart) => Some(format!("One group is {} levels apart", levels(apart))),
        AgendaReason::Critical => Some("Essential".to_owned()),
        AgendaReason::Rest => None,
    }
}

/// How many questions the room has not settled: “12 questions are still open.”
pub fn still_open(open: usize) -> String {
    match open {
        0 => "No question is open.".to_owned(),
        1 => "One question is still open.".to_owned(),
        n => format!("{} questions are still open.", capital(&number(n))),
    }
}

/// What a standing is called.
pub fn standing_name(standing: AgendaStatus) -> &'static str {
    match standing {
        AgendaStatus::Open => "Open",
        AgendaStatus::Parked => "Parked",
        AgendaStatus::Agreed => "Agreed",
    }
}

/// Whose votes a row shows.
pub fn who_name<'a>(set: &'a Questionnaire, who: &'a Who) -> &'a str {
    match who {
        Who::Group(group) => set.group_name(group),
        Who::Others => "Smaller groups together",
        Who::Everyone => "Everyone",
    }
}

/// Why votes of an anonymous session are not shown; none where they are, or where there are none.
pub fn withheld(votes: &Revealed) -> Option<String> {
    let have = match votes.withheld {
        0 => return None,
        1 if votes.total() > 0 => return Some("One more vote can’t be shown.".to_owned()),
        n if votes.total() > 0 => return Some(format!("{n} more votes are too few to show.")),
        1 => "Only one person has voted.".to_owned(),
        n => format!("Only {n} people have voted."),
    };
    Some(format!(
        "{have} In an anonymous session votes are shown once there are five, so that nobody’s can \
         be told."
    ))
}

/// How far people agree before anything is agreed: “34 of 40 votes lie within one level of the
/// middle answer.” Over several questions each has a middle of its own.
pub fn agreement_words(agreement: Agreement) -> String {
    match (agreement.near, agreement.votes) {
        (_, 0) => "Nobody has given a level yet.".to_owned(),
        (1, 1) => "The one vote is the middle answer.".to_owned(),
        (2, 2) => "Both votes lie within one level of the middle answer.".to_owned(),
        (n, all) if n == all => {
            format!("All {all} votes lie within one level of the middle answer.")
        }
        (1, all) => format!("1 of {all} votes lies within one level of the middle answer."),
        (n, all) => format!("{n} of {all} votes lie within one level of the middle answer."),
    }
}

/// Which of two groups rates higher: “Board rates higher than Peers on 9 of 14 questions, and
/// lower on 2. In the middle it is one and a half levels higher.”
pub fn direction_words(set: &Questionnaire, direction: &Direction) -> String {
    let Direction { first, second, first_higher, second_higher, half_levels, .. } = direction;
    let (first, second) = (set.group_name(first), set.group_name(second));
    let all = direction.questions();
    let questions = counted(all, "question", "questions");
    if *first_higher == 0 && *second_higher == 0 {
        return format!("{first} and {second} give the same level on {questions}.");
    }
    let swapped = second_higher > first_higher;
    let (high, low, more, less) = if swapped {
        (second, first, second_higher, first_higher)
    } else {
        (first, second, first_higher, second_higher)
    };
    let of_all = if more == &all && all == 1 {
        "on the one question that both answered".to_owned()
    } else if more == &all {
        format!("on all {all} questions that both answered")
    } else {
        format!("on {more} of {all} questions that both answered")
    };
    let lower = match less {
        0 => String::new(),
        n => format!(", and lower on {n}"),
    };
    let middle = if swapped { -half_levels } else { *half_levels };
    format!("{high} rates higher than {low} {of_all}{lower}. {}", middle_words(middle))
}

fn middle_words(half_levels: i32) -> String {
    let way = match half_levels {
        0 => return "The middle of the differences is nought.".to_owned(),
        1.. => "higher",
        _ => "lower",
    };
    let (whole, half) = (half_levels.unsigned_abs() / 2, half_levels % 2 != 0);
    let levels = match (whole, half) {
        (0, _) => "half a level".to_owned(),
        (1, false) => "one level".to_owned(),
        (n, false) => format!("{} levels", number(usize::try_from(n).unwrap_or_default())),
        (n, true) => {
            format!("{} and a half levels", number(usize::try_from(n).unwrap_or_default()))
        }
    };
    format!("The middle of the differences is {levels} {way}.")
}

/// What anonymity cannot take out of a file; none where nothing was written.
pub fn free_text_warning(written: &[WrittenNotes]) -> Option<String> {
    let kinds: Vec<&str> = written.iter().map(|written| kind_name(written.what)).collect();
    if kinds.is_empty() {
        return None;
    }
    Some(format!(
        "People wrote in their own words: {}. Words can tell who wrote them. Read them before the \
         file goes to anyone.",
        list(&kinds)
    ))
}

fn kind_name(what: FreeText) -> &'static str {
    match what {
        FreeText::Notes => "notes on answers",
        FreeText::NotApplicable => "reasons why a question does not apply",
        FreeText::Reflections => "reflections",
        FreeText::Agreements => "reasons for what was agreed",
        FreeText::Dissent => "who sees it otherwise",
    }
}

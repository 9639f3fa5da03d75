use super::disclosure::none_differs;
use super::number::{capital, list, number};
use crate::messages::{agenda, workshop_results as results};
use crate::question_set::Questionnaire;
use crate::workshop::{
    AgendaOrder, AgendaReason, AgendaStatus, Agreement, Direction, FreeText, Revealed, Who,
    WrittenNotes,
};

/// Who has voted, and not what: “12 of 25 have voted.”
pub fn have_voted(voted: u64, expected: u64) -> String {
    match (voted, expected.max(voted)) {
        (0, 0) => results::nobody_asked_yet().to_owned(),
        (0, _) => results::nobody_voted_yet().to_owned(),
        (n, all) if n == all => results::all_voted(all),
        (n, all) => results::some_voted(n, all),
    }
}

/// What to begin with: “On three questions, groups are two or more levels apart. Talk about these
/// first.” Counts questions on which groups diverge and those on which one group is split.
pub fn talk_first(diverging: usize, split: usize, withheld: bool) -> String {
    let all = diverging + split;
    if all == 0 {
        return format!("{} {}", none_differs(withheld), results::begin_with_essentials());
    }
    let apart = (diverging > 0).then(|| results::questions_apart(diverging, number(diverging)));
    let within = (split > 0).then(|| results::questions_split(split, number(split)));
    let said: Vec<String> =
        [apart, within, Some(results::talk_first(all))].into_iter().flatten().collect();
    said.join(" ")
}

/// How far the time reaches: “About 9 of the 14 open questions fit into the 45 minutes left.”
pub fn covered(covered: usize, open: usize, minutes: u32) -> String {
    match (covered.min(open), open, minutes) {
        (_, 0, _) => results::none_open().to_owned(),
        (_, all, 0) => results::no_time_left(all),
        (0, all, _) => results::none_fit(all, minutes),
        (n, all, _) if n == all => results::all_fit(all, minutes),
        (n, all, _) => results::some_fit(n, all, minutes),
    }
}

/// What an order of the agenda is called.
pub fn order_name(order: AgendaOrder) -> &'static str {
    match order {
        AgendaOrder::DisagreementsFirst => agenda::disagreements_first(),
        AgendaOrder::DomainByDomain => agenda::domain_by_domain(),
    }
}

/// Why a question stands where it does; none where there is nothing to say.
pub fn agenda_reason(reason: AgendaReason) -> Option<String> {
    match reason {
        AgendaReason::Diverges(apart) => Some(agenda::groups_apart(apart)),
        AgendaReason::Split(apart) => Some(agenda::group_split(apart)),
        AgendaReason::Critical => Some(agenda::essential().to_owned()),
        AgendaReason::Rest => None,
    }
}

/// How many questions the room has not settled: “12 questions are still open.”
pub fn still_open(open: usize) -> String {
    match open {
        0 => results::none_open().to_owned(),
        n => results::still_open(n, capital(&number(n))),
    }
}

/// What a standing is called.
pub fn standing_name(standing: AgendaStatus) -> &'static str {
    match standing {
        AgendaStatus::Open => agenda::open(),
        AgendaStatus::Parked => agenda::parked(),
        AgendaStatus::Agreed => agenda::agreed(),
    }
}

/// Whose votes a row shows.
pub fn who_name<'a>(set: &'a Questionnaire, who: &'a Who) -> &'a str {
    match who {
        Who::Group(group) => set.group_name(group),
        Who::Others => results::smaller_groups(),
        Who::Everyone => results::everyone(),
    }
}

/// Why votes of an anonymous session are not shown; none where they are, or where there are none.
pub fn withheld(votes: &Revealed) -> Option<String> {
    match votes.withheld {
        0 => None,
        n if votes.total() > 0 => Some(results::more_withheld(n)),
        n => Some(format!("{} {}", results::too_few_voted(n), results::shown_from_five())),
    }
}

/// How far people agree before anything is agreed: “34 of 40 votes lie within one level of the
/// middle answer.” Over several questions each has a middle of its own.
pub fn agreement_words(agreement: Agreement) -> String {
    match (agreement.near, agreement.votes) {
        (_, 0) => results::no_level_yet().to_owned(),
        (n, all) if n == all => results::all_near(all),
        (n, all) => results::some_near(n, all),
    }
}

/// Which of two groups rates higher: “Board gave higher ratings than Peers on 9 of the 14 questions
/// that both answered, and lower ratings on 2. The median difference is one and a half levels
/// higher.”
pub fn direction_words(set: &Questionnaire, direction: &Direction) -> String {
    let Direction { first, second, first_higher, second_higher, half_levels, .. } = direction;
    let (first, second) = (set.group_name(first), set.group_name(second));
    let all = direction.questions();
    if *first_higher == 0 && *second_higher == 0 {
        return results::same_level(first, second, all, number(all));
    }
    let swapped = second_higher > first_higher;
    let (high, low, more, less) = if swapped {
        (second, first, second_higher, first_higher)
    } else {
        (first, second, first_higher, second_higher)
    };
    let higher = if more == &all {
        results::higher_on_all(high, low, all)
    } else {
        results::higher_on_some(less, high, low, more, all)
    };
    let middle = if swapped { -half_levels } else { *half_levels };
    format!("{higher} {}", middle_words(middle))
}

fn middle_words(half_levels: i32) -> String {
    let way = match half_levels {
        0 => return results::middle_nought().to_owned(),
        1.. => "higher",
        _ => "lower",
    };
    let levels = usize::try_from(half_levels.unsigned_abs() / 2).unwrap_or_default();
    results::middle(half_levels % 2 != 0, levels, number(levels), way)
}

/// What anonymity cannot take out of a file; none where nothing was written.
pub fn free_text_warning(written: &[WrittenNotes]) -> Option<String> {
    let kinds: Vec<&str> = written.iter().map(|written| kind_name(written.what)).collect();
    (!kinds.is_empty()).then(|| results::free_text(list(&kinds)))
}

fn kind_name(what: FreeText) -> &'static str {
    match what {
        FreeText::Notes => results::free_text_notes(),
        FreeText::NotApplicable => results::free_text_not_applicable(),
        FreeText::Reflections => results::free_text_reflections(),
        FreeText::Agreements => results::free_text_agreements(),
        FreeText::Dissent => results::free_text_dissent(),
    }
}

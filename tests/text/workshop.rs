//! What a workshop says.

use groundwork::question_set::GroupId;
use groundwork::text::{
    agenda_reason, agreement_words, covered, direction_words, free_text_warning, have_voted,
    talk_first,
};
use groundwork::workshop::{AgendaReason, Agreement, Direction, FreeText, WrittenNotes};

use crate::scenario::Scenario;

#[test]
fn who_has_voted() {
    for (voted, expected, wanted) in [
        (0, 0, "No one has been asked yet."),
        (0, 25, "No one has voted yet."),
        (1, 1, "The one person asked has voted."),
        (2, 2, "Both have voted."),
        (1, 25, "1 of 25 has voted."),
        (12, 25, "12 of 25 have voted."),
        (25, 25, "All 25 have voted."),
        (26, 25, "All 26 have voted."),
    ] {
        assert_eq!(have_voted(voted, expected), wanted);
    }
}

#[test]
fn what_to_talk_about_first() {
    for (diverging, split, wanted) in [
        (0, 0, "Views don’t differ widely on any question. Begin with the essentials."),
        (1, 0, "On one question, groups are two or more levels apart. Talk about it first."),
        (3, 0, "On three questions, groups are two or more levels apart. Talk about these first."),
        (
            0,
            1,
            "On one question, people in one group are three or more levels apart. Talk about it \
             first.",
        ),
        (
            13,
            2,
            "On 13 questions, groups are two or more levels apart. On two questions, people in one \
             group are three or more levels apart. Talk about these first.",
        ),
    ] {
        assert_eq!(talk_first(diverging, split, false), wanted);
    }
    assert_eq!(agenda_reason(AgendaReason::Diverges(2)).unwrap(), "Groups are two levels apart");
    assert_eq!(agenda_reason(AgendaReason::Rest), None);
}

#[test]
fn how_far_the_time_reaches() {
    for (fit, open, minutes, wanted) in [
        (9, 14, 45, "About 9 of the 14 open questions fit into the 45 minutes left."),
        (1, 14, 6, "About 1 of the 14 open questions fits into the 6 minutes left."),
        (0, 14, 1, "None of the 14 open questions will quite fit into the minute left."),
        (0, 1, 3, "The one open question won’t quite fit into the 3 minutes left."),
        (1, 1, 30, "The one open question should fit into the 30 minutes left."),
        (2, 2, 30, "Both open questions should fit into the 30 minutes left."),
        (14, 14, 99, "All 14 open questions should fit into the 99 minutes left."),
        (99, 14, 99, "All 14 open questions should fit into the 99 minutes left."),
        (0, 0, 45, "No questions are open."),
        (0, 1, 0, "There’s no time left, and one question is still open."),
        (0, 3, 0, "There’s no time left, and 3 questions are still open."),
    ] {
        assert_eq!(covered(fit, open, minutes), wanted);
    }
}

#[test]
fn how_far_people_agree() {
    for (near, votes, wanted) in [
        (0, 0, "No one has given a level yet."),
        (1, 1, "The one vote is the middle answer."),
        (2, 2, "Both votes lie within one level of the middle answer."),
        (1, 3, "1 of 3 votes lies within one level of the middle answer."),
        (34, 40, "34 of 40 votes lie within one level of the middle answer."),
        (40, 40, "All 40 votes lie within one level of the middle answer."),
    ] {
        assert_eq!(agreement_words(Agreement { near, votes }), wanted);
    }
}

#[test]
fn which_group_rates_higher() {
    let set = Scenario::new().question("Q").run().set;
    let said = |first_higher, second_higher, same, half_levels| {
        let (first, second) = (GroupId::new("governance").unwrap(), GroupId::new("peer").unwrap());
        let direction = Direction { first, second, first_higher, second_higher, same, half_levels };
        direction_words(&set, &direction)
    };
    for (found, wanted) in [
        (
            said(9, 2, 3, 3),
            "governance gave higher ratings than peer on 9 of the 14 questions that both answered, \
             and lower ratings on 2. The median difference is one and a half levels higher.",
        ),
        (
            said(0, 5, 0, -4),
            "peer gave higher ratings than governance on all 5 questions that both answered. The \
             median difference is two levels higher.",
        ),
        (
            said(1, 0, 0, 2),
            "governance gave higher ratings than peer on the one question that both answered. The \
             median difference is one level higher.",
        ),
        (
            said(2, 1, 3, 0),
            "governance gave higher ratings than peer on 2 of the 6 questions that both answered, \
             and lower ratings on 1. The median difference is zero.",
        ),
        (said(0, 0, 3, 0), "governance and peer gave the same level on three questions."),
        (
            said(2, 2, 0, -1),
            "governance gave higher ratings than peer on 2 of the 4 questions that both answered, \
             and lower ratings on 2. The median difference is half a level lower.",
        ),
    ] {
        assert_eq!(found, wanted);
    }
}

#[test]
fn what_anonymity_cannot_take_out() {
    let written = [FreeText::Notes, FreeText::Dissent].map(|what| WrittenNotes { what, count: 2 });
    assert_eq!(
        free_text_warning(&written).unwrap(),
        "People wrote in their own words: notes on answers and dissenting views. Wording can \
         reveal who wrote it. Read it before you give the file to anyone."
    );
}

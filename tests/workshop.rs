//! A room that answers together: who has voted, what they voted, what to talk about, what came of
//! it, and what an anonymous session keeps to itself.

mod agenda;
mod anonymity;
mod ballots;
mod debrief;
mod results;

use groundwork::assessment::Assessment;
use groundwork::question_set::{QuestionId, Questionnaire};
use groundwork::save_file;
use groundwork::workshop::{LevelVotes, Revealed, Who};
use proptest::prelude::*;

use crate::scenario::Run;
use crate::scenario::random::{Pair, pairs};

fn id(question: &str) -> QuestionId {
    QuestionId::new(question).unwrap()
}

fn revealed(run: &Run, question: &str) -> Revealed {
    Revealed::new(&run.set, &run.assessment, &id(question)).unwrap()
}

/// All questions' votes, in the set's order.
fn all_votes(set: &Questionnaire, assessment: &Assessment) -> Vec<Revealed> {
    Revealed::all(set, assessment)
}

/// “governance 0 1 0 2 0 ? 1 – 0”, a line for each row.
fn rows(votes: &Revealed) -> Vec<String> {
    let row = |row: &LevelVotes| {
        let counts = &row.counts;
        let who = match &row.who {
            Who::Group(group) => group.as_str(),
            Who::Others => "others",
            Who::Everyone => "everyone",
        };
        let levels = groundwork::question_set::Level::ALL.map(|l| counts.levels.of(l).to_string());
        let hidden = match row.hidden {
            0 => String::new(),
            hidden => format!(" hidden {hidden}"),
        };
        let rest = format!("? {} – {}", counts.unsure, counts.not_applicable);
        format!("{who} {} {rest}{hidden}", levels.join(" "))
    };
    votes.rows.iter().map(row).collect()
}

/// Random sets and assessments, some of them anonymous, some with questions put aside.
fn rooms(most: usize) -> impl Strategy<Value = (Questionnaire, Assessment)> {
    let more = (any::<bool>(), prop::collection::vec(any::<prop::sample::Index>(), 0..3));
    (pairs(most), more).prop_map(|(pair, (anonymous, parked))| {
        let Pair { set, assessment } = &pair;
        let set = Questionnaire::read(set.to_string().as_bytes()).unwrap();
        let opened = save_file::open(assessment.to_string().as_bytes()).unwrap();
        let mut assessment = opened.assessment;
        assessment.session.anonymous = anonymous;
        let codes = pair.codes();
        assessment.session.parked = parked.iter().map(|at| id(at.get(&codes).as_str())).collect();
        (set, assessment)
    })
}

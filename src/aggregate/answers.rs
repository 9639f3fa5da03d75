use super::columns::OfState;
use super::{AssessmentRecord, StateRef, words};
use crate::assessment::{Answer, Answered, Participant};
use crate::disclosure::{Counts, OrgAnswer, effective_answer};
use crate::messages::aggregate;
use crate::question_set::{GroupId, Level, Question};
use crate::scoring::QuestionView;
use crate::table::ColumnType::{Flag, Text, Whole};
use crate::table::{RowFields, Sensitivity, Value};
use crate::workshop::{LevelVotes, Revealed};

/// Whose an answer is, with what is known of it.
enum Voice<'a> {
    Organisation {
        view: &'a QuestionView,
        agreed: Option<&'a Answer>,
    },
    Group {
        group: &'a GroupId,
        level: Level,
        /// How many people said what, as far as it may be shown.
        counts: Counts,
    },
    Person {
        person: &'a Participant,
        answer: &'a Answer,
    },
}

/// An answer.
pub(super) struct AnswerRow<'a> {
    assessment: &'a str,
    state: StateRef<'a>,
    question: &'a Question,
    voice: Voice<'a>,
}

pub(super) fn rows<'a>(record: &AssessmentRecord<'a>) -> Vec<AnswerRow<'a>> {
    let AssessmentRecord { set, assessment, outcome, .. } = *record;
    let id = assessment.id.as_str();
    let anonymous = assessment.session.anonymous;
    let votes = Revealed::all(set, assessment);
    let mut rows = Vec::new();
    let scales = set.scales().zip(&outcome.scores.questions).zip(&votes);
    for (((question, _), view), votes) in scales {
        let agreed = assessment.consensus.get(&question.id);
        let voice = Voice::Organisation { view, agreed };
        rows.push(AnswerRow { assessment: id, state: record.state, question, voice });
        let by_group = |group: &GroupId| {
            votes
                .groups()
                .find(|(known, _)| *known == group)
                .map(|(_, votes)| counts(votes, anonymous))
        };
        rows.extend(view.groups.iter().map(|(group, level)| {
            let counts = by_group(group).unwrap_or_default();
            let voice = Voice::Group { group, level: *level, counts };
            AnswerRow { assessment: id, state: record.state, question, voice }
        }));
    }
    if anonymous {
        return rows;
    }
    for person in &assessment.participants {
        for (question, answer) in assessment.answers.get(&person.id).into_iter().flatten() {
            let Some(question) = set.question(question) else { continue };
            rows.push(AnswerRow {
                assessment: id,
                state: record.state,
                question,
                voice: Voice::Person { person, answer },
            });
        }
    }
    rows
}

/// How many of a group said what. In an anonymous session only what the reveal tells of it is told:
/// beside the total that stands there, a number of those with a level, or that there is none, would
/// tell of the few without one, here and in the groups that are left over.
fn counts(votes: &LevelVotes, anonymous: bool) -> Counts {
    let LevelVotes { counts, hidden, .. } = votes;
    let told = |count: u64| Some(count).filter(|count| !anonymous || *count > 0);
    Counts {
        with_level: Some(counts.levels.total()).filter(|_| *hidden == 0),
        unsure: told(counts.unsure),
        not_applicable: told(counts.not_applicable),
    }
}

impl AnswerRow<'_> {
    fn voice(&self) -> &'static str {
        match self.voice {
            Voice::Organisation { .. } => "organisation",
            Voice::Group { .. } => "group",
            Voice::Person { .. } => "person",
        }
    }

    fn group(&self) -> Option<&str> {
        match self.voice {
            Voice::Organisation { .. } => None,
            Voice::Group { group, .. } => Some(group.as_str()),
            Voice::Person { person, .. } => Some(person.group.as_str()),
        }
    }

    fn person(&self) -> Option<&Participant> {
        match self.voice {
            Voice::Person { person, .. } => Some(person),
            _ => None,
        }
    }

    fn answer(&self) -> &'static str {
        match &self.voice {
            Voice::Organisation { view, .. } => words::answer(view.answer),
            Voice::Group { .. } => "level",
            Voice::Person { answer, .. } => {
                let Some(scale) = self.question.scale() else { return "written" };
                words::answer(effective_answer(answer, scale).unwrap_or(OrgAnswer::Unanswered))
            }
        }
    }

    fn level(&self) -> Option<u8> {
        let level = match &self.voice {
            Voice::Organisation { view, .. } => view.answer.level(),
            Voice::Group { level, .. } => Some(*level),
            Voice::Person { answer, .. } => self.question.scale().and(answer.get_level()),
        };
        level.map(Level::get)
    }

    fn evidence(&self) -> Option<&'static str> {
        let grade = match &self.voice {
            Voice::Organisation { view, .. } => view.evidence,
            Voice::Group { .. } => None,
            Voice::Person { answer, .. } => answer.evidence,
        };
        grade.map(|grade| grade.word())
    }

    /// How many people said something, where that may be told.
    fn people(&self, count: fn(&Counts) -> Option<u64>) -> Option<usize> {
        let counts = match &self.voice {
            Voice::Organisation { view, .. } => &view.counts,
            Voice::Group { counts, .. } => counts,
            Voice::Person { .. } => return None,
        };
        count(counts).and_then(|count| usize::try_from(count).ok())
    }

    /// That views lie apart, or that they do not: that is told only where all may be shown.
    fn apart(&self, what: fn(&QuestionView) -> bool) -> Option<bool> {
        match self.voice {
            Voice::Organisation { view, .. } => {
                Some(what(view)).filter(|apart| *apart || !view.groups_withheld)
            }
            _ => None,
        }
    }

    /// What somebody wrote: a person, or the room where it agreed.
    fn said(&self, what: fn(&Answer) -> &str) -> Value<'_> {
        match &self.voice {
            Voice::Organisation { agreed: Some(answer), .. } | Voice::Person { answer, .. } => {
                Value::words(what(answer))
            }
            _ => Value::Nothing,
        }
    }
}

fn reason(answer: &Answer) -> &str {
    match &answer.given {
        Some(Answered::NotApplicable(reason)) => reason,
        _ => "",
    }
}

impl OfState for AnswerRow<'_> {
    fn state(&self) -> StateRef<'_> {
        self.state
    }
}

pub(super) fn fields<'a>() -> RowFields<'a, AnswerRow<'a>> {
    let mut fields: RowFields<'a, AnswerRow<'a>> = RowFields::default();
    whose(&mut fields);
    how_many(&mut fields);
    fields.state();
    own_words(&mut fields);
    fields
}

fn whose<'a>(fields: &mut RowFields<'a, AnswerRow<'a>>) {
    fields.assessment(|row| row.assessment.into());
    fields.question(|row| row.question.id.as_str().into());
    fields.domain(|row| row.question.domain.as_str().into());
    fields.column("voice", Text, aggregate::answers_voice(), |row| row.voice().into()).always();
    fields.column("group_id", Text, aggregate::answers_group_id(), |row| row.group().into());
    fields.column("person", Text, aggregate::answers_person(), |row| {
        row.person().map(|person| person.id.as_str()).into()
    });
    fields.column("answer", Text, aggregate::answers_answer(), |row| row.answer().into()).always();
    fields
        .column("level", Whole, aggregate::answers_level(), |row| row.level().into())
        .unit(aggregate::unit_levels_0_to_4());
    fields.column("evidence", Text, aggregate::answers_evidence(), |row| row.evidence().into());
}

fn how_many<'a>(fields: &mut RowFields<'a, AnswerRow<'a>>) {
    fields.column("agreed", Flag, aggregate::answers_agreed(), |row| match row.voice {
        Voice::Organisation { view, .. } => view.agreed.into(),
        _ => Value::Nothing,
    });
    fields
        .column("with_level", Whole, aggregate::answers_with_level(), |row| {
            row.people(|counts| counts.with_level).into()
        })
        .unit(aggregate::unit_people());
    fields
        .column("unsure", Whole, aggregate::answers_unsure(), |row| {
            row.people(|counts| counts.unsure).into()
        })
        .unit(aggregate::unit_people());
    fields
        .column("not_applicable", Whole, aggregate::answers_not_applicable(), |row| {
            row.people(|counts| counts.not_applicable).into()
        })
        .unit(aggregate::unit_people());
    fields.column("diverges", Flag, aggregate::answers_diverges(), |row| {
        row.apart(|view| view.diverges).into()
    });
    fields.column("split", Flag, aggregate::answers_split(), |row| {
        row.apart(|view| view.split).into()
    });
    fields
        .column("person_name", Text, aggregate::answers_person_name(), |row| {
            row.person().map_or(Value::Nothing, |person| Value::words(&person.name))
        })
        .of(Sensitivity::Names);
}

fn own_words<'a>(fields: &mut RowFields<'a, AnswerRow<'a>>) {
    fields
        .column("note", Text, aggregate::answers_note(), |row| row.said(|answer| &answer.note))
        .of(Sensitivity::Words);
    fields
        .column("reason", Text, aggregate::answers_reason(), |row| row.said(reason))
        .of(Sensitivity::Words);
    fields
        .column("dissent", Text, aggregate::answers_dissent(), |row| {
            row.said(|answer| &answer.dissent)
        })
        .of(Sensitivity::Words);
    fields
        .column("text", Text, aggregate::answers_text(), |row| row.said(|answer| &answer.text))
        .of(Sensitivity::Words);
}

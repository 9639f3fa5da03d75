//! Columns that several tables of many assessments have.

use super::StateRef;
use crate::messages::aggregate;
use crate::table::ColumnType::{Date, Flag, Text, Whole};
use crate::table::{Column, ColumnType, RowFields, Value};

/// A row that tells of one state of an assessment.
pub(super) trait OfState {
    /// The state.
    fn state(&self) -> StateRef<'_>;
}

impl<'a, T> RowFields<'a, T> {
    /// Adds a column with what it means.
    pub(super) fn column(
        &mut self,
        name: &'static str,
        kind: ColumnType,
        meaning: &'static str,
        value: impl for<'x> Fn(&'x T) -> Value<'x> + 'a,
    ) -> &mut Column {
        self.add(Column { meaning: meaning.into(), ..Column::new(name, kind) }, value)
    }

    /// Adds the column that joins the tables.
    pub(super) fn assessment(&mut self, value: impl for<'x> Fn(&'x T) -> Value<'x> + 'a) {
        self.column("assessment", Text, aggregate::assessment_id(), value).always();
    }

    /// Adds the question that every row is about.
    pub(super) fn question(&mut self, value: impl for<'x> Fn(&'x T) -> Value<'x> + 'a) {
        self.column("question", Text, aggregate::question_id(), value).always();
    }

    /// Adds the domain of that question.
    pub(super) fn domain(&mut self, value: impl for<'x> Fn(&'x T) -> Value<'x> + 'a) {
        self.column("domain", Text, aggregate::domain_id(), value).always();
    }

    /// Adds which state of the assessment every row is about.
    pub(super) fn state(&mut self)
    where
        T: OfState,
    {
        self.column("wave", Whole, aggregate::state_number(), |row| row.state().number.into())
            .always();
        self.column("as_of", Date, aggregate::state_day(), |row| row.state().as_of.into());
        self.column("latest", Flag, aggregate::state_is_latest(), |row| row.state().latest.into())
            .always();
        self.column("is_snapshot", Flag, aggregate::state_is_snapshot(), |row| {
            row.state().snapshot.is_some().into()
        })
        .always();
    }
}

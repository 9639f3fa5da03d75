use super::{ColumnType, Of, StateRef, TableOptions, TidyColumn, TidyValue};
use crate::messages::aggregate;

/// A column with what it says of a thing: both stay together.
pub(super) struct TidyField<T> {
    column: TidyColumn,
    value: for<'x> fn(&'x T) -> TidyValue<'x>,
}

/// A column that is always in, and may be empty.
pub(super) fn field<T>(
    name: &'static str,
    kind: ColumnType,
    meaning: &'static str,
    value: for<'x> fn(&'x T) -> TidyValue<'x>,
) -> TidyField<T> {
    let column = TidyColumn { name, kind, unit: "", meaning, always: false, of: Of::Ids };
    TidyField { column, value }
}

/// The column that joins the tables.
pub(super) fn assessment<T>(value: for<'x> fn(&'x T) -> TidyValue<'x>) -> TidyField<T> {
    field("assessment", ColumnType::Text, aggregate::assessment_id(), value).always()
}

/// A row that tells of one state of an assessment.
pub(super) trait OfState {
    /// The state.
    fn state(&self) -> StateRef<'_>;
}

/// Which state of the assessment every row is about.
pub(super) fn state<T: OfState>() -> [TidyField<T>; 4] {
    [
        field("wave", ColumnType::Whole, aggregate::state_number(), |row: &T| {
            row.state().number.into()
        })
        .always(),
        field("as_of", ColumnType::Date, aggregate::state_day(), |row: &T| {
            row.state().as_of.into()
        }),
        field("latest", ColumnType::Flag, aggregate::state_is_latest(), |row: &T| {
            row.state().latest.into()
        })
        .always(),
        field("is_snapshot", ColumnType::Flag, aggregate::state_is_snapshot(), |row: &T| {
            row.state().snapshot.is_some().into()
        })
        .always(),
    ]
}

/// The question that every row is about.
pub(super) fn question<T>(value: for<'x> fn(&'x T) -> TidyValue<'x>) -> TidyField<T> {
    field("question", ColumnType::Text, aggregate::question_id(), value).always()
}

/// The domain of that question.
pub(super) fn domain<T>(value: for<'x> fn(&'x T) -> TidyValue<'x>) -> TidyField<T> {
    field("domain", ColumnType::Text, aggregate::domain_id(), value).always()
}

impl<T> TidyField<T> {
    /// Every row has a value.
    pub(super) fn always(mut self) -> Self {
        self.column.always = true;
        self
    }

    /// What its numbers count, or where they lie.
    pub(super) fn unit(mut self, unit: &'static str) -> Self {
        self.column.unit = unit;
        self
    }

    /// In only when names are asked for.
    pub(super) fn names(mut self) -> Self {
        self.column.of = Of::Names;
        self
    }

    /// In only when words are asked for.
    pub(super) fn words(mut self) -> Self {
        self.column.of = Of::Words;
        self
    }
}

/// The columns that go in: those that are asked for stand last, so that no other ever moves.
pub(super) fn columns<T>(fields: &[TidyField<T>], asked: TableOptions) -> Vec<TidyColumn> {
    chosen(fields, asked).map(|field| field.column).collect()
}

/// A row of values for each thing.
pub(super) fn rows<T>(
    fields: &[TidyField<T>],
    asked: TableOptions,
    things: impl IntoIterator<Item = T>,
    row: &mut dyn FnMut(&[TidyValue<'_>]),
) {
    let chosen: Vec<&TidyField<T>> = chosen(fields, asked).collect();
    let things: Vec<T> = things.into_iter().collect();
    // One row after the other takes the same place.
    let mut values: Vec<TidyValue<'_>> = Vec::with_capacity(chosen.len());
    for thing in &things {
        values.clear();
        values.extend(chosen.iter().map(|field| (field.value)(thing)));
        row(&values);
    }
}

fn chosen<T>(fields: &[TidyField<T>], asked: TableOptions) -> impl Iterator<Item = &TidyField<T>> {
    [Of::Ids, Of::Names, Of::Words]
        .into_iter()
        .filter(move |of| asked.has(*of))
        .flat_map(move |of| fields.iter().filter(move |field| field.column.of == of))
}

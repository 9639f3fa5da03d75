use super::{Asked, Column, Kind, Of, State, Value};

/// A column with what it says of a thing: both stay together.
pub(super) struct Field<T> {
    column: Column,
    value: for<'x> fn(&'x T) -> Value<'x>,
}

/// A column that is always in, and may be empty.
pub(super) fn field<T>(
    name: &'static str,
    kind: Kind,
    meaning: &'static str,
    value: for<'x> fn(&'x T) -> Value<'x>,
) -> Field<T> {
    let column = Column { name, kind, unit: "", meaning, always: false, of: Of::Ids };
    Field { column, value }
}

/// The column that joins the tables.
pub(super) fn assessment<T>(value: for<'x> fn(&'x T) -> Value<'x>) -> Field<T> {
    field("assessment", Kind::Text, "The assessment’s id.", value).always()
}

/// A row that tells of one state of an assessment.
pub(super) trait OfState {
    /// The state.
    fn state(&self) -> State<'_>;
}

/// Which state of the assessment every row is about.
pub(super) fn state<T: OfState>() -> [Field<T>; 4] {
    [
        field(
            "wave",
            Kind::Whole,
            "Which state of the assessment the row tells of, by its number. With `assessment` it \
             joins the tables.",
            |row: &T| row.state().number.into(),
        )
        .always(),
        field(
            "as_of",
            Kind::Date,
            "The day that the state stands for: when its file was saved, in Universal Time, or the \
             snapshot taken.",
            |row: &T| row.state().as_of.into(),
        ),
        field(
            "latest",
            Kind::Flag,
            "Whether it is the latest state of the assessment that was found. Choose these where \
             each organisation counts once.",
            |row: &T| row.state().latest.into(),
        )
        .always(),
        field(
            "is_snapshot",
            Kind::Flag,
            "Whether it is a snapshot: it has answers and agreements of its own, and all else is \
             that of the file that keeps it.",
            |row: &T| row.state().snapshot.is_some().into(),
        )
        .always(),
    ]
}

/// The question that every row is about.
pub(super) fn question<T>(value: for<'x> fn(&'x T) -> Value<'x>) -> Field<T> {
    field("question", Kind::Text, "The question’s id.", value).always()
}

/// The domain of that question.
pub(super) fn domain<T>(value: for<'x> fn(&'x T) -> Value<'x>) -> Field<T> {
    field("domain", Kind::Text, "The id of the question’s domain.", value).always()
}

impl<T> Field<T> {
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
pub(super) fn columns<T>(fields: &[Field<T>], asked: Asked) -> Vec<Column> {
    chosen(fields, asked).map(|field| field.column).collect()
}

/// A row of values for each thing.
pub(super) fn rows<T>(
    fields: &[Field<T>],
    asked: Asked,
    things: impl IntoIterator<Item = T>,
    row: &mut dyn FnMut(&[Value<'_>]),
) {
    let chosen: Vec<&Field<T>> = chosen(fields, asked).collect();
    let things: Vec<T> = things.into_iter().collect();
    // One row after the other takes the same place.
    let mut values: Vec<Value<'_>> = Vec::with_capacity(chosen.len());
    for thing in &things {
        values.clear();
        values.extend(chosen.iter().map(|field| (field.value)(thing)));
        row(&values);
    }
}

fn chosen<T>(fields: &[Field<T>], asked: Asked) -> impl Iterator<Item = &Field<T>> {
    [Of::Ids, Of::Names, Of::Words]
        .into_iter()
        .filter(move |of| asked.has(*of))
        .flat_map(move |of| fields.iter().filter(move |field| field.column.of == of))
}

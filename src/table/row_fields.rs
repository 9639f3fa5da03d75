use super::{Column, Sensitivity, Table, Value};

/// The columns of a table with what each says of a thing: column and values stay together.
pub struct RowFields<'a, T>(Vec<(Column, ValueOf<'a, T>)>);

type ValueOf<'a, T> = Box<dyn for<'x> Fn(&'x T) -> Value<'x> + 'a>;

impl<T> Default for RowFields<'_, T> {
    fn default() -> Self {
        RowFields(Vec::new())
    }
}

impl<'a, T> RowFields<'a, T> {
    /// Adds a column, of which more can be said.
    pub fn add(
        &mut self,
        column: Column,
        value: impl for<'x> Fn(&'x T) -> Value<'x> + 'a,
    ) -> &mut Column {
        &mut self.0.push_mut((column, Box::new(value))).0
    }

    /// Those that go in: what is asked for stands last, so that no other column ever moves.
    pub fn only(mut self, goes_in: impl Fn(Sensitivity) -> bool) -> Self {
        self.0.retain(|(column, _)| goes_in(column.of));
        self.0.sort_by_key(|(column, _)| column.of);
        self
    }

    /// The columns alone.
    pub fn columns(self) -> Vec<Column> {
        self.0.into_iter().map(|(column, _)| column).collect()
    }

    /// Hands over a row of values for each thing, one after the other.
    pub fn rows(&self, things: &[T], row: &mut dyn FnMut(&[Value<'_>])) {
        // One row after the other takes the same place.
        let mut values: Vec<Value<'_>> = Vec::with_capacity(self.0.len());
        for thing in things {
            values.clear();
            values.extend(self.0.iter().map(|(_, value)| value(thing)));
            row(&values);
        }
    }

    /// A table of things, a row each; the first `naming` columns name the row.
    pub fn table(self, [name, about, empty]: [&str; 3], naming: usize, things: &[T]) -> Table {
        let (mut columns, mut rows) = (Vec::new(), vec![Vec::new(); things.len()]);
        for (column, value) in self.0 {
            let values = things.iter().map(|thing| value(thing).into_owned());
            let values: Vec<Value<'static>> = values.collect();
            if column.optional && values.iter().all(|value| *value == Value::Nothing) {
                continue;
            }
            columns.push(column);
            rows.iter_mut().zip(values).for_each(|(row, value)| row.push(value));
        }
        let [name, about, empty] = [name, about, empty].map(str::to_owned);
        Table { name, about, empty, columns, naming, rows }
    }
}

use super::{CellType, ExportColumn, ExportTable, Value};

/// A column with what it says of a thing: head and values stay together.
pub struct Field<'a, T> {
    column: ExportColumn,
    /// Whether it is left out where it says nothing of anything.
    optional: bool,
    value: Box<dyn Fn(&T) -> Value + 'a>,
}

/// A column that is always there.
pub fn field<'a, T, V: Into<Value>>(
    head: &str,
    kind: CellType,
    width: u16,
    value: impl Fn(&T) -> V + 'a,
) -> Field<'a, T> {
    let head = match Value::text(head) {
        Value::Text(head) => head,
        _ => String::new(),
    };
    let value = Box::new(move |thing: &T| value(thing).into());
    Field { column: ExportColumn { head, kind, width }, optional: false, value }
}

/// A column that is there only where it says something.
pub fn optional<T>(field: Field<'_, T>) -> Field<'_, T> {
    Field { optional: true, ..field }
}

impl ExportTable {
    /// A table of things, a row each; the first `naming` columns name the row.
    pub(super) fn of<T>(
        [name, about, empty]: [&str; 3],
        naming: usize,
        fields: Vec<Field<'_, T>>,
        things: &[T],
    ) -> Self {
        let (mut columns, mut rows) = (Vec::new(), vec![Vec::new(); things.len()]);
        for Field { column, optional, value } in fields {
            let values: Vec<Value> = things.iter().map(value).collect();
            if optional && values.iter().all(|value| *value == Value::Nothing) {
                continue;
            }
            columns.push(column);
            rows.iter_mut().zip(values).for_each(|(row, value)| row.push(value));
        }
        let [name, about, empty] = [name, about, empty].map(str::to_owned);
        ExportTable { name, about, empty, columns, naming, rows }
    }
}

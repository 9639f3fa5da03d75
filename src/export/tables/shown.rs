use crate::table::{Column, ColumnType, RowFields, Value, printable};

impl<'a, T> RowFields<'a, T> {
    /// Adds a column for people to read: its text is such that every program can show it.
    pub(super) fn shown<'v, V: Into<Value<'v>>>(
        &mut self,
        head: &str,
        kind: ColumnType,
        width: u16,
        value: impl Fn(&T) -> V + 'a,
    ) -> &mut Column {
        let column = Column { width, ..Column::new(printable(head), kind) };
        self.add(column, move |thing| value(thing).into().printable())
    }
}

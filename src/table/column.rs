use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name, which stands at its head: `planned_start`.
    pub name: Cow<'static, str>,
    /// What it holds.
    pub kind: ColumnType,
    /// What it is for, beyond what it holds.
    pub role: ColumnRole,
    /// What its numbers count, or where they lie; empty where that says nothing.
    pub unit: Cow<'static, str>,
    /// What it means, in a sentence; empty where its name says so.
    pub meaning: Cow<'static, str>,
    /// Whether every row is sure to have a value.
    pub always: bool,
    /// Whether it is left out where no row has a value.
    pub optional: bool,
    /// What it tells of.
    pub of: Sensitivity,
    /// How wide it is best shown, in characters.
    pub width: u16,
}

impl Column {
    /// A column of a name.
    pub fn new(name: impl Into<Cow<'static, str>>, kind: ColumnType) -> Self {
        Column { name: name.into(), kind, ..Column::default() }
    }

    /// Sets what its numbers count, or where they lie.
    pub fn unit(&mut self, unit: &'static str) -> &mut Self {
        self.unit = unit.into();
        self
    }

    /// Sets what it is for.
    pub fn role(&mut self, role: ColumnRole) -> &mut Self {
        self.role = role;
        self
    }

    /// Every row has a value.
    pub fn always(&mut self) -> &mut Self {
        self.always = true;
        self
    }

    /// It is left out where no row has a value.
    pub fn optional(&mut self) -> &mut Self {
        self.optional = true;
        self
    }

    /// Sets what it tells of.
    pub fn of(&mut self, of: Sensitivity) -> &mut Self {
        self.of = of;
        self
    }
}

/// What a column holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ColumnType {
    /// Text.
    #[default]
    Text,
    /// A whole number.
    Whole,
    /// A number with decimals.
    Decimal,
    /// A day, `2026-11-22`.
    Date,
    /// True or false.
    Flag,
}

/// What a column is for: some programs can help with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ColumnRole {
    /// To be read.
    #[default]
    Plain,
    /// A level, 0 to 4.
    Level,
    /// The day by which something is to be done.
    Due,
    /// How far something has come.
    Progress,
}

/// What a column tells of, and so when it goes in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Sensitivity {
    /// Ids, numbers, days and what was chosen from lists: always in.
    #[default]
    Ids,
    /// Names: only when asked for.
    Names,
    /// Somebody's own words: only when asked for.
    Words,
}

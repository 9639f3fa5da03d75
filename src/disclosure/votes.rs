use crate::question_set::Level;

/// How many people gave each level, 0 to 4.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Votes([u64; 5]);

impl Votes {
    /// Counts so many more of a level.
    pub fn add(&mut self, level: Level, count: u64) {
        self.0[usize::from(level.get())] += count;
    }

    /// Counts those of others in.
    pub fn add_all(&mut self, more: Votes) {
        Level::ALL.into_iter().for_each(|level| self.add(level, more.of(level)));
    }

    /// How many gave this level.
    pub fn of(self, level: Level) -> u64 {
        self.0[usize::from(level.get())]
    }

    /// How many gave any.
    pub fn total(self) -> u64 {
        self.0.iter().sum()
    }

    /// Sorted ascending, the level at index ⌊(n−1)/2⌋; none where nobody gave one.
    pub fn lower_median(self) -> Option<Level> {
        let middle = self.total().checked_sub(1)? / 2;
        let mut passed = 0;
        Level::ALL.into_iter().find(|level| {
            passed += self.of(*level);
            passed > middle
        })
    }

    /// How many levels lie between the lowest and the highest that anyone gave.
    pub fn spread(self) -> u8 {
        let given = || Level::ALL.into_iter().filter(|level| self.of(*level) > 0);
        match (given().next(), given().next_back()) {
            (Some(low), Some(high)) => low.below(high),
            _ => 0,
        }
    }
}

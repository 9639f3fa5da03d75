/// How many people of a group gave each level, 0 to 4.
pub type Tally = [u32; 5];

/// A room holds no more people than this; a larger count is a mistake.
pub const MOST_HANDS: u32 = 10_000;

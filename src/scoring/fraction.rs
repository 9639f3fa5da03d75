/// The score below which a domain holds the organisation back, of 100.
pub(crate) const DOMAIN_FLOOR: u64 = 70;

/// What a score is held against: the least for every domain, and all there is.
const MARKS: [u64; 2] = [DOMAIN_FLOOR, 100];

/// A share of what is possible, kept as whole numbers so that comparisons are exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction {
    /// What was reached, in twelfths of the weight.
    pub reached: u64,
    /// What could be reached, in twelfths of the weight; never 0.
    pub possible: u64,
}

impl Fraction {
    /// 0 to 100.
    pub fn percent(self) -> f64 {
        100.0 * self.reached as f64 / self.possible as f64
    }

    /// 0 to 100 as people read it: rounded half up, but never onto 70 or 100 before that is
    /// reached. Every screen, page and table shows a score by this.
    pub fn rounded(self) -> u64 {
        let half_up = (200 * self.reached + self.possible) / (2 * self.possible);
        let claims = |mark: &u64| *mark <= half_up && self.is_below(*mark);
        MARKS.into_iter().find(claims).map_or(half_up, |mark| mark - 1)
    }

    /// 0 to 100 as pictures draw it: what has not reached 70 or 100 ends visibly short of it.
    pub fn drawn(self) -> f64 {
        let short = MARKS.into_iter().filter(|mark| self.is_below(*mark));
        short.map(|mark| (mark - 1) as f64).fold(self.percent(), f64::min)
    }

    /// Whether it is below `percent`, exactly.
    pub fn is_below(self, percent: u64) -> bool {
        100 * self.reached < percent * self.possible
    }
}

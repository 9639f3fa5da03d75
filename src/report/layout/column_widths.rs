//! How wide the columns of a table are.

/// What a column asks for.
#[derive(Clone, Copy, Debug)]
pub struct ColumnWidth {
    /// Its share of the width.
    pub share: f32,
    /// Its widest word, so wide that no word need be cut.
    pub least: f32,
}

/// Widths that add up to `width`: the shares, but no column narrower than its widest word, as
/// far as the others can spare it.
pub fn column_widths(wishes: &[ColumnWidth], width: f32) -> Vec<f32> {
    let even = width / wishes.len().max(1) as f32;
    let shares = wishes.iter().map(|wish| usable(wish.share)).sum::<f32>();
    let leasts = wishes.iter().map(|wish| wish.least.min(width)).sum::<f32>();
    if shares <= 0.0 || !shares.is_finite() {
        return vec![even; wishes.len()];
    }
    // Where even the widest words do not fit beside each other, every column gives way.
    let give = if leasts > width { width / leasts } else { 1.0 };
    let least = |wish: &ColumnWidth| (wish.least.min(width) * give).max(even.min(12.0) * give);
    let mut widths: Vec<f32> = wishes.iter().map(|w| usable(w.share) / shares * width).collect();
    let missing: f32 =
        widths.iter().zip(wishes).map(|(have, wish)| (least(wish) - have).max(0.0)).sum();
    let spare: f32 =
        widths.iter().zip(wishes).map(|(have, wish)| (have - least(wish)).max(0.0)).sum();
    let taken = if spare > 0.0 { (missing / spare).min(1.0) } else { 0.0 };
    for (have, wish) in widths.iter_mut().zip(wishes) {
        let least = least(wish);
        *have = if *have < least { least } else { *have - (*have - least) * taken };
    }
    let total: f32 = widths.iter().sum();
    widths.iter().map(|have| have * width / total).collect()
}

fn usable(share: f32) -> f32 {
    if share.is_finite() { share.max(0.0) } else { 0.0 }
}

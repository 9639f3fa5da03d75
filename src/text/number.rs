use crate::messages::numbers;

/// Counts up to here are spelled.
const SPELLED: usize = 12;

/// A count as running text has it: spelled to twelve, in digits above.
pub fn number(count: usize) -> String {
    numbers::number(count)
}

/// Counts that stand in one sentence: all spelled where all are small, otherwise all in digits.
pub fn together<const N: usize>(counts: [usize; N]) -> [String; N] {
    let spelled = counts.iter().all(|count| *count <= SPELLED);
    counts.map(|count| if spelled { number(count) } else { count.to_string() })
}

/// A count with its noun: “no questions”, “one question”, “13 questions”.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(count), if count == 1 { one } else { many })
}

/// The same with a capital at its start.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// “a”, “a and b”, “a, b and c”.
pub fn list<T: AsRef<str>>(items: &[T]) -> String {
    let mut text = String::new();
    for (at, item) in items.iter().enumerate() {
        let item = item.as_ref();
        text = match at {
            0 => item.to_owned(),
            at if at + 1 == items.len() => numbers::list_last(text, item),
            _ => numbers::list_next(text, item),
        };
    }
    text
}

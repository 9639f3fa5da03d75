//! How easy a question set is to read.

use groundwork::messages::command_line;
use groundwork::question_set::{Question, QuestionKind, Questionnaire};

/// What was counted in some text.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Reading {
    sentences: usize,
    words: usize,
    syllables: usize,
}

impl Reading {
    fn of(text: &str) -> Self {
        let is_word = |word: &&str| word.chars().any(char::is_alphanumeric);
        let mut reading = Reading::default();
        let mut open = false;
        for word in text.split_whitespace().filter(is_word) {
            reading.words += 1;
            reading.syllables += syllables(word);
            let last = word.trim_end_matches(['"', '”', '’', ')']).chars().next_back();
            open = !matches!(last, Some('.' | '!' | '?' | ':' | ';'));
            reading.sentences += usize::from(!open);
        }
        // Words after the last full stop are a sentence too.
        reading.sentences += usize::from(open);
        reading
    }

    fn and(self, other: Self) -> Self {
        Reading {
            sentences: self.sentences + other.sentences,
            words: self.words + other.words,
            syllables: self.syllables + other.syllables,
        }
    }

    /// Words in a sentence on average.
    fn length(self) -> f64 {
        self.words as f64 / self.sentences.max(1) as f64
    }

    /// The Flesch–Kincaid grade: years of school that reading it takes, by sentence length and
    /// syllables. Rough, as every such figure is.
    fn grade(self) -> f64 {
        let syllables = self.syllables as f64 / self.words.max(1) as f64;
        0.39 * self.length() + 11.8 * syllables - 15.59
    }
}

/// Syllables by groups of vowels; a silent last `e` does not count.
fn syllables(word: &str) -> usize {
    let letters: Vec<char> =
        word.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let vowel = |c: char| "aeiouyàáâäèéêëìíîïòóôöùúûü".contains(c);
    let mut count = 0;
    let mut before = false;
    for letter in &letters {
        let now = vowel(*letter);
        count += usize::from(now && !before);
        before = now;
    }
    let ends = |end: &[char]| letters.ends_with(end);
    let silent =
        (ends(&['e']) && !ends(&['l', 'e'])) || (ends(&['e', 'd']) && !ends(&['t', 'e', 'd']));
    count.saturating_sub(usize::from(silent && count > 1)).max(1)
}

/// A question with its statements, as the person who answers reads it.
fn of_question(question: &Question) -> Reading {
    let rest: &[String] = match &question.kind {
        QuestionKind::Scale(scale) => &scale.anchors,
        QuestionKind::Reflection { prompts } => prompts,
    };
    rest.iter().map(|text| Reading::of(text)).fold(Reading::of(&question.text), Reading::and)
}

/// A few lines about a set: how much there is, how long the sentences are, and which school grade
/// reads it with ease.
pub fn stats(set: &Questionnaire) -> String {
    let questions: Vec<(&Question, Reading)> =
        set.questions.iter().map(|q| (q, of_question(q))).collect();
    let all = questions.iter().fold(Reading::default(), |sum, (_, reading)| sum.and(*reading));
    let grades = questions.iter().map(|(_, reading)| reading.grade());
    let mean = grades.sum::<f64>() / questions.len().max(1) as f64;
    let actions = set.actions.iter().map(|a| Reading::of(&format!("{} {}", a.detail, a.done_when)));
    let actions = actions.fold(Reading::default(), Reading::and);
    let mut lines = vec![
        command_line::reading_questions(tenths(all.length()), tenths(mean)),
        command_line::reading_actions(tenths(actions.length()), tenths(actions.grade())),
    ];
    let hardest = questions.iter().max_by(|a, b| a.1.grade().total_cmp(&b.1.grade()));
    lines.extend(hardest.map(|(question, reading)| {
        command_line::reading_hardest(&question.id, tenths(reading.grade()))
    }));
    let lines: Vec<String> = lines.iter().map(|line| format!("  {line}")).collect();
    lines.join("\n")
}

/// A figure as it is shown.
fn tenths(figure: f64) -> String {
    format!("{figure:.1}")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn syllables_are_counted_about_right() {
        for (word, count) in [
            ("a", 1),
            ("peer", 1),
            ("people", 2),
            ("service", 2),
            ("asked", 1),
            ("wanted", 2),
            ("organisation", 5),
            ("little", 2),
            ("we", 1),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn sentences_end_where_a_reader_breathes() {
        let reading = Reading::of("Who was asked? Nobody; not yet. “We will.” And then");
        assert_eq!((reading.sentences, reading.words), (5, 10));
        assert_eq!(Reading::of(""), Reading::default());
        assert!(Reading::of("").grade().is_finite());
    }

    #[test]
    fn long_words_in_long_sentences_are_harder() {
        let easy = Reading::of("We ask first. Then we act.");
        let hard = Reading::of(
            "Organisational prioritisation methodologies necessitate comprehensive consultation.",
        );
        assert!(hard.grade() > easy.grade() + 10.0);
    }
}

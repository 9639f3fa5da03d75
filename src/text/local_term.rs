use std::borrow::Cow;

use crate::assessment::Assessment;
use crate::question_set::{Question, QuestionKind, Questionnaire};

/// The words that question sets use for the people served.
const STANDARD: &str = "service user";

/// A longer term is cut here: it stands in hundreds of sentences.
const LONGEST: usize = 60;

/// A text of the question set with the assessment's own word for the people served.
pub fn in_terms<'a>(text: &'a str, assessment: &Assessment) -> Cow<'a, str> {
    match LocalTerm::of(assessment) {
        Some(term) => term.put_into(text),
        None => Cow::Borrowed(text),
    }
}

/// The whole question set in the assessment's own word for the people served. What is quoted
/// stays as it is: titles and publishers of sources and resources, and sections cited.
pub fn set_in_terms<'a>(set: &'a Questionnaire, assessment: &Assessment) -> Cow<'a, Questionnaire> {
    let Some(term) = LocalTerm::of(assessment) else { return Cow::Borrowed(set) };
    let mut set = set.clone();
    let mut change = |text: &mut String| {
        if let Cow::Owned(changed) = term.put_into(text) {
            *text = changed;
        }
    };
    [&mut set.title, &mut set.summary].into_iter().for_each(&mut change);
    let words = &mut set.wording;
    [&mut words.critical, &mut words.things, &mut words.recruit, &mut words.sustain]
        .into_iter()
        .for_each(&mut change);
    for level in &mut set.levels {
        change(&mut level.meaning);
    }
    for group in &mut set.groups {
        [&mut group.name, &mut group.who].into_iter().for_each(&mut change);
    }
    for domain in &mut set.domains {
        [&mut domain.name, &mut domain.short, &mut domain.why].into_iter().for_each(&mut change);
    }
    for phase in &mut set.phases {
        [&mut phase.name, &mut phase.meaning].into_iter().for_each(&mut change);
    }
    for question in &mut set.questions {
        texts_of(question).into_iter().for_each(&mut change);
    }
    for action in &mut set.actions {
        let texts = [&mut action.title, &mut action.detail, &mut action.done_when];
        texts.into_iter().for_each(&mut change);
    }
    for resource in &mut set.resources {
        change(&mut resource.purpose);
    }
    for scenario in &mut set.scenarios {
        [&mut scenario.title, &mut scenario.text].into_iter().for_each(&mut change);
        scenario.look_for.iter_mut().for_each(&mut change);
    }
    for term in &mut set.glossary {
        [&mut term.term, &mut term.meaning].into_iter().for_each(&mut change);
    }
    Cow::Owned(set)
}

fn texts_of(question: &mut Question) -> Vec<&mut String> {
    let mut texts = vec![&mut question.short, &mut question.text];
    match &mut question.kind {
        QuestionKind::Scale(scale) => {
            texts.push(&mut scale.why);
            texts.extend(&mut scale.look_for);
            texts.extend(&mut scale.anchors);
        }
        QuestionKind::Reflection { prompts } => texts.extend(prompts),
    }
    texts
}

/// A word for the people served, in both numbers.
struct LocalTerm {
    one: String,
    many: String,
}

impl LocalTerm {
    fn of(assessment: &Assessment) -> Option<Self> {
        let one: String = assessment.terms.service_user.trim().chars().take(LONGEST).collect();
        let changed = !one.is_empty() && one != STANDARD;
        changed.then(|| LocalTerm { many: plural(&one), one })
    }

    fn put_into<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let mut changed = String::new();
        let mut rest = text;
        while let Some((before, found, after)) = next(rest) {
            changed.push_str(before);
            if self.stands(&changed, after) {
                changed.push_str(found);
                rest = after;
                continue;
            }
            let many = after.starts_with('s');
            let after = if many { &after[1..] } else { after };
            if many {
                self.push(&mut changed, &self.many, found.starts_with('S'));
                // “service users’ needs” → “people’s needs”
                if !self.many.ends_with('s') && possessive(after) {
                    changed.push_str(after.get(..apostrophe(after)).unwrap_or_default());
                    changed.push('s');
                    rest = after.get(apostrophe(after)..).unwrap_or_default();
                    continue;
                }
            } else {
                self.article(&mut changed);
                self.push(&mut changed, &self.one, found.starts_with('S'));
            }
            rest = after;
        }
        if changed.is_empty() && rest.len() == text.len() {
            return Cow::Borrowed(text);
        }
        changed.push_str(rest);
        Cow::Owned(changed)
    }

    /// Whether the term, which may hold the standard one, already stands here: putting it in twice
    /// gives the same as once.
    fn stands(&self, before: &str, after: &str) -> bool {
        [&self.one, &self.many].into_iter().any(|term| {
            term.split_once(STANDARD).is_some_and(|(start, end)| {
                let lower = |text: &str| -> Vec<char> {
                    text.chars().rev().take(LONGEST).flat_map(char::to_lowercase).collect()
                };
                after.starts_with(end) && lower(before).starts_with(&lower(start))
            })
        })
    }

    fn push(&self, text: &mut String, word: &str, capital: bool) {
        if capital {
            text.push_str(&super::capital(word));
        } else {
            text.push_str(word);
        }
    }

    /// “a service user” → “an individual”
    fn article(&self, text: &mut String) {
        let vowel = self.one.starts_with(|c: char| "aeioAEIO".contains(c));
        let mut before = text.chars().rev().skip(2);
        let article = text.ends_with("a ") || text.ends_with("A ");
        if vowel && article && before.next().is_none_or(|c| !c.is_alphanumeric()) {
            text.pop();
            text.push_str("n ");
        }
    }
}

/// The next place where the standard term stands as words of their own.
fn next(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let second = from + text.get(from..)?.find("ervice user")?;
        from = second + 1;
        let Some(at) = second.checked_sub(1) else { continue };
        let end = at + STANDARD.len();
        let found = text.get(at..end).filter(|f| f.starts_with(['s', 'S']));
        if let Some(found) = found {
            let (before, after) = (text.get(..at)?, text.get(end..)?);
            let follows = after.strip_prefix('s').unwrap_or(after);
            let alone = before.chars().next_back().is_none_or(|c| !c.is_alphanumeric() && c != '-')
                && follows.chars().next().is_none_or(|c| !c.is_alphanumeric());
            if alone {
                return Some((before, found, after));
            }
        }
    }
}

/// How many bytes the apostrophe takes that `text` starts with.
fn apostrophe(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

fn possessive(text: &str) -> bool {
    let mut letters = text.chars();
    let mark = letters.next().is_some_and(|c| c == '’' || c == '\'');
    mark && letters.next().is_none_or(|c| !c.is_alphanumeric())
}

/// The plural: of the head word, where more words follow it (“person who uses our service”).
fn plural(term: &str) -> String {
    const LINKS: [&str; 14] = [
        "who",
        "we",
        "that",
        "with",
        "of",
        "in",
        "from",
        "using",
        "accessing",
        "at",
        "on",
        "to",
        "living",
        "and",
    ];
    let words: Vec<&str> = term.split(' ').collect();
    let link = words.iter().skip(1).position(|word| LINKS.contains(word)).map(|at| at + 1);
    let head = link.unwrap_or(words.len()).saturating_sub(1);
    let follows = |at: usize| at >= 1 && words.get(at - 1) == Some(&"who");
    let word = |(at, word): (usize, &&str)| {
        if at == head {
            plural_word(word)
        } else if at > head && follows(at) {
            verb_of_many(word)
        } else {
            (*word).to_owned()
        }
    };
    words.iter().enumerate().map(word).collect::<Vec<_>>().join(" ")
}

fn plural_word(word: &str) -> String {
    if let Some(start) = word.strip_suffix("erson").filter(|s| s.eq_ignore_ascii_case("p")) {
        return format!("{start}eople");
    }
    if let Some(stem) = word.strip_suffix('y')
        && !stem.ends_with(['a', 'e', 'i', 'o', 'u'])
        && !stem.is_empty()
    {
        return format!("{stem}ies");
    }
    if ["s", "x", "z", "ch", "sh"].iter().any(|end| word.ends_with(end)) {
        return format!("{word}es");
    }
    format!("{word}s")
}

/// “uses” of one person is “use” of many.
fn verb_of_many(verb: &str) -> String {
    match verb {
        "is" => "are".to_owned(),
        "has" => "have".to_owned(),
        "accesses" => "access".to_owned(),
        _ => verb.strip_suffix('s').unwrap_or(verb).to_owned(),
    }
}

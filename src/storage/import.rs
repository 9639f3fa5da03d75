//! What another store of the same device holds: local storage, where the first versions kept
//! everything, and where a window writes its last step when it goes.

use super::library::RecordScan;
use super::transaction::Texts;
use super::{Library, LoadedRecord, Store, key};

/// What another store holds and this one does not, and neither follows from the other: it is to be
/// kept beside, as an assessment of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Stray {
    /// What it holds.
    pub kept: LoadedRecord,
    /// Its key and text there, to be taken away once it is kept.
    pub there: (String, String),
}

/// What becomes of a record of another store.
enum Fate {
    /// It is here, or something that follows from it.
    Here,
    /// It is newer than all that is here.
    Newer,
    /// Neither follows from the other.
    Apart,
}

impl Library {
    /// Takes over what another store of this device holds: asks for it to be moved here, and shows
    /// it meanwhile. Gives what is not needed there any more, and what is to be kept as a copy.
    /// What cannot be read stays where it is, unless all records of its assessment come.
    pub fn import(&mut self, texts: Texts) -> (Texts, Vec<Stray>) {
        let (mut needless, mut strays) = (Vec::new(), Vec::new());
        let keys: Vec<String> = texts.iter().map(|(key, _)| key.clone()).collect();
        let text = |key: &str| texts.iter().find(|(k, _)| k == key).map(|(_, text)| text.clone());
        for (id, numbers) in key::groups(&keys) {
            let theirs = |number: u64| {
                let key = key::record(&id, number);
                text(&key).map(|text| (key, text))
            };
            let coming = |(key, text): &(String, String)| self.brought.get(key) == Some(text);
            if numbers.iter().filter_map(|number| theirs(*number)).any(|theirs| coming(&theirs)) {
                // Still only there: shown as kept here, and asked for once more.
                self.bring_again(&id);
                continue;
            }
            if self.known_of(&id).is_empty() {
                // Damaged ones too, and under the same keys: nothing is here that they could meet.
                self.bring(numbers.iter().rev().filter_map(|number| theirs(*number)).collect());
                continue;
            }
            for (key, text) in numbers.iter().filter_map(|number| theirs(*number)) {
                let known = self.known_of(&id).into_iter().map(|number| key::record(&id, number));
                let mut known = known.filter_map(|key| self.known.get(&key).ok().flatten());
                if known.any(|known| known == text) {
                    needless.push((key, text));
                    continue;
                }
                let survey = RecordScan::of(&id, &[0], |_| Some(text.clone()));
                let Ok(kept) = survey.kept else { continue };
                match self.fate(&id, &key, &kept) {
                    Fate::Here => needless.push((key, text)),
                    Fate::Apart => strays.push(Stray { kept, there: (key, text) }),
                    Fate::Newer => {
                        let top = self.known_of(&id).first().copied().unwrap_or(0);
                        let free = key::number(&key).is_some_and(|number| number > top);
                        match free {
                            true => self.bring(vec![(key, text)]),
                            // The old place goes with the next start, as what is here.
                            false => {
                                let key = key::record(&id, top.saturating_add(1));
                                self.bring(vec![(key, text)]);
                            }
                        }
                    }
                }
            }
        }
        (needless, strays)
    }

    /// How a good record of another store stands to what is here.
    fn fate(&self, id: &str, key: &str, theirs: &LoadedRecord) -> Fate {
        let numbers = self.known_of(id);
        let ours = RecordScan::of(id, &numbers, |key| self.known.get(key).ok().flatten()).kept;
        let Ok(ours) = ours else { return Fate::Newer };
        let (new, old) = (&theirs.opened.assessment, &ours.opened.assessment);
        let follows = key::number(key).is_some_and(|number| number > ours.number);
        let counts_on = theirs.changes >= ours.changes;
        if follows && counts_on {
            return Fate::Newer;
        }
        // What is older and lower was replaced by what is here.
        let replaced = !follows && theirs.changes <= ours.changes && new.saved <= old.saved;
        if replaced || new.says_the_same_as(old) { Fate::Here } else { Fate::Apart }
    }

    fn bring_again(&mut self, id: &str) {
        let of = |(key, _): &(&String, &String)| key::id(key) == Some(id);
        let again = self.brought.iter().filter(of).map(|(k, t)| (k.clone(), t.clone())).collect();
        self.bring(again);
    }

    /// Shows texts of another store as kept here, and asks for them to be moved.
    fn bring(&mut self, texts: Texts) {
        for (key, text) in &texts {
            let _ = self.known.set(key, text);
            self.brought.insert(key.clone(), text.clone());
        }
        self.ask_to_move(texts);
    }
}

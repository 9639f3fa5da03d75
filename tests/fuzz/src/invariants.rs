use std::sync::OnceLock;

use groundwork::assessment::Assessment;
use groundwork::comparison::{ComparedState, Comparison, Show};
use groundwork::date::Day;
use groundwork::encryption::{
    Cost, NONCE, Passphrase, SALT, SealError, is_easy_to_guess, is_sealed, open, seal_at,
};
use groundwork::json::Fault;
use groundwork::plan::Outcome;
use groundwork::question_set::{Questionnaire, QuestionnaireError, Target};
use groundwork::save_file::{self, FileError, Opened};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

/// A message is for people, and no file may make it longer than this.
const LONGEST_MESSAGE: usize = 1 << 20;

/// Fast, since a test guards nothing.
const CHEAP: Cost = Cost { memory: 8, iterations: 1, lanes: 1 };

fn today() -> Day {
    Day::from_unix_days(20_779)
}

/// Reads a question set.
///
/// # Panics
/// When it does not read the same once it is parted as the site parts it, when an error does not
/// say where it is, or when scoring it gives a score that is none.
pub fn question_set(bytes: &[u8]) {
    match Questionnaire::read(bytes) {
        Ok(set) => {
            let json: Map<String, Value> = parsed(bytes);
            let (rest, asked): (Map<_, _>, Map<_, _>) = json.into_iter().partition(|(key, _)| {
                ["actions", "resources", "scenarios"].contains(&key.as_str())
            });
            let text = |part: Map<String, Value>| Value::Object(part).to_string();
            let again = Questionnaire::read_asked(text(asked).as_bytes())
                .and_then(|asked| asked.with_rest(text(rest).as_bytes()));
            assert_eq!(again.as_ref(), Ok(&set), "parted and put together it is another");
            assert_scored(&set, &whole_file());
        }
        Err(error) => {
            assert_said(&error.to_string());
            match error {
                QuestionnaireError::NotJson(words) => {
                    assert!(words.contains(" at line "), "{words}")
                }
                QuestionnaireError::Faults(faults) => assert_placed(&faults),
                _ => {}
            }
        }
    }
}

/// Reads a save file.
///
/// # Panics
/// When it is written to something else than it was read from, when an error does not say where it
/// is, or when scoring it gives a score that is none.
pub fn assessment(bytes: &[u8]) {
    let Opened { assessment, .. } = match save_file::open(bytes) {
        Ok(opened) => opened,
        Err(error) => return refused(&error),
    };
    let text = save_file::write(&assessment);
    let again = save_file::open(text.as_bytes());
    assert_eq!(
        again.map(|it| it.assessment).as_ref(),
        Ok(&assessment),
        "it is another once written"
    );
    assert_eq!(save_file::write(&assessment), text);
    assert_scored(built_in(), &assessment);
}

/// Reads bytes as the answers of one person, in a save file that is whole around them.
///
/// # Panics
/// As [`assessment`].
pub fn answers(bytes: &[u8]) {
    const BEFORE: &str = r#"{"format": "groundwork-assessment", "version": 1, "id": "fuzz",
        "questionnaire": {"id": "peer-readiness", "edition": "2026.1"},
        "participants": [{"id": "p1", "name": "", "group": "governance"}],
        "answers": {"p1": "#;
    assessment(&[BEFORE.as_bytes(), bytes, b"}}"].concat());
}

/// Opens a sealed file, as it is and with a check that was made to fit; and seals the bytes, to
/// open them again.
///
/// # Panics
/// When something else opens than was sealed, or an error says nothing.
pub fn sealed(bytes: &[u8]) {
    let phrase = phrase("a phrase");
    let is_one = is_sealed(bytes);
    match open(bytes, &phrase) {
        Ok(_) => assert!(is_one, "it opens and is not recognised"),
        Err(error) => assert_said(&error.to_string()),
    }
    if let Ok(mut value) = serde_json::from_slice::<Value>(bytes)
        && is_one
    {
        make_fit(&mut value);
        match open(value.to_string().as_bytes(), &phrase) {
            // Only who knows the passphrase can make what it opens.
            Ok(_) | Err(SealError::NotText) => panic!("it opens without having been sealed"),
            Err(error) => assert_said(&error.to_string()),
        }
    }
    let text = String::from_utf8_lossy(bytes);
    round_trip(&text, bytes);
}

/// Seals a text with a passphrase of the same bytes, opens it, and changes one byte.
fn round_trip(text: &str, bytes: &[u8]) {
    let typed: String = text.chars().take(40).collect();
    let _ = is_easy_to_guess(&typed);
    let Ok(phrase) = Passphrase::new(&typed) else { return };
    let sealed = seal_at(CHEAP, text, &phrase, [1; SALT], [2; NONCE]);
    let sealed = sealed.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(open(sealed.as_bytes(), &phrase).as_deref(), Ok(text));
    assert_eq!(save_file::open(sealed.as_bytes()), Err(FileError::Sealed));
    let mut changed = sealed.into_bytes();
    let at = bytes.iter().fold(0_usize, |sum, byte| sum * 31 % 65_521 + usize::from(*byte));
    let (at, flip) = (at % changed.len(), bytes.first().copied().unwrap_or(1).max(1));
    changed[at] ^= flip;
    if let Ok(other) = open(&changed, &phrase) {
        assert_eq!(other, text, "byte {at} was changed unnoticed");
    }
}

fn phrase(typed: &str) -> Passphrase {
    Passphrase::new(typed).unwrap_or_else(|error| panic!("{error}"))
}

/// Lets a hostile file get past its check, and keeps its cost low so that many can be tried.
fn make_fit(value: &mut Value) {
    if let Some(memory) = value.pointer_mut("/kdf/memory")
        && memory.as_u64().is_some_and(|it| it > 64 && it <= u64::from(Cost::MAX_MEMORY))
    {
        *memory = 64.into();
    }
    if let Some(iterations) = value.pointer_mut("/kdf/iterations")
        && iterations.as_u64().is_some_and(|it| it > 2 && it < 10_000)
    {
        *iterations = 2.into();
    }
    let said = |pointer: &str| match value.pointer(pointer) {
        Some(Value::String(text)) => text.clone(),
        other => other.map(Value::to_string).unwrap_or_default(),
    };
    let header = ["/kdf/name", "/kdf/memory", "/kdf/iterations", "/kdf/lanes", "/kdf/salt"];
    let mut lines = vec![said("/format"), said("/version")];
    lines.extend(header.into_iter().chain(["/cipher", "/nonce", "/data"]).map(said));
    let check: String =
        Sha256::digest(lines.join("\n")).iter().map(|byte| format!("{byte:02x}")).collect();
    if let Some(place) = value.get_mut("check") {
        *place = check.into();
    }
}

fn refused(error: &FileError) {
    assert_said(&error.to_string());
    match error {
        FileError::NotJson { error, .. } => assert!(error.contains(" at line "), "{error}"),
        FileError::Faults { faults, .. } => assert_placed(faults),
        _ => {}
    }
}

/// Every fault says where it is: by its place, or at the top by the name of what is missing.
pub(super) fn assert_placed(faults: &[Fault]) {
    assert!(!faults.is_empty(), "refused without a fault");
    for Fault { place, message } in faults {
        assert!(!message.trim().is_empty(), "a fault at “{place}” says nothing");
        let at_the_top = message.starts_with('“') || message.starts_with("and ");
        let is_whole = message.starts_with("expected an object");
        assert!(!place.is_empty() || at_the_top || is_whole, "“{message}” says no place");
    }
}

pub(super) fn assert_said(message: &str) {
    assert!(!message.trim().is_empty(), "an error says nothing");
    assert!(message.len() <= LONGEST_MESSAGE, "a message of {} bytes", message.len());
}

/// Whatever was read can be scored, and every score is a share.
fn assert_scored(set: &Questionnaire, assessment: &Assessment) {
    let outcome = Outcome::new(set, assessment, Target::Recruit, today());
    let score = outcome.scores.claimed.overall;
    for share in [score.low, score.score, score.high].into_iter().flatten() {
        assert!((0.0..=100.0).contains(&share.percent()), "{share:?}");
    }
    assert!(outcome.to_value(set).is_object());
    assert_compared(set, assessment);
}

/// Its first snapshots can be held against it.
fn assert_compared(set: &Questionnaire, assessment: &Assessment) {
    let now = ComparedState::whole(set, assessment, today());
    for then in (0..2).filter_map(|at| ComparedState::snapshot(set, assessment, at)) {
        let comparison = Comparison::new(&then, &now, Target::Recruit, today());
        assert_eq!(comparison.questions.len(), set.scales().count());
        assert!(comparison.to_value(Show { names: true, notes: true }).is_object());
    }
}

pub(super) fn built_in() -> &'static Questionnaire {
    static SET: OnceLock<Questionnaire> = OnceLock::new();
    SET.get_or_init(|| {
        let set =
            Questionnaire::read(include_bytes!("../../../questionnaires/peer-readiness.json"));
        set.unwrap_or_else(|error| panic!("{error}"))
    })
}

/// The sample of version 1.
pub(super) fn whole_file() -> Assessment {
    let opened = save_file::open(include_bytes!("../../files/v1.groundwork.json"));
    opened.unwrap_or_else(|error| panic!("{error}")).assessment
}

/// The fields of an object that was read before.
fn parsed(bytes: &[u8]) -> Map<String, Value> {
    let bytes = bytes.strip_prefix(groundwork::json::BYTE_ORDER_MARK).unwrap_or(bytes);
    serde_json::from_slice(bytes).unwrap_or_else(|error| panic!("{error}"))
}

//! Codes after mail, chat and text messages had them.

use groundwork::responses::code::{Codes, parts};
use groundwork::responses::{Damage, Sender};

use super::codes::{full, nobodys, read, sample, write};
use super::*;

/// Longer than any code of a test.
const ANY: usize = 1 << 20;

fn damaged(is_cut: bool, answers: &Response) -> SeatError {
    let Response { assessment, participant, .. } = answers;
    let sender = Sender {
        assessment: assessment.clone(),
        id: participant.id.clone(),
        group: participant.group.clone(),
        name: participant.name.clone(),
    };
    SeatError::Damaged(Damage { is_cut, part: None, sender: Some(Box::new(sender)) })
}

#[test]
fn what_is_cut_off_changed_or_newer_is_told() {
    let code = write(&sample(), &set(), ANY);
    assert_eq!(read(&code[..code.len() - 2]), [Err(damaged(true, &sample()))]);
    assert_eq!(read(&format!("{}.", &code[..140])), [Err(damaged(true, &sample()))]);
    assert_eq!(read(&code[..40]), [Err(nobodys(true))]);
    assert_eq!(read(&code.replacen("GW2", "GW3", 1)), [Err(SeatError::Newer(3))]);
    assert_eq!(read("GW0:ABCDEFGHIJ."), [Err(nobodys(false))]);
}

#[test]
fn letters_that_look_like_a_code_in_a_sentence_are_none() {
    for text in [
        "Nothing in here. GW and GW1 are letters.",
        "Here is my GW1: code",
        "My GW2: information about the board.",
        "GW2:",
        "GW1:.",
        "GW2: (see attached)",
        "A code begins with “GW2:” and ends with a full stop.",
    ] {
        assert_eq!(read(text), [], "{text}");
    }
    let code = write(&sample(), &set(), ANY);
    assert_eq!(read(&format!("Here is my GW2: code: {code}")), [Ok(sample())]);
    assert_eq!(read("Hello GW1:ABCDEFGH, no full stop"), [Err(nobodys(false))]);
}

#[test]
fn damaged_codes_are_told_apart_with_whose_they_are() {
    let everybody: Vec<Response> = (0..5)
        .map(|at| {
            let mut answers = full(at, "words");
            answers.participant.id = id(&format!("p{at}"));
            answers.participant.name = format!("Person {at}");
            answers
        })
        .collect();
    let codes: Vec<String> = everybody.iter().map(|it| write(it, &set(), ANY)).collect();
    let lost = |at: usize, letter: usize| {
        let mut code = codes[at].clone();
        code.remove(letter);
        code
    };
    let text = [
        codes[0].clone(),
        lost(1, codes[1].len() - 20),
        lost(2, 200),
        codes[3][..150].to_owned(),
        lost(4, 12),
    ]
    .join("\n");
    let mut all = Codes::default();
    all.add(&text);
    let expected = [
        Ok(everybody[0].clone()),
        Err(damaged(true, &everybody[1])),
        Err(damaged(true, &everybody[2])),
        Err(damaged(true, &everybody[3])),
    ];
    let found = all.read(&set());
    assert_eq!(found.len(), 5, "{found:?}");
    assert_eq!(found[..4], expected);
    assert!(matches!(&found[4], Err(SeatError::Damaged(Damage { sender: None, .. }))));
    assert!(!all.add(&text), "the same once more is nothing new");
    // Who sends it once more, whole, has no fault left.
    all.add(&codes[2]);
    assert_eq!(all.read(&set()).len(), 5);
    assert_eq!(all.read(&set())[1], Ok(everybody[2].clone()));
}

#[test]
fn what_programs_put_between_letters_changes_nothing() {
    let answers = full(5, "We asked the “peers” – ŋ 🌱");
    let code = write(&answers, &set(), ANY);
    let bare = code.trim_end_matches('.');
    let lines = |across: usize| {
        (0..code.len())
            .step_by(across)
            .map(|at| &code[at..(at + across).min(code.len())])
            .collect::<Vec<_>>()
    };
    let sms: Vec<&str> = lines(150);
    let numbered = |form: fn(usize, usize) -> String| {
        let part = |(at, part): (usize, &&str)| format!("{}{part}", form(at + 1, sms.len()));
        sms.iter().enumerate().map(part).collect::<Vec<_>>().join("\n")
    };
    for text in [
        bare.to_owned(),
        format!("{bare} Regards, Sam"),
        format!("{bare}\n\nSent from my phone. Regards Sam"),
        format!("{bare}…"),
        format!("“{code}”"),
        lines(70).join("…\n"),
        lines(70).join("–\n"),
        lines(70).join("—\n—"),
        lines(70).join("<br>\n"),
        lines(70).join("<br/>"),
        format!("<p class=\"x\">{}</p>", lines(64).join("</span><span style='a: b'>")),
        format!("• {}", lines(70).join("\n• ")),
        format!("- {}", lines(70).join("\n- ")),
        lines(70).join("&nbsp;\n&gt; "),
        numbered(|at, of| format!("({at}/{of}) ")),
        numbered(|at, of| format!("{at}/{of}: ")),
        numbered(|at, of| format!("[{at}/{of}]\n")),
        numbered(|at, _| format!("{at}. ")),
        code.replacen(':', "：", 1),
        code.chars().map(|c| char::from_u32(u32::from(c) + 0xfee0).unwrap()).collect(),
        lines(70).join("\nOn Mon, 30 Nov 2026 at 10:12, Sam Lee <sam@example.org> wrote:\n> "),
        lines(70).join("\nFrom: Sam Lee\nSubject: Re: codes\n\n"),
        lines(70).join(" (goes on below)\n\nIt goes on here: "),
        code.replace('.', "。"),
    ] {
        assert_eq!(read(&text), [Ok(answers.clone())], "{text}");
    }
}

#[test]
fn a_part_that_was_changed_or_cut_is_told_by_its_number() {
    let answers = full(4, "Some words that take their room. ŋ");
    let pieces = parts(&write(&answers, &set(), ANY), 120);
    let mut codes = Codes::default();
    codes.add(&pieces[0]);
    let mut changed = pieces[1].clone();
    let letter = if &changed[40..41] == "A" { "B" } else { "A" };
    changed.replace_range(40..41, letter);
    codes.add(&changed);
    codes.add(&pieces[2][..60]);
    let harm = |is_cut, at| Damage { is_cut, part: Some((at, pieces.len())), sender: None };
    let read = codes.read(&set());
    assert_eq!(
        read[..2],
        [Err(SeatError::Damaged(harm(false, 2))), Err(SeatError::Damaged(harm(true, 3)))]
    );
    // The full stop of a part is not needed, nor a space after it.
    let text: String = pieces.iter().map(|part| part.trim_end_matches('.')).collect();
    assert_eq!(super::codes::read(&text), [Ok(answers)]);
}

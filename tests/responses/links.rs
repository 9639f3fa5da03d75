//! Links that open a seat, after mail, chat and gateways had them.

use groundwork::responses::link::{LinkError, find, read, write};
use miniz_oxide::deflate::compress_to_vec;

use super::*;

const V1_LINK: &str = include_str!("../files/v1.link.txt");

/// A link of the first form.
fn first_form(seat: &Invitation) -> String {
    let packed = compress_to_vec(seat.to_value().to_string().as_bytes(), 10);
    let mut sealed = crc32fast::hash(&packed).to_be_bytes().to_vec();
    sealed.extend(packed);
    data_encoding::BASE64URL_NOPAD.encode(&sealed)
}

fn sample() -> Invitation {
    Invitation::read(V1_SEAT.as_bytes()).unwrap()
}

/// A seat as the app hands them out, whose names have thirty letters.
pub(super) fn usual(seed: usize) -> Invitation {
    let mut here = here();
    here.id = format!("{:08x}-5a0e-4c5b-9d0e-3f6a1d2b7c11", seed * 7919);
    here.organisation.name =
        format!("Hinterland Community Care{}", ["", " NSW", ", ACT"][seed % 3]);
    let mut person = here.participants[0].clone();
    person.id = id(&format!("p-{:0>8}", seed * 31 % 99_999_999));
    person.name = format!("Ngaire O’Brien-Fitzgerald {}", ["Lee", "Ngo", "Ho"][seed % 3]);
    Invitation::of(&here, &person)
}

#[test]
fn links_of_the_first_form_open_the_seat_that_made_them() {
    assert_eq!(read(V1_LINK.trim()), Ok(sample()));
    for text in [
        V1_LINK.to_owned(),
        format!("{}.", V1_LINK.trim()),
        format!("{}?utm_source=mail", V1_LINK.trim()),
        V1_LINK.replace('_', "%5F"),
        format!("{}&data=05%7C02", V1_LINK.trim()),
    ] {
        assert_eq!(read(&text), Ok(sample()), "{text}");
    }
    let cut = &V1_LINK.trim()[..V1_LINK.trim().len() - 1];
    assert_eq!(read(cut), Err(LinkError::Changed));
}

#[test]
fn an_underscore_that_a_chat_took_off_an_old_link_is_given_back() {
    let seats = (0..500).map(usual).map(|seat| (first_form(&seat), seat));
    let ending: Vec<_> = seats.filter(|(link, _)| link.ends_with('_')).collect();
    assert!(!ending.is_empty());
    for (link, seat) in ending {
        assert_eq!(read(link.trim_end_matches('_')), Ok(seat.clone()), "{link}");
        assert_eq!(read(&format!("{link}_")), Ok(seat), "{link}");
    }
}

#[test]
fn a_link_is_short_and_ends_in_a_letter() {
    for seed in 0..200 {
        let seat = usual(seed);
        assert!(seat.organisation.len() <= 30 && seat.name.chars().count() <= 30, "{seat:?}");
        let link = write(&seat);
        assert_eq!(read(&link), Ok(seat));
        let whole = format!("https://groundwork.example.org/#/seat/{link}");
        assert!(whole.len() <= 160, "{} letters: {whole}", whole.len());
        assert!(
            link.starts_with('b') && link.ends_with(|c: char| c.is_ascii_alphabetic()),
            "{link}"
        );
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        assert!(link.chars().all(plain), "{link}");
        for two in ["--", "__", "-_", "_-"] {
            assert!(!link.contains(two), "{link}");
        }
    }
}

#[test]
fn a_link_that_was_cut_or_changed_is_told_apart() {
    let link = write(&sample());
    // The letter at its end may be there for chats alone.
    for at in 0..link.len() - 1 {
        let expected = if at == 0 { Ok(()) } else { Err(LinkError::Cut) };
        let found = read(&link[..at]).map(|_| ());
        assert!(found == expected || at == 0 && found.is_err(), "cut off at {at}: {found:?}");
        let other = if &link[at..=at] == "A" { "B" } else { "A" };
        let mut changed = link.clone();
        changed.replace_range(at..=at, other);
        assert!(read(&changed).is_err(), "changed at {at}");
    }
    assert!(read("").is_err() && read("…").is_err());
    assert_eq!(find("Nothing in here"), Err(LinkError::Absent));
    assert_eq!(find(&format!("https://example.org/#/seat/{}", &link[..50])), Err(LinkError::Cut));
    for error in [LinkError::Absent, LinkError::Cut, LinkError::Changed, LinkError::Newer] {
        let words = error.to_string();
        assert!(
            words.contains("link") && !words.contains("GW") && !words.contains("code"),
            "{words}"
        );
    }
}

#[test]
fn a_link_of_a_newer_groundwork_is_told() {
    let link = write(&sample());
    let bytes = data_encoding::BASE64URL_NOPAD.decode(&link.as_bytes()[1..]);
    let bytes = bytes.unwrap_or_else(|_| {
        data_encoding::BASE64URL_NOPAD.decode(&link.as_bytes()[1..link.len() - 1]).unwrap()
    });
    let mut sum = crc32fast::Hasher::new();
    sum.update(b"c");
    sum.update(&bytes[4..]);
    let newer = [&sum.finalize().to_be_bytes(), &bytes[4..]].concat();
    let newer = format!("c{}", data_encoding::BASE64URL_NOPAD.encode(&newer));
    assert_eq!(read(&newer), Err(LinkError::Newer));
}

/// What mail, chat and gateways do to an address.
fn manglings(address: &str) -> Vec<String> {
    let (page, place) = address.split_once('#').unwrap();
    let encoded = |text: &str, signs: &str| {
        let sign = |c: char| match signs.contains(c) {
            true => format!("%{:02X}", u32::from(c)),
            false => c.to_string(),
        };
        text.chars().map(sign).collect::<String>()
    };
    let wrapped = |across: usize, between: &str| {
        let lines: Vec<&str> = (0..address.len())
            .step_by(across)
            .map(|at| &address[at..(at + across).min(address.len())])
            .collect();
        lines.join(between)
    };
    let everything = encoded(address, ":/#?&=%_-");
    let mut all: Vec<String> = [
        ".",
        ",",
        ")",
        "]",
        ">",
        "\"",
        "’",
        "**",
        "_",
        "__",
        "%20",
        "%3E",
        "!",
        "…",
        "?utm_source=mail&x=1",
        "&data=05%7C02%7C",
        "~~",
        "*.",
        "\\",
        "/",
        "=",
        "AAAA",
    ]
    .iter()
    .map(|end| format!("{address}{end}"))
    .collect();
    all.extend([
        address.to_owned(),
        format!("{page}?utm_source=mail#{place}"),
        format!("{page}%23{place}"),
        format!("{page}%2523{place}"),
        format!("{page}#{}", encoded(place, "/")),
        format!("{page}#{}", encoded(place, "/_-")),
        format!("{page}#{}", place.replace("/seat/", "/SEAT/")),
        format!("https://aus01.safelinks.example/?url={everything}&data=05%7C02%7C&reserved=0"),
        format!("https://gateway.example/v2/url?u={}", encoded(&everything, "%")),
        format!("**[Your questions]({address})**"),
        format!("<a href=\"{address}\">Your questions</a> and more"),
        format!("Hello Sam,\n\nhere you are: {address}\n\nRegards\nLee"),
        wrapped(76, "\n"),
        wrapped(76, "\r\n> "),
        wrapped(76, "=\r\n"),
        wrapped(60, "\u{200b}"),
    ]);
    all
}

#[test]
fn a_link_is_found_in_whatever_mail_and_chat_make_of_it() {
    for seat in [sample(), usual(1), usual(2)] {
        let address = format!("https://groundwork.example.org/#/seat/{}", write(&seat));
        for text in manglings(&address) {
            assert_eq!(find(&text), Ok(seat.clone()), "{text}");
        }
    }
}

proptest! {
    #![proptest_config(tried(60))]

    #[test]
    fn any_seat_survives_any_mangling(
        organisation in ".{0,40}",
        name in ".{0,40}",
        term in ".{0,20}",
        person in prop::option::of("[A-Za-z0-9_.:-]{1,20}"),
        seed in 0..10_000usize,
    ) {
        let mut seat = usual(seed);
        seat.organisation = organisation;
        seat.name = name;
        seat.terms.service_user = term;
        seat.participant = person.map(|text| id(&text));
        let link = write(&seat);
        prop_assert!(link.ends_with(|c: char| c.is_ascii_alphabetic()));
        for text in manglings(&format!("https://example.org/g/#/seat/{link}")) {
            prop_assert_eq!(find(&text), Ok(seat.clone()), "{}", text);
        }
    }

    #[test]
    fn a_changed_letter_is_noticed(seed in 0..10_000usize, at in 0..150usize, by in "[A-Za-z0-9_-]") {
        let seat = usual(seed);
        let link = write(&seat);
        let mut changed = link.clone();
        // The last letter may be there for chats alone.
        let at = at.min(link.len() - 2);
        changed.replace_range(at..=at, &by);
        if changed == link {
            prop_assert_eq!(read(&changed), Ok(seat));
        } else {
            prop_assert!(read(&changed).is_err(), "{}", changed);
        }
    }

    #[test]
    fn no_text_stops_the_reader(text in "(seat/|%[0-9A-F]{2}|b?[A-Za-z0-9_-]{1,30}|.){0,20}") {
        prop_assert!(read(&text).is_err());
        prop_assert!(find(&text).is_err());
    }

    /// Even behind a checksum that fits.
    #[test]
    fn no_bytes_behind_the_checksum_stop_the_reader(bytes in prop::collection::vec(any::<u8>(), 8..200)) {
        let mut rest = vec![bytes.len() as u8 & 0x7f | 0x80, (bytes.len() >> 7) as u8];
        rest.push(0);
        rest.extend(&bytes[1..]);
        let mut sum = crc32fast::Hasher::new();
        sum.update(b"b");
        sum.update(&rest);
        let all = [&sum.finalize().to_be_bytes()[..], &rest].concat();
        let _ = read(&format!("b{}", data_encoding::BASE64URL_NOPAD.encode(&all)));
        let packed = compress_to_vec(&bytes, 6);
        let old = [&crc32fast::hash(&packed).to_be_bytes()[..], &packed].concat();
        let _ = read(&data_encoding::BASE64URL_NOPAD.encode(&old));
    }
}

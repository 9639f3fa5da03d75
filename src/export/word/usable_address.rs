//! Which addresses may become links. Word refuses to open a file with one address that it cannot
//! read, so only plain ones do; any other stays text.

use crate::report::address_in_ascii;

/// Longer addresses are cut by Word.
const LONGEST: usize = 2000;

/// The address as the file may hold it, or none. Letters beyond ASCII are percent-encoded.
pub(super) fn usable_address(address: &str) -> Option<String> {
    if address.len() > LONGEST {
        return None;
    }
    let web = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    let plain = match (web, address.strip_prefix("mailto:")) {
        (Some(rest), _) => {
            let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
            let (place, rest) = rest.split_at(end);
            is_place(place) && is_rest(rest)
        }
        (None, Some(rest)) => {
            let (to, rest) = rest.split_at(rest.find('?').unwrap_or(rest.len()));
            let (name, host) = to.split_once('@')?;
            is_name(name) && is_host(host) && is_rest(rest)
        }
        (None, None) => false,
    };
    plain.then(|| address_in_ascii(address))
}

/// A host, with a port or without.
fn is_place(place: &str) -> bool {
    match place.split_once(':') {
        Some((host, port)) => {
            let digits = port.bytes().all(|b| b.is_ascii_digit());
            is_host(host) && digits && port.parse::<u16>().is_ok_and(|port| port > 0)
        }
        None => is_host(place),
    }
}

/// Names of letters, digits and hyphens, with dots between them.
fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        let fits = label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        fits && (1..=63).contains(&label.len()) && !label.starts_with('-') && !label.ends_with('-')
    };
    // Four numbers that are no address of a machine are no host either: no part is all digits.
    let named = host.rsplit('.').next().is_some_and(|end| !end.bytes().all(|b| b.is_ascii_digit()));
    named && host.len() <= 253 && host.split('.').all(is_label)
}

/// What stands before the @ of a mail address.
fn is_name(name: &str) -> bool {
    let fits = |b: u8| b.is_ascii_alphanumeric() || b"._%+-".contains(&b);
    let edges = name.starts_with('.') || name.ends_with('.') || name.contains("..");
    !name.is_empty() && name.len() <= 64 && !edges && !name.contains('%') && name.bytes().all(fits)
}

/// Path, query and fragment.
fn is_rest(rest: &str) -> bool {
    let fits = |b: u8| b.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?#%".contains(&b);
    let letters = |c: char| if c.is_ascii() { fits(c as u8) } else { c.is_alphanumeric() };
    let escapes = rest
        .split('%')
        .skip(1)
        .all(|after| after.len() >= 2 && after.bytes().take(2).all(|b| b.is_ascii_hexdigit()));
    rest.chars().all(letters) && escapes && rest.matches('#').count() <= 1
}

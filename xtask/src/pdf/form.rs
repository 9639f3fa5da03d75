//! Whether a file is whole, brings its fonts, and says what it is.

use super::made::Made;
use super::{Found, found, said, squeezed};
use crate::project::Project;

/// qpdf reads it through and finds no fault.
pub(super) fn is_whole(project: &Project, made: &Made) -> Found {
    match said(project.command("qpdf").arg("--check").arg(&made.pdf)) {
        Ok(_) => Found::Sound,
        Err(found) => found,
    }
}

/// Every font is embedded, cut down to what is used, and leads back to characters.
pub(super) fn has_its_fonts(project: &Project, made: &Made) -> Found {
    match said(project.command("pdffonts").arg(&made.pdf)) {
        Ok(said) => found(fonts(&said)),
        Err(found) => found,
    }
}

/// The fonts that lack something, from what pdffonts prints: two lines of head, then one for each
/// font, whose last five words are `emb sub uni` and an object's number.
fn fonts(said: &str) -> Vec<String> {
    let lines: Vec<&str> = said.lines().skip(2).collect();
    if lines.is_empty() {
        return vec!["it has no fonts".to_owned()];
    }
    let whole = |line: &&&str| {
        let words: Vec<&str> = line.split_whitespace().rev().skip(2).take(3).collect();
        words == ["yes", "yes", "yes"] && line.split_whitespace().next().is_some_and(is_subset)
    };
    let faulty = lines.iter().filter(|line| !whole(line));
    faulty.map(|line| format!("not embedded, subset and in Unicode: {line}")).collect()
}

fn is_subset(name: &str) -> bool {
    name.split_once('+').is_some_and(|(tag, _)| tag.len() == 6)
}

/// It is tagged, and its title and language are those of the document.
pub(super) fn says_what_it_is(project: &Project, made: &Made) -> Found {
    let info = match said(project.command("pdfinfo").arg(&made.pdf)) {
        Ok(info) => info,
        Err(found) => return found,
    };
    let packet = match said(project.command("pdfinfo").arg("-meta").arg(&made.pdf)) {
        Ok(packet) => packet,
        Err(found) => return found,
    };
    found(faults(&info, &packet, &made.about, &made.language))
}

fn faults(info: &str, packet: &str, name: &str, language: &str) -> Vec<String> {
    let field = |wanted: &str| {
        let mut lines = info.lines().filter_map(|line| line.split_once(':'));
        lines.find(|(key, _)| *key == wanted).map_or("", |(_, value)| value.trim())
    };
    let mut faults = Vec::new();
    if field("Tagged") != "yes" {
        faults.push("it is not tagged".to_owned());
    }
    let title = field("Title");
    if title.is_empty() || !squeezed(title).contains(&squeezed(name)) {
        faults.push(format!("the title does not name “{name}”: “{title}”"));
    }
    let said = packet.split_once("<dc:language>").and_then(|(_, rest)| rest.split_once("</dc:"));
    if !said.is_some_and(|(said, _)| said.contains(&format!(">{language}<"))) {
        faults.push(format!("the metadata does not name the language “{language}”"));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_font_that_lacks_something_is_found() {
        let head = "name type encoding emb sub uni object ID\n---- ----\n";
        let good = "ABCDEF+Sans-Bold  CID TrueType  Identity-H  yes yes yes  5  0\n";
        assert_eq!(fonts(&format!("{head}{good}")), Vec::<String>::new());
        for bad in [good.replacen("yes", "no", 1), good.replace("ABCDEF+", "")] {
            assert_eq!(fonts(&format!("{head}{good}{bad}")).len(), 1);
        }
        assert_eq!(fonts(head).len(), 1);
    }

    #[test]
    fn a_file_that_does_not_say_what_it_is_is_found() {
        let packet = "<dc:language><rdf:Bag><rdf:li>en-AU</rdf:li></rdf:Bag></dc:language>";
        let info = "Title:  Action plan: A  place\nTagged:  yes\n";
        assert_eq!(faults(info, packet, "A place", "en-AU"), Vec::<String>::new());
        assert_eq!(faults("Title:\n", "", "A place", "en-AU").len(), 3);
        assert_eq!(faults(info, packet, "Elsewhere", "en").len(), 2);
    }
}

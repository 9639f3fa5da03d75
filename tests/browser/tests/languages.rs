//! In another language: every page speaks it, and nothing is cut off. The languages are made of the
//! English: longer and with accents, or from right to left.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use browser_tests::{Browser, Scratch};
use groundwork::messages;
use messages_compiler::{Language, Pseudo};
use serde_json::{Value, json};

use crate::{routes, sample};

/// The site in a language, as it would be published, and a browser that holds the sample there.
fn speaking(pseudo: Pseudo) -> (Scratch, Browser) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src/messages/en-AU");
    let texts = pseudo.table(&Language::read(&folder).unwrap());
    // What this test looks for by its key is in that language too.
    assert!(messages::set_language(texts.clone()));
    let site = Scratch::with_site();
    let _ = site.file("messages.json", serde_json::to_string(&texts).unwrap());
    let page = fs::read_to_string(site.path().join("index.html")).unwrap();
    let english = "<html lang=\"en-AU\" dir=\"ltr\">";
    assert!(page.contains(english), "a language");
    let (tag, direction) = (pseudo.tag(), pseudo.direction());
    let own = format!("<html lang=\"{tag}\" dir=\"{direction}\">");
    let page = page.replacen(english, &own, 1);
    let files = "id=\"files\">{";
    assert!(page.contains(files), "a list of files");
    let page = page.replacen(files, &format!("{files}\"messages.json\":\"messages.json\","), 1);
    let _ = site.file("index.html", page);
    let browser = Browser::on_folder(site.path());
    browser.goto("");
    sample::give(&browser, &sample::assessment().to_string());
    browser.wait_for_css(".tabs");
    (site, browser)
}

/// Every text of the question sets and of the sample: what a person wrote, or a set asks.
fn data() -> BTreeSet<String> {
    fn take(value: &Value, texts: &mut BTreeSet<String>) {
        match value {
            Value::String(text) => {
                texts.insert(text.clone());
            }
            Value::Array(values) => values.iter().for_each(|value| take(value, texts)),
            Value::Object(fields) => fields.values().for_each(|value| take(value, texts)),
            _ => {}
        }
    }
    let mut texts = BTreeSet::new();
    take(&sample::assessment(), &mut texts);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../questionnaires");
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "json") {
            take(&serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap(), &mut texts);
        }
    }
    texts
}

/// What is left of texts without their messages, which stand in brackets. One with a link in it is
/// several texts.
fn outside_brackets(texts: &[String]) -> BTreeSet<String> {
    let mut open = 0;
    let left = texts.iter().map(|text| Pseudo::outside(text, &mut open)).collect();
    assert_eq!(open, 0, "brackets that are not closed");
    left
}

/// The words of a page that are no message: texts, and what is read out.
fn untranslated(browser: &Browser, data: &str) -> Vec<String> {
    let texts = browser.script(
        "const shown = (element) => element.checkVisibility() && !element.closest(
           'script, style, noscript, template, [translate=no], textarea');
         const texts = [];
         const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
         while (walker.nextNode())
           if (shown(walker.currentNode.parentElement)) texts.push(walker.currentNode.data);
         for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
           for (const element of document.querySelectorAll(`body [${name}]`))
             if (shown(element)) texts.push(element.getAttribute(name));
         return texts",
        vec![],
    );
    let texts: Vec<String> = serde_json::from_value(texts).unwrap();
    let words = |text: &String| {
        let text = text.trim_matches(|c: char| !c.is_alphabetic());
        text.chars().filter(|c| c.is_alphabetic()).count() > 1 && !data.contains(text)
    };
    outside_brackets(&texts).into_iter().filter(words).collect()
}

fn every_page_speaks(pseudo: Pseudo) {
    let (_site, browser) = speaking(pseudo);
    let language = pseudo.tag();
    let data = data().into_iter().collect::<Vec<_>>().join("\n");
    let mut faults = Vec::new();
    for place in routes::places(&browser) {
        routes::visit(&browser, &place);
        for left in untranslated(&browser, &data) {
            faults.push(format!("{}: {left}", place.name));
        }
        for width in [320, 1360] {
            browser.set_width(width);
            browser.shot(&format!("{language}-{}-{width}", place.name));
            if browser.overflow() != 0 {
                faults.push(format!("{} is too wide at {width} pixels", place.name));
            }
        }
    }
    assert_eq!(faults, [""; 0], "{}", json!(faults));
    assert_eq!(browser.console_errors(), [""; 0]);
}

#[test]
fn every_page_is_translated_and_longer_words_fit() {
    every_page_speaks(Pseudo::Accented);
}

#[test]
fn every_page_is_mirrored_and_fits() {
    every_page_speaks(Pseudo::Mirrored);
}

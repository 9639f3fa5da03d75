//! Translated by the browser: what is on the screen is always the present, on every route. The words
//! are compared with those of an untouched twin that goes the same way.

use browser_tests::{Browser, Role, Scratch};
use groundwork::messages;
use serde_json::json;

use crate::routes::variants;
use crate::{sample, team};

/// Puts wrappers in the place of text nodes, as Chrome and Edge do. The words stay the same, so that
/// they can be compared; what is tried is what becomes of the nodes.
const WRAP: &str = "
    window.translate = () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const nodes = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      for (const node of nodes) {
        const skipped = 'script, style, textarea, noscript, font, svg, [translate=no]';
        if (!/\\p{L}|\\d/u.test(node.data) || node.parentElement.closest(skipped)) continue;
        const outer = document.createElement('font'), inner = document.createElement('font');
        inner.append(node.data);
        outer.append(inner);
        node.replaceWith(outer);
      }
      return document.querySelectorAll('font').length;
    };";

/// Detaches all children of an element, writes the words into other text nodes than they stood in,
/// and puts back elements and texts, but no comments, as Firefox does.
const REARRANGE: &str = "
    window.translate = () => {
      const inside = [...document.querySelectorAll('body *:not(script, style, textarea, svg *)')];
      const mixed = inside.filter((element) => [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && /\\p{L}|\\d/u.test(node.data)));
      for (const element of mixed) {
        const nodes = [...element.childNodes].filter((node) => node.nodeType !== Node.COMMENT_NODE);
        const texts = nodes.filter((node) => node.nodeType === Node.TEXT_NODE);
        const words = texts.map((node) => node.data);
        element.replaceChildren();
        texts.push(texts.shift());
        texts.forEach((node, at) => { node.data = words[at]; });
        for (const node of nodes)
          element.append(node.nodeType === Node.TEXT_NODE ? texts.shift() : node);
      }
      return mixed.length;
    };";

/// Translates what comes later too, as all of them do.
const GO_ON: &str = "
    new MutationObserver((records, observer) => {
      translate();
      observer.takeRecords();
    }).observe(document.body, { childList: true, characterData: true, subtree: true });";

/// All that a person sees: the words, and what stands in fields. Codes hold when they were made.
fn words(browser: &Browser) -> String {
    let script =
        "const fields = [...document.querySelectorAll('input, select, textarea:not([readonly])')];
        const value = (field) => field.type === 'file' ? '' : field.value + (field.checked ?? '');
        const all = document.body.innerText + '\\n' + fields.map(value).join('\\n');
        return all.replaceAll(location.origin, 'this site')";
    let words = browser.script(script, Vec::new());
    let time = |word: &str| word.len() == 5 && word.as_bytes()[2] == b':';
    words.as_str().unwrap().split_whitespace().filter(|word| !time(word)).collect()
}

/// The same, once nothing moves any more.
fn quiet(browser: &Browser) -> String {
    let (mut before, mut same) = (String::new(), 0);
    browser.wait_until("a page that rests", || {
        let now = words(browser);
        same =
            if now == before && !now.contains(messages::shell::opening()) { same + 1 } else { 0 };
        before = now;
        if same < 15 { Err(before.clone()) } else { Ok(()) }
    });
    before
}

/// From where two texts differ.
fn difference(a: &str, b: &str) -> String {
    let at = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let from = |text: &str| text.chars().skip(at.saturating_sub(40)).take(140).collect::<String>();
    format!("here: {}\ntwin: {}", from(a), from(b))
}

/// Somebody whose pages are translated, beside a twin.
struct Walk {
    browser: Browser,
    /// Makes `translate`, or nothing.
    translator: Option<&'static str>,
    goes_on: bool,
    /// What the twin saw.
    twin: Vec<String>,
    seen: Vec<String>,
    routes: Vec<&'static str>,
}

impl Walk {
    /// Goes to a place, has it translated, and does something there.
    fn step(&mut self, route: &'static str, place: &str, act: impl Fn(&Browser)) {
        if !place.is_empty() {
            self.browser.goto(place);
        }
        self.look(route);
        if let (Some(translator), false) = (self.translator, self.goes_on) {
            let script = format!("{translator} return translate()");
            assert!(self.browser.script(&script, Vec::new()).as_u64() > Some(0), "{route}");
        }
        act(&self.browser);
        self.look(route);
        self.routes.push(route);
    }

    /// The page shows what the twin's does.
    fn look(&mut self, route: &str) {
        let words = match self.twin.get(self.seen.len()) {
            None => quiet(&self.browser),
            Some(twin) => self.browser.wait_until(&format!("what the twin sees: {route}"), || {
                let words = words(&self.browser);
                if words == *twin { Ok(words) } else { Err(difference(&words, twin)) }
            }),
        };
        self.seen.push(words);
    }
}

/// Goes everywhere, and changes something everywhere.
fn walk(translator: Option<&'static str>, goes_on: bool, twin: Vec<String>) -> Vec<String> {
    let browser = sample::open();
    browser.goto(&team::team());
    let seat = team::link(&browser, "Sam");
    if let (Some(translator), true) = (translator, goes_on) {
        browser.script(&format!("{translator}{GO_ON} translate()"), Vec::new());
    }
    let own = |page: &str| format!("#/a/{}/{page}", sample::ID);
    let mut walk =
        Walk { browser, translator, goes_on, twin, seen: Vec::new(), routes: Vec::new() };

    walk.step("SetUp", &own("set-up"), |b| b.fill_css("#organisation-name", "Hillside"));
    walk.step("SetUp", "", |b| b.fill_css("#planned-start", "2098-05-01"));
    walk.step(messages::shell::questions(), &own("questions/p2/RSK-2"), |b| {
        b.click(Role::Link, messages::questions::next())
    });
    walk.step(messages::shell::questions(), "", |b| b.click_css("#level-3"));
    walk.step(messages::shell::questions(), "", |b| b.click(Role::Button, messages::shell::undo()));
    walk.step(messages::shell::questions(), &own("questions/p1/G1"), |b| {
        b.click(Role::Link, messages::questions::next())
    });
    walk.step(messages::shell::results(), &own("results"), |b| {
        b.click_css("[name=target]:not(:checked)")
    });
    walk.step(messages::shell::results(), "", |b| {
        b.click(Role::Button, messages::results::keep_snapshot())
    });
    walk.step("Compare", &own("compare"), |b| {
        b.select(messages::charts::then(), messages::compare::the_present())
    });
    walk.step(messages::shell::plan(), &own("plan"), |b| b.fill_css("[id$='-due']", "2097-05-05"));
    walk.step(messages::shell::plan(), "", |b| b.click_css("[id$='-progress'] option:last-child"));
    walk.step(messages::shell::report(), &own("report"), |b| {
        b.click_css("[name=kind]:not(:checked)")
    });
    walk.step(messages::shell::team(), &own("team"), |b| b.fill_css("#codes", "no code"));
    walk.step(messages::shell::team(), "", |b| {
        b.click(Role::Button, messages::team::look_at_codes())
    });
    walk.step(messages::agenda::workshop(), &own("workshop"), |b| {
        b.click_css("[name=order]:not(:checked)")
    });
    walk.step(messages::agenda::workshop(), &own("workshop/EXP-1"), |b| {
        b.click(Role::Button, messages::workshop::reveal())
    });
    walk.step(messages::agenda::workshop(), "", |b| b.click_css("#agree-1"));
    walk.step(messages::agenda::workshop(), "", |b| {
        b.click(Role::Link, messages::workshop::next_question())
    });
    walk.step(messages::workshop::debrief(), &own("debrief"), |b| {
        b.click(Role::Button, messages::shell::undo())
    });
    walk.step("Home", "#/", |b| {
        let file = b.file("other.json", "no save file");
        b.choose_file("#open-file", &file);
        b.wait_for_css("main [role=alert]");
    });
    walk.step(messages::export::about(), "#/about", |b| b.goto("#/device"));
    walk.step("Device", "", |b| b.click_css("#session-only"));
    walk.step("Device", "", |b| b.click_css("#session-only"));
    walk.step("Scenarios", "#/scenarios", |b| b.click_css(".scenario a"));
    walk.step("Scenarios", "", |b| b.click(Role::Link, messages::scenarios::next()));
    walk.step("Together", "#/together", |b| {
        let file = b.file("together.groundwork.json", sample::assessment().to_string());
        b.choose_file("main [type=file]", &file);
        b.wait_for_css("main h2");
    });
    walk.step("Seat", &seat, |b| b.click(Role::Button, messages::home::start()));
    walk.step(messages::shell::questions(), "", |b| {
        b.click(Role::Link, messages::questions::next())
    });
    walk.step("HandBack", "", |b| b.click_css(".tabs [href$=hand-back]"));
    walk.step("HandBack", "", |b| b.click_css(".tabs [href*=questions]"));
    walk.step("Unknown", "#/nowhere", |b| b.goto("#/"));

    let all = variants("Route").into_iter().chain(variants("Page"));
    for route in all.filter(|route| route != "Assessment") {
        assert!(walk.routes.contains(&route.as_str()), "no step on {route}");
    }
    if translator == Some(WRAP) {
        // Elements come and go while the first page is drawn.
        let left = "return document.querySelectorAll('font').length";
        assert!(walk.browser.script(left, Vec::new()).as_u64() > Some(0));
    }
    walk.seen
}

#[test]
fn what_is_shown_is_always_the_present_on_every_route() {
    let twin = walk(None, false, Vec::new());
    for (translator, goes_on) in [(WRAP, false), (WRAP, true), (REARRANGE, false)] {
        walk(Some(translator), goes_on, twin.clone());
    }
}

#[test]
fn an_answer_that_changes_translated_words_keeps_the_focus() {
    let browser = sample::open();
    browser.goto(&format!("#/a/{}/questions/p2/RSK-2", sample::ID));
    browser.wait_for_css("#level-3");
    browser.click_css("#level-0");
    browser.wait_for_css("#level-0:checked");
    for translator in [WRAP, REARRANGE] {
        let before = browser.text("#progress-words");
        browser.script(&format!("{translator} return translate()"), Vec::new());
        // A button of the page, which stands among words that change.
        browser.script("document.querySelector(arguments[0]).focus()", vec![json!("#level-0")]);
        browser.click(Role::Button, messages::questions::clear_answer());
        browser.wait_until("other words", || {
            let now = browser.text("#progress-words");
            if now == before { Err(now) } else { Ok(()) }
        });
        browser.click_css("#level-0");
        browser.wait_for_css("#level-0:checked");
        browser.wait_until("the words before", || {
            let now = browser.text("#progress-words");
            if now == before { Ok(()) } else { Err(now) }
        });
        let focused = browser.script("return document.activeElement.id", Vec::new());
        assert_eq!(focused, "level-0");
    }
}

#[test]
fn the_app_changes_children_only_in_the_ways_that_are_watched() {
    let site = Scratch::with_site();
    let script = std::fs::read_to_string(site.asset("app.js")).unwrap();
    for other in [
        "replaceChild(",
        "replaceChildren(",
        "replaceWith(",
        "insertAdjacent",
        "outerHTML",
        "normalize(",
        "splitText(",
        "appendData(",
        "replaceData(",
    ] {
        assert!(!script.contains(&format!(".{other}")), "{other} in app.js");
    }
}

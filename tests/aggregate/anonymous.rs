//! In an anonymous session no answer of a group of few can be read off or worked out.

use groundwork::aggregate::TableId;
use serde_json::{Value as Json, json};

use super::{ALL, Made, Row};
use crate::scenario::Scenario;

fn groups<'a>(made: &'a Made) -> Vec<(&'a str, &'a Json)> {
    let rows = made.find(TableId::Answers, json!({"voice": "group"}));
    let level = |row: &&'a Row| (row["group_id"].as_str().unwrap(), &row["with_level"]);
    rows.iter().map(level).collect()
}

fn organisation(made: &Made) -> &Row {
    made.find(TableId::Answers, json!({"voice": "organisation"}))[0]
}

fn said(scenario: Scenario) -> Made {
    Made::of(&scenario.run(), ALL)
}

#[test]
fn no_person_speaks() {
    let scenario = || Scenario::new().question("Q").group_says("peer", "Q", &[1, 2, 3, 3, 4, 4]);
    let persons = |made: &Made| made.find(TableId::Answers, json!({"voice": "person"})).len();
    assert_eq!(persons(&said(scenario())), 6);
    let made = said(scenario().anonymous());
    assert_eq!(persons(&made), 0);
    assert!(made.rows(TableId::Answers).iter().all(|row| row["person"].is_null()));
}

#[test]
fn a_group_of_few_is_not_told_apart_nor_left_over() {
    let six = [2; 6];
    let scenario = || Scenario::new().question("Q").anonymous().group_says("governance", "Q", &six);
    assert_eq!(groups(&said(scenario())), [("governance", &json!(6))]);
    // Two of ten would be the difference between all and the one group that is shown.
    let made = said(scenario().group_says("peer", "Q", &[0, 0]));
    assert_eq!(groups(&made), []);
    assert_eq!(organisation(&made)["level"], 2, "what counts for the organisation stays");
    let made = said(scenario().group_says("peer", "Q", &[0, 0]).group_says("people", "Q", &[4; 7]));
    assert_eq!(groups(&made), [("people", &json!(7))]);
    let made =
        said(scenario().group_says("peer", "Q", &[0, 0]).group_says("services", "Q", &[1, 1, 1]));
    assert_eq!(groups(&made), [("governance", &json!(6))], "five are hidden together");
}

#[test]
fn votes_counted_in_the_room_are_people_too() {
    let made =
        said(Scenario::new().question("Q").anonymous().group_says("peer", "Q", &[2, 2]).tally(
            "Q",
            "peer",
            [0, 0, 3, 0, 0],
        ));
    assert_eq!(groups(&made), [("peer", &json!(5))]);
}

#[test]
fn that_views_lie_apart_does_not_tell_of_a_group_that_is_not_there() {
    let scenario = |few: &[u8]| {
        let scenario = Scenario::new().question("Q").anonymous();
        scenario.group_says("governance", "Q", &[2; 6]).group_says("peer", "Q", few)
    };
    let made = said(scenario(&[4, 4]));
    let row = organisation(&made);
    assert_eq!((&row["diverges"], &row["split"]), (&Json::Null, &Json::Null));
    assert_eq!(organisation(&said(scenario(&[4; 5])))["diverges"], true);
}

#[test]
fn how_many_did_not_know_is_told_of_no_group_and_of_no_few() {
    let scenario = || Scenario::new().question("Q").anonymous().person("p", "peer").unsure("Q");
    let few = said(scenario());
    let row = organisation(&few);
    assert_eq!((&row["answer"], &row["unsure"]), (&json!("withheld"), &Json::Null));
    let levels = || scenario().group_says("governance", "Q", &[2; 5]);
    let many = said(levels());
    let row = organisation(&many);
    // That five of six gave a level would tell of the sixth.
    assert_eq!((&row["unsure"], &row["with_level"]), (&Json::Null, &Json::Null));
    let rest = ["a", "b", "c", "d"];
    let five = said(rest.into_iter().fold(levels(), |all, id| all.person(id, "peer").unsure("Q")));
    let row = organisation(&five);
    assert_eq!((&row["unsure"], &row["with_level"]), (&json!(5), &json!(5)));
    let rows = many.find(TableId::Answers, json!({"voice": "group"}));
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0]["unsure"], Json::Null);
}

//! Other windows on the same disk.

use super::*;

#[test]
fn a_later_record_of_another_window_is_never_overwritten() {
    let disk = Disk::default();
    let (mut one, mut two) = (disk.window(), disk.window());
    one.save(&named("a", "one"), 1).unwrap();
    two.load("a").unwrap();
    one.save(&named("a", "one again"), 2).unwrap();
    assert!(!two.is_current("a") && one.is_current("a"));
    assert_eq!(two.save(&named("a", "two"), 2), Err(SaveError::Elsewhere));
    assert_eq!(name(&mut disk.window(), "a"), "one again");
    // The second goes on with a copy, and sees the first's as it is.
    let copy = named("a", "two").copy("b", "2026-11-22T10:00:00Z");
    assert_eq!(two.save(&copy, 2), Ok(Place::Device));
    assert_eq!(name(&mut disk.window(), "b"), "two (copy)");
    assert_eq!(name(&mut two, "a"), "one again");
}

#[test]
fn a_window_that_follows_goes_on_where_the_other_stopped() {
    let disk = Disk::default();
    let (mut one, mut two) = (disk.window(), disk.window());
    for turn in 0..10 {
        let (writer, follower) =
            if turn % 2 == 0 { (&mut one, &mut two) } else { (&mut two, &mut one) };
        assert_eq!(writer.save(&named("a", &turn.to_string()), turn), Ok(Place::Device));
        assert!(!follower.is_current("a"));
        assert_eq!(name(follower, "a"), turn.to_string());
    }
    assert_eq!(disk.all().len(), 2);
}

#[test]
fn an_assessment_that_another_window_began_is_not_overwritten_unseen() {
    let disk = Disk::default();
    disk.window().save(&named("a", "theirs"), 1).unwrap();
    assert_eq!(disk.window().save(&named("a", "ours"), 1), Err(SaveError::Elsewhere));
    assert_eq!(name(&mut disk.window(), "a"), "theirs");
}

#[test]
fn what_another_window_removed_comes_back_with_the_next_change() {
    let disk = Disk::default();
    let mut window = disk.window();
    window.save(&named("a", "here"), 1).unwrap();
    disk.window().remove("a");
    assert_eq!(window.save(&named("a", "still here"), 2), Ok(Place::Device));
    assert_eq!(name(&mut disk.window(), "a"), "still here");
}

#[test]
fn a_window_that_wrote_nothing_for_a_while_overwrites_nothing_when_it_does_again() {
    let disk = Disk::default();
    let mut window = disk.window();
    window.save(&named("a", "first"), 1).unwrap();
    window.library.use_disk(false);
    for changes in 2..9 {
        assert_eq!(window.save(&named("a", "in memory"), changes), Ok(Place::Window));
    }
    assert_eq!(name(&mut disk.window(), "a"), "first");
    window.library.use_disk(true);
    assert_eq!(window.save(&named("a", "again"), 9), Ok(Place::Device));
    assert_eq!(name(&mut disk.window(), "a"), "again");
    window.library.use_disk(false);
    let mut other = disk.window();
    other.load("a").unwrap();
    other.save(&named("a", "theirs"), 10).unwrap();
    window.library.use_disk(true);
    assert_eq!(window.save(&named("a", "ours"), 10), Err(SaveError::Elsewhere));
    assert_eq!(name(&mut disk.window(), "a"), "theirs");
}

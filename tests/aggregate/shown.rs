//! No count of few can be worked out from what is shown, by somebody who knows the rules as well
//! as we do: every possible truth is tried, and what is shown must fit several.

use std::collections::{BTreeSet, HashMap};

use groundwork::aggregate::{Shown, counts, share};
use groundwork::disclosure::MIN_GROUP_SIZE;

/// Every way to part a total into so many counts.
fn partitions(total: usize, parts: usize) -> Vec<Vec<usize>> {
    if parts == 1 {
        return vec![vec![total]];
    }
    let first = |first: usize| {
        partitions(total - first, parts - 1).into_iter().map(move |mut rest| {
            rest.insert(0, first);
            rest
        })
    };
    (0..=total).flat_map(first).collect()
}

#[test]
fn counts_that_add_up_give_no_count_of_few_away() {
    for (parts, most) in [(2, 40), (3, 30), (4, 24), (5, 20)] {
        for total in 0..=most {
            let mut truths: HashMap<Vec<Shown>, Vec<Vec<usize>>> = HashMap::new();
            for truth in partitions(total, parts) {
                truths.entry(counts(&truth)).or_default().push(truth);
            }
            if total <= MIN_GROUP_SIZE {
                assert_eq!(truths.len(), 1, "of so few nothing is told");
                continue;
            }
            for (shown, truths) in truths {
                let several = |what: &dyn Fn(&Vec<usize>) -> usize| {
                    truths.iter().map(what).collect::<BTreeSet<usize>>().len() > 1
                };
                for (at, cell) in shown.iter().enumerate() {
                    match cell {
                        Shown::Exactly(count) => {
                            assert!(
                                *count >= MIN_GROUP_SIZE && truths.iter().all(|t| t[at] == *count)
                            );
                        }
                        // Hidden for the sake of others, it may be known: it is none of few.
                        Shown::FiveOrMore => {
                            assert!(truths.iter().all(|t| t[at] >= MIN_GROUP_SIZE))
                        }
                        _ => assert!(several(&|t| t[at]), "{shown:?} can only be {truths:?}"),
                    }
                }
                let few = |t: &Vec<usize>| -> usize {
                    let cells = t.iter().zip(&shown).filter(|(_, cell)| **cell == Shown::Few);
                    cells.map(|(count, _)| *count).sum()
                };
                let together = truths.iter().map(few).min().unwrap();
                if shown.contains(&Shown::Few) && together < MIN_GROUP_SIZE {
                    assert!(several(&few), "{shown:?}: the few are together {together}");
                }
            }
        }
    }
}

#[test]
fn as_much_is_shown_as_can_be() {
    use Shown::{Exactly, Few, FiveOrMore, Untold};
    assert_eq!(counts(&[7, 20, 5]), [Exactly(7), Exactly(20), Exactly(5)]);
    assert_eq!(counts(&[2, 3, 30, 3]), [Few, Few, Exactly(30), Few]);
    // One alone would be the difference; so would two that are together few.
    assert_eq!(counts(&[2, 20, 30]), [Few, FiveOrMore, Exactly(30)]);
    assert_eq!(counts(&[1, 1, 20, 30]), [Few, Few, FiveOrMore, Exactly(30)]);
    assert_eq!(counts(&[12, 0, 0, 0, 0]), [FiveOrMore, Few, Few, Few, Few]);
    assert_eq!(counts(&[5, 1]), [Untold, Untold]);
    assert_eq!(counts(&[]), []);
}

#[test]
fn a_share_tells_of_neither_side_where_it_is_few() {
    assert_eq!(share(7, 20), Shown::Exactly(7));
    assert_eq!(share(4, 20), Shown::Few);
    assert_eq!(share(0, 20), Shown::Few);
    for all_but_few in 16..=20 {
        assert_eq!(share(all_but_few, 20), Shown::NearlyAll);
    }
    for all in 0..=30 {
        let mut truths: HashMap<Shown, BTreeSet<usize>> = HashMap::new();
        for count in 0..=all {
            truths.entry(share(count, all)).or_default().insert(count);
        }
        for (shown, counts) in truths {
            match shown {
                Shown::Exactly(_) => {
                    assert!(
                        counts
                            .iter()
                            .all(|count| *count >= MIN_GROUP_SIZE && all - count >= MIN_GROUP_SIZE)
                    );
                }
                Shown::Untold => assert_eq!(counts.len(), all + 1),
                _ => assert!(counts.len() > 1, "{shown} of {all} can only be {counts:?}"),
            }
        }
    }
}

#[test]
fn what_is_not_shown_is_said_in_words() {
    let words =
        [Shown::Exactly(12), Shown::Few, Shown::FiveOrMore, Shown::NearlyAll, Shown::Untold];
    let words = words.map(|shown| shown.to_string());
    assert_eq!(words, ["12", "fewer than five", "five or more", "all or nearly all", "not shown"]);
}

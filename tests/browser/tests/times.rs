//! The example that measures how long a person waits still runs on what is built.

use browser_tests::Engine;

#[path = "../examples/times.rs"]
mod example;

#[test]
fn the_example_that_measures_runs() {
    if Engine::chosen() != Engine::Chromium {
        return;
    }
    let counts = example::Counts { answers: 5, results: 2, reports: 2 };
    let measured = example::measure(counts);
    let found: Vec<_> = measured.iter().map(|(what, times)| (*what, times.len())).collect();
    let expected = [
        ("answer to redrawn", 5),
        ("answer to durable", 5),
        ("results drawn", 2),
        ("report made (the first fetches its part)", 2),
    ];
    assert_eq!(found, expected);
    for ((_, redrawn), (_, durable)) in measured.iter().zip(&measured[1..]).take(1) {
        assert!(
            redrawn.iter().zip(durable).all(|(redrawn, durable)| *redrawn > 0.0 && *durable > 0.0)
        );
    }
}

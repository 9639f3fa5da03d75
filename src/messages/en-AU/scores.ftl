### Scores, and how many questions they rest on. Where a sentence has several counts, all of them
### are spelled, or all are in digits.


## How much of what applies has a level

none-applies = None of the questions applies.
one-not-scored = The one question that applies is not scored yet.
one-scored = The one question that applies is scored.
both-scored = Both questions that apply are scored.
none-scored = None of the { $all } questions that apply is scored yet.
all-scored = All { $all } questions that apply are scored.
# $scored chooses the form; $count is the same number as it is shown, with a capital.
some-scored =
    { $scored ->
        [one] { $count } of the { $all } questions that apply is scored.
       *[other] { $count } of the { $all } questions that apply are scored.
    }
# For a narrow place.
coverage-short = { $scored } of { $all }

## A score with what the unknown leaves open; $of is “overall” or “domain”

no-score =
    { $of ->
        [overall] There is no overall score yet.
       *[domain] There is no score yet.
    }
no-score-range =
    { $of ->
        [overall] There is no overall score yet: it could be anything from { $low } to { $high } out of 100, depending on the “don’t know” answers.
       *[domain] There is no score yet: it could be anything from { $low } to { $high } out of 100, depending on the “don’t know” answers.
    }
score =
    { $of ->
        [overall] Overall { $score } of 100.
       *[domain] Score: { $score } of 100.
    }
score-range =
    { $of ->
        [overall] Overall { $score } of 100 ({ $low } to { $high }, depending on the “don’t know” answers).
       *[domain] Score: { $score } of 100 ({ $low } to { $high }, depending on the “don’t know” answers).
    }

## What is shown once half of the questions have a level

overall-needed =
    { $all ->
        [0] An overall score is shown once at least one question applies.
        [1] An overall score is shown once the one question that applies is scored.
       *[other] An overall score is shown once half of the questions that apply are scored; so far, { $scored } of { $all } are.
    }
plan-needed =
    { $all ->
        [0] Where the plan leads is shown once at least one question applies.
        [1] Where the plan leads is shown once the one question that applies is scored.
       *[other] Where the plan leads is shown once half of the questions that apply are scored; so far, { $scored } of { $all } are.
    }

## What the evidence says

evidence-recorded =
    { $answers ->
        [one] Evidence is recorded for the one answer.
       *[other] Evidence is recorded for { $graded } of { $answers } answers.
    }
evidence-supports = The evidence recorded supports this in full.
by-evidence = By the evidence recorded: “{ $stage }”.
by-evidence-with-score = By the evidence recorded: { $score } of 100, “{ $stage }”.

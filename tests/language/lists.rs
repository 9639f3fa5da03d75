//! The words that harm, and the names and technical uses that stand.

/// What is never said, and what to say instead.
pub const NEVER: &[(&[&str], &str)] = &[
    (
        &[
            "addict|addicts|addicted",
            "junkie|junkies|junky",
            "druggie|druggies|druggy",
            "alcoholic|alcoholics",
            "drug|drugs|alcohol|substance|substances|heroin|ice|opioid user|users",
            "abuser|abusers",
            "misuser|misusers",
        ],
        "a person who uses drugs or alcohol; a person with a dependence",
    ),
    (
        &[
            "drug|drugs|substance|substances|alcohol|opioid abuse|abuses|abusing|misuse|misuses|misusing|problem|problems|habit|habits",
            "abuse|abuses|abused|abusing|misuse|misuses|misused|misusing of? drugs|alcohol|substances",
        ],
        "drug use, alcohol use",
    ),
    (
        &["clean", "sober|sobriety|soberly", "drug free", "substance free"],
        "not currently using; of a test: negative; of equipment: sterile",
    ),
    (&["dirty|dirties"], "of a test: positive; of equipment: used"),
    (
        &[
            "ex|former|reformed|recovering|recovered drug|alcohol|substance|heroin? addict|addicts|user|users|alcoholic|alcoholics|junkie|junkies",
        ],
        "a person with lived experience of dependence",
    ),
    (
        &["relaps*", "fell|fall|falls|falling|fallen off the wagon", "using again"],
        "resumed use; currently using",
    ),
    (
        &[
            "non complian*",
            "noncomplian*",
            "resistant",
            "in denial",
            "lack|lacks|lacking|lacked of? insight",
            "drug seeking",
            "manipulative",
        ],
        "say what happened or what was chosen",
    ),
    (
        &[
            "suffer|suffers|suffering|suffered from",
            "sufferer|sufferers",
            "victim|victims of",
            "struggl* with",
        ],
        "experiences",
    ),
    (&["mentally ill"], "people with mental health challenges"),
    (&["hard|harder|hardest to reach"], "people whom services have not reached"),
    (
        &["atsi", "aborigine|aborigines", "aboriginals", "our indigenous|aboriginal|aborigines"],
        "Aboriginal and Torres Strait Islander people(s), or the Nation's name",
    ),
    (
        &[
            "professional|real|normal|proper|ordinary|regular staff|worker|workers|employee|employees",
        ],
        "peer workers and other professionals; colleagues",
    ),
    (
        &[
            "just a? peer|peers",
            "merely|mere a? peer|peers",
            "only a peer",
            "let|lets|letting|allow|allows|allowing|allowed the|a|your|our? peer|peers",
            "peer|peers worker|workers? is|are|be|being allowed to",
            "fragile|vulnerable peer|peers",
            "at risk peer|peers",
            "peer|peers worker|workers? is|are fragile|vulnerable",
            "stable in their|his|her|your? recovery",
        ],
        "name the working condition",
    ),
    (&["criminal|criminals", "offender|offenders"], "a person with a criminal record"),
    (
        &[
            "organisation|organisations|board|boards|agency|agencies|you has|have? failed|fails|fail|passed|passes",
        ],
        "not yet in place; in place",
    ),
];

/// What stands although it contains a listed word: names, titles of cited works, the law, and
/// software. Each entry excuses only the words inside it.
pub const ALLOWED: &[&str] = &[
    "self help addiction resource centre",
    "drug user organisation|organisations",
    "australian injecting and|& illicit drug user|users|user's league",
    "australian illicit and|& injecting drug user|users league",
    "nsw users and aids association",
    "queensland injectors health network",
    "alcoholics|narcotics anonymous",
    "journal of substance abuse treatment",
    "substance use and misuse",
    "criminal record|records|history|histories|justice|law|laws|offence|offences|charge|charges|conviction|convictions|court|courts|code",
    "working with vulnerable people",
    "let|lets|letting the|a|your|our? peer|peers worker|workers? know",
];

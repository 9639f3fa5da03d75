//! Words that app and report share, in Australian English: stages and their reasons, scores, the
//! plan, and what must always be said. Sentences are made here, once, with the right number.

mod answers;
mod carried;
mod compare;
mod glossary;
mod notices;
mod number;
mod opening;
mod peers;
mod plan;
mod scores;
mod seats;
mod stage;
mod terms;
mod workshop;

pub use answers::{answer_words, evidence_name, group_levels, level_name, level_words};
pub use carried::{carried_line, compared_action, fresh_line};
pub use compare::{
    compared_evidence, compared_gap, compared_group, compared_limits, compared_moves,
    compared_person, compared_question, compared_reason, compared_score, compared_stage,
    compared_views, compared_why,
};
pub use glossary::{Mention, mentions};
pub use notices::{
    NO_PEER_EXPERTISE, NOT_LEGAL_ADVICE, NOT_VALIDATED, PEER_EXPERTISE, PRIVACY, limits,
};
pub use number::{capital, counted, list, number};
pub use opening::opening;
pub use peers::peer_view;
pub use plan::{
    date_trouble, effort_meaning, effort_name, find_out_detail, find_out_done_when, find_out_title,
    peer_role_name, progress_name, step_title,
};
pub use scores::{coverage, coverage_short, evidenced, range};
pub use seats::{
    counts, differs_words, edited_words, left_words, peers_removed, read_words, refused_words,
    removal_words, verdict_words,
};
pub use stage::{reason_names, stage_meaning, stage_name, stage_reasons, stage_rule};
pub use terms::{in_terms, set_in_terms};
pub use workshop::{
    agenda_reason, agreement_words, covered, direction_words, free_text_warning, have_voted,
    order_name, standing_name, still_open, talk_first, who_name, withheld,
};

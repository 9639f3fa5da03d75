//! Words that app and report share, in Australian English: stages and their reasons, scores, the
//! plan, and what must always be said. Sentences are made here, once, with the right number.

mod answer_words;
mod answered_alone;
mod carried;
mod compare;
mod disclosure;
mod essentials;
mod local_term;
mod mentions;
mod notices;
mod number;
mod opening;
mod peers_to_ask;
mod plan;
mod scores;
mod seats;
mod stage;
mod target_name;
mod workshop;

pub use answer_words::{answer_words, evidence_name, group_levels, level_name, level_words};
pub use answered_alone::{answered_alone, before_answering, scored};
pub use carried::{carried_line, compared_action, fresh_line};
pub use compare::{
    compared_evidence, compared_gap, compared_group, compared_limits, compared_moves,
    compared_overall, compared_person, compared_question, compared_reason, compared_score,
    compared_stage, compared_still, compared_views, compared_why,
};
pub use disclosure::{collecting, forecast_words, merge_words, none_differs, views_withheld};
pub use essentials::{essentials_goal, essentials_met, essentials_open, essentials_short};
pub use local_term::{in_terms, set_in_terms};
pub use mentions::{Mention, mentions};
pub use notices::{
    limits, no_peer_expertise, not_legal_advice, not_validated, peer_expertise, privacy,
};
pub use number::{capital, counted, list, number, together};
pub use opening::opening;
pub use peers_to_ask::{letter_to_peers, peer_view, peers_to_ask, peers_withheld};
pub use plan::{
    about_dates, action_count, date_trouble, effort_meaning, effort_name, find_out_detail,
    find_out_done_when, find_out_title, later_actions, peer_role_name, progress_name, step_title,
};
pub use scores::{
    coverage, coverage_short, domain_score, evidenced, overall, overall_needed, plan_needed,
};
pub use seats::{
    counts, differs_words, edited_words, left_words, peers_removed, read_words, refused_words,
    removal_words, short_code_words, verdict_words,
};
pub use stage::{reason_names, stage_meaning, stage_name, stage_reasons, stage_rule};
pub use target_name::{essential_name, essential_sign, target_name};
pub use workshop::{
    agenda_reason, agreement_words, covered, direction_words, free_text_warning, have_voted,
    order_name, standing_name, still_open, talk_first, who_name, withheld,
};

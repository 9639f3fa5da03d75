use leptos::prelude::*;

use crate::app::components::SelectField;
use crate::app::platform;
use crate::app::store::State;
use crate::messages::documents;
use crate::question_set::GroupId;
use crate::report::{
    Document, ReportOptions, action_plan, ballots, ballots_file_name, board_paper,
    board_paper_file_name, file_name, workbook, workbook_file_name,
};

/// What is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentKind {
    /// Everything: where the organisation stands, the gaps, and what to do.
    ActionPlan,
    /// Two pages that ask a board to decide.
    BoardPaper,
    /// The questions on paper.
    Workbook,
    /// A page to hand round in a workshop.
    Ballots,
}

impl DocumentKind {
    const ALL: [DocumentKind; 4] = [
        DocumentKind::ActionPlan,
        DocumentKind::BoardPaper,
        DocumentKind::Workbook,
        DocumentKind::Ballots,
    ];

    /// What it is called, and what it is.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            DocumentKind::ActionPlan => (documents::action_plan(), documents::action_plan_hint()),
            DocumentKind::BoardPaper => (documents::board_paper(), documents::board_paper_hint()),
            DocumentKind::Workbook => (documents::workbook(), documents::workbook_hint()),
            DocumentKind::Ballots => (documents::ballots(), documents::ballots_hint()),
        }
    }

    /// Whether it holds what was entered.
    pub fn is_filled(self) -> bool {
        matches!(self, DocumentKind::ActionPlan | DocumentKind::BoardPaper)
    }

    /// The document.
    pub fn make(
        self,
        state: State,
        choices: &ReportOptions,
        group: Option<&GroupId>,
    ) -> Option<Document> {
        let set = state.questionnaire_untracked()?;
        let today = platform::today();
        match self {
            DocumentKind::Workbook => Some(workbook(&set, choices, group)),
            DocumentKind::Ballots => Some(ballots(&set, choices, group)),
            DocumentKind::ActionPlan | DocumentKind::BoardPaper => {
                let outcome = state.outcome.get_untracked()?;
                state.with_untracked(|a| match self {
                    DocumentKind::BoardPaper => board_paper(&set, a, &outcome, today, choices),
                    _ => action_plan(&set, a, &outcome, today, choices),
                })
            }
        }
    }

    /// What to call the document's PDF.
    pub fn file_name(self, state: State, group: Option<&GroupId>) -> Option<String> {
        let today = platform::today();
        match self {
            DocumentKind::Workbook => Some(workbook_file_name(group)),
            DocumentKind::Ballots => Some(ballots_file_name(group)),
            DocumentKind::BoardPaper => Some(board_paper_file_name(today)),
            DocumentKind::ActionPlan => {
                state.with_untracked(|assessment| file_name(assessment, today))
            }
        }
    }
}

/// The choice of what to make, and for whom, where that can be chosen.
#[component]
pub fn KindField(
    state: State,
    kind: RwSignal<DocumentKind>,
    group: RwSignal<Option<GroupId>>,
) -> impl IntoView {
    let row = move |of: DocumentKind| {
        let (name, words) = of.words();
        view! {
            <label class="choice">
                <input
                    type="radio" name="kind"
                    prop:checked=move || kind.get() == of
                    on:change=move |_| kind.set(of)
                />
                " " {name} <span class="hint">{words}</span>
            </label>
        }
    };
    let groups = move || {
        let everyone = (String::new(), documents::everyone().to_owned());
        let set = state.questionnaire_untracked();
        let named = set.iter().flat_map(|set| set.asked_groups());
        let named = named.map(|g| (g.id.to_string(), g.name.clone()));
        std::iter::once(everyone).chain(named).collect::<Vec<_>>()
    };
    view! {
        <fieldset class="form-part">
            <legend>{documents::what_to_make()}</legend>
            <div class="choices">{DocumentKind::ALL.map(row).collect_view()}</div>
            <Show when=move || !kind.get().is_filled()>
                <SelectField
                    label=documents::for_whom()
                    id="for-whom"
                    options=groups()
                    value=Signal::derive(move || {
                        group.get().map(|group| group.to_string()).unwrap_or_default()
                    })
                    on_change=move |word| group.set(GroupId::new(&word).ok())
                />
            </Show>
        </fieldset>
    }
}

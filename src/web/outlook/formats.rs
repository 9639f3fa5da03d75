use leptos::prelude::*;
use leptos::task::spawn_local;

use super::making::{Maker, Making, Order, going};
use crate::report::Document;
use crate::web::browser::{self, OfficeOrder};

/// What kind of file it is, for the browser.
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// A finished file.
#[derive(Clone)]
struct File {
    name: String,
    kind: &'static str,
    bytes: StoredValue<Vec<u8>>,
}

impl File {
    fn save(&self) {
        self.bytes.with_value(|bytes| browser::save_file(&self.name, self.kind, bytes));
    }
}

/// The chosen document in formats other than PDF. `document` makes it, with the name of its PDF.
#[component]
pub fn OtherFormats(
    document: impl Fn() -> Option<(Document, String)> + Copy + Send + 'static,
) -> impl IntoView {
    let maker = Maker::<File>::new();
    let word = move || {
        let Some(order) = maker.begin() else { return };
        let Some((document, name)) = document() else { return };
        let name = format!("{}.docx", name.trim_end_matches(".pdf"));
        spawn_local(make(OfficeOrder::Word(document), name, WORD, order));
    };
    view! {
        <fieldset class="form-part">
            <legend>"Other formats"</legend>
            <p class="hint">
                "To change the words yourselves, or to read with the settings that suit you. \
                 The same content, with the choices above."
            </p>
            <p class="cluster">
                <button
                    class="button quiet" type="button"
                    aria-disabled=move || maker.is_going().to_string()
                    on:click=move |_| word()
                >"Word (.docx)"</button>
            </p>
            <Standing maker=maker again=word />
        </fieldset>
    }
}

/// Makes a file and saves it, unless somebody cancelled it meanwhile.
async fn make(order: OfficeOrder, name: String, kind: &'static str, own: Order<File>) {
    let progress = move |progress| own.tell(Making::Going(progress));
    match browser::make_office_file(&order, progress).await {
        Ok(_) if !own.counts() => {}
        Ok(bytes) => {
            let file = File { name, kind, bytes: StoredValue::new(bytes) };
            file.save();
            own.tell(Making::Done(file));
        }
        Err(error) => own.tell(Making::Failed(error.to_string())),
    }
}

#[component]
fn Standing(maker: Maker<File>, again: impl Fn() + Copy + Send + 'static) -> impl IntoView {
    let view = move || match maker.get() {
        Making::Nothing => ().into_any(),
        Making::Going(progress) => going("format-progress", progress, move || maker.cancel()),
        Making::Done(file) => done(file),
        Making::Failed(error) => view! {
            <div class="notice danger">
                <h2>"The file was not made"</h2>
                <p>{error}</p>
                <p>"Nothing is lost. Check the connection and try again, or make the PDF."</p>
                <p class="cluster">
                    <button class="button quiet" type="button" on:click=move |_| again()>
                        "Try again"
                    </button>
                </p>
            </div>
        }
        .into_any(),
    };
    view! { <div role="status">{view}</div> }
}

fn done(file: File) -> AnyView {
    let name = file.name.clone();
    let size = file.bytes.with_value(|bytes| bytes.len().div_ceil(1024));
    view! {
        <div class="notice good">
            <h2>"Your file is made"</h2>
            <p>{name} " (" {size} " kB). Your browser saves it where it keeps downloads."</p>
            <p class="cluster">
                <button class="button quiet" type="button" on:click=move |_| file.save()>
                    "Save it once more"
                </button>
            </p>
        </div>
    }
    .into_any()
}

use leptos::prelude::*;
use leptos::svg;

use crate::app::platform::ENLARGED;
use crate::chart::{Anchor, Figures, Paint, Picture, Shape, Stroke};
use crate::messages::components;

/// A picture as inline SVG, with its words, and the same numbers in a table one press away.
#[component]
pub fn Figure(
    /// What to draw; it is drawn anew whenever it changes.
    #[prop(into)]
    picture: Signal<Option<Picture>>,
    /// The same numbers.
    #[prop(into)]
    numbers: Signal<Option<Figures>>,
    /// A name that no other figure of the page has.
    #[prop(into)]
    id: String,
) -> impl IntoView {
    let (drawn_id, named_by) = (id.clone(), format!("{id}-title"));
    let drawn = move || picture.get().map(|picture| drawing(picture, &drawn_id));
    view! {
        <figure class="figure" id=id>
            {drawn}
            {move || numbers.get().map(|numbers| view! {
                <details>
                    <summary>{components::same_numbers()}</summary>
                    <NumberTable numbers=numbers named_by=named_by.clone() />
                </details>
            })}
        </figure>
    }
}

/// A plain table of numbers.
#[component]
pub fn NumberTable(
    /// Heads and rows.
    numbers: Figures,
    /// The id of the words that name it.
    named_by: String,
) -> impl IntoView {
    let head = numbers.head.into_iter().map(|h| view! { <th scope="col">{h}</th> }).collect_view();
    let row = |row: Vec<String>| {
        let cells = row.into_iter().enumerate().map(|(at, cell)| match at {
            0 => view! { <th scope="row">{cell}</th> }.into_any(),
            _ => view! { <td>{cell}</td> }.into_any(),
        });
        view! { <tr>{cells.collect_view()}</tr> }
    };
    view! {
        <div class="table-frame" tabindex="0" role="region" aria-labelledby=named_by>
            <table>
                <thead><tr>{head}</tr></thead>
                <tbody>{numbers.rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

/// A page of a document, as it will be printed.
pub fn sheet(picture: Picture) -> impl IntoView {
    view! {
        <svg
            class="picture sheet paper"
            viewBox=format!("0 0 {} {}", picture.width, picture.height)
            role="img"
            aria-label=picture.title
        >
            {picture.shapes.into_iter().map(shape).collect_view()}
        </svg>
    }
}

fn drawing(picture: Picture, id: &str) -> impl IntoView + use<> {
    let (title_id, words_id) = (format!("{id}-title"), format!("{id}-words"));
    let (labelled, described) = (title_id.clone(), words_id.clone());
    let shapes = picture.shapes.into_iter().map(shape).collect_view();
    view! {
        <svg
            class="picture"
            viewBox=format!("0 0 {} {}", picture.width, picture.height)
            width=picture.width * ENLARGED
            height=picture.height * ENLARGED
            role="img"
            aria-labelledby=labelled
            aria-describedby=described
        >
            <title id=title_id>{picture.title}</title>
            <desc id=words_id>{picture.description}</desc>
            {shapes}
        </svg>
    }
}

/// The class that gives a fill its colour.
fn fill_class(fill: Option<Paint>) -> String {
    fill.map_or_else(|| "paint-none".to_owned(), |paint| format!("paint-{}", name(paint)))
}

fn stroke_class(stroke: Option<Stroke>) -> String {
    let stroke = stroke.map(|s| {
        let dashed = if s.dashed { " dashed" } else { "" };
        format!(" stroke-{}{dashed}", name(s.paint))
    });
    stroke.unwrap_or_default()
}

fn name(paint: Paint) -> String {
    match paint {
        Paint::Ink => "ink".to_owned(),
        Paint::Muted => "muted".to_owned(),
        Paint::Line => "line".to_owned(),
        Paint::StrongLine => "strong-line".to_owned(),
        Paint::Card => "card".to_owned(),
        Paint::Level(level) => format!("l{}", level.min(4)),
        Paint::Leaf => "leaf".to_owned(),
        Paint::Ember => "ember".to_owned(),
        Paint::Hatched => "hatched".to_owned(),
        Paint::Sky => "sky".to_owned(),
        Paint::LeafSoft => "leaf-soft".to_owned(),
        Paint::SkySoft => "sky-soft".to_owned(),
    }
}

fn shape(shape: Shape) -> AnyView {
    let class = |fill, stroke| format!("{}{}", fill_class(fill), stroke_class(stroke));
    let width = |stroke: Option<Stroke>| stroke.map(|s| s.width.to_string());
    match shape {
        Shape::Rect { x, y, width: w, height: h, fill, stroke } => svg::rect()
            .attr("x", x.to_string())
            .attr("y", y.to_string())
            .attr("width", w.to_string())
            .attr("height", h.to_string())
            .attr("stroke-width", width(stroke))
            .class(class(fill, stroke))
            .into_any(),
        Shape::Image { x, y, width: w, height: h, jpeg } => svg::image()
            .attr("x", x.to_string())
            .attr("y", y.to_string())
            .attr("width", w.to_string())
            .attr("height", h.to_string())
            .attr("href", format!("data:image/jpeg;base64,{jpeg}"))
            .into_any(),
        Shape::Path { points, closed, fill, stroke } => svg::path()
            .attr("d", path_data(&points, closed))
            .attr("stroke-width", width(stroke))
            .class(class(fill, stroke))
            .into_any(),
        Shape::Circle { x, y, radius, fill, stroke } => svg::circle()
            .attr("cx", x.to_string())
            .attr("cy", y.to_string())
            .attr("r", radius.to_string())
            .attr("stroke-width", width(stroke))
            .class(class(fill, stroke))
            .into_any(),
        Shape::Text { x, y, size, bold, anchor, paint, text } => svg::text()
            .attr("x", x.to_string())
            .attr("y", y.to_string())
            .attr("font-size", size.to_string())
            .attr("font-weight", if bold { "700" } else { "400" })
            .attr("text-anchor", anchor_word(anchor))
            .class(fill_class(Some(paint)))
            .child(text)
            .into_any(),
    }
}

fn anchor_word(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    }
}

fn path_data(points: &[(f32, f32)], closed: bool) -> String {
    let mut data = String::new();
    for (at, (x, y)) in points.iter().enumerate() {
        let letter = if at == 0 { 'M' } else { 'L' };
        data.push_str(&format!("{letter}{x} {y}"));
    }
    if closed {
        data.push('Z');
    }
    data
}

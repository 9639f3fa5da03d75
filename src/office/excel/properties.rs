use super::package::Part;
use super::xml::{HEAD, escaped};
use crate::office::About;

/// What the file says of itself: title, whose it is, and the day of the report, which is no more
/// precise than that.
pub fn parts(about: &About) -> [Part; 2] {
    let of = |words: &str| escaped(words);
    let day = of(&about.date);
    let core = format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/\
         metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title>\
         <dc:subject>{}</dc:subject><dc:creator>{}</dc:creator>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:modified>\
         <dc:language>{}</dc:language></cp:coreProperties>",
        of(&about.title),
        of(&about.subject),
        of(&about.author),
        of(&about.language),
    );
    let app = format!(
        "{HEAD}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/\
         extended-properties\"><Application>Groundwork</Application><Company>{}</Company>\
         </Properties>",
        of(&about.organisation)
    );
    [Part::new("docProps/core.xml", core), Part::new("docProps/app.xml", app)]
}

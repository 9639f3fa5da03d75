//! Puts modules into one that were taken out of the same program, which share its memory and its
//! table: they import nothing else but globals, and call each other through the table.

use std::collections::HashMap;
use std::fmt;

use anyhow::{Context, Result, bail, ensure};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, DataCountSection, DataSection, ElementSection, FunctionSection, ImportSection,
    Module, NameMap, NameSection, TypeSection,
};
use wasmparser::{Import, KnownCustom, Name, Parser, Payload, TypeRef};

/// The sections of the module that comes of it.
#[derive(Default)]
struct Merged {
    types: TypeSection,
    imports: ImportSection,
    functions: FunctionSection,
    elements: ElementSection,
    code: CodeSection,
    data: DataSection,
    names: NameMap,
    /// The imports, by module and name: their places among those of their kind.
    imported: HashMap<(String, String), u32>,
    tables: u32,
    memories: u32,
    globals: u32,
    functions_so_far: u32,
    elements_so_far: u32,
    data_so_far: u32,
}

/// What the numbers of one of the modules are in the merged one.
#[derive(Default)]
struct Renumbered {
    tables: Vec<u32>,
    memories: Vec<u32>,
    globals: Vec<u32>,
    functions: u32,
    elements: u32,
    data: u32,
}

/// Something of a module's own is used, or nothing at all.
#[derive(Clone, Copy, Debug)]
struct NotImported(u32);

impl fmt::Display for NotImported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "it imports no number {}", self.0)
    }
}

impl std::error::Error for NotImported {}

impl Reencode for Renumbered {
    type Error = NotImported;

    fn table_index(&mut self, table: u32) -> Result<u32, Error<Self::Error>> {
        at(&self.tables, table)
    }

    fn memory_index(&mut self, memory: u32) -> Result<u32, Error<Self::Error>> {
        at(&self.memories, memory)
    }

    fn global_index(&mut self, global: u32) -> Result<u32, Error<Self::Error>> {
        at(&self.globals, global)
    }

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Self::Error>> {
        Ok(self.functions + function)
    }

    fn element_index(&mut self, element: u32) -> Result<u32, Error<Self::Error>> {
        Ok(self.elements + element)
    }

    fn data_index(&mut self, data: u32) -> Result<u32, Error<Self::Error>> {
        Ok(self.data + data)
    }
}

fn at(places: &[u32], index: u32) -> Result<u32, Error<NotImported>> {
    let place = usize::try_from(index).ok().and_then(|index| places.get(index));
    place.copied().ok_or(Error::UserError(NotImported(index)))
}

/// One module with all that is in these. They must have the same list of types, as modules have that
/// were taken out of one program, and none may define a global, a table or a memory of its own.
///
/// # Errors
/// Where one is not such a module.
pub(super) fn merge(modules: &[Vec<u8>]) -> Result<Vec<u8>> {
    if let [only] = modules {
        return Ok(only.clone());
    }
    let mut merged = Merged::default();
    let mut types = None;
    for module in modules {
        merged.add(module, &mut types).context("merging what parts share")?;
    }
    Ok(merged.finish())
}

impl Merged {
    fn add<'a>(&mut self, module: &'a [u8], types: &mut Option<&'a [u8]>) -> Result<()> {
        let mut numbers = Renumbered {
            functions: self.functions_so_far,
            elements: self.elements_so_far,
            data: self.data_so_far,
            ..Renumbered::default()
        };
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::TypeSection(section) => {
                    let range = section.range();
                    let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
                    let bytes = module.get(range).context("its list of types is cut")?;
                    match types {
                        Some(first) => ensure!(*first == bytes, "the lists of types differ"),
                        None => {
                            *types = Some(bytes);
                            numbers.parse_type_section(&mut self.types, section)?;
                        }
                    }
                }
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        self.import(&import?, &mut numbers)?;
                    }
                }
                Payload::FunctionSection(section) => {
                    self.functions_so_far += section.count();
                    numbers.parse_function_section(&mut self.functions, section)?;
                }
                Payload::ElementSection(section) => {
                    self.elements_so_far += section.count();
                    numbers.parse_element_section(&mut self.elements, section)?;
                }
                Payload::CodeSectionEntry(body) => {
                    numbers.parse_function_body(&mut self.code, body)?;
                }
                Payload::DataSection(section) => {
                    self.data_so_far += section.count();
                    numbers.parse_data_section(&mut self.data, section)?;
                }
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(names) = section.as_known() {
                        for name in names {
                            self.name(name?, &numbers)?;
                        }
                    }
                }
                Payload::GlobalSection(section) => {
                    ensure!(section.count() == 0, "it has a global of its own");
                }
                Payload::TableSection(section) => {
                    ensure!(section.count() == 0, "it has a table of its own");
                }
                Payload::MemorySection(section) => {
                    ensure!(section.count() == 0, "it has a memory of its own");
                }
                Payload::ExportSection(section) => {
                    ensure!(section.count() == 0, "it exports something");
                }
                Payload::StartSection { .. } => bail!("it starts something"),
                Payload::Version { .. }
                | Payload::DataCountSection { .. }
                | Payload::CodeSectionStart { .. }
                | Payload::End(_) => {}
                other => bail!("it has a section of another kind: {other:?}"),
            }
        }
        Ok(())
    }

    /// An import: the one that is there already, or one more.
    fn import(&mut self, import: &Import<'_>, numbers: &mut Renumbered) -> Result<()> {
        let ty = numbers.entity_type(import.ty)?;
        let (places, count) = match import.ty {
            TypeRef::Table(_) => (&mut numbers.tables, &mut self.tables),
            TypeRef::Memory(_) => (&mut numbers.memories, &mut self.memories),
            TypeRef::Global(_) => (&mut numbers.globals, &mut self.globals),
            other => bail!("it imports {}.{}, a {other:?}", import.module, import.name),
        };
        let key = (import.module.to_owned(), import.name.to_owned());
        let place = *self.imported.entry(key).or_insert_with(|| {
            self.imports.import(import.module, import.name, ty);
            *count += 1;
            *count - 1
        });
        places.push(place);
        Ok(())
    }

    fn name(&mut self, name: Name<'_>, numbers: &Renumbered) -> Result<()> {
        if let Name::Function(names) = name {
            for naming in names {
                let naming = naming?;
                self.names.append(numbers.functions + naming.index, naming.name);
            }
        }
        Ok(())
    }

    fn finish(self) -> Vec<u8> {
        let mut names = NameSection::new();
        names.functions(&self.names);
        let mut module = Module::new();
        module.section(&self.types).section(&self.imports).section(&self.functions);
        module.section(&self.elements);
        module.section(&DataCountSection { count: self.data_so_far });
        module.section(&self.code).section(&self.data).section(&names);
        module.finish()
    }
}

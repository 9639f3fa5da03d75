use clap::{Parser, Subcommand};

/// Builds, serves, measures, tests and checks Groundwork.
///
/// Start with `cargo xtask serve`: it builds the app and shows it on this machine.
/// `cargo xtask test` and `cargo xtask check` together are what a change must pass.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask", disable_help_subcommand = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub task: Task,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Task {
    /// Build the site into dist/
    ///
    /// Builds the app and its workers to WebAssembly, makes their JavaScript, shrinks them,
    /// gives every file a name with a hash of its content, and lists what a browser will fetch.
    /// dist/ then is the whole site: copy it to any web host, at any path.
    ///
    /// A module is made again only when its code has changed. Shrinking needs node and npm;
    /// without them the site works and is larger.
    Dist {
        /// Build quickly and without shrinking, with debug assertions: for trying things out
        #[arg(long)]
        dev: bool,
        /// The language of the whole site: a folder of src/messages
        #[arg(long, value_name = "TAG", default_value = "en-AU")]
        language: String,
    },
    /// Build the site and serve it on this machine, until Ctrl-C
    ///
    /// Installs what is missing, builds dist/ and serves it on 127.0.0.1 with the headers that a
    /// good host would send: types, compression, caching and security.
    Serve {
        /// The port; 0 takes any free one
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Serve dist/ as it stands
        #[arg(long)]
        no_build: bool,
    },
    /// Hold dist/ against its byte budgets
    ///
    /// Brotli-compressed: everything fetched before the first answer, the report module, the
    /// export module, the encryption module, the scan module, and the fonts of the PDF. Exits with 1 where one is over.
    Budget,
    /// Run every test: the core's natively, and the site's in a browser
    ///
    /// On Debian and Ubuntu it first installs what is missing, as root or by sudo: Chromium and
    /// its driver, qpdf, poppler-utils, node, npm and a Java development kit. Elsewhere it says
    /// what to install. Then it runs the native tests, checks PDFs of every kind, builds
    /// dist/ and runs the browser tests.
    ///
    /// One browser test alone, once dist/ is built: cargo test -p browser-tests NAME.
    /// GROUNDWORK_SHOTS=FOLDER keeps the pictures that tests take.
    Test {
        /// Run everything: the browser tests in all engines, and others' programs on our files
        ///
        /// LibreOffice, DuckDB, pandas, Polars, Spark, icalendar, openpyxl and readers from npm are
        /// installed into .tools/, or by apt-get.
        #[arg(long)]
        full: bool,
        /// Run the browser tests in Firefox and WebKit too, and install these
        #[arg(long)]
        all_browsers: bool,
        /// Install nothing; use what there is
        #[arg(long)]
        skip_install: bool,
        /// Only tests whose name contains this
        filter: Option<String>,
    },
    /// Check PDFs of every kind with others' tools
    ///
    /// Makes the action plan and the board paper of each save file in tests/files/samples/, on A4
    /// and Letter, and workbooks and ballots into target/pdf/, and holds them against veraPDF
    /// (PDF/UA-1 and PDF/A-2a), qpdf and poppler: whole, tagged, named, fonts embedded and subset,
    /// every heading and action there. Installs what is missing, on Debian and Ubuntu. Without
    /// Java, veraPDF is skipped; where CI is set that is a failure.
    Pdf {
        /// Install nothing; use what there is
        #[arg(long)]
        skip_install: bool,
    },
    /// Have other programs read what we write
    ///
    /// A part of `test --full`, by itself: office programs, calendars, workbooks, tables, links and
    /// PDFs. Installs what is missing into .tools/, or by apt-get.
    Readers {
        /// Install nothing; use what there is
        #[arg(long)]
        skip_install: bool,
        /// Only groups of programs whose name contains this, such as `tables`
        group: Option<String>,
    },
    /// Measure the report against jsPDF and pdfmake, in a browser
    ///
    /// Installs the two from npm, builds dist/, and makes the same report in all three ways,
    /// in turns, in a headless Chromium: times, sizes, memory, and where Groundwork's time goes.
    /// The three PDFs are kept in target/bench/. Needs npm, and what the browser tests need.
    ///
    /// The times are worth something only while the machine does nothing else.
    Bench {
        /// Print the page's address instead, for a browser of your own
        #[arg(long)]
        open: bool,
        /// Measure dist/ as it stands
        #[arg(long)]
        no_build: bool,
        /// How often each report is made in a browser that has just been started
        #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u8).range(1..))]
        visits: u8,
        /// How many pages the report has
        #[arg(long, default_value_t = 30, value_parser = clap::value_parser!(u16).range(1..))]
        pages: u16,
    },
    /// Draw the picture of a report's page for the README anew
    ///
    /// A native test fails once the page looks otherwise than the picture. This needs pdftoppm, of
    /// poppler-utils.
    Picture,
    /// Print how the source is built in a few figures, and fail where one got worse
    ///
    /// Types that share a name, files that are not named after what is in them, circles of files,
    /// thresholds for what may be shown, sentences outside the messages, and lines.
    Figures {
        /// Say what stands behind each
        #[arg(long)]
        verbose: bool,
    },
    /// Hold what is built in against deny.toml, and list it
    ///
    /// Licences, sources and unwanted crates by cargo-deny, which is installed where it is missing;
    /// known weaknesses too where their database can be fetched. Then it writes the bill of
    /// materials of the site and the command line, in the form of CycloneDX, to
    /// target/groundwork.cdx.json: a release puts it beside the site.
    Supply,
    /// Build the site twice from nothing, in two places, and compare every byte
    ///
    /// Copies the sources to two folders of different length under target/reproduce/, builds dist/
    /// in each with a build folder of its own, and says which files differ. Takes as long as two
    /// first builds. The folders are left where something differs.
    Reproduce,
    /// Check the form of the code, what is built in, and the size of the site
    ///
    /// What `figures` and `supply` do, formatting, clippy natively and for the browser, the documentation, all with warnings as
    /// errors, and then the byte budgets of dist/, which it builds where it is missing or old.
    Check,
}

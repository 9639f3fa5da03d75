"""The roll-up's tables as DuckDB, pandas, Polars and Spark read them, told nothing about them.

tables.py GROUNDWORK SAMPLES FOLDER
"""

import json
import pathlib
import shutil
import subprocess
import sys

import duckdb
import pandas
import polars
from pyspark.sql import SparkSession

groundwork, samples, folder = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
TABLES = ["assessments", "answers", "scores", "gaps", "actions"]
EDITIONS = ["2026.1", "2026.10"]
# Words that come only after DuckDB has settled what a file looks like, by its first 20,480 rows.
LATE = 'She said "no"; then, after a day, yes.'
COPIES = 30


def sample(name):
    return json.loads((samples / f"{name}.groundwork.json").read_text())


def write(name, assessment, number):
    assessment["id"] = f"00000000-0000-4000-8000-{number:012}"
    (folder / "in" / f"{name}.groundwork.json").write_text(json.dumps(assessment))


def make():
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "in").mkdir(parents=True)
    for at in range(COPIES):
        quiet = sample("huge")
        quiet["organisation"]["name"] = str(1990 + at)
        quiet["questionnaire"]["edition"] = EDITIONS[at % 2]
        for answers in quiet["answers"].values():
            for answer in answers.values():
                answer.pop("note", None)
                answer.pop("text", None)
                if "not_applicable" in answer:
                    answer["not_applicable"] = "none"
        quiet["consensus"], quiet["plan"] = {}, {"actions": {}, "own": []}
        write(f"a{at:02}", quiet, at)
    loud = sample("typical")
    person = next(iter(loud["answers"].values()))
    next(answer for answer in person.values() if "level" in answer)["note"] = LATE
    write("z", loud, COPIES)
    out = folder / "out"
    asked = ["--names", "--words", "--today", "2026-11-22"]
    subprocess.run([groundwork, "rollup", folder / "in", *asked, "-o", out], check=True)
    return out


out = make()
spark = (
    SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false")
    .config("spark.ui.showConsoleProgress", "false")
    .config("spark.sql.session.timeZone", "UTC").getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")


def by_spark(path):
    # Spark parts lines before it parts cells unless it is told that cells hold lines.
    return spark.read.csv(path, header=True, inferSchema=True, multiLine=True, escape='"')


READERS = {
    "DuckDB": lambda path: duckdb.sql(f"from '{path}'").df(),
    "pandas": lambda path: pandas.read_csv(path, low_memory=False),
    "Polars": lambda path: polars.read_csv(path).to_pandas(),
    "Spark": lambda path: by_spark(path).toPandas(),
}
faults = []


def same(what, found, expected):
    if found != expected:
        faults.append(f"{what}: {found!r}, not {expected!r}")


for reader, read in READERS.items():
    for table in TABLES:
        rows = read(str(out / f"{table}.csv"))
        expected = duckdb.sql(f"from '{out / table}.parquet'").df()
        same(f"{reader}, {table}: rows", len(rows), len(expected))
        same(f"{reader}, {table}: columns", list(rows.columns), list(expected.columns))
        # As text begins in CSV where it could be taken for something else.
        same(
            f"{reader}, {table}: text",
            [str(value).lstrip("'") for value in rows["assessment"]],
            list(expected["assessment"]),
        )
    assessments = read(str(out / "assessments.csv"))
    for column, count in [("edition", 2), ("organisation", COPIES + 1)]:
        found = assessments[column].nunique()
        same(f"{reader}: values of {column}", found, count)
    notes = read(str(out / "answers.csv"))
    notes = set(notes[notes["voice"] == "person"]["note"].dropna())
    same(f"{reader}: words that come late", LATE in notes, True)

spark.stop()
print("\n".join(faults) or "The tables are read as they are.")
sys.exit(1 if faults else 0)

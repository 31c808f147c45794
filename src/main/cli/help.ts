/** What `collate --help` prints. */
export const HELP = `Usage: npm run collate -- <command> --library DIR [options]

  import FILE...     bring in texts, documents, web pages, files of references, and folders of them
  list               the articles, newest year first
  search QUERY       articles, claims and annotations that a query finds, as in the search box
  show KEY           one article with its claims and annotations
  export KEY...      notes, tables, bibliographies and data of articles; see --format
  check              verify the database and every quote
  extract            suggest claims for a JSONL file: --in FILE --out FILE (no library)
  compare            numbers and caveats of pairs of texts: --in FILE --out FILE (no library)
  convert [PATH...]  what files hold, as JSONL: --root DIR --out FILE (no library)
  read-pdf [FILE...] what PDFs hold, as JSONL: --root DIR --out FILE (no library)
  read-zotero DIR    what a data folder of Zotero holds, as JSON: --out FILE (no library)

Options
  --library DIR      the library's folder; made when absent (import only)
  --format NAME      a citation note: note (Markdown, the default), html, docx, plain;
                     table_markdown, table_csv, table_tsv, table_json;
                     claims_csv, claims_tsv, claims_json; what two articles differ in:
                     differences_note, differences_html, differences_docx, differences_plain,
                     differences_csv, differences_tsv, differences_json; xlsx; bibtex, biblatex, ris,
                     csl_json, endnote_xml; annotations_json; refi_qda;
                     collate, an archive (export)
  --style NAME       citations of a note: citekeys (the default of Markdown), apa, vancouver,
                     harvard, or the id or title of a style of the library
  --template NAME    what the statements of a note are written by (the default: in-full)
  --all              every article of the library (export)
  --merge            let what is here already fill only what is empty (import)
  --keep             keep it beside the article that is here (import)
  --skip             leave it out, also where that is not certain (import; by default
                     it is left out where it is certain, else kept beside)
  --limit N          how many hits a group shows (search; default: 20)
  --out FILE         write the export there instead of printing it
  --password WORD    opens the one locked file that is named (read-pdf)
  --json             print JSON
  -h, --help         this text

KEY is a citekey or an article's id.
Exit codes: 0 done; 1 done, but a file was not imported or a check failed; 2 wrong usage; 3 failed.`;

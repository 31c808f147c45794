import { createHash } from 'node:crypto';
import type { Database } from './database.ts';
import { isSchemaForeign, tablesWithForeignRows } from './row-sums.ts';

/** What a verification found; `index` is damage of the search index alone, which can be made anew. */
export interface Damage {
  readonly where: 'file' | 'relations' | 'texts' | 'rows' | 'index';
  /** For the reader, as the end of a sentence: `the texts of 2 articles`. */
  readonly what: string;
}

/** How many faults SQLite is asked for: enough to tell where they are. */
const FAULTS = 100;

/** What the reader calls the rows of a table. */
const TABLE_WORDS: Readonly<Record<string, string>> = {
  absence: 'recorded absences',
  annotation: 'annotations',
  annotation_tag: 'tags of annotations',
  area: 'marked areas',
  article: 'articles',
  article_collection: 'collections',
  article_key: 'other citekeys',
  article_link: 'links between articles',
  article_tag: 'tags of articles',
  attachment: 'attachments',
  attribute: 'attributes',
  attribute_absence: 'recorded absences',
  attribute_claim: 'answers to attributes',
  citation_locale: 'languages of citations',
  citation_style: 'citation styles',
  claim: 'claims',
  claim_link: 'links between claims',
  collection: 'collections',
  evidence_table: 'evidence tables',
  evidence_table_article: 'evidence tables',
  evidence_table_row: 'evidence tables',
  evidence_table_search: 'evidence tables',
  evidence_table_left_out: 'evidence tables',
  external_key: 'where things came from',
  finding_claim: 'findings',
  history_change: 'history',
  history_step: 'history',
  note: 'notes',
  pdf_page: 'pages of PDFs',
  pdf_reading: 'pages of PDFs',
  pdf_run: 'pages of PDFs',
  publication_status_claim: 'publication statuses',
  question: 'questions',
  question_set_aside: 'questions',
  question_visit: 'questions',
  quote: 'quotes',
  reader: 'names of readers',
  rejected_study: 'rejected proposals',
  revision: 'texts',
  revision_parts: 'parts of texts',
  rules_said: 'what the rules say',
  safety_claim: 'safety statements',
  sample_size_claim: 'sample sizes',
  second_reading: 'second readings',
  second_reading_absence: 'second readings',
  second_reading_article: 'second readings',
  second_reading_claim: 'second readings',
  setting: 'settings',
  setting_claim: 'settings of studies',
  settled_citekey: 'citekeys',
  species_claim: 'species',
  study_design_claim: 'study designs',
  tag_color: 'colours of tags',
  note_template: 'templates of notes',
  recent_search: 'recent searches',
  saved_search: 'saved searches',
  settled_difference: 'settled differences',
  settled_reading: 'second readings',
  waiting_annotation: 'annotations without their words',
};

function plural(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;
}

/** The root pages of the trees that belong to the search index. */
function indexTrees(db: Database): ReadonlySet<number> {
  const rows = db
    .prepare<[], { rootpage: number }>(
      "SELECT rootpage FROM sqlite_schema WHERE tbl_name GLOB '*_fts_*'",
    )
    .all();
  return new Set(rows.map(({ rootpage }) => rootpage));
}

/** Whether SQLite speaks of the search index: by its name, or by the number of one of its trees. */
function isOfIndex(fault: string, trees: ReadonlySet<number>): boolean {
  const tree = /^Tree (\d+) /.exec(fault)?.[1];
  if (tree !== undefined) return trees.has(Number(tree));
  return /\b\w+_fts(?:_\w+)?\b/.test(fault);
}

function faultsOf(db: Database, what: string): string[] {
  const faults = db.pragma(`integrity_check(${what})`) as { integrity_check: string }[];
  return faults
    .flatMap(({ integrity_check }) => integrity_check.split('\n'))
    .filter((each) => each !== 'ok' && !each.startsWith('*** in database'));
}

/** Whether every table but those of the search index is sound. */
function areTablesSound(db: Database): boolean {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND tbl_name NOT GLOB '*_fts*'")
    .pluck()
    .all() as string[];
  return tables.every((table) => faultsOf(db, `"${table}"`).length === 0);
}

/** A search index can be so damaged that SQLite breaks the check off; then the tables are looked at alone. */
function isIndexAlone(db: Database): boolean | null {
  try {
    const faults = faultsOf(db, String(FAULTS));
    if (faults.length === 0) return null;
    const trees = indexTrees(db);
    return faults.every((each) => isOfIndex(each, trees));
  } catch {
    return areTablesSound(db);
  }
}

function damageOfFile(db: Database): Damage[] {
  const isIndex = isIndexAlone(db);
  if (isIndex === null) return [];
  return isIndex
    ? [{ where: 'index', what: 'the search index' }]
    : [{ where: 'file', what: 'the structure of the file' }];
}

/** Damage to definitions, which SQLite's own check takes as they are; their checksum shows it. */
function damageOfSchema(db: Database): Damage[] {
  return isSchemaForeign(db) ? [{ where: 'file', what: 'the structure of the file' }] : [];
}

function damageOfRelations(db: Database): Damage[] {
  const lost = db.pragma('foreign_key_check') as unknown[];
  return lost.length === 0
    ? []
    : [{ where: 'relations', what: `${plural(lost.length, 'row')} whose owner is gone` }];
}

function damageOfTexts(db: Database, progress: VerifyProgress): Damage[] {
  const total = db.prepare('SELECT count(*) FROM revision').pluck().get() as number;
  const texts = db.prepare<[], { text: string; sha256: string; length: number }>(
    'SELECT text, sha256, length FROM revision',
  );
  let read = 0;
  let damaged = 0;
  for (const { text, sha256, length } of texts.iterate()) {
    const hash = createHash('sha256').update(text, 'utf8').digest('hex');
    if (hash !== sha256 || text.length !== length) damaged += 1;
    read += 1;
    if (read % 1000 === 0) progress(read / total);
  }
  return damaged === 0
    ? []
    : [{ where: 'texts', what: `the texts of ${plural(damaged, 'revision')}` }];
}

function damageOfRows(db: Database, progress: VerifyProgress): Damage[] {
  const words = tablesWithForeignRows(db, progress).map(
    (table) => TABLE_WORDS[table] ?? 'other rows',
  );
  return [...new Set(words)].map((what) => ({ where: 'rows', what }));
}

/** Hears how far a verification is, from 0 to 1. */
export type VerifyProgress = (share: number) => void;

/**
 * Verifies an open library: SQLite's own integrity check, foreign keys, the SHA-256 of every text and
 * the checksums of all rows and definitions. Answers with what is wrong, none when all is well. Reads the whole file:
 * call it off the engine's thread when the library may be large.
 */
export function findDamage(db: Database, progress: VerifyProgress = () => undefined): Damage[] {
  const parts: readonly (() => Damage[])[] = [
    () => [...damageOfFile(db), ...damageOfSchema(db)],
    () => damageOfRelations(db),
    () =>
      damageOfTexts(db, (share) => {
        progress(0.5 + share * 0.2);
      }),
    () =>
      damageOfRows(db, (share) => {
        progress(0.7 + share * 0.3);
      }),
  ];
  const found: Damage[] = [];
  for (const [at, part] of parts.entries()) {
    try {
      found.push(...part());
    } catch {
      found.push({ where: 'file', what: 'the structure of the file' });
    }
    progress([0.5, 0.5, 0.7, 1][at]!);
  }
  return found.filter(({ what }, at) => found.findIndex((each) => each.what === what) === at);
}

/** The damage as the end of a sentence: `the structure of the file, claims and quotes`. */
export function describeDamage(damage: readonly Damage[]): string {
  const words = damage.map(({ what }) => what);
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

import { foldWords, wordKey } from '../../../../shared/domain/word-order.ts';
import type { Row, Rows } from '../test-rows.ts';

/** The tables whose rows are not what they were, with all their rows afterwards; undefined for one that is gone. */
export type Changes = Readonly<Record<string, readonly Row[] | undefined>>;

const isKept = (row: Row): boolean => row['deleted_at'] === null;
const count = (rows: readonly Row[], column: string, value: string): number =>
  rows.filter((row) => row[column] === value).length;

/** What 0210-notes-and-searches makes of each claim that stands. */
function lineUpClaims(before: Rows): Row[] {
  const { article = [], claim = [], quote = [], area = [] } = before;
  const seqOf = new Map(article.map(({ id, seq }) => [id, seq]));
  const proved = new Set([...quote, ...area].map((proof) => proof['claim_id']));
  const valueOf = (table: string, id: Row[string] | undefined): Row =>
    before[table]?.find((value) => value['claim_id'] === id) ?? {};
  return claim
    .filter((each) => isKept(each) && each['status'] !== 'rejected')
    .map(({ id, seq, article_id: articleId, kind, status, speaker, rule_id: ruleId }) => {
      const { role, taxon_id: taxon } = valueOf('species_claim', id);
      const isStudied = role === 'studied' || role === 'source_material';
      const { count: size, unit_kind: unitKind } = valueOf('sample_size_claim', id);
      const { category, hedged } = valueOf('safety_claim', id);
      const { change, value } = valueOf('finding_claim', id);
      const { design } = valueOf('study_design_claim', id);
      return {
        seq: seq!,
        article: seqOf.get(articleId)!,
        kind: kind!,
        status: status!,
        speaker: speaker ?? null,
        rule_id: ruleId ?? null,
        unproved: proved.has(id) ? 0 : 1,
        taxon: isStudied ? (taxon ?? 0) : null,
        size: size ?? null,
        unit_kind: unitKind ?? null,
        category: category ?? null,
        hedged: hedged ?? null,
        change: change ?? null,
        value: value ?? null,
        design: design ?? null,
      };
    });
}

/** What 0070-tally counts of each article outside the trash. */
function tallyArticles(before: Rows): Row[] {
  const {
    article = [],
    claim = [],
    annotation = [],
    quote = [],
    quote_check: checks = [],
  } = before;
  return article.filter(isKept).map(({ id, seq, status }) => {
    const claims = claim.filter((each) => each['article_id'] === id && isKept(each));
    const annotations = annotation.filter((each) => each['article_id'] === id && isKept(each));
    const standing = claims.filter((each) => each['status'] !== 'rejected');
    const owners = new Set([...standing, ...annotations].map((owner) => owner['id']));
    const quotes = new Set(
      quote
        .filter((each) => owners.has(each['claim_id'] ?? each['annotation_id']))
        .map((each) => each['id']),
    );
    const states = checks.filter((check) => quotes.has(check['quote_id']));
    return {
      seq: seq!,
      status: status!,
      accepted: count(claims, 'status', 'accepted'),
      suggested: count(claims, 'status', 'suggested'),
      annotations: annotations.length,
      verified: count(states, 'state', 'verified'),
      moved: count(states, 'state', 'moved'),
      broken: count(states, 'state', 'broken'),
    };
  });
}

/** The sums that 0070-tally keeps of the tallies of articles. */
function sumTallies(tallies: readonly Row[]): Row {
  const numbers = (column: string): number[] => tallies.map((tally) => Number(tally[column]));
  const sum = (column: string): number => numbers(column).reduce((total, each) => total + each, 0);
  const above0 = (column: string): number => numbers(column).filter((each) => each > 0).length;
  return {
    one: 1,
    inbox: count(tallies, 'status', 'inbox'),
    reading: count(tallies, 'status', 'reading'),
    read: count(tallies, 'status', 'read'),
    to_decide_articles: above0('suggested'),
    no_claims_articles: tallies.filter((each) => each['accepted'] === 0 && each['suggested'] === 0)
      .length,
    broken_articles: above0('broken'),
    accepted: sum('accepted'),
    suggested: sum('suggested'),
    annotations: sum('annotations'),
    verified: sum('verified'),
    moved: sum('moved'),
    broken: sum('broken'),
  };
}

/** The characters of a text as SQLite counts them. */
const lengthOf = (text: Row[string] | undefined): number => [...String(text ?? '')].length;

/** The line that 0100-article-lines makes of each article that is counted. */
function lineUpArticles(articles: readonly Row[], tallies: readonly Row[]): Row[] {
  return tallies.map((tally) => {
    const article = articles.find(({ seq }) => seq === tally['seq'])!;
    const { title, authors, source, citekey, year } = article;
    const suggested = Number(tally['suggested']);
    const claims = Number(tally['accepted']) + suggested;
    const words = [title, authors, source, citekey, year].filter((each) => each !== null);
    return {
      seq: tally['seq']!,
      title_key: wordKey(String(title)),
      source_key: wordKey(String(source)),
      year: year ?? -99_999,
      added_at: article['added_at']!,
      claims,
      status: ['inbox', 'reading', 'read'].indexOf(String(article['status'])),
      to_decide: Number(suggested > 0),
      no_claims: Number(claims === 0),
      broken_quotes: Number(Number(tally['broken']) > 0),
      words: foldWords(words.join(' ')),
    };
  });
}

/** The codes of rules by what they look for. */
const RULE_CODES = {
  species: 'sp',
  sample_size: 'n',
  safety: 's',
  finding: 'f',
  study_design: 'd',
};

/** The lines of articles with about what each is silent, as 0230-questions-and-attributes tells. */
function withSilences(before: Rows): Row[] {
  const {
    article = [],
    article_line: lines = [],
    claim_line: claims = [],
    absence = [],
    suggestion_reading: readings = [],
  } = before;
  return lines.map((line) => {
    const { id, current_revision_id: revision } = article.find(({ seq }) => seq === line['seq'])!;
    const silence = (kind: string, code: string): number => {
      const isStated = claims.some((x) => x['article'] === line['seq'] && x['kind'] === kind);
      if (isStated) return 0;
      const absent = absence.find((b) => b['article_id'] === id && b['kind'] === kind);
      if (absent) return absent['confirmed'] === 1 ? 1 : 2;
      const reading = readings.find((s) => s['article_id'] === id && s['revision_id'] === revision);
      return reading && new RegExp(` ${code}\\d`).test(` ${String(reading['rules'])}`) ? 0 : 3;
    };
    const silences = Object.entries(RULE_CODES).map(([kind, code]) => [
      `silent_${kind}`,
      silence(kind, code),
    ]);
    return { ...line, ...(Object.fromEntries(silences) as Row) };
  });
}

/** What 0170-what-claims-say makes of each direction. */
const CHANGE_AND_VALUE: Readonly<Record<string, Row>> = {
  positive: { change: 'open', value: 'better' },
  negative: { change: 'open', value: 'worse' },
  null: { change: 'no_difference', value: 'open' },
  mixed: { change: 'mixed', value: 'open' },
  open: { change: 'open', value: 'open' },
};
const NO_FIELDS = {
  outcome: null,
  exposure: null,
  dose: null,
  interval: null,
  p: null,
  words: null,
};

/**
 * What migrations do to rows, by the name of the migration, from the rows before it. Without an entry
 * here a migration keeps every row and value, and leaves its new tables empty.
 */
export const CHANGES: Readonly<Record<string, (before: Rows) => Changes>> = {
  // An older Collate deleted without overwriting: free pages of a library in use are to be gone through.
  '0060-erasure': ({ article = [] }) => ({
    erasure: article.length > 0 ? [{ one: 1, requests: 0, whole: 1 }] : [],
  }),
  '0070-tally': (before) => {
    const tallies = tallyArticles(before);
    return { article_tally: tallies, library_tally: [sumTallies(tallies)] };
  },
  '0100-article-lines': ({ article = [], article_tally: tallies = [] }) => ({
    article_line: lineUpArticles(article, tallies),
  }),
  // Articles with quotes that were found in a newer text than their own are queued.
  '0080-quote-lookups': ({ claim = [], annotation = [], quote = [], quote_check: checks = [] }) => {
    const checkedIn = new Map(checks.map((check) => [check['quote_id'], check['revision_id']]));
    const articleOf = new Map(
      [...claim, ...annotation].map((owner) => [owner['id'], String(owner['article_id'])]),
    );
    const queued = new Set(
      quote
        .filter(({ id, revision_id: own }) => checkedIn.has(id) && checkedIn.get(id) !== own)
        .map((each) => articleOf.get(each['claim_id'] ?? each['annotation_id'])!),
    );
    return {
      quote_check: checks.map((check) => ({ ...check, score: null })),
      quote_lookup: [...queued]
        .toSorted((one, other) => (one < other ? -1 : 1))
        .map((id, at) => ({ seq: at + 1, article_id: id, whole: 1 })),
    };
  },
  // What a step takes is counted, and what each change is about is computed from its images.
  '0110-large-changes': ({ history_step: steps = [], history_change: changes = [] }) => ({
    history_step: steps.map((step) => ({
      ...step,
      size: changes
        .filter((change) => change['step_seq'] === step['seq'])
        .reduce((sum, change) => sum + lengthOf(change['before']) + lengthOf(change['after']), 0),
      is_dropped: 0,
    })),
    // The rows of the test are of no table that history knows.
    history_change: changes.map((change) => ({ ...change, thing_id: null, other_id: null })),
  }),
  '0230-questions-and-attributes': (before) => ({ article_line: withSilences(before) }),
  '0210-notes-and-searches': (before) => ({ claim_line: lineUpClaims(before) }),
  // A direction becomes the change and the value that it said; findings are indexed anew.
  '0170-what-claims-say': ({ finding_claim: findings = [], index_rebuild: rebuilds = [] }) => ({
    finding_claim: findings.map(({ direction, ...rest }) => ({
      ...rest,
      ...NO_FIELDS,
      ...CHANGE_AND_VALUE[String(direction)],
    })),
    index_rebuild:
      findings.length === 0
        ? rebuilds
        : [...rebuilds.filter(({ owner }) => owner !== 'claim'), { owner: 'claim', last_seq: 0 }],
  }),
  // The citekeys of an earlier library stay as they are.
  '0150-from-elsewhere': ({ article = [] }) => ({
    settled_citekey: article.map(({ id }) => ({ article_id: id! })),
  }),
  // All that can be searched is indexed anew, where there is any.
  '0140-folded-search': ({ article = [] }) => ({
    index_rebuild:
      article.length > 0
        ? ['annotation', 'article', 'claim'].map((owner) => ({ owner, last_seq: 0 }))
        : [],
  }),
};

import { expect, onTestFinished, test } from 'vitest';
import { parseQuery } from '../../../shared/domain/query/parse.ts';
import { openLibraryDatabase } from '../db/open.ts';
import { temporaryFolder } from '../test-engine.ts';
import { articleCondition } from './compile-article.ts';
import { selectClaims, type Condition } from './condition.ts';
import { within, type Sql } from './sql.ts';

/** What reads the articles that fulfil a condition from its own end. */
function selectOf(condition: Condition): Sql {
  if (condition.of === 'claim') return selectClaims('x.article', condition.ask);
  if (condition.of === 'line') {
    return within('SELECT l.seq FROM article_line l WHERE $', condition.where);
  }
  throw new Error(`A condition of ${condition.of} has no SELECT of its own.`);
}

test.each([
  [
    '(kind:sample_size n>=50 n<60) ',
    'SEARCH x USING COVERING INDEX claim_line_size (size>? AND size<?)',
  ],
  ['(is:suggested n:50) ', 'claim_line_size (size>? AND size<?)'],
  ['n.births<20 ', 'claim_line_unit (unit_kind=? AND size>? AND size<?)'],
  ['n.births: ', 'claim_line_unit (unit_kind=? AND size>?)'],
  ['(kind:safety safety:caveat is:suggested) ', 'claim_line_category (category=?)'],
  ['(is:suggested species:10090) ', 'claim_line_taxon (taxon=?)'],
  ['(kind:finding change:increase) ', 'claim_line_change (change=?)'],
  ...[
    'species:any ',
    'n:any ',
    'n:any,5 ',
    'safety:any ',
    'change:any ',
    'value:any ',
    'design:any ',
    '(kind:sample_size n:5x) ',
    '(kind:finding change:zz is:suggested) ',
  ].map((text) => [text, 'claim_line_kind (kind=?)']),
  ['n.births:any ', 'claim_line_unit (unit_kind=?'],
  ['(species:any species:10090) ', 'claim_line_taxon (taxon=?)'],
  ['(n:any liver) ', 'SCAN f VIRTUAL TABLE'],
  ['finding:liver ', 'SCAN f VIRTUAL TABLE'],
  ['(kind:safety liver) ', 'SCAN f VIRTUAL TABLE'],
  ['safety:not-looked ', 'article_line_silent_safety (silent_safety=?)'],
  ['n:none-stated ', 'article_line_silent_sample_size (silent_sample_size=?)'],
])('what fulfils %sis found by the index that leads to fewest', (text, step) => {
  const db = openLibraryDatabase(temporaryFolder());
  onTestFinished(() => {
    db.close();
  });
  const { sql, values } = selectOf(articleCondition(parseQuery(text), { now: Date.now() }));
  const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[];
  expect(plan[0]?.detail).toContain(step);
});

import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { encodeParts, type TextPart } from '../../../shared/domain/text-part.ts';
import { connect } from '../db/database.ts';
import { DATABASE_NAME } from '../db/open.ts';
import { openTestEngine } from '../test-engine.ts';

const OWN = 'We enrolled 24 gerbils (Meriones unguiculatus) in a randomised trial.';
const CITED = 'Okafor N. A trial that enrolled 310 hamsters. J Rodents 2017; 4: 12-19.';
const TEXT = `Gerbils\n\n${OWN}\n\nReferences\n\n${CITED}`;

/** The counts that are suggested in a text whose parts these are. */
async function suggestedCounts(parts: readonly TextPart[]): Promise<number[]> {
  const { addArticle, call, directory, finish } = openTestEngine();
  const { id, revisionId } = await addArticle(TEXT);
  const db = connect(join(directory, DATABASE_NAME));
  onTestFinished(() => {
    db.close();
  });
  db.prepare('INSERT INTO revision_parts (revision_id, parts) VALUES (?, ?)').run(
    revisionId,
    encodeParts(parts),
  );
  await finish(call('suggestions.read', { articles: { of: 'these', ids: [id] } }));
  const claims = await call('claims.list', { articleId: id });
  return claims.flatMap(({ value }) => (value.kind === 'sample_size' ? [value.count] : []));
}

const partOf = (kind: TextPart['kind'], words: string): TextPart => {
  const start = TEXT.indexOf(words);
  return { kind, start, end: start + words.length };
};

test('what stands in a reference or a table is not suggested; what a heading says of it changes nothing', async () => {
  expect(await suggestedCounts([partOf('heading', 'References')])).toEqual([24, 310]);
  expect(await suggestedCounts([partOf('reference', CITED)])).toEqual([24]);
  expect(await suggestedCounts([partOf('table', CITED)])).toEqual([24]);
});

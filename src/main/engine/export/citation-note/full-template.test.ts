import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ClaimDraft, FindingValue } from '../../../../shared/domain/claim.ts';
import { OPEN_FINDING } from '../../../../shared/domain/test-finding.ts';
import { temporaryFolder } from '../../test-engine.ts';
import { openQuoted, OPTIONS, readNote } from '../../test-notes.ts';

const TEXT = [
  'Voles on the dike',
  'The team caught 1,204 voles. Then they let them go.',
  'No vole died; winter may differ & cost < 5%.',
].join('\n\n');
const FINDING: FindingValue = { ...OPEN_FINDING, change: 'no_difference' };
const FULL = { template: 'in-full', bibliography: true } as const;

async function openDike() {
  const library = await openQuoted(TEXT, []);
  const { call, article } = library;
  const target = { of: 'article', id: article.id } as const;
  const claim = (quotes: readonly string[], draft: Partial<ClaimDraft>) =>
    call('claims.create', {
      articleId: article.id,
      revisionId: article.revisionId,
      spans: quotes.map((words) => {
        const start = TEXT.indexOf(words);
        return { start, end: start + words.length };
      }),
      draft: {
        value: { kind: 'safety', category: 'caveat', hedged: true },
        statement: '',
        speaker: 'authors',
        ...draft,
      },
    });
  return { ...library, target, claim };
}

test('a note in full has each value, who says it, and the sentence where nobody wrote a statement', async () => {
  const library = await openDike();
  const { call, claim, target, article } = library;
  await claim(['1,204 voles'], {
    value: {
      kind: 'sample_size',
      count: 1204,
      unit: 'voles',
      unitKind: 'animals',
      role: 'enrolled',
      qualifier: 'exact',
    },
    speaker: 'outside_expert',
    speakerName: 'Ines_Prado',
  });
  await claim(['winter may differ', 'No vole died'], {});
  await claim(['let them'], {
    value: { ...FINDING, effectValue: '12', effectUnit: 'days' },
    statement: '12 days; p 0.04',
  });
  await claim([], { statement: 'Winters differ' });
  await claim(['Voles on the dike'], {
    value: { kind: 'study_design', design: 'field_study', subject: 'article' },
    statement: 'Traps on a dike',
    speaker: null,
  });
  await call('absences.record', { articleId: article.id, kind: 'species' });
  const { text } = await readNote(library, target, FULL);
  for (const words of [
    '**1,204 voles** (enrolled, exact, Ines\\_Prado, an outside expert) [@smit2020, para. 2]\n\n> 1,204 voles\n\nVerified, para. 2.',
    '**Caveat** (hedged, the authors): No vole died; winter may differ \\& cost \\< 5%. [@smit2020, para. 3]',
    '**No difference** (12 days, the authors): Then they let them go. [@smit2020, para. 2]',
    '**Unproved:** **Caveat** (hedged, the authors): Winters differ [@smit2020]\n\nUnproved: no quote.',
    '\n- Species: none stated',
  ]) {
    expect(text).toContain(words);
  }
  // The facts about the article come first, the references last.
  expect(text.indexOf('**Field study**: Traps on a dike')).toBeLessThan(text.indexOf('1,204'));
  expect(text).toMatch(/\n## References\n\n- Smit, An\. 2020\. .+\\@smit2020\n$/s);
});

test('suggestions that are left out, and kinds without claims, are told from what nobody looked at', async () => {
  const library = await openDike();
  const { call, engine, addArticle } = library;
  const { id } = await addArticle('Mice and lamps\n\nA total of 48 mice slept under a lamp.');
  const { jobId } = await call('suggestions.read', { articles: { of: 'these', ids: [id] } });
  await engine.waitForJob(jobId);
  const read = async () => (await readNote(library, { of: 'article', id })).text;
  expect(await read()).toMatch(/Safety: the rules found none \(2 sentences read by rules/);
  expect(await read()).toMatch(/Sample size: suggested, not yet decided/);
  const claims = await call('claims.list', { articleId: id });
  await call('claims.decide', { ids: claims.map((one) => one.id), decision: 'rejected' });
  expect(await read()).toMatch(/Sample size: no claims/);
});

test('a note that is written piece by piece is the one that is shown, with every reference once', async () => {
  const library = await openDike();
  const { claim, addArticle, save } = library;
  await claim(['No vole died'], { statement: 'None died' });
  const wrens = await addArticle('Wrens\n\nA wren sang.');
  const articles = { of: 'these' as const, ids: [wrens.id, library.article.id] };
  const target = { of: 'articles' as const, articles };
  const shown = await readNote(library, target, FULL);
  const path = join(temporaryFolder(), 'note.md');
  const options = { ...OPTIONS, ...FULL, renewable: false };
  expect(await save(path, options, target)).toMatchObject({ state: 'finished', total: 2 });
  expect(readFileSync(path, 'utf8')).toBe(shown.text);
  expect(shown.text.match(/\\@/g)).toHaveLength(2);
});

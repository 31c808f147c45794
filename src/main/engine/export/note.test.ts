import { describe, expect, test } from 'vitest';
import { OPEN_FINDING } from '../../../shared/domain/test-finding.ts';
import type { ClaimDraft, ClaimValue, FindingValue } from '../../../shared/domain/claim.ts';
import { openTestEngine } from '../test-engine.ts';
import { NOWHERE } from '../test-ids.ts';

const TEXT = [
  'Voles on the dike',
  `The team's "catch" -- 1,204 voles (*Microtus*), or 3_4 a trap [see map] -- was kept.`,
  '1. First they weighed them.\n2. Then they let them go...',
  'No vole died; the authors warn that winter may differ & cost < 5% of $10^3.',
].join('\n\n');

const COUNT: ClaimValue = {
  kind: 'sample_size',
  count: 1204,
  unit: 'voles',
  unitKind: 'animals',
  role: 'enrolled',
  qualifier: 'exact',
};
const FINDING: FindingValue = { ...OPEN_FINDING, change: 'no_difference' };
const CAVEAT: ClaimValue = { kind: 'safety', category: 'caveat', hedged: true };
const draftOf = (value: ClaimValue, statement = ''): ClaimDraft => ({
  value,
  statement,
  speaker: 'authors',
});

async function openDike() {
  const library = openTestEngine();
  const { call } = library;
  const article = await library.addArticle(TEXT);
  await call('articles.update', {
    id: article.id,
    citekey: 'smit2020voles',
    csl: {
      type: 'article-journal',
      title: 'Voles on the dike',
      author: [{ family: 'Smit', given: 'An' }],
      'container-title': 'Dike & Field',
      issued: { 'date-parts': [[2020]] },
    },
  });
  const spanOf = (words: string) => {
    const start = article.text.indexOf(words);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    return { start, end: start + words.length };
  };
  const claim = async (value: ClaimValue, quotes: readonly string[], statement = '') =>
    (
      await call('claims.create', {
        articleId: article.id,
        revisionId: article.revisionId,
        spans: quotes.map(spanOf),
        draft: draftOf(value, statement),
      })
    ).id;
  const note = () =>
    call('export.text', { target: { of: 'article', id: article.id }, format: 'note' });
  return { ...library, article, spanOf, claim, note };
}

/** The block quotes of a note, read back as CommonMark reads them. */
function readQuotes(note: string): string[] {
  const blocks = note.match(/(?:^ {2}>.*\n?)+/gm) ?? [];
  return blocks.map((block) =>
    block
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/^ {2}> ?/, ''))
      .join('\n')
      .replace(
        /\\\n|\\([!-/:-@[-`{-~])|&#(\d+);/g,
        (whole: string, sign: string | undefined, code: string | undefined) =>
          whole === '\\\n' ? '\n' : (sign ?? String.fromCodePoint(Number(code))),
      ),
  );
}

describe('a citation note', () => {
  test('gives every quote back word for word, with its paragraph', async () => {
    const { claim, note, article } = await openDike();
    const quotes = [
      `The team's "catch" -- 1,204 voles (*Microtus*), or 3_4 a trap [see map] -- was kept.`,
      '1. First they weighed them.\n2. Then they let them go...',
      'let them go...\n\nNo vole died',
      'the authors warn that winter may differ & cost < 5% of $10^3',
    ];
    await claim(COUNT, quotes.slice(0, 1));
    await claim(CAVEAT, quotes.slice(1));
    const { text, warnings, suggestedName } = await note();
    const read = readQuotes(text);
    expect(read).toEqual([
      quotes[0],
      quotes[1],
      '2. Then they **let them go...**\n\n**No vole died**; the authors warn that winter may differ & cost < 5% of $10^3.',
      'No vole died; **the authors warn that winter may differ & cost < 5% of $10^3**.',
    ]);
    const words = read.map((quote) => quote.replaceAll('**', ''));
    expect(words.filter((quote) => !article.text.includes(quote))).toEqual([]);
    expect(text).toContain(
      '- **1,204 voles** (enrolled, exact, the authors) [@smit2020voles, para. 2]',
    );
    expect(text).toContain('[@smit2020voles, paras. 3, 4]');
    expect(warnings).toEqual([]);
    expect(suggestedName).toBe('smit2020voles-notes.md');
  });

  test('has the sentence where nobody wrote a statement, and one proof for quotes of one sentence', async () => {
    const { claim, note } = await openDike();
    await claim(CAVEAT, ['winter may differ', 'No vole died']);
    await claim(FINDING, ['they let them go']);
    await claim(
      { ...FINDING, effectValue: '12', effectUnit: 'days' },
      ['let them'],
      '12 days; p 0.04',
    );
    const { text } = await note();
    expect(text).toContain(
      String.raw`- **Caveat** (hedged, the authors): No vole died; the authors warn that winter may differ \& cost \< 5% of \$10\^3. [@smit2020voles, para. 4]`,
    );
    expect(text).toContain('> **No vole died**; the authors warn that **winter may differ** ');
    expect(text.match(/^ {2}s1, para/gm)).toHaveLength(1);
    expect(text).toContain('- **No difference** (the authors): 2. Then they let them go');
    expect(text).toContain(
      '- **No difference** (12 days; p 0.04, the authors): 2. Then they let them go',
    );
  });

  test('ends with the references', async () => {
    const { claim, note } = await openDike();
    await claim(COUNT, ['1,204 voles']);
    expect((await note()).text).toMatch(
      /\n## References\n\n- Smit, An\. 2020\. Voles on the dike\. \*Dike \\& Field\.\* \[@smit2020voles\]\n$/,
    );
  });

  test('marks a claim without a quote as unproved', async () => {
    const { claim, note } = await openDike();
    await claim(CAVEAT, [], 'Winters differ');
    const { text, warnings } = await note();
    expect(text).toContain(
      '- **Caveat** (hedged, the authors): Winters differ [@smit2020voles]\n\n  s1: **unproved**, no quote.',
    );
    expect(warnings).toEqual(['s1 of @smit2020voles is unproved: it has no quote.']);
  });

  test('marks quotes that moved and quotes that are broken, and points to no place for those', async () => {
    const { claim, note, call, article } = await openDike();
    await claim(COUNT, ['1,204 voles']);
    await claim(CAVEAT, ['No vole died']);
    await call('articles.revise', {
      id: article.id,
      text: article.text
        .replace('Voles on the dike', 'A dike\n\nVoles on the dike')
        .replace('1,204 voles', '1,240 voles')
        .replace('No vole died; ', ''),
    });
    const { text, warnings } = await note();
    expect(text).toContain(
      'n1, para. 3: **moved**: marked as “1,204 voles” in an earlier revision, found with other words in paragraph 3 of revision 2, to be confirmed.',
    );
    expect(text).toContain('- **Caveat** (hedged, the authors): No vole died [@smit2020voles]\n');
    expect(text).toContain('s2: **broken**: these words are not in revision 2 of the text.');
    expect(readQuotes(text)).toEqual([
      `The team's "catch" -- **1,240 voles** (*Microtus*), or 3_4 a trap [see map] -- was kept.`,
      'No vole died',
    ]);
    expect(warnings).toEqual([
      'A quote of n1 of @smit2020voles has moved: confirm its new place.',
      'A quote of s2 of @smit2020voles is broken: its words are not in the text.',
    ]);
  });

  test('says what is stated nowhere, and shows highlights with their comments', async () => {
    const { note, call, article, spanOf } = await openDike();
    await call('absences.record', { articleId: article.id, kind: 'species' });
    await call('annotations.create', {
      articleId: article.id,
      revisionId: article.revisionId,
      span: spanOf('see map'),
      color: 'orange',
      comment: 'Which map?\n\n# Not a heading',
      tags: ['maps'],
    });
    const { text } = await note();
    expect(text).toMatch(/### Species\n\n- \*\*None stated\*\*: \d+ sentences read by Reader\./);
    expect(text).toContain(
      '- Which map?\n  \n  \\# Not a heading [@smit2020voles, para. 2] (check this, maps)',
    );
    expect(readQuotes(text)).toEqual([
      `The team's "catch" -- 1,204 voles (*Microtus*), or 3_4 a trap [**see map**] -- was kept.`,
    ]);
  });

  test('begins with the facts about the article, and names who speaks', async () => {
    const { note, call, article, spanOf } = await openDike();
    const { id: articleId, revisionId } = article;
    const make = (draft: ClaimDraft, quote: string) =>
      call('claims.create', { articleId, revisionId, spans: [spanOf(quote)], draft });
    const design = { kind: 'study_design', design: 'field_study', subject: 'article' } as const;
    const named = { speaker: 'outside_expert', speakerName: 'Ines_Prado' } as const;
    await make({ value: COUNT, statement: '', ...named }, '1,204 voles');
    await make({ value: design, statement: 'Traps on a dike', speaker: null }, 'Voles on the dike');
    const { text } = await note();
    expect(text).toContain(
      '### Study design\n\n- **Field study**: Traps on a dike [@smit2020voles',
    );
    expect(text.indexOf('### Study design')).toBeLessThan(text.indexOf('### Sample size'));
    expect(text).toContain(String.raw`(enrolled, exact, Ines\_Prado, an outside expert)`);
  });

  test('says of each kind without a claim why there is none', async () => {
    const { note, call, article, claim } = await openDike();
    expect((await note()).text).toContain(
      '\n\nNot looked at yet: study design, publication status, setting, sample size, species, findings, safety.\n',
    );
    await claim(COUNT, ['1,204 voles']);
    await call('absences.record', { articleId: article.id, kind: 'species' });
    expect((await note()).text).toContain(
      '\n\nNot looked at yet: study design, publication status, setting, findings, safety.\n',
    );
  });

  test('tells suggestions that are left out, and what was rejected, from what nobody looked at', async () => {
    const { call, engine, addArticle } = openTestEngine();
    const { id } = await addArticle('Mice and lamps\n\nA total of 48 mice slept under a lamp.');
    const { jobId } = await call('suggestions.read', { articles: { of: 'these', ids: [id] } });
    await engine.waitForJob(jobId);
    const noteOf = async () =>
      (await call('export.text', { target: { of: 'article', id }, format: 'note' })).text;
    expect(await noteOf()).toMatch(/Suggested, not yet decided and left out: sample size, species/);
    expect(await noteOf()).toMatch(
      /### Safety\n\n- \*\*The rules found none\*\*: 2 sentences read/,
    );
    const claims = await call('claims.list', { articleId: id });
    await call('claims.decide', { ids: claims.map((one) => one.id), decision: 'rejected' });
    expect(await noteOf()).toMatch(/ No claims: sample size, species/);
  });

  test('is the same text for the same library', async () => {
    const { claim, note } = await openDike();
    await claim(COUNT, ['1,204 voles']);
    expect(await note()).toEqual(await note());
  });

  test('of chosen claims holds them and no others', async () => {
    const { claim, call } = await openDike();
    const chosen = await claim(CAVEAT, ['No vole died']);
    await claim(COUNT, ['1,204 voles']);
    const { text } = await call('export.text', {
      target: { of: 'claims', ids: [chosen] },
      format: 'note',
    });
    expect(readQuotes(text)).toEqual([
      '**No vole died**; the authors warn that winter may differ & cost < 5% of $10^3.',
    ]);
  });
});

describe('export.quote', () => {
  test('is the quote with its citation', async () => {
    const { claim, call, article } = await openDike();
    await claim(COUNT, ['1,204 voles (*Microtus*)']);
    const [made] = await call('claims.list', { articleId: article.id });
    const quoteId = made!.quotes[0]!.id;
    const { text, warnings } = await call('export.quote', { quoteId });
    expect(text).toBe('“1,204 voles (*Microtus*)” [@smit2020voles, para. 2]');
    expect(warnings).toEqual([]);
  });

  test('of an annotation works too, and of nothing is an error', async () => {
    const { call, article, spanOf } = await openDike();
    await call('annotations.create', {
      articleId: article.id,
      revisionId: article.revisionId,
      span: spanOf('see map'),
      color: 'gray',
      comment: '',
      tags: [],
    });
    const [annotation] = await call('annotations.list', { articleId: article.id });
    const { text } = await call('export.quote', { quoteId: annotation!.quote.id });
    expect(text).toBe('“see map” [@smit2020voles, para. 2]');
    await expect(call('export.quote', { quoteId: NOWHERE })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('export.words', () => {
  test('are cited as a quote is, with the paragraph they stand in', async () => {
    const { call, article, spanOf } = await openDike();
    const { revisionId } = article;
    const { text } = await call('export.words', { revisionId, span: spanOf('see map') });
    expect(text).toBe('“see map” [@smit2020voles, para. 2]');
  });

  test('that are not in the library are an error', async () => {
    const { call, article } = await openDike();
    const { revisionId } = article;
    const span = { start: 1_000_000, end: 1_000_005 };
    await expect(call('export.words', { revisionId, span })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

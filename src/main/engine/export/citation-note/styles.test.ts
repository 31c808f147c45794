import { expect, test } from 'vitest';
import type { NoteOptions } from '../../../../shared/domain/citation-note.ts';
import { BUNDLED_STYLES } from '../../../../shared/domain/bundled-styles.ts';
import { OPTIONS, openQuoted } from '../../test-notes.ts';

async function openStyled() {
  const { call, article } = await openQuoted('Voles\n\nNone of them died. Winter may differ.', [
    'None of them died',
    'Winter may differ',
  ]);
  return async (options: Partial<NoteOptions>) => {
    const note = await call('export.previewNote', {
      target: { of: 'article', id: article.id },
      options: { ...OPTIONS, format: 'plain', bibliography: true, ...options },
    });
    if (note.of !== 'note') throw new Error('faults');
    return note;
  };
}

test('citations stand in the style of the note, with their places, and only what is cited is listed', async () => {
  const preview = await openStyled();
  const apa = await preview({ style: BUNDLED_STYLES.apa });
  expect(apa.text).toContain('Statement 1 (Smit, 2020, para. 2)');
  expect(apa.text).toMatch(
    /References\n-+\n\nSmit, A. \(2020\)\. Voles on the dike\. Dike & Field/,
  );
  const numbered = await preview({ style: BUNDLED_STYLES.vancouver, format: 'markdown' });
  expect(numbered.text).toMatch(/Statement 1 .*1/);
  expect(numbered.text).toMatch(/\n- 1\\?\. Smit A/);
});

test('footnotes hold the citations where they are wanted', async () => {
  const preview = await openStyled();
  const notes = await preview({
    style: BUNDLED_STYLES.apa,
    citations: 'footnotes',
    format: 'markdown',
  });
  expect(notes.text).toMatch(
    /Statement 1 \[\^(\w+-1)\]\n\n> None of them died\n\nVerified, para. 2.\n\n\[\^\1\]: \(Smit, 2020, para. 2\)/,
  );
  const run = notes.blocks.flatMap(({ runs }) => runs).find(({ of }) => of === 'footnote');
  expect(run).toMatchObject({ of: 'footnote' });
});

test('a bibliography alone holds every article that is named, cited or not', async () => {
  const { call, article, addArticle } = await openQuoted('Voles\n\nNone of them died.', []);
  const wrens = await addArticle('Wrens\n\nA wren sang.');
  const preview = async (options: Partial<NoteOptions>) => {
    const articles = { of: 'these' as const, ids: [article.id, wrens.id] };
    const note = await call('export.previewNote', {
      target: { of: 'articles', articles },
      options: { ...OPTIONS, format: 'plain', contents: 'references', ...options },
    });
    return note.of === 'note' ? note : null;
  };
  const apa = await preview({ style: BUNDLED_STYLES.apa });
  expect(apa).toMatchObject({ statements: [], cited: 2, counts: { articles: 2, statements: 0 } });
  expect(apa!.suggestedName).toMatch(/-bibliography\.txt$/);
  expect(apa!.text).toMatch(
    /\nReferences\n-+\n\nSmit, A\. \(2020\)\. Voles on the dike\. Dike & Field[^]*\nWrens/,
  );
  const numbered = await preview({ style: BUNDLED_STYLES.vancouver });
  expect(numbered!.text).toMatch(/\n1\. Smit A[^]*\n2\. Wrens/);
  const keys = await preview({ style: 'citekeys', format: 'markdown' });
  expect(keys!.text).toContain('@smit2020');
});

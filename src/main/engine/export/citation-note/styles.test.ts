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

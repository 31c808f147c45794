import { describe, expect, it } from 'vitest';
import type { RevisionId, ReadingId } from '../../../../../shared/domain/ids.ts';
import type { ArticlePages } from '../../../../../shared/domain/pages.ts';
import { nextView, reasonAgainst, shownView } from './shown-view.ts';

const WITH_TEXT: ArticlePages = {
  readingId: 'one' as ReadingId,
  attachmentId: null,
  revisionId: 'two' as RevisionId,
  condition: 'text',
  pages: [],
  warnings: [],
  marks: 0,
};
const PICTURES: ArticlePages = { ...WITH_TEXT, revisionId: null, condition: 'no_text' };

describe('the views of a PDF', () => {
  it('go round, in a narrow window without both', () => {
    const round = (isNarrow: boolean) =>
      (['page', 'text', 'both'] as const).map((view) => nextView(WITH_TEXT, view, isNarrow));
    expect(round(false)).toEqual(['text', 'both', 'page']);
    expect(round(true).slice(0, 2)).toEqual(['text', 'page']);
  });

  it('are those that were chosen, where there is room and a text', () => {
    expect(shownView(WITH_TEXT, 'both', false)).toBe('both');
    expect(shownView(WITH_TEXT, 'both', true)).toBe('text');
    expect(shownView(PICTURES, 'text', false)).toBe('page');
    expect(shownView(PICTURES, 'both', true)).toBe('page');
  });

  it('say why there is no text, and then stay with the pages', () => {
    expect(reasonAgainst(PICTURES, 'text')).toBe('The pages are pictures without text');
    expect(reasonAgainst({ ...PICTURES, condition: 'text' }, 'both')).toBe(
      'No text of this PDF is here',
    );
    expect(reasonAgainst(PICTURES, 'page')).toBeNull();
    expect(nextView(PICTURES, 'page', false)).toBe('page');
  });
});

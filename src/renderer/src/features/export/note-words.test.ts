import { describe, expect, it } from 'vitest';
import type { AgainPlan } from '../../../../shared/domain/citation-note.ts';
import { changeLines, quoteWords } from './note-words.ts';

const NOTHING: AgainPlan = {
  seen: '',
  exportedAt: null,
  isEdited: false,
  copyName: 'note copy.md',
  conflicts: [],
  kept: [],
  renewed: 0,
  changed: 0,
  added: 0,
  removed: 0,
  rewritten: 0,
  takenOut: 0,
  own: 0,
};

const told = (plan: Partial<AgainPlan>) =>
  changeLines({ ...NOTHING, ...plan }).map(({ count, words }) => `${String(count)} ${words}`);

describe('what becomes of a file that is exported again', () => {
  it('is told kind by kind, and kinds of which there is nothing are left out', () => {
    expect(told({})).toEqual([]);
    expect(told({ renewed: 1, added: 1, removed: 1, rewritten: 1, takenOut: 1, own: 1 })).toEqual([
      '1 statement is renewed, none changed',
      '1 new statement is added at its place',
      '1 statement goes, no longer among those exported',
      '1 statement you rewrote stays as you wrote it',
      '1 statement you took out stays out',
      '1 paragraph of your own stays where it is',
    ]);
    expect(told({ renewed: 3, changed: 1, added: 2, own: 2 })).toEqual([
      '3 statements are renewed, 1 of them changed',
      '2 new statements are added at their places',
      '2 paragraphs of your own stay where they are',
    ]);
  });
});

describe('the quotes of a note', () => {
  it('are counted by their state', () => {
    const quotes = { verified: 16, moved: 1, broken: 0, unchecked: 2 };
    expect(quoteWords({ quotes })).toBe('19 quotes: 16 verified, 1 moved, 2 not looked up yet');
    expect(quoteWords({ quotes: { verified: 0, moved: 0, broken: 0, unchecked: 0 } })).toBe(
      'No quotes',
    );
  });
});

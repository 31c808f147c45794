import { describe, expect, it } from 'vitest';
import type { Place } from '../../../shared/contract/actions.ts';
import { parseChord } from './chords.ts';
import { actsWhileTyping, matchKeys } from './key-matching.ts';

function match(chord: string, places: readonly Place[], overrides = {}) {
  return matchKeys(parseChord(chord), places, overrides, 'linux');
}

describe('matchKeys', () => {
  it('runs only what belongs to a place that is alive', () => {
    expect(match('1', ['list', 'everywhere']).complete).toEqual(['article.inbox']);
    expect(match('1', ['reader', 'everywhere']).complete).toEqual([]);
    expect(match('A', ['reader', 'everywhere']).complete).toEqual(['claim.accept']);
    expect(match('A', ['cell', 'evidence', 'everywhere']).complete).toEqual(['evidence.accept']);
    expect(match('A', ['evidence', 'everywhere']).complete).toEqual([]);
    expect(match('Delete', ['everywhere']).complete).toEqual([]);
  });

  it('puts the nearest place first', () => {
    const overrides = { 'article.read': 'I' };
    expect(match('I', ['list', 'everywhere'], overrides).complete).toEqual([
      'article.read',
      'import.choose',
    ]);
  });

  it('waits for the rest of a sequence', () => {
    expect(match('G', ['everywhere'])).toEqual({ complete: [], pending: true });
    expect(match('G I', ['everywhere'])).toEqual({ complete: ['go.inbox'], pending: false });
    expect(match('G X', ['everywhere'])).toEqual({ complete: [], pending: false });
  });

  it('knows the customary second keys', () => {
    expect(match('/', ['everywhere']).complete).toEqual(['search.focus']);
    expect(match('Mod+Y', ['everywhere']).complete).toEqual(['history.redo']);
    expect(matchKeys(parseChord('Mod+Backspace'), ['list'], {}, 'darwin').complete).toEqual([
      'item.trash',
    ]);
  });
});

describe('actsWhileTyping', () => {
  it.each(['X', 'Shift+X', 'Delete', 'Enter', 'Mod+Z', 'Mod+Shift+Z', 'Mod+A', 'Mod+Shift+V'])(
    'leaves %s to the field',
    (chord) => {
      expect(parseChord(chord).map(actsWhileTyping)).toEqual([false]);
    },
  );

  it.each(['Mod+K', 'Mod+Shift+P', 'F6', 'Mod+,'])('lets %s through', (chord) => {
    expect(parseChord(chord).map(actsWhileTyping)).toEqual([true]);
  });
});

import { describe, expect, it } from 'vitest';
import { notesInView, type PlacedNote } from './notes-in-view.ts';

const SCREEN = { top: 20_000, bottom: 21_000 };
const NONE: ReadonlySet<string | null> = new Set([null]);

function makeNotes(count: number): { notes: PlacedNote[]; tops: Map<string, number> } {
  const notes = Array.from({ length: count }, (_, at) => ({
    key: `n${String(at)}`,
    line: at * 50,
  }));
  return { notes, tops: new Map(notes.map(({ key }, at) => [key, at * 100])) };
}

describe('notesInView', () => {
  it('draws all notes of an article that has not very many', () => {
    const { notes, tops } = makeNotes(300);
    expect(notesInView(notes, tops, SCREEN, NONE)).toBe(notes);
  });

  it('draws of thousands those that stand near the screen, in order', () => {
    const { notes, tops } = makeNotes(10_000);
    const drawn = notesInView(notes, tops, SCREEN, NONE);
    expect(drawn.length).toBeLessThan(60);
    expect(drawn).toEqual(notes.slice(notes.indexOf(drawn[0]!)).slice(0, drawn.length));
    const places = drawn.map(({ key }) => tops.get(key)!);
    expect(places[0]).toBeLessThan(SCREEN.top - 1000);
    expect(places.at(-1)).toBeGreaterThan(SCREEN.bottom + 1000);
  });

  it('draws the one that is selected wherever it stands, and a new one by its line', () => {
    const { notes, tops } = makeNotes(10_000);
    const added = [{ key: 'new', line: 20_500 }, { key: 'far', line: 900_000 }, ...notes];
    const keys = notesInView(added, tops, SCREEN, new Set(['n9999'])).map(({ key }) => key);
    expect(keys).toContain('n9999');
    expect(keys).toContain('new');
    expect(keys).not.toContain('far');
  });

  it('draws the first ones, and not thousands, before anything was placed or measured', () => {
    const { notes, tops } = makeNotes(10_000);
    const unknown = { top: 0, bottom: Infinity };
    expect(notesInView(notes, new Map(), unknown, new Set(['n9999']))).toHaveLength(301);
    expect(notesInView(notes, tops, unknown, NONE).length).toBeLessThan(100);
  });
});

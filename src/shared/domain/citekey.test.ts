import anyAscii from 'any-ascii';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCitekey } from './citekey.ts';

const NONE = () => false;
const among =
  (taken: ReadonlySet<string>) =>
  (key: string): boolean =>
    taken.has(key.toLowerCase());
const issued = { 'date-parts': [[2015, 11, 2]] };

describe('makeCitekey', () => {
  it.each([
    [
      {
        author: [{ family: 'Okafor', given: 'Ada' }],
        issued,
        title: 'On the keeping of round cells',
      },
      'okafor2015keeping',
    ],
    [
      { 'container-title': 'Health Wire', issued, title: 'Fourteen cells, one answer' },
      'wire2015fourteen',
    ],
    [{ author: [{ literal: 'Science Desk' }], issued, title: 'Lab-made cells' }, 'desk2015labmade'],
    [
      {
        author: [{ family: 'Øster-Łuk', 'non-dropping-particle': 'von' }],
        issued,
        title: 'Große Zellen',
      },
      'vonosterluk2015grosse',
    ],
    [{ author: [{ family: 'Müller' }], issued, title: '14 of them' }, 'muller2015them'],
    [{ author: [{ family: 'Lin' }], issued, title: '1984' }, 'lin20151984'],
    [{ author: [{ family: 'Lin' }], title: 'The' }, 'linthe'],
    [{ author: [{ family: '田中', given: '太郎' }], issued, title: 'Cells' }, 'tianzhong2015cells'],
    [
      { author: [{ family: '王', given: '伟' }], issued, title: '细胞在小鼠体内的生长' },
      'wang2015xibaozaixiao',
    ],
    [
      { author: [{ family: 'Щукин', given: 'Олег' }], issued, title: 'О росте клеток' },
      'shchukin2015roste',
    ],
    [
      { author: [{ family: 'Παπαδάκη', given: 'Άννα' }], issued, title: 'Κύτταρα ποντικών' },
      'papadaki2015kyttara',
    ],
    [{ author: [{ family: '김' }], issued, title: '세포의 성장' }, 'gim2015sepoui'],
    [{ issued }, 'untitled2015'],
    [{}, 'untitled'],
  ])('makes a key of %j', (item, key) => {
    expect(makeCitekey({ type: 'article-journal', ...item }, anyAscii, NONE)).toBe(key);
  });

  it('keeps a key that the item brings, in its case', () => {
    const item = { type: 'book' as const, title: 'Cells', 'citation-key': 'Okafor:2015_b' };
    expect(makeCitekey(item, anyAscii, NONE)).toBe('Okafor:2015_b');
    expect(makeCitekey(item, anyAscii, among(new Set(['okafor:2015_b'])))).toBe('Okafor:2015_ba');
    expect(makeCitekey({ ...item, 'citation-key': 'two words' }, anyAscii, NONE)).toBe('cells');
  });

  it('finds a free key among thousands alike in a few questions', () => {
    const taken = new Set<string>();
    let asked = 0;
    for (let made = 0; made < 5000; made++) {
      const key = makeCitekey({ type: 'book', title: 'Cells' }, anyAscii, (wanted) => {
        asked++;
        return taken.has(wanted);
      });
      expect(taken.has(key)).toBe(false);
      taken.add(key);
    }
    expect(taken.has('cellsgjg')).toBe(true);
    expect(asked).toBeLessThan(5000 * 30);
  });

  it('goes on from z to aa', () => {
    const taken = new Set<string>();
    const keys = Array.from({ length: 29 }, () => {
      const key = makeCitekey({ type: 'book', title: 'Cells' }, anyAscii, among(taken));
      taken.add(key.toLowerCase());
      return key;
    });
    expect([keys[0], keys[1], keys[26], keys[27], keys[28]]).toEqual([
      'cells',
      'cellsa',
      'cellsz',
      'cellsaa',
      'cellsab',
    ]);
  });

  it('makes a plain ASCII key that nobody else has, whatever the item says', () => {
    const word = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(word, word, word, fc.array(word), (family, title, literal, others) => {
        const item = {
          type: 'article' as const,
          title,
          author: [{ family }, { literal }],
          issued: { literal },
        };
        const taken = new Set(others.map((other) => other.toLowerCase()));
        taken.add(makeCitekey(item, anyAscii, NONE));
        const key = makeCitekey(item, anyAscii, among(taken));
        expect(key).toMatch(/^[a-z0-9]+$/);
        expect(taken.has(key)).toBe(false);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOf } from '../../../testing/test-library.ts';
import { snapToWords, withoutSigns } from './quotable.ts';

const snapped = (text: string, part: string): string => {
  const { start, end } = snapToWords(text, spanOf(text, part));
  return text.slice(start, end);
};
const quoted = (text: string, part: string): string => {
  const { start, end } = withoutSigns(text, spanOf(text, part));
  return text.slice(start, end);
};

describe('a selection', () => {
  it.each([
    ['We followed 12 barn owls.', 'ollowed 12 ba', 'followed 12 barn'],
    ['We followed 12 barn owls.', 'followed 12 barn', 'followed 12 barn'],
    ['About 1,204 women took part.', '04 wom', '1,204 women'],
    ['It fell by 12.5% in a year.', '.5% in', '12.5% in'],
    ['They didn’t sleep.', 'id', 'didn’t'],
    ['Blütezeit für Züchter', 'ütezeit f', 'Blütezeit für'],
    ['(barn owls)', 'arn owl', 'barn owls'],
    ['我们观察了十二只猫头鹰', '头', '猫头鹰'],
  ])('in “%s” of “%s” takes its words whole', (text, part, whole) => {
    expect(snapped(text, part)).toBe(whole);
  });

  it('only grows, and snapping it again changes nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 2, unit: 'grapheme' }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const [start, end] = [a % text.length, (b % text.length) + 1].toSorted((x, y) => x - y);
          if (start === undefined || end === undefined || start === end) return;
          const whole = snapToWords(text, { start, end });
          expect(whole.start).toBeLessThanOrEqual(start);
          expect(whole.end).toBeGreaterThanOrEqual(end);
          expect(snapToWords(text, whole)).toEqual(whole);
        },
      ),
    );
  });
});

describe('a quote', () => {
  it.each([
    ['Found:\n- Owls hunt at dusk\n- Bats do not', '- Owls hunt', 'Owls hunt'],
    ['Found:\n• Owls hunt at dusk', '• Owls hunt at dusk', 'Owls hunt at dusk'],
    ['1. Owls hunt at dusk\n2. Bats do not', '1. Owls hunt at dusk\n2.', 'Owls hunt at dusk'],
    ['– Owls hunt\n– Bats do not', 'Owls hunt\n–', 'Owls hunt'],
    ['a) Owls hunt', ') Owls', 'Owls'],
    ['Figure 2: Twelve owls at dusk.', 'Figure 2: Twelve owls', 'Twelve owls'],
    ['Fig. 3a. Twelve owls at dusk.', '3a. Twelve owls', 'Twelve owls'],
    ['Table S1 | Owls by valley', 'Table S1 | Owls', 'Owls'],
    ['Abb. 4 – Zwölf Eulen', 'Abb. 4 – Zwölf Eulen', 'Zwölf Eulen'],
  ])('of “%s” has no sign of the layout', (text, part, words) => {
    expect(quoted(text, part)).toBe(words);
  });

  it.each([
    ['Figure 2 shows twelve owls.', 'Figure 2 shows twelve owls.'],
    ['Twelve owls – and two bats.', 'owls – and'],
    ['The dose was 5 mg - or more.', '5 mg - or'],
    ['In 2015. They came back.', '2015. They'],
    ['Figure 2:', 'Figure 2:'],
    ['-5 degrees', '-5 degrees'],
  ])('of “%s” keeps “%s”', (text, part) => {
    expect(quoted(text, part)).toBe(part);
  });
});

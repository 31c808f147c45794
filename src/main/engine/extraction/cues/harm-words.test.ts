import { expect, test } from 'vitest';
import { isHarmWord } from './harm-words.ts';

test.each(['nausea', 'gastritis', 'rhinitis', 'hypoglycaemia', 'bradycardia', 'stenosis'])(
  '%s is a harm',
  (word) => {
    expect(isHarmWord(word)).toBe(true);
  },
);

test.each(['diagnosis', 'mitosis', 'apoptosis', 'closes', 'those', 'sleep', 'itis', 'osis'])(
  '%s is none',
  (word) => {
    expect(isHarmWord(word)).toBe(false);
  },
);

import { expect, test } from 'vitest';
import { titleText } from './title-text.ts';

test.each([
  ['Growth of <i>Rana</i> in CO<sub>2</sub>', 'Growth of Rana in CO₂'],
  ['The 10<sup>6</sup> eggs of the 4<sup>th</sup> <b>newt</b>', 'The 10⁶ eggs of the 4th newt'],
  [
    '<span class="nocase">eLife</span> of <span style="font-variant:small-caps;">dna</span>',
    'eLife of dna',
  ],
  ['Eels for p < 0.05 and q>3', 'Eels for p < 0.05 and q>3'],
])('the title %s is read as %s', (title, text) => {
  expect(titleText(title)).toBe(text);
});

import { expect, test } from 'vitest';
import { plainAbstract } from './plain-abstract.ts';

test.each([
  [
    'of Crossref',
    '<jats:title>Abstract</jats:title><jats:sec><jats:title>Methods</jats:title><jats:p>We saw <jats:italic>P</jats:italic> &lt; 0.05.</jats:p></jats:sec><jats:p>Newts <jats:xref ref-type="fig">1</jats:xref> hid.</jats:p>',
    'Methods: We saw P < 0.05.\nNewts 1 hid.',
  ],
  [
    'of a publisher',
    '<h3>Aim.</h3> <p>10<sup>6</sup> eggs,</p><br/>CO<sub>2</sub> &amp; <i>Rana</i>.',
    'Aim. 10⁶ eggs,\nCO₂ & Rana.',
  ],
  ['without marks', 'p<0.05 and q>3 &amp; a < b\n\nTwo.', 'p<0.05 and q>3 & a < b\n\nTwo.'],
  ['with a sign that is no mark', '<p>n <i 3 and b> 4</p>', 'n <i 3 and b> 4'],
])('the abstract %s becomes plain text', (_, written, plain) => {
  expect(plainAbstract(written)).toBe(plain);
});

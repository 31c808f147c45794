import { expect, it } from 'vitest';
import { mathText } from './math-text.ts';
import { readElements } from './read-elements.ts';

function inLine(markup: string): string {
  const [math] = readElements(`<math>${markup}</math>`, { start: /<math/ });
  return mathText(math!.element);
}

it('writes formulas of MathML in a line', () => {
  for (const [markup, text] of [
    ['<mi>P</mi><mo>=</mo><mn>0.05</mn>', 'P = 0.05'],
    ['<msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><msub><mi>a</mi><mi>i</mi></msub>', 'x²+a_i'],
    ['<mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mi>b</mi></mfrac>', '(a+1)/b'],
    ['<msqrt><mi>x</mi></msqrt><mroot><mi>y</mi><mn>3</mn></mroot>', '√x³√y'],
    ['<munderover><mo>∑</mo><mn>1</mn><mi>n</mi></munderover><mi>x</mi>', '∑₁ⁿx'],
    ['<mover><mi>x</mi><mo>¯</mo></mover>', 'x¯'],
    [
      '<mfenced separators=""><mi>a</mi><mi>b</mi></mfenced><mfenced open="[" close="]"><mi>a</mi><mi>b</mi></mfenced>',
      '(ab)[a, b]',
    ],
    [
      '<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd></mtr></mtable>',
      '1, 2; 3',
    ],
    [
      '<semantics><mi>z</mi><annotation>z</annotation></semantics><mo>&#x2061;</mo><mphantom><mi>q</mi></mphantom>',
      'z',
    ],
  ]) {
    expect(inLine(markup!)).toBe(text);
  }
});

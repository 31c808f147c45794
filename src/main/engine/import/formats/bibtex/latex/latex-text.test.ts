import { describe, expect, it } from 'vitest';
import { latexText, withoutComments } from './latex-text.ts';

describe('latexText', () => {
  it.each([
    // Letters.
    [
      String.raw`{\'E}l\`eve, Fran{\c c}ois, \v Cech, Erd{\H o}s, na\"\i ve`,
      'Élève, François, Čech, Erdős, naïve',
    ],
    [
      String.raw`\O{}rsted, \AA rhus, Stra\ss{}e, {\oe}uvre, \l{}\'od\'z`,
      'Ørsted, Århus, Straße, œuvre, łódź',
    ],
    [String.raw`Franc{\ocirc{u}}, Krej{\v{c}}{\'{\i}}`, 'Franců, Krejčí'],
    ['Mu\u0308ller', 'Müller'],
    // Signs.
    [String.raw`R\&D, 50\%, \$5, \#1, a\_b, \{x\}`, 'R&D, 50%, $5, #1, a_b, {x}'],
    [String.raw`\textasciitilde{}x \textbackslash{} y\textless z`, '~x \\ y<z'],
    ["``quoted'' 1--2 --- a~b, 'tis", "“quoted” 1–2 — a b, 'tis"],
    [String.raw`\enquote{outer \enquote*{inner}}`, '“outer ‘inner’”'],
    // Looks and grouping.
    [String.raw`{\bf bold} \emph{in vivo} \textsc{nasa} {{Kept}}`, 'bold in vivo nasa Kept'],
    [String.raw`10\textsuperscript{6} CO\textsubscript{2} 4\textsuperscript{th}`, '10⁶ CO₂ 4th'],
    [
      String.raw`\noopsort{1973b}1973, \href{http://a.b}{here}, \url{http://c.d/e_f}`,
      '1973, here, http://c.d/e_f',
    ],
    [String.raw`z \raisebox{-0.5ex}\textasciitilde 2`, 'z ~2'],
    [String.raw`\begin{it}x\end{it} a\\b\,c\ d`, 'x a b c d'],
    // Formulas.
    [
      String.raw`the $\beta_1$ receptor at $10^{-3}$ mol, $p \leq 0.05$`,
      'the β₁ receptor at 10⁻³ mol, p ≤ 0.05',
    ],
    [
      String.raw`$\mathbb{R}^3$, $\frac{a}{b}$, $\sqrt{2}$, $-$50, \ensuremath{\alpha}`,
      'ℝ³, a/b, √2, -50, α',
    ],
    ['from $5 to $10 each', 'from $5 to $10 each'],
    [String.raw`\(x^2\) and H$_2$O`, 'x² and H₂O'],
    // What is not known.
    [String.raw`\unheard of, \unheard{kept}`, '\\unheard of, kept'],
    [String.raw`\aap`, 'Astronomy and Astrophysics'],
    [String.raw`\symbol{233} \ElsevierGlyph{2014}`, 'é —'],
    // What is broken.
    ['a } b { c', 'a b c'],
    ['x\\', 'x\\'],
    ['one $ alone', 'one $ alone'],
    ['con\u0000trol\u0007s, so\u00adft', 'con trol s, soft'],
  ])('reads %j', (source, text) => {
    expect(latexText(source)).toBe(text);
  });

  it('keeps paragraphs where they are asked for', () => {
    expect(latexText('one\n  two\n\n  three ', true)).toBe('one two\n\nthree');
    expect(latexText('one\n  two\n\n  three ')).toBe('one two three');
  });

  it.each([
    ['braces', '{'.repeat(200_000) + 'x' + '}'.repeat(200_000), 'x'],
    ['accents', `${String.raw`\'`.repeat(100_000)}x`, /x/],
    ['addresses without an end', String.raw`\url{`.repeat(60_000), ''],
    ['dollars', '$ '.repeat(150_000), /^\$/],
    ['percent signs', `% ${'% '.repeat(150_000)}\nx`, /x$/],
  ])('reads 300 KB of %s at once', (_, source, text) => {
    expect(latexText(withoutComments(source))).toMatch(text);
  });
});

describe('withoutComments', () => {
  it('takes out what a percent sign behind a blank makes a comment, and keeps shares', () => {
    expect(latexText(withoutComments('Ada % or Eva?\n  Okafor'))).toBe('Ada Okafor');
    expect(latexText(withoutComments('about 50%\n of 10 % of all'))).toBe(
      'about 50% of 10 % of all',
    );
  });
});

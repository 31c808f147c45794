import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from './read-html.ts';

const LONG =
  'The keepers fed the mice every morning, weighed them at noon, and wrote down, line by line, what each of them had left of its cheese.';

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const article = (body: string) =>
  readHtml(page(`<article><p>${LONG}</p>${body}<p>${LONG}</p></article>`))
    .text.slice(LONG.length, -LONG.length)
    .trim();

describe('readHtml: text', () => {
  it('takes the article and leaves what surrounds it', () => {
    const { text, taken } = readHtml(
      page(
        `<nav><a href="/">Home</a> <a href="/s">Science</a></nav><main><article><h1>Mice</h1><p>${LONG}</p><p>${LONG}</p></article></main><aside><a href="/m">Most read</a></aside><footer>All rights kept</footer>`,
        '<title>Mice</title>',
      ),
    );
    expect(taken).toBe('article');
    expect(text).toBe(`${LONG}\n\n${LONG}`);
  });

  it.each([
    [
      'headings and emphasis',
      '<h2>What  they\n<em>found</em></h2><p>It <b>li</b>ved.</p>',
      'What they found\n\nIt lived.',
    ],
    [
      'lists',
      '<ul><li>One<li><p>Two</p><ol start="3"><li>deep</li><li>er</li></ol></li></ul>',
      '- One\n- Two\n  3. deep\n  4. er',
    ],
    [
      'tables',
      '<table><tr><th></th><th>Mean</th></tr><tr><td><p>Mice</p></td><td>12</td></tr><tr><td></td></tr></table>',
      '| Mean\nMice | 12',
    ],
    ['line breaks', '<p>One<br>two<br><br>three</p>', 'One\ntwo\n\nthree'],
    [
      'references',
      '<p>caf&eacute; &#8220;a&#x201D; &lt;b&gt; &#146; AT&amp;T</p>',
      'café “a” <b> ’ AT&T',
    ],
    ['no-break spaces', '<p>12&nbsp;mice</p><p>&nbsp;</p><p>end</p>', '12\u00a0mice\n\nend'],
    [
      'raised figures',
      '<p>10<sup>6</sup> cells<sup>1,2</sup>, 10<sup>-3</sup>, H<sub>2</sub>O, the 4<sup>th</sup></p>',
      '10⁶ cells¹,², 10⁻³, H₂O, the 4th',
    ],
    [
      'the marks of notes and charges',
      '<p>12<sup>a</sup> mice<sup>b,c</sup> had 10<sup>−2.5</sup> M Ca<sup>2+</sup> and Na<sup>+</sup> at <i>p</i><sup>(2)</sup></p>',
      '12ᵃ miceᵇ,ᶜ had 10⁻².⁵ M Ca²⁺ and Na⁺ at p⁽²⁾',
    ],
    [
      'what styles raise and lower',
      '<p>40<span style="vertical-align: super; font-size: 70%">3</span> and CO<span style="vertical-align:sub">2</span></p>',
      '40³ and CO₂',
    ],
    [
      'quotations',
      '<blockquote><p><q>Astonishing</q>, he said.</p></blockquote>',
      '“Astonishing”, he said.',
    ],
    ['set text', '<pre>a   b\n  c</pre>', 'a   b\n  c'],
    ['emoji and other scripts', '<p>🐁 マウス &#x1F42D;</p>', '🐁 マウス 🐭'],
  ])('keeps %s readable', (_, html, text) => {
    expect(article(html)).toBe(text);
  });

  it.each([
    ['scripts', '<script>document.write("<p>no</p>")</script>'],
    ['styles', '<style>p::before { content: "no" }</style>'],
    ['comments', '<!-- <p>no</p> -->'],
    [
      'hidden elements',
      '<p hidden>no</p><p style="color:red; display: none">no</p><p aria-hidden="true">no</p>',
    ],
    ['text for screen readers only', '<span class="x sr-only">no</span>'],
    ['frames', '<iframe srcdoc="<p>no</p>" src="https://example.org">no</iframe>'],
    ['drawings', '<svg onload="alert(1)"><title>no</title><text>no</text></svg>'],
    [
      'templates and objects',
      '<template><p>no</p></template><object data="data:text/html,no">no</object>',
    ],
    ['controls', '<button>no</button><select><option>no</select><textarea>no</textarea>'],
    [
      'attributes',
      '<p onclick="no()" title="no > no"></p><img src="data:image/png;base64,no" alt="">',
    ],
    ['what only runs without scripts', '<noscript>no</noscript>'],
  ])('leaves out %s', (_, html) => {
    expect(article(html)).not.toMatch(/no/);
  });

  it('takes the whole page but its menus where it is too long to be judged', () => {
    const many = '<i></i>'.repeat(100_001);
    const { text, taken } = readHtml(page(`<nav>Menu</nav><div>Words${many}</div>`));
    expect([text, taken]).toEqual(['Words', 'page']);
    expect(readHtml('').text).toBe('');
  });

  it.each([
    ['no html element', `<title>T</title><p>${LONG}</p><p>${LONG}</p>`],
    ['a head that is not closed', `<html><head><title>T</title><body><p>${LONG}</p><p>${LONG}</p>`],
    ['no body element', `<html><head><title>T</title></head><p>${LONG}</p><p>${LONG}</p></html>`],
    ['text behind the end of the body', `<html><body><p>${LONG}</p></body></html><p>${LONG}</p>`],
    ['two bodies', `<html><body><p>${LONG}</p></body><body><p>${LONG}</p></body></html>`],
  ])('reads a page with %s', (_, html) => {
    expect(readHtml(html).text).toBe(`${LONG}\n\n${LONG}`);
  });
});

describe('readHtml: hostile pages', () => {
  const many = 100_000;
  it.each([
    [
      '100,000 nested divs',
      `${'<div>'.repeat(many)}deep &amp; low${'</div>'.repeat(many)}`,
      'deep & low',
    ],
    ['100,000 nested marks of bold', `${'<b>'.repeat(many)}deep`, 'deep'],
    ['attributes of megabytes', `<p title="${'x'.repeat(3_000_000)}">seen</p>`, 'seen'],
    ['a comment that is not closed', '<p>before</p><!-- <p>after</p>', 'before\n\nafter'],
    ['a drawing that is not closed', '<p>before</p><svg><p>after</p>', 'before\n\nafter'],
    ['a title that is not closed, deep', `<title>${'<div>'.repeat(600)}words`, 'words'],
    ['300,000 openings that never end', '<html '.repeat(300_000), ''],
    ['400,000 instructions that never end', `<p>end${'<?'.repeat(400_000)}</html>`, 'end'],
    [
      '400,000 closings that never end',
      `<p>end${'</'.repeat(400_000)}</html>`,
      `end${'</'.repeat(400_000)}`,
    ],
    ['500,000 references that never end', '&amp'.repeat(500_000), '&amp'.repeat(500_000)],
    ['100,000 openings of comments', `${'<!--'.repeat(many)}<p>end</p>`, 'end'],
    ['20,000 values of one name', `${'<meta name="a" content="b">'.repeat(20_000)}end`, 'end'],
  ])('reads %s', (_, html, text) => {
    expect(readHtml(html).text).toBe(text);
  });

  it('keeps paragraphs, lists and metadata where the page is too deep for a tree', () => {
    const read = readHtml(
      `<html><head><title>Deep &amp; low</title></head><body>${'<div>'.repeat(2000)}<p>One<script>no()</script></p><ul><li>two<li>three</ul><table><tr><td>4<td>5</table>`,
    );
    expect(read).toMatchObject({
      taken: 'source',
      text: 'One\n\n- two\n- three\n\n4 5',
      metadata: { title: 'Deep & low' },
    });
  });

  it('answers any mixture of marks', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '</',
        '<!--',
        '-->',
        '"',
        "'",
        '&',
        '&amp;',
        '&#x110000;',
        '<p>',
        '</p>',
        '<script>',
        '</script>',
        '<table>',
        '<td>',
        '<li>',
        '</ul>',
        '<svg/>',
        '<template>',
        '<body>',
        '</html>',
        '<meta name=',
        '<![CDATA[',
        '\0',
        '\ud800',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { text } = readHtml(pieces.join(''));
        expect(text).not.toMatch(/<(?:p|script|table|template)>/);
      }),
    );
  });
});

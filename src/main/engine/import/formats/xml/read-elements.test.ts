import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readElements, type ReadElement } from './read-elements.ts';
import { rawTextOf, wordsAt } from './xml-element.ts';

const SEARCH = {
  start: /<record(?=[\s>/])/,
  beginsNext: (name: string) => name === 'record',
};

function read(text: string): ReadElement[] {
  return [...readElements(text, SEARCH)];
}

function wordsOfAll(text: string): string[] {
  return read(text).map(({ element }) => rawTextOf(element));
}

describe('elements of a file', () => {
  it('are read with their lines, attributes and namespaces', () => {
    const [first, second] = read(
      '<?xml version="1.0"?>\n<list xmlns:a="urn:a" xmlns="urn:b">\n<record n="1" a:m="2"><a:b>x</a:b></record>\r\n\r\n<record/></list>',
    );
    expect(first).toMatchObject({ line: 3, broken: null, entities: [] });
    expect(first?.element).toMatchObject({ name: 'record', namespace: 'urn:b' });
    expect([...first!.element.attributes]).toEqual([
      ['n', '1'],
      ['m', '2'],
    ]);
    expect(first?.element.children[0]).toMatchObject({ name: 'b', namespace: 'urn:a' });
    expect(second).toMatchObject({ line: 5, broken: null });
  });

  it('keep what other programs write wrongly and what is plain all the same', () => {
    expect(
      wordsOfAll(
        '<record>R & D; p <0.05; Caf&eacute; &alpha; &amp;lt; a\u0001b &#1; &#xe9; <![CDATA[x & <b> &lt;]]></record>',
      ),
    ).toEqual(['R & D; p <0.05; Café α &lt; a b   é x & <b> &lt;']);
  });

  it('never fill in what the file defines for itself, and name what it refers to', () => {
    const [bomb] = read(
      '<!DOCTYPE list [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hosts">]>\n<list><record>&b; &f;</record></list>',
    );
    expect(rawTextOf(bomb!.element)).toBe('&b; &f;');
    expect(bomb?.entities).toEqual(['b']);
  });

  it('end where their tags no longer fit, and the next one is read', () => {
    const [first, broken, cut, last] = read(
      '<list>\n<record>one</record>\n<record><a>two</a>\n</b> rest</record>\n<record>three\n<record>four</record></list>',
    );
    expect(first?.broken).toBeNull();
    expect(broken?.broken).toEqual({ why: 'tags', line: 4 });
    expect(wordsAt(broken!.element, 'a')).toBe('two');
    expect(cut?.broken).toEqual({ why: 'next', line: 5 });
    expect(rawTextOf(last!.element)).toBe('four');
  });

  it('behind a comment or CDATA that is never ended are read after all', () => {
    expect(wordsOfAll('<record>a<!-- b</record>\n<record>c</record>')).toEqual(['a', 'c']);
    expect(wordsOfAll('<record>a<![CDATA[ b</record>\n<record>c</record>')).toEqual(['a', 'c']);
  });

  it('of which the file breaks off are given as far as they go', () => {
    const [only] = read('<list>\n<record><a>one</a><b>tw');
    expect(only).toMatchObject({ line: 2, broken: { why: 'end', line: 2 } });
    expect(wordsAt(only!.element, 'a')).toBe('one');
  });

  it('too deep in each other are read down to there', () => {
    const [deep] = read(`<record><t>one</t>${'<a>'.repeat(100_000)}`);
    expect(deep?.broken?.why).toBe('depth');
    expect(wordsAt(deep!.element, 't')).toBe('one');
  });

  it('are read with any number of attributes, and with long texts', () => {
    const attributes = Array.from({ length: 20_000 }, (_, at) => `a${String(at)}="x"`).join(' ');
    const text = 'word & '.repeat(50_000);
    const [many, long] = read(`<record ${attributes}>x</record><record>${text}</record>`);
    expect(many?.element.attributes.size).toBe(20_000);
    expect(rawTextOf(long!.element)).toBe(text);
  });

  it('are all found, whatever stands between and in broken ones', () => {
    const good = fc
      .string()
      .map((text) => text.replace(/[<>&\]]|\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, ' '));
    const bad = fc.array(
      fc.constantFrom(
        '<a>',
        '</a>',
        '</record>',
        '<b x=',
        '"',
        '&',
        '&x;',
        '<',
        '>',
        ' ',
        '\n',
        '</',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(good, bad), { maxLength: 8 }), (pieces) => {
        const text = pieces
          .map(([words, rubbish]) => `<record>:${words}:</record><record>${rubbish.join('')}\n`)
          .join('');
        const found = wordsOfAll(text);
        let at = -1;
        for (const [words] of pieces) {
          at = found.indexOf(`:${words.replace(/\r\n?/g, '\n')}:`, at + 1);
          expect(at).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

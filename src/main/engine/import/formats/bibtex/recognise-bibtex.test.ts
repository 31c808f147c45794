import { describe, expect, it } from 'vitest';
import { openSource } from '../formats.ts';
import { isBibtex } from './recognise-bibtex.ts';

const isOne = (text: string, name = 'pasted.txt'): boolean =>
  isBibtex(openSource(name, Buffer.from(text)));
const ENTRY = '@article{ada1843,\n  title = {Notes}\n}';

describe('isBibtex', () => {
  it.each([
    ['an entry', ENTRY],
    ['an entry in parentheses', '@Book(k:1 ,\r\n Title = "T")'],
    ['an entry without a key', '@misc{ title = {T} }'],
    ['an entry behind comments and words', `% Encoding: UTF-8\nMy library\n\n${ENTRY}`],
    ['strings alone', '@string{aij = {Artificial Intelligence}}'],
    ['comments alone', '% nothing\n@comment{x}'],
    ['an entry without fields', '@book{key,}'],
  ])('takes %s', (_, text) => {
    expect(isOne(text)).toBe(true);
  });

  it.each([
    ['a web page', `<!DOCTYPE html><html><body>404 @ home\n${ENTRY}</body></html>`, 'refs.bib'],
    ['RIS', 'TY  - JOUR\nAU  - Okafor, A.\nER  - \n', 'refs.bib'],
    ['JSON', '[{"title": "@article{x, title = {y}}"}]', 'refs.bib'],
    ['prose', 'Write to ada@example.org or meet me @home {maybe}, she said.'],
    ['a program', '@Component({\n  selector: "app"\n})\n@app.route("/x")\n@param(foo, bar)'],
    [
      'an article that ends with how to cite it',
      `${'The mice slept well. '.repeat(40)}\n\n${ENTRY}`,
    ],
    ['nothing', ' \n'],
  ])('leaves %s', (_, text, name = 'notes.md') => {
    expect(isOne(text, name)).toBe(false);
  });

  it('takes a file by its name where much stands before its first entry', () => {
    expect(isOne(`${'Free words. '.repeat(80)}\n${ENTRY}`, 'library.bib')).toBe(true);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUNDLED_STYLES } from '../../../shared/domain/bundled-styles.ts';
import { checkStyle } from './check-style.ts';
import { readLocale, readStyle } from './read-style.ts';
import { bundledShelf } from './style-shelf.ts';

const shelf = await bundledShelf();

/** A style with these parts, written for these tests. */
const style = (body: string, attributes = 'class="in-text" version="1.0"', info = ''): string =>
  `<?xml version="1.0"?>
  <style xmlns="http://purl.org/net/xbiblio/csl" ${attributes}>
    <info><title>Shore</title><id>https://example.org/shore</id>${info}</info>
    ${body}
  </style>`;
const CITATION = '<citation><layout><text variable="title"/></layout></citation>';

const check = async (xml: string) => {
  const read = readStyle(xml, 'shore.csl');
  return { ...read, ...(await checkStyle(shelf, read, 'shore.csl')) };
};
const reason = async (xml: string): Promise<string> =>
  check(xml).then(
    () => 'taken',
    (thrown: { code: string; message: string }) => `${thrown.code}: ${thrown.message}`,
  );

test('a style is read with what it says of itself', async () => {
  const info = '<category citation-format="numeric"/>';
  expect(
    await check(style(CITATION, 'class="note" version="1.0" default-locale="fr-FR"', info)),
  ).toMatchObject({
    id: 'https://example.org/shore',
    title: 'Shore',
    format: 'numeric',
    parentId: null,
    locale: 'fr-FR',
  });
});

test('blanks and words that strayed between elements do no harm', async () => {
  const stray =
    '<citation><layout> stray <group>  </group><text variable="title"/></layout></citation>';
  expect((await check(style(stray))).title).toBe('Shore');
});

test.each([
  ['', 'it is empty'],
  ['Not a style', 'is not well-formed XML: line 1'],
  ['<style>', 'is not well-formed XML'],
  [style(CITATION).replace('</style>', ''), 'is not well-formed XML'],
  ['<html xmlns="http://www.w3.org/1999/xhtml"/>', 'it is no CSL style: it begins with <html>.'],
  [
    style(CITATION).replace('http://purl.org/net/xbiblio/csl', 'urn:other'),
    'it is XML, but no CSL',
  ],
  [style(CITATION, 'class="in-text"'), 'does not say for which CSL version'],
  [style(CITATION, 'class="in-text" version="0.8"'), 'it is for CSL 0.8. Collate reads CSL 1.0.'],
  [style(CITATION, 'class="in-text" version="1.1mlz1"'), 'it is written in CSL-M'],
  [style(''), 'it has no <citation>'],
  [style(CITATION).replace(/<info>.*<\/info>/, ''), 'it has no <info>'],
  [style(CITATION).replace('<title>Shore</title>', ''), 'has no id or no title'],
  [
    `<!DOCTYPE style [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${style(CITATION)}`,
    'well-formed|document type',
  ],
  [style(`${CITATION}${'<!-- long -->'.repeat(80_000)}`), 'no style needs more than 1,000,000'],
  [
    style('<citation><layout><text macro="none"/></layout></citation>'),
    'it calls a macro “none”, which it does not have.',
  ],
  [
    style(
      '<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro><citation><layout><text macro="a"/></layout></citation>',
    ),
    'its macro “a” calls itself.',
  ],
])('a style is refused with its reason (%#)', async (xml, why) => {
  const told = await reason(xml);
  expect(told).toMatch(/^unsupported_file: shore\.csl was not added: /);
  expect(told).toMatch(new RegExp(why.replace(/[.()]/g, '\\$&')));
});

test('macros that call each other billions of times are not written out', async () => {
  const macros = Array.from({ length: 40 }, (_, i) => {
    const next = `<text macro="m${String(i + 1)}"/>`;
    return `<macro name="m${String(i)}">${next}${next}</macro>`;
  });
  const bomb = style(
    `${macros.join('')}<macro name="m40"><text value="x"/></macro><citation><layout><text macro="m0"/></layout></citation>`,
  );
  expect(await reason(bomb)).toContain('its macros call each other so often');
});

describe('a style that follows another', () => {
  const dependent = (parent: string): string =>
    style(
      '',
      'version="1.0" default-locale="de-DE"',
      `<link href="${parent}" rel="independent-parent"/>`,
    );

  test('does as that one does, in its own language', async () => {
    const read = await check(dependent(BUNDLED_STYLES.apa));
    const { title, kind, languageFor } = shelf.with(read).load(read.id);
    expect([title, kind, languageFor(null), languageFor('nl-NL')]).toEqual([
      'Shore',
      'in-text',
      'de-DE',
      'nl-NL',
    ]);
  });

  test('is refused where that one is not there, and names it', async () => {
    expect(await reason(dependent('http://www.zotero.org/styles/nature'))).toContain(
      '“Shore” follows another style, http://www.zotero.org/styles/nature, which is not in this library. Add that style first; its file is called nature.csl.',
    );
  });
});

test('the words of a language are taken from its locale, else from its kin, else from English', () => {
  const terms = '<terms><term name="page" form="short">str.</term></terms>';
  const locale = (attributes: string): string =>
    `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" ${attributes}>${terms}</locale>`;
  const polish = readLocale(locale('xml:lang="pl-PL"'), 'locales-pl-PL.xml');
  shelf.addLocale(polish);
  expect(shelf.localeFor('pl').attrs['xml:lang']).toBe('pl-PL');
  expect(shelf.localeFor('de_AT').attrs['xml:lang']).toBe('de-DE');
  expect(shelf.localeFor('xx').attrs['xml:lang']).toBe('en-US');
  expect(() => readLocale(locale(''), 'locales-pl.xml')).toThrow('which language it is of');
  expect(() => readLocale(style(CITATION), 'shore.csl')).toThrow('it is no CSL locale');
});

describe('styles of Debian', () => {
  const FOLDER = '/usr/share/citation-style-language/styles';
  const isThere = existsSync(FOLDER);
  if (!isThere)
    console.info('citation-style-language-styles is not installed: its styles are not tried.');

  test
    .runIf(isThere)
    .each(['nature', 'american-medical-association', 'chicago-fullnote-bibliography', 'ieee'])(
    '%s is taken',
    async (name) => {
      const xml = readFileSync(join(FOLDER, `${name}.csl`), 'utf8');
      expect(await checkStyle(shelf, readStyle(xml, name), `${name}.csl`)).toMatchObject({
        kind: expect.any(String) as string,
      });
    },
  );
});

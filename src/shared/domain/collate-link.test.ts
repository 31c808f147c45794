import { assert, constantFrom, property, string, uuid } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMeantAsLink, linkToArticle, linkToClaim, readLink } from './collate-link.ts';
import { ClaimId } from './ids.ts';

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';
const citekeys = string({ unit: 'grapheme', minLength: 1, maxLength: 100 }).filter(
  (key) => key.trim() !== '' && key.isWellFormed() && !/\p{Cc}/u.test(key),
);

describe('links into a library', () => {
  it('lead back to the claim that they were made for', () => {
    assert(
      property(uuid({ version: 7 }), (id) => {
        const claim = ClaimId.parse(id);
        expect(readLink(linkToClaim(claim))).toEqual({ to: 'claim', id: claim });
      }),
    );
  });

  it('lead back to the article, whatever its citekey is', () => {
    assert(
      property(citekeys, (citekey) => {
        const link = linkToArticle(citekey);
        expect(link).toMatch(/^collate-open:\/\/article\/[\w.%-]+$/);
        expect(readLink(link)).toEqual({ to: 'article', citekey });
      }),
    );
  });

  it('never throw on other words, and are never read from what stands around them', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 50 }), (text) => {
        const found = readLink(`collate-open://article/${text}`);
        if (found?.to === 'article') expect(readLink(linkToArticle(found.citekey))).toEqual(found);
        expect(readLink(text)).toBeNull();
      }),
    );
    assert(
      property(citekeys, constantFrom(' ', '\n', '?a=b', '#a', '/'), (citekey, behind) => {
        expect(readLink(linkToArticle(citekey) + behind)).toBeNull();
        expect(readLink(behind + linkToArticle(citekey))).toBeNull();
      }),
    );
  });

  it.each([
    [`COLLATE-OPEN://claim/${ID}`, { to: 'claim', id: ID }],
    [`collate-open://claim/${ID.toUpperCase()}`, { to: 'claim', id: ID }],
    ['collate-open://article/tanaka2015fourteen', { to: 'article', citekey: 'tanaka2015fourteen' }],
    ['collate-open://article/DBLP:a%2Fb', { to: 'article', citekey: 'DBLP:a/b' }],
    ['collate-open://article/m%C3%BCller2020', { to: 'article', citekey: 'müller2020' }],
    ['collate-open://article/müller2020', { to: 'article', citekey: 'müller2020' }],
    ['collate-open://article/%21%27%28%29', { to: 'article', citekey: "!'()" }],
  ])('%s is read', (link, found) => {
    expect(readLink(link)).toEqual(found);
  });

  it.each([
    '',
    'collate-open:',
    'collate-open://',
    'collate-open://claim',
    'collate-open://claim/',
    'collate-open://claim/12',
    `collate-open://claim/${ID}/more`,
    `collate-open://claim/${ID}?x=1`,
    `collate-open://claim/${ID}#x`,
    `collate-open:claim/${ID}`,
    `collate-open:///claim/${ID}`,
    `collate-open://user@claim/${ID}`,
    `collate-open://claim:80/${ID}`,
    `collate://claim/${ID}`,
    `https://claim/${ID}`,
    'collate-open://table/12',
    'collate-open://Article/a',
    'collate-open://article/../a',
    'collate-open://article/%',
    'collate-open://article/%zz',
    'collate-open://article/%FF',
    'collate-open://article/%00',
    'collate-open://article/a%0Ab',
    'collate-open://article/%20',
    'collate-open://article/a b',
    `collate-open://article/${'a'.repeat(1001)}`,
    `collate-open://article/${'%61'.repeat(10_000_000)}`,
  ])('%.60s is refused', (link) => {
    expect(readLink(link)).toBeNull();
  });

  it('hold a citekey of a thousand characters, each encoded', () => {
    for (const letter of ['a', 'é', '木']) {
      const citekey = letter.repeat(1000);
      expect(readLink(linkToArticle(citekey))).toEqual({ to: 'article', citekey });
      expect(readLink(linkToArticle(`${citekey}${letter}`))).toBeNull();
    }
  });

  it('are told from files and switches of the command line', () => {
    expect(isMeantAsLink('collate-open:nonsense')).toBe(true);
    expect(isMeantAsLink('Collate-Open://claim/1')).toBe(true);
    expect(isMeantAsLink('/home/reader/collate-open.pdf')).toBe(false);
    expect(isMeantAsLink('--library=collate-open://x')).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { readHtml } from './read-html.ts';

const LONG =
  'The keepers fed the mice every morning, weighed them at noon, and wrote down, line by line, what each of them had left of its cheese.';
/** A paragraph that is known by its first word. */
const p = (name: string): string => `<p>${name}: ${LONG}</p>`;
const read = (body: string) =>
  readHtml(`<html><head><title>Mice</title></head><body>${body}</body></html>`);
/** An article with something in its middle. */
const within = (part: string): string =>
  `<article>${p('First')}${p('Second')}${part}${p('Last')}</article>`;

describe('the sections of an article', () => {
  it.each([
    'community-composition',
    'commercial-samples',
    'related-work',
    'supplemental-methods',
    'supplementary',
    'extraction',
    'extra-cellular',
    'sponsor-blinding',
    'social-insects',
    'social-behaviour',
    'remarks-on-method',
    'header-anchor-post',
    'mw-heading',
    'rss-model',
    'menu-labelling',
    'reply-to-reviewers',
    'pager-study',
    'sidebar-text',
    'footer-length',
    'popup-figure',
    'legends-and-tables',
    'banner-study',
  ])('stay where a class or an id holds %s', (name) => {
    for (const named of [`class="${name}"`, `id="${name}"`]) {
      const section = `<div ${named}><h2>Part</h2>${p('Kept')}<ul><li>Two of the mice</li></ul></div>`;
      for (const page of [
        within(section),
        `<div>${section}${p('First')}${p('Last')}</div>`,
        `<div><div>${p('First')}${p('Second')}${p('Last')}</div>${section}</div>`,
        `<main><div>${p('First')}${p('Second')}</div>${section}</main>`,
      ]) {
        const { text } = read(page);
        expect(text).toContain(`Kept: ${LONG}`);
        expect(text).toContain('First: ');
      }
      expect(read(within(section)).text).toContain('Part\n\nKept');
    }
  });

  it.each([
    [
      'a paragraph full of links',
      '<p>Kept <a href="a">wild and tame mice</a> ate <a href="b">wheat, barley, oats</a> and <a href="c">the seeds of many a grass</a> in <a href="d">winter</a>.</p>',
    ],
    [
      'references that are links',
      '<ol><li><a href="a">Kept I, Brook A. On the mice of the north. Vole 2019.</a></li></ol>',
    ],
    ['an aside', '<aside><h3>Box</h3><p>Kept are nine of the mice in this box.</p></aside>'],
    ['what is hidden until it is searched for', `<div hidden="until-found">${p('Kept')}</div>`],
    [
      'what a template shows',
      `<x-fold><template shadowrootmode="open">${p('Kept')}<slot></slot></template></x-fold>`,
    ],
    ['an older template', `<x-fold><template shadowroot=open>${p('Kept')}</template></x-fold>`],
    [
      'a caption',
      '<figure><img src="a.png"><figcaption>Kept mice by the weir</figcaption></figure>',
    ],
    ['a folded section', `<details><summary>More</summary>${p('Kept')}</details>`],
    [
      'a subtitle above a byline',
      '<header><h3>Kept mice</h3><div class="byline">By Ida</div></header>',
    ],
    ['a standfirst', '<header><p>Kept mice like cheese more than their bread</p></header>'],
  ])('keep %s', (_, part) => {
    expect(read(within(part)).text).toContain('Kept');
  });

  it('keep tables and lists as such', () => {
    const { text } = read(
      within(
        '<div class="extra-data"><table><tr><th>Group</th><th>Mice</th></tr><tr><td>Fed</td><td>12</td></tr></table><ul><li>one cheese</li><li>two cheeses</li></ul></div>',
      ),
    );
    expect(text).toContain('Group | Mice\nFed | 12\n\n- one cheese\n- two cheeses');
  });

  it('stand without bars where a table only sets the page', () => {
    const { text } = read(
      `<table><tr><td><a href="a">Home</a><br><a href="b">News</a></td><td>${p('First')}${p('Second')}<table><tr><td>Mice</td><td>12</td></tr></table></td></tr></table>`,
    );
    expect(text).toContain(`First: ${LONG}\n\nSecond: ${LONG}\n\nMice | 12`);
    expect(text).not.toMatch(/\| First/);
  });

  it('lose what is a notice, a menu or a box of the site', () => {
    const { text, leftOut } = read(
      within(
        `<div class="ad">Advertisement</div><p>Advertisement</p><div class="newsletter-signup"><p>Sign up for our letter</p></div><nav><a href="a">Home</a></nav><div class="share-buttons"><a href="b">Share this</a></div>`,
      ),
    );
    expect(text).toBe(`First: ${LONG}\n\nSecond: ${LONG}\n\nLast: ${LONG}`);
    expect(leftOut).toBeUndefined();
  });
});

describe('running text that is left out', () => {
  it.each([
    ['comments of readers', `<section id="comments">${p('Left')}</section>`],
    ['a notice about cookies', `<div class="cookie-banner">${p('Left')}</div>`],
    ['the foot of the page', `<footer>${p('Left')}</footer>`],
    ['a sidebar', `<div class="sidebar">${p('Left')}</div>`],
    [
      'teasers',
      `<div class="more-stories"><article><a href="a">Rats</a>${p('Left')}</article></div>`,
    ],
  ])('is named: %s', (_, part) => {
    const { text, leftOut } = read(`${within('')}${part}`);
    expect(text).not.toContain('Left');
    expect(leftOut).toEqual([`Left: ${LONG}`]);
  });

  it('is named where the page hides it in its article', () => {
    expect(read(within(`<div style="display: none">${p('Left')}</div>`)).leftOut).toEqual([
      `Left: ${LONG}`,
    ]);
  });

  it('is there when the page is read whole', () => {
    const page = `<nav>Menu</nav>${within('')}<section id="comments">${p('Left')}</section>`;
    const { text } = readHtml(page, 'whole');
    expect(text).toBe(
      `Menu\n\nFirst: ${LONG}\n\nSecond: ${LONG}\n\nLast: ${LONG}\n\nLeft: ${LONG}`,
    );
  });

  it('does not take an article with it that stands in a box by name', () => {
    const { text } = read(`<div class="share">${within('')}</div>`);
    expect(text).toContain('Second: ');
  });
});

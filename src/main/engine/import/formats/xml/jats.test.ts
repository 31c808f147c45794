import { describe, expect, it } from 'vitest';
import { readTestEntry, readTestFile } from '../test-file.ts';

const FRONT = `<front><journal-meta><journal-title-group><journal-title>Tide Letters</journal-title>
<abbrev-journal-title>Tide Lett</abbrev-journal-title></journal-title-group><issn pub-type="ppub">1111-2222</issn>
<publisher><publisher-name>Shore Press</publisher-name></publisher></journal-meta>
<article-meta><article-id pub-id-type="doi">10.1234/t.1</article-id><article-id pub-id-type="pmc">55</article-id>
<title-group><article-title>On <italic>Fucus</italic> in winter<xref ref-type="fn" rid="n">*</xref></article-title><subtitle>A trial</subtitle></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>Moe</surname><given-names>Lia</given-names></name><xref ref-type="aff">1</xref></contrib>
<contrib contrib-type="author"><collab>The Tide Group<contrib-group><contrib contrib-type="author"><name><surname>Nils</surname></name></contrib></contrib-group></collab></contrib></contrib-group>
<contrib-group><contrib contrib-type="editor"><name><surname>Ek</surname><given-names>Bo</given-names></name></contrib></contrib-group>
<pub-date pub-type="collection"><year>2012</year></pub-date><pub-date pub-type="epub"><day>9</day><month>11</month><year>2011</year></pub-date>
<volume>4</volume><issue>2</issue><fpage>11</fpage><lpage>19</lpage>
<abstract abstract-type="toc"><p>For the list.</p></abstract>
<abstract><sec><title>Background</title><p>It is cold.</p></sec><sec><title>Results:</title><p>It grew.</p></sec></abstract>
<kwd-group><kwd>kelp</kwd><kwd><italic>Fucus</italic></kwd></kwd-group></article-meta></front>`;

const BODY = `<body><sec><label>1</label><title>Introduction</title>
<p>Growth of 10<sup>3</sup> cells<xref ref-type="bibr" rid="r1">[1]</xref> was seen<fn><label>a</label><p>In one bay.</p></fn> at once.</p>
<p>Formula <inline-formula><alternatives><tex-math>x^2</tex-math><mml:math><mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math></alternatives></inline-formula> holds, and <inline-formula><tex-math>\\documentclass{a}\\begin{document}$y_1$\\end{document}</tex-math></inline-formula>.</p>
<list list-type="order"><list-item><p>first</p></list-item><list-item><p>second</p></list-item></list>
<table-wrap><label>Table 1</label><caption><title>Counts.</title><p>By bay.</p></caption><table><thead><tr><th>Bay</th><th>n</th></tr></thead><tbody><tr><td>North</td><td>4</td></tr></tbody></table><table-wrap-foot><fn><p>n, number.</p></fn></table-wrap-foot></table-wrap>
<fig><label>Figure 1</label><caption><p>The bay.</p></caption><graphic xlink:href="f.jpg"/></fig></sec></body>
<back><ack><title>Thanks</title><p>To all.</p></ack>
<ref-list><title>Literature</title><ref id="r1"><label>1</label><mixed-citation><name><surname>Ek</surname><given-names>B</given-names></name> (<year>2001</year>) <article-title>On ebb</article-title>. <source>Tide Lett</source> <volume>1</volume>: 5. <pub-id pub-id-type="pmid">77</pub-id></mixed-citation></ref>
<ref id="r2"><label>2</label><element-citation><person-group><name><surname>Moe</surname><given-names>L</given-names></name></person-group><article-title>On flood</article-title><source>Tides</source><year>1999</year><volume>3</volume><fpage>1</fpage><lpage>4</lpage></element-citation></ref></ref-list></back>`;

const HEAD =
  '<?xml version="1.0"?><!DOCTYPE article PUBLIC "-//NLM//DTD JATS v1.0//EN" "JATS.dtd">\n';
const OPEN =
  '<article xmlns:mml="http://www.w3.org/1998/Math/MathML" xmlns:xlink="http://www.w3.org/1999/xlink" xml:lang="EN" article-type="research-article">';

describe('articles of JATS', () => {
  it('give their front matter', async () => {
    const entry = await readTestEntry(`${HEAD}${OPEN}${FRONT}</article>`);
    expect(entry.csl).toEqual({
      type: 'article-journal',
      title: 'On Fucus in winter: A trial',
      author: [{ family: 'Moe', given: 'Lia' }, { literal: 'The Tide Group' }],
      editor: [{ family: 'Ek', given: 'Bo' }],
      issued: { 'date-parts': [[2011, 11, 9]] },
      'container-title': 'Tide Letters',
      'container-title-short': 'Tide Lett',
      volume: '4',
      issue: '2',
      page: '11-19',
      DOI: '10.1234/t.1',
      PMCID: 'PMC55',
      ISSN: '1111-2222',
      publisher: 'Shore Press',
      language: 'en',
      abstract: 'Background: It is cold.\nResults: It grew.',
    });
    expect(entry).toMatchObject({ tags: ['kelp', 'Fucus'], text: null, line: 2 });
  });

  it('are told apart from the letters about them, which others wrote', async () => {
    const letter = `<sub-article article-type="decision-letter"><front-stub><title-group><article-title>Decision</article-title></title-group></front-stub><body><p>The reviewers saw no kelp.</p></body></sub-article>`;
    const entry = await readTestEntry(`${HEAD}${OPEN}${FRONT}${BODY}${letter}</article>`);
    expect(entry.csl.title).toBe('On Fucus in winter: A trial');
    expect(entry.text).not.toContain('The reviewers saw no kelp.');
  });

  it('give their full text in reading order, the references last', async () => {
    const entry = await readTestEntry(`${HEAD}${OPEN}${FRONT}${BODY}</article>`);
    expect(entry.text?.split('\n\n')).toEqual([
      'Abstract',
      'Background',
      'It is cold.',
      'Results:',
      'It grew.',
      '1 Introduction',
      'Growth of 10³ cells[1] was seenᵃ at once.',
      'a In one bay.',
      'Formula x² holds, and y_1.',
      '1. first\n2. second',
      'Table 1 Counts. By bay.',
      'Bay | n\nNorth | 4',
      'n, number.',
      'Figure 1 The bay.',
      'Thanks',
      'To all.',
      'Literature',
      '1. Ek B (2001) On ebb. Tide Lett 1: 5. PMID: 77',
      '2. Moe L. (1999) On flood. Tides. 3: 1–4.',
    ]);
  });

  it('are found in the wrappers of PubMed Central, each for itself', async () => {
    const { format, entries, faults } = await readTestFile(
      `<pmc-articleset>${OPEN}${FRONT}</article>\n${OPEN}${FRONT}<body><p>cut\n${OPEN}${FRONT}</article></pmc-articleset>`,
    );
    expect(format).toBe('jats');
    expect(entries.map(({ csl }) => csl.DOI)).toEqual(Array(3).fill('10.1234/t.1'));
    expect(faults.map(({ line }) => line)).toEqual([14]);
    const harvested = await readTestFile(
      `<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><GetRecord><record><metadata>${OPEN}${FRONT}</article></metadata></record></GetRecord></OAI-PMH>`,
    );
    expect(harvested.entries).toHaveLength(1);
  });

  it('read no file that they name as an entity', async () => {
    const { entries, faults } = await readTestFile(
      `<!DOCTYPE article [<!ENTITY x SYSTEM "file:///etc/hosts">]>${OPEN}${FRONT.replace('in winter', '&x;')}</article>`,
    );
    expect(entries[0]?.csl.title).toBe('On Fucus &x;: A trial');
    expect(faults).toEqual([]);
  });

  it('leave pages of the web and DocBook alone', async () => {
    expect(
      (await readTestFile('<html><body><article>x</article></body></html>')).format,
    ).toBeNull();
    expect(
      (await readTestFile('<article><title>x</title><para>y</para></article>')).format,
    ).toBeNull();
  });
});

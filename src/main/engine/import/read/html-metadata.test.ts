import { describe, expect, it } from 'vitest';
import { readHtml } from './read-html.ts';

const metadataOf = (head: string) =>
  readHtml(`<html><head>${head}</head><body><p>Words.</p></body></html>`).metadata;
const meta = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('');

describe('metadata of a web page', () => {
  it('reads Highwire tags of a journal article', () => {
    const head = meta({
      citation_title: 'Round cells in mice',
      citation_journal_title: 'Journal of Round Cells',
      citation_publication_date: '2017/03/09',
      citation_volume: '12',
      citation_issue: '3',
      citation_firstpage: '101',
      citation_lastpage: '109',
      citation_doi: 'doi:10.1000/cells.17',
      citation_issn: '1234-5678',
      citation_language: 'en',
      citation_pmid: '123456',
      citation_abstract_html_url: 'https://cells.example/17',
    });
    const authors =
      '<meta name="citation_author" content="Okafor, Ada"><meta name="citation_author" content="Mei Lin">';
    expect(metadataOf(head + authors)).toEqual({
      type: 'article-journal',
      title: 'Round cells in mice',
      author: [
        { family: 'Okafor', given: 'Ada' },
        { family: 'Lin', given: 'Mei' },
      ],
      issued: { 'date-parts': [[2017, 3, 9]] },
      'container-title': 'Journal of Round Cells',
      volume: '12',
      issue: '3',
      page: '101-109',
      ISSN: '1234-5678',
      DOI: '10.1000/cells.17',
      PMID: '123456',
      URL: 'https://cells.example/17',
      language: 'en',
    });
  });

  it('knows a preprint by its server', () => {
    expect(
      metadataOf(meta({ citation_title: 'Cells', citation_journal_title: 'bioRxiv' })),
    ).toEqual({
      type: 'article',
      title: 'Cells',
      publisher: 'bioRxiv',
    });
  });

  it('reads a news report from JSON-LD', () => {
    const block = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'Elsewhere' },
        {
          '@type': ['NewsArticle'],
          headline: 'Mice &amp; cheese',
          datePublished: '2015-11-02T08:00:00+01:00',
          author: [
            { '@type': 'Person', name: 'Ada Okafor' },
            { '@type': 'Organization', name: 'Bench Staff' },
          ],
          publisher: { '@type': 'Organization', name: 'Daily Bench' },
          mainEntityOfPage: { '@id': 'https://bench.example/mice' },
        },
      ],
    };
    expect(
      metadataOf(`<script type="application/ld+json">${JSON.stringify(block)}</script>`),
    ).toEqual({
      type: 'article-newspaper',
      title: 'Mice & cheese',
      author: [{ family: 'Okafor', given: 'Ada' }, { literal: 'Bench Staff' }],
      issued: { 'date-parts': [[2015, 11, 2]] },
      'container-title': 'Daily Bench',
      URL: 'https://bench.example/mice',
    });
  });

  it('reads Dublin Core', () => {
    const head = meta({
      'DC.title': 'Cells',
      'DC.creator': 'Okafor, Ada; Lin, Mei',
      'DC.date': '2016',
      'DC.identifier': 'https://doi.org/10.1000/x(1)y',
    });
    expect(metadataOf(head)).toMatchObject({
      title: 'Cells',
      author: [{ family: 'Okafor' }, { family: 'Lin' }],
      issued: { 'date-parts': [[2016]] },
      DOI: '10.1000/x(1)y',
    });
  });

  it('reads OpenGraph and plain tags, and takes the outlet off the title', () => {
    const head = `<title>Mice at noon | Daily Bench</title><meta property="og:site_name" content="Daily Bench"><link rel="canonical" href="https://bench.example/noon">${meta(
      { 'article:published_time': '2015-11-02T10:00:00Z', author: 'By Ada Okafor and Mei Lin' },
    )}`;
    expect(metadataOf(head)).toEqual({
      type: 'webpage',
      title: 'Mice at noon',
      author: [
        { family: 'Okafor', given: 'Ada' },
        { family: 'Lin', given: 'Mei' },
      ],
      issued: { 'date-parts': [[2015, 11, 2]] },
      'container-title': 'Daily Bench',
      URL: 'https://bench.example/noon',
    });
  });

  it.each([
    '<!-- saved from url=(0026)https://bench.example/noon -->',
    '<!--\n Page saved with SingleFile \n url: https://bench.example/noon \n-->',
  ])('finds where the page was saved from in %s', (comment) => {
    expect(metadataOf(comment)['URL']).toBe('https://bench.example/noon');
  });

  const linked = (json: string): string => `<script type="application/ld+json">${json}</script>`;

  it('follows references between the nodes of JSON-LD, over blocks too', () => {
    const graph = {
      '@graph': [
        { '@type': 'https://schema.org/NewsArticle', '@id': '#a', headline: 'Mice &amp;amp; men' },
        { '@type': 'Person', '@id': '#ada', name: 'Ada Okafor' },
        { '@type': 'NewsMediaOrganization', '@id': '#desk', name: 'Science Desk' },
      ],
    };
    const rest = {
      '@id': '#a',
      author: [{ '@id': '#ada' }, { '@id': '#desk' }],
      publisher: { '@id': '#bench', name: 'Daily Bench' },
    };
    expect(metadataOf(linked(JSON.stringify(graph)) + linked(JSON.stringify(rest)))).toEqual({
      type: 'article-newspaper',
      title: 'Mice & men',
      author: [{ family: 'Okafor', given: 'Ada' }, { literal: 'Science Desk' }],
      'container-title': 'Daily Bench',
    });
  });

  it.each([
    ['a semicolon behind it', '{"@type":"Article","headline":"Mice at noon"};'],
    ['raw line ends in texts', '{"@type":"Article","headline":"Mice\n  at\tnoon"}'],
    ['commas behind the last', '{"@type":["Article",],"headline":"Mice at noon",}'],
    ['marks of a comment', '<!-- {"@type":"Article","headline":"Mice at noon"} -->'],
    ['CDATA', '/*<![CDATA[*/ {"@type":"schema:Article","headline":"Mice at noon"} /*]]>*/'],
  ])('reads JSON-LD with %s', (_, json) => {
    expect(metadataOf(linked(json))['title']).toBe('Mice at noon');
  });

  it.each([
    ['&lt;i&gt;Mus musculus&lt;/i&gt; at noon', 'Mus musculus at noon'],
    ['Mice &amp;amp; men', 'Mice & men'],
    ['CO&lt;sub&gt;2&lt;/sub&gt; and 10&lt;sup&gt;6&lt;/sup&gt; mice', 'CO₂ and 10⁶ mice'],
    ['Weights p &lt; 0.05 &amp;#8211; a note', 'Weights p < 0.05 – a note'],
  ])('reads the title %s', (written, title) => {
    expect(metadataOf(`<meta name="citation_title" content="${written}">`)['title']).toBe(title);
  });

  it('reads bepress', () => {
    const names =
      '<meta name="bepress_citation_author" content="Okafor, Ada"><meta name="bepress_citation_author" content="Lin, Mei">';
    expect(
      metadataOf(
        names +
          meta({
            bepress_citation_title: 'Cells',
            bepress_citation_date: '2011',
            bepress_citation_journal_title: 'Cell Letters',
            bepress_citation_doi: '10.1000/b',
          }),
      ),
    ).toMatchObject({
      type: 'article-journal',
      title: 'Cells',
      author: [{ family: 'Okafor' }, { family: 'Lin' }],
      issued: { 'date-parts': [[2011]] },
      'container-title': 'Cell Letters',
      DOI: '10.1000/b',
    });
  });

  it('reads eprints', () => {
    const names =
      '<meta name="eprints.creators_name" content="Okafor, Ada"><meta name="eprints.creators_name" content="Lin, Mei">';
    const fields = meta({
      'eprints.title': 'Cells',
      'eprints.date': '2012-03',
      'eprints.publication': 'Cell Letters',
      'eprints.pagerange': '1-9',
      'eprints.id_number': '10.1000/e',
    });
    expect(metadataOf(names + fields)).toMatchObject({
      type: 'article-journal',
      author: [{ family: 'Okafor' }, { family: 'Lin' }],
      issued: { 'date-parts': [[2012, 3]] },
      page: '1-9',
      DOI: '10.1000/e',
    });
    expect(metadataOf(meta({ 'eprints.title': 'Cells', 'eprints.type': 'thesis' }))).toMatchObject({
      type: 'thesis',
    });
  });

  it('reads qualified Dublin Core', () => {
    const head = meta({
      'DC.Title.Alternative': 'Other',
      'DC.Title.Main': 'Cells',
      'DC.Creator.PersonalName': 'Okafor, Ada',
      'DC.Creator.PersonalName.Affiliation': 'Bench',
      'DC.Date.modified': '2020-01-01',
      'DC.Date.created': '2014-02-01',
      'dc:identifier.doi': '10.1000/x',
      'DCTERMS.isPartOf': 'Journal of Cells',
    });
    expect(metadataOf(head)).toEqual({
      type: 'article-journal',
      title: 'Cells',
      author: [{ family: 'Okafor', given: 'Ada' }],
      issued: { 'date-parts': [[2014, 2, 1]] },
      'container-title': 'Journal of Cells',
      DOI: '10.1000/x',
    });
  });

  it('states nothing that the page does not', () => {
    expect(metadataOf('')).toEqual({ type: 'webpage' });
    expect(
      metadataOf(
        `<link rel="canonical" href="javascript:alert(1)"><script type="application/ld+json">{ broken</script>${meta({ citation_doi: 'none', date: 'yesterday', author: 'https://bench.example/ada' })}`,
      ),
    ).toEqual({ type: 'webpage' });
  });
});

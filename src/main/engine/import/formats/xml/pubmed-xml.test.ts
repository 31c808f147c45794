import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../../../../shared/domain/publication-notice.ts';
import { readTestEntry, readTestFile } from '../test-file.ts';

const ARTICLE = `<PubmedArticle>
  <MedlineCitation><PMID Version="1">123</PMID>
    <Article>
      <Journal><ISSN IssnType="Electronic">1234-5679</ISSN>
        <JournalIssue><Volume>12</Volume><Issue>3</Issue>
          <PubDate><Year>2014</Year><Month>Feb</Month><Day>03</Day></PubDate></JournalIssue>
        <Title>Marsh &amp; shore research (Bergen, Norway)</Title>
        <ISOAbbreviation>Marsh Shore Res</ISOAbbreviation></Journal>
      <ArticleTitle>Uptake of CO<sub>2</sub> by <i>Zostera marina</i>.</ArticleTitle>
      <Pagination><MedlinePgn>205-17</MedlinePgn></Pagination>
      <ELocationID EIdType="doi" ValidYN="N">10.1/wrong</ELocationID>
      <ELocationID EIdType="doi" ValidYN="Y">10.1234/zm.5</ELocationID>
      <Abstract><AbstractText Label="AIM">To measure.</AbstractText>
        <AbstractText Label="RESULTS">It was 5<sup>3</sup>.</AbstractText>
        <CopyrightInformation>All rights.</CopyrightInformation></Abstract>
      <AuthorList>
        <Author><LastName>van der Meer</LastName><ForeName>Ada B</ForeName><Suffix>Jr</Suffix></Author>
        <Author><CollectiveName>Seagrass Group</CollectiveName></Author></AuthorList>
      <Language>eng</Language>
    </Article>
    <MeshHeadingList><MeshHeading><DescriptorName>Zosteraceae</DescriptorName>
      <QualifierName>metabolism</QualifierName></MeshHeading></MeshHeadingList>
    <KeywordList><Keyword>carbon</Keyword><Keyword>Zosteraceae</Keyword></KeywordList>
    <GeneralNote>A note.</GeneralNote>
  </MedlineCitation>
  <PubmedData><ArticleIdList><ArticleId IdType="pmc">PMC77</ArticleId></ArticleIdList>
    <ReferenceList><Reference><ArticleIdList><ArticleId IdType="doi">10.9/cited</ArticleId></ArticleIdList></Reference></ReferenceList>
  </PubmedData>
</PubmedArticle>`;

describe('XML of PubMed', () => {
  it('tells that an article was retracted or doubted, and where that stands', async () => {
    const comments = `<CommentsCorrectionsList>
      <CommentsCorrections RefType="ExpressionOfConcernIn"><RefSource>J Shore. 2015;1:2</RefSource></CommentsCorrections>
      <CommentsCorrections RefType="RetractionIn"><RefSource>J Shore. 2016;2:3</RefSource></CommentsCorrections>
      <CommentsCorrections RefType="Cites"><RefSource>J Shore. 2001;1:1</RefSource></CommentsCorrections>
    </CommentsCorrectionsList>`;
    const told = ARTICLE.replace('<MeshHeadingList>', `${comments}<MeshHeadingList>`);
    const entry = await readTestEntry(`<PubmedArticleSet>${told}</PubmedArticleSet>`);
    expect(noticesOf(entry.csl)).toEqual([
      { kind: 'retracted', place: 'J Shore. 2016;2:3', source: 'PubMed' },
      { kind: 'concern', place: 'J Shore. 2015;1:2', source: 'PubMed' },
    ]);
  });

  it('gives an article with all it states', async () => {
    const entry = await readTestEntry(
      `<?xml version="1.0"?>\n<PubmedArticleSet>${ARTICLE}</PubmedArticleSet>`,
    );
    expect(entry.csl).toEqual({
      type: 'article-journal',
      title: 'Uptake of CO₂ by Zostera marina',
      author: [
        { 'non-dropping-particle': 'van der', family: 'Meer', given: 'Ada B', suffix: 'Jr' },
        { literal: 'Seagrass Group' },
      ],
      issued: { 'date-parts': [[2014, 2, 3]] },
      'container-title': 'Marsh & Shore Research',
      'container-title-short': 'Marsh Shore Res',
      'publisher-place': 'Bergen, Norway',
      volume: '12',
      issue: '3',
      page: '205-217',
      ISSN: '1234-5679',
      DOI: '10.1234/zm.5',
      PMID: '123',
      PMCID: 'PMC77',
      language: 'eng',
      abstract: 'AIM: To measure.\nRESULTS: It was 5³.',
      note: 'A note.',
    });
    expect(entry.tags).toEqual(['Zosteraceae', 'carbon']);
    expect(entry.line).toBe(2);
  });

  it('gives an article alone, and one that has only a title in its own language', async () => {
    expect((await readTestEntry(ARTICLE)).csl.PMID).toBe('123');
    const entry = await readTestEntry(
      '<PubmedArticle><MedlineCitation><PMID>5</PMID><Article><ArticleTitle/><VernacularTitle>Om ålegress.</VernacularTitle><ELocationID EIdType="pii">e42</ELocationID><Journal><JournalIssue><PubDate><MedlineDate>2010 Sep-Oct</MedlineDate></PubDate></JournalIssue></Journal></Article></MedlineCitation></PubmedArticle>',
    );
    expect(entry.csl).toEqual({
      type: 'article-journal',
      title: 'Om ålegress',
      issued: {
        'date-parts': [
          [2010, 9],
          [2010, 10],
        ],
      },
      page: 'e42',
      PMID: '5',
    });
  });

  it('gives books and their chapters', async () => {
    const document = (chapter: string) =>
      `<PubmedBookArticle><BookDocument><PMID>9</PMID><ArticleIdList><ArticleId IdType="bookaccession">NBK7</ArticleId></ArticleIdList><Book><Publisher><PublisherName>Press</PublisherName><PublisherLocation>Oslo</PublisherLocation></Publisher><BookTitle book="b">On tides</BookTitle><PubDate><Year>2009</Year><Month>02</Month></PubDate><AuthorList Type="editors"><Author><LastName>Moe</LastName><ForeName>Lia</ForeName></Author></AuthorList><Isbn>9781860163593</Isbn></Book>${chapter}</BookDocument></PubmedBookArticle>`;
    const { entries } = await readTestFile(
      `<PubmedBookArticleSet>${document('')}${document('<ArticleTitle book="b" part="p">On ebb</ArticleTitle>')}</PubmedBookArticleSet>`,
    );
    expect(entries.map(({ csl }) => csl)).toMatchObject([
      {
        type: 'book',
        title: 'On tides',
        editor: [{ family: 'Moe', given: 'Lia' }],
        issued: { 'date-parts': [[2009, 2]] },
        publisher: 'Press',
        ISBN: '9781860163593',
        PMID: '9',
        URL: 'https://www.ncbi.nlm.nih.gov/books/NBK7/',
      },
      { type: 'chapter', title: 'On ebb', 'container-title': 'On tides' },
    ]);
  });

  it('names an article that breaks, and reads those around it', async () => {
    const { entries, faults } = await readTestFile(
      `<PubmedArticleSet>${ARTICLE}\n<PubmedArticle><MedlineCitation><PMID>8</Article></PubmedArticle>\n${ARTICLE}</PubmedArticleSet>`,
    );
    expect(entries.map(({ csl }) => csl.PMID)).toEqual(['123', '123']);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.line).toBe(30);
  });

  it('says so where there is no article in it', async () => {
    const { faults } = await readTestFile('<PubmedArticleSet></PubmedArticleSet>');
    expect(faults[0]?.message).toContain('no article');
  });
});

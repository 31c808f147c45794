import { describe, expect, it } from 'vitest';
import { readText } from './read-text.ts';

const metadataOf = (text: string) => readText(text).metadata;
const BODY = 'The mice lived long. They ate what they were given, and slept.';
const AUTHORS = [
  { family: 'Okafor' },
  { family: 'Lin' },
  { family: 'Berg', 'non-dropping-particle': 'van der' },
];

describe('a pasted reference', () => {
  it.each([
    [
      'in APA',
      'Okafor, A. N., Lin, M., & van der Berg, J. (2015). Round cells in mice: A study. Journal of Round Cells, 12(3), 101–109. https://doi.org/10.1000/cells.15',
      { 'container-title': 'Journal of Round Cells', page: '101-109' },
    ],
    [
      'in APA, above an abstract',
      `Okafor, A. N., Lin, M., & van der Berg, J. (2015). Round cells in mice: A study. Cells, 12(3), 101-109. doi:10.1000/cells.15\n\n${BODY}`,
      { 'container-title': 'Cells', page: '101-109' },
    ],
    [
      'in Vancouver',
      'Okafor AN, Lin M, van der Berg J. Round cells in mice: A study. J Round Cells. 2015;12(3):101-9. doi: 10.1000/cells.15.',
      { 'container-title': 'J Round Cells', page: '101-9' },
    ],
    [
      'in Vancouver, with a number and the day, over several lines',
      '4. Okafor AN, Lin M, van der Berg J, et al. Round cells in\nmice: A study. J Round Cells. 2015 Nov 2;12(3):101-9.\ndoi: 10.1000/cells.15. PMID: 2650123.',
      { 'container-title': 'J Round Cells', PMID: '2650123', page: '101-9' },
    ],
  ])('%s is taken apart', (_, text, more) => {
    expect(metadataOf(text)).toMatchObject({
      type: 'article-journal',
      title: 'Round cells in mice: A study',
      author: AUTHORS,
      volume: '12',
      issue: '3',
      DOI: '10.1000/cells.15',
      ...more,
    });
    expect(JSON.stringify(metadataOf(text).issued)).toMatch(/\[\[2015/);
  });

  it('of a book has its publisher', () => {
    expect(
      metadataOf('Okafor, A. (2019). Why mice matter to all of us. Field Press.'),
    ).toMatchObject({
      type: 'book',
      title: 'Why mice matter to all of us',
      publisher: 'Field Press',
      issued: { 'date-parts': [[2019]] },
    });
  });

  it.each([
    'The mice were fed (2019). They grew and grew over time. Then they slept.',
    'Okafor said in 2019 that the mice grew. They did. J Cells was there.',
    'Mice, rats, and voles (2015). Which of them is larger? Nobody knows.',
  ])('is not seen in %j', (text) => {
    expect(metadataOf(text)).not.toHaveProperty('author');
  });
});

describe('a page of PubMed', () => {
  const abstract = 'Round cells in mice live longer than\nothers in warm nests.';
  it.each([
    [
      'as text',
      `1. J Cell Biol. 2015 Nov 2;211(3):455-67. doi: 10.1083/jcb.2015. Epub 2015 Oct 1.\n\n${abstract}\n\nOkafor AN(1), Lin M(2), van der Berg J(1)(2).\n\nAuthor information:\n(1)Department of Cells, Delft.\n\n${BODY}\n\nDOI: 10.1083/jcb.2015\nPMID: 26501234 [Indexed for MEDLINE]`,
    ],
    [
      'copied from the window',
      `Review J Cell Biol. 2015 Nov 2;211(3):455-67. doi: 10.1083/jcb.2015.\nRound cells in mice live longer than others in warm nests\nA N Okafor 1 2, M Lin 1, J van der Berg 2\nAffiliations\nPMID: 26501234 DOI: 10.1083/jcb.2015\nAbstract\n${BODY}`,
    ],
    [
      'copied with blank lines',
      `J Cell Biol\n\n. 2015 Nov 2;211(3):455-67. doi: 10.1083/jcb.2015.\n\nRound cells in mice live longer than others in warm nests\n\nA N Okafor¹, M Lin¹ ², J van der Berg²\n\nPMID: 26501234\n\nAbstract\n\n${BODY}`,
    ],
  ])('%s gives its details', (_, text) => {
    expect(metadataOf(text)).toMatchObject({
      type: 'article-journal',
      title: 'Round cells in mice live longer than others in warm nests',
      author: AUTHORS,
      issued: { 'date-parts': [[2015, 11, 2]] },
      'container-title': 'J Cell Biol',
      volume: '211',
      issue: '3',
      page: '455-67',
      DOI: '10.1083/jcb.2015',
      PMID: '26501234',
    });
  });
});

describe('columns of a page', () => {
  it('are joined, with the words that were divided', () => {
    const text = [
      'Spermatogenesis in the mouse is a pro-',
      'cess in which stem cells of the testis di-',
      'vide and give rise to sperm. In this re-',
      'port we describe how cells were trans-',
      'planted into the testes of sterile mice',
      'and how a non-',
      'invasive and well-',
      'known method was used, of which a long-',
      'term culture of the cells was a part. A',
      'culture over a long term was made, too,',
      'and many mice were well and were known.',
    ].join('\n');
    const read = readText(text).text;
    expect(read).toContain('a process in which stem cells of the testis divide and');
    expect(read).toContain('cells were transplanted into the testes of sterile mice');
    expect(read).toContain('a long-term culture');
  });

  it('beside each other are put one below the other', () => {
    const left =
      'Spermatogenesis in the mouse is a pro-|cess in which stem cells of the testis|divide and give rise to sperm. In this|report we describe how cells were moved|into the testes of sterile mice and how|long they lived there. The cells were in|the tubules after a month, and we saw|them for as long as we looked at all'.split(
        '|',
      );
    const right =
      'and wherever we looked. After two more|months there was sperm, which was then|used to make embryos in a dish. Of those|embryos fourteen were born alive, and all|of the young were healthy for as long as|they were kept, which was a year. No one|had seen this before. We think that it|can be done in other animals, too.'.split(
        '|',
      );
    const text = left.map((line, at) => `${line.padEnd(46)}${right[at]!}`).join('\n');
    const read = readText(text).text;
    expect(read).toContain('we looked at all and wherever we looked. After two more months');
    expect(read).toContain('a process in which stem cells of the testis divide');
  });

  it.each([
    [
      'a table',
      Array.from(
        { length: 12 },
        (_, at) => `${`Group ${String(at)}`.padEnd(30)}${String(at * 7)} mice`,
      ).join('\n'),
    ],
    [
      'verse',
      'The owl and the vole\nWent out in the night\nAnd under the moon\nThey had a great fight\nThe owl was too slow\nThe vole was too quick\nIt hid in the snow\nAnd that was the trick',
    ],
    ['a list', 'voles\nowls\nmice\nrats and other\nshrews\nmoles\nbats'],
  ])('are not seen in %s', (_, text) => {
    expect(readText(text).text).toBe(text);
  });
});

it('letters stand where a PDF left control characters for them', () => {
  expect(
    readText('The e\u000bect of \u001cbrin on e\u001ecacy, of \u000cve \u001dies; \uf001sh.').text,
  ).toBe('The effect of fibrin on efficacy, of five flies; fish.');
  expect(readText('One page.\n\u000canother page.').text).not.toContain('fianother');
});

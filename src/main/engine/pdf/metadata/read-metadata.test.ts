import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../../shared/domain/csl.ts';
import { readPdf } from '../read-pdf.ts';
import { linesFrom, writePdf, type TestDocument, type TestPage } from '../test-document.ts';
import { readImprint } from './imprint.ts';
import { fullTitle } from './journal-words.ts';
import { namesOf } from './person-names.ts';
import { statedTitles } from './stated-title.ts';
import { readXmp } from './xmp.ts';

type Line = NonNullable<TestPage['lines']>[number];

const TITLE = ['Growth of newts in cold water and', 'its meaning for small ponds'];
const BODY = linesFrom(
  420,
  [
    'Newts grow slowly in cold water, as was shown by Okafor (10.1000/not.this) and others.',
    'We kept twelve of them for three months in a pond behind the house, where they were fed',
    'once a day, and weighed all of them once a week. None died, and most of them gained.',
  ],
  10,
)!;
const line = (y: number, size: number, text: string, x = 72): Line => ({ x, y, size, text });
/** The first page of a paper, with what stands over and under its title. */
const front = (...more: readonly Line[]): TestPage => ({
  lines: [...linesFrom(640, TITLE, 20)!, ...more, line(450, 11, 'Abstract'), ...BODY],
});

async function metadataOf(document: TestDocument): Promise<CslItem> {
  const outcome = await readPdf(writePdf(document));
  if (!outcome.ok) throw new Error(outcome.fault.message);
  return outcome.reading.metadata;
}

describe('the first page', () => {
  it('tells title, authors, journal, year, volume and DOI', async () => {
    const page = front(
      line(770, 8, 'Journal of Pond Biology 2019; 12(3): 214-219'),
      line(755, 8, 'doi: 10.1000/jpb.2019.'),
      line(745, 8, '00214'),
      line(700, 9, 'Original Article'),
      line(590, 12, 'Ada M. Okafor'),
      line(596, 7, '1,*', 152),
      line(590, 12, ', Mei Lin', 166),
      line(596, 7, '2', 212),
      line(590, 12, ' and Jan van der Berg, PhD', 220),
      line(570, 9, '1 Department of Biology, University of Nowhere'),
    );
    expect(
      await metadataOf({
        pages: [page],
        info: '/Title (Microsoft Word - final_v3.docx)/Author (user1)',
      }),
    ).toEqual({
      type: 'article-journal',
      title: TITLE.join(' '),
      author: [
        { family: 'Okafor', given: 'Ada M.' },
        { family: 'Lin', given: 'Mei' },
        { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
      ],
      'container-title': 'Journal of Pond Biology',
      issued: { 'date-parts': [[2019]] },
      volume: '12',
      issue: '3',
      page: '214-219',
      DOI: '10.1000/jpb.2019.00214',
    });
  });

  it('has more to say than what the file states of another paper', async () => {
    const metadata = await metadataOf({
      pages: [front(line(590, 12, 'Ada Okafor, Mei Lin'))],
      info: '/Title (A template of the publisher for articles)/Author (Some Typist)',
    });
    expect(metadata.title).toBe(TITLE.join(' '));
    expect(metadata.author?.map(({ family }) => family)).toEqual(['Okafor', 'Lin']);
  });

  it('never lends the DOI of a paper that it cites', async () => {
    const references = {
      lines: linesFrom(700, [
        'References',
        '1. Okafor A. Newts. doi: 10.1000/other.1',
        '2. Lin M. Toads. doi: 10.1000/other.2',
      ])!,
    };
    expect((await metadataOf({ pages: [front(), references] })).DOI).toBeUndefined();
  });

  it('is no cover sheet of whoever passed the file on', async () => {
    const cover = {
      lines: linesFrom(
        700,
        ['This article was downloaded from a repository', 'Terms of use apply'],
        22,
      )!,
    };
    expect((await metadataOf({ pages: [cover, front()] })).title).toBe(TITLE.join(' '));
  });

  it('is not the sheet of services that a publisher puts in front', async () => {
    const cover = {
      lines: [
        ...linesFrom(740, ['Journal of Pond Biology'], 22)!,
        ...linesFrom(640, [
          'To cite this article: Ada Okafor (2016) Of newts, Journal of Pond Biology, 4:1, 11-20',
          'Published online: 12 Jan 2016. Submit your article to this journal. Article views: 1234',
          'Full Terms & Conditions of access and use can be found at www.pond.example',
        ])!,
      ],
    };
    const page = front(line(590, 12, 'Ada Okafor, Mei Lin'));
    expect((await metadataOf({ pages: [cover, page] })).title).toBe(TITLE.join(' '));
  });

  it('has the year of a preprint from the stamp in its margin', async () => {
    const stamp = 'BT /F1 20 Tf 0 1 -1 0 30 200 Tm (arXiv:1706.03762v5 [q-bio] 6 Dec 2017) Tj ET';
    const page = { ...front(line(590, 12, 'Ada Okafor, Mei Lin')), content: stamp };
    const { title, issued } = await metadataOf({ pages: [page] });
    expect({ title, issued }).toEqual({
      title: TITLE.join(' '),
      issued: { 'date-parts': [[2017]] },
    });
  });

  it('says nothing where it holds nothing', async () => {
    expect(await metadataOf({ pages: [{}] })).toEqual({ type: 'document' });
  });
});

describe('names of authors', () => {
  it.each([
    ['Ada Okafor, Mei Lin and Jan van der Berg', ['Okafor', 'Lin', 'Berg']],
    ['Okafor, A. M.; Lin, M.', ['Okafor', 'Lin']],
    ['Okafor A, Lin ML', ['Okafor', 'Lin']],
    ['Ada Okafor, MD, PhD, Prof. Mei Lin, MSc', ['Okafor', 'Lin']],
    ['ADA M. OKAFOR & MEI LIN-SMITH', ['Okafor', 'Lin-Smith']],
    ['Ada Okafor1,2*, Mei Lin†', ['Okafor', 'Lin']],
    ['Selene Maia de Morais e José García', ['Morais', 'García']],
    ['Department of Biology, University of Nowhere', []],
    ['Received 3 May 2019', []],
    ['new ways of delivering care to patients', []],
  ])('in %j', (written, families) => {
    expect(namesOf([written]).map(({ family }) => family)).toEqual(families);
  });

  it('are found in any text without a fault', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (values) => {
        for (const { family, literal } of namesOf(values)) expect(family ?? literal).not.toBe('');
      }),
    );
  });
});

describe('where a paper appeared', () => {
  it.each([
    ['Welén et al. Trials (2021) 22:209', ['Trials', 2021, '22', null, '209']],
    ['Bioinformation 13(3): 67-72 (2017)', ['Bioinformation', 2017, '13', '3', '67-72']],
    ['J Clin Exp Dent. 2016;8(3):e230-5.', ['J Clin Exp Dent.', 2016, '8', '3', 'e230-5']],
    [
      'Journal of Ayurveda & Integrative Medicine | October-December 2014 | Vol 5 | Issue 4',
      ['Journal of Ayurveda & Integrative Medicine', 2014, '5', '4', null],
    ],
    ['Smith et al. eLife 2016;5:e12345.', ['eLife', 2016, '5', null, 'e12345']],
    ['Smith et al. (2015), PeerJ, DOI 10.7717/peerj.1 2/15', ['PeerJ', 2015, null, null, null]],
    [
      '702 Qualitative Health Research 29(5)',
      ['Qualitative Health Research', null, '29', '5', null],
    ],
    [
      'rspb.royalsociety.example Proc. R. Soc. B 281: 20132345',
      ['Proc. R. Soc. B', null, '281', null, '20132345'],
    ],
    ['CHI 2018, April 21–26, 2018, Montreal, QC, Canada', null],
    ['Received: 3 April 2017', null],
    ['Okafor and others kept 12 newts in 2014, and 13 toads.', null],
    ['© 2017 The Authors', null],
  ])('in %j', (written, found) => {
    const imprint = readImprint(written);
    const { journal, year, volume, issue, pages } = imprint ?? {};
    expect(imprint && [journal, year, volume, issue, pages]).toEqual(found);
  });

  it.each([
    ['J. Clin. Biochem. Nutr.', 'Journal of Clinical Biochemistry and Nutrition'],
    ['Behav Ecol Sociobiol', 'Behavioral Ecology and Sociobiology'],
    ['Iran J Basic Med Sci', null],
    ['Front. Chem.', 'Frontiers in Chemistry'],
    ['Mol Biol Evol', 'Molecular Biology and Evolution'],
    ['Trials', null],
  ])('%s in full', (short, full) => {
    expect(fullTitle(short)).toBe(full);
  });
});

describe('titles that a file states', () => {
  it.each([
    'Microsoft Word - 97320630013067.docx',
    'untitled',
    'DOS796937 1..8',
    '265_2015_1952_Article 1383..1394',
    'paper_final.indd',
    '10.1000/xyz',
    '',
  ])('%j is none', (title) => {
    expect(statedTitles(new Map(), title)).toEqual([]);
  });

  it('lose the marks of HTML', () => {
    const title = 'COVID&#x02010;19 in <i>Triturus</i> &amp; other newts of the valley';
    expect(statedTitles(new Map(), title)).toEqual([
      'COVID‐19 in Triturus & other newts of the valley',
    ]);
  });
});

describe('the XMP packet', () => {
  const packet =
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description prism:volume="12"><dc:creator><rdf:Seq><rdf:li>Ada Okafor</rdf:li><rdf:li>Mei Lin</rdf:li></rdf:Seq></dc:creator><prism:doi>10.1000/xyz</prism:doi></rdf:Description></rdf:RDF></x:xmpmeta>';
  const stream = (bytes: Buffer, filter = ''): Buffer =>
    Buffer.concat([
      Buffer.from(
        `9 0 obj\n<</Type/Metadata/Subtype/XML${filter}/Length ${String(bytes.length)}>>\nstream\n`,
      ),
      bytes,
      Buffer.from('\nendstream\nendobj'),
    ]);

  it.each([
    ['plain', stream(Buffer.from(packet))],
    ['deflated', stream(deflateSync(packet), '/Filter/FlateDecode')],
  ])('is read %s', (_, file) => {
    expect(Object.fromEntries(readXmp(file))).toEqual({
      'prism:volume': ['12'],
      'dc:creator': ['Ada Okafor', 'Mei Lin'],
      'prism:doi': ['10.1000/xyz'],
    });
  });

  it('has an answer whatever it is', () => {
    fc.assert(
      fc.property(fc.nat(packet.length), fc.string(), (at, more) => {
        const damaged = packet.slice(0, at) + more + packet.slice(at);
        expect(readXmp(stream(Buffer.from(damaged)))).toBeInstanceOf(Map);
      }),
    );
  });
});

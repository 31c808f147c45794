import { describe, expect, it } from 'vitest';
import { guessMetadata } from './guess-metadata.ts';

const BODY = 'The keepers fed the mice every morning. Nobody knew why.';

describe('guessMetadata', () => {
  it('reads a head with title, byline, date, outlet and address', () => {
    const text = `Mice learn to open lids\nBy Ada Okafor and Mei Lin\n2 November 2015\nSource: Daily Bench\nhttps://bench.example/lids\n\n${BODY}`;
    expect(guessMetadata(text)).toEqual({
      title: 'Mice learn to open lids',
      author: [
        { family: 'Okafor', given: 'Ada' },
        { family: 'Lin', given: 'Mei' },
      ],
      issued: { 'date-parts': [[2015, 11, 2]] },
      'container-title': 'Daily Bench',
      URL: 'https://bench.example/lids',
    });
  });

  it('reads labelled lines', () => {
    const text = `Title: “Of lids and mice”\nAuthors: Okafor, A.; Lin, M.\nPublished on: Nov 2015\nJournal: Lids\nDOI: 10.1000/lids.\nURL: https://lids.example/1\n\n${BODY}`;
    expect(guessMetadata(text)).toEqual({
      title: 'Of lids and mice',
      author: [
        { family: 'Okafor', given: 'A.' },
        { family: 'Lin', given: 'M.' },
      ],
      issued: { 'date-parts': [[2015, 11]] },
      'container-title': 'Lids',
      DOI: '10.1000/lids',
      URL: 'https://lids.example/1',
    });
  });

  const long = `Effects of warm and cold nests on mice: ${'a study of one more colony, '.repeat(10)}with lids`;
  const PARAGRAPH = `${BODY} `.repeat(12).trim();

  it.each([
    ['as long as those of papers are', `${long}\n\n${BODY}`, long],
    ['as long, with a label', `Title: ${long}\n${BODY}`, long],
    [
      'with a full stop, above a long paragraph',
      `Mice and their lids.\n\n${PARAGRAPH}`,
      'Mice and their lids',
    ],
    [
      'that ends with an abbreviation',
      `Lids made by Okafor et al.\n\n${PARAGRAPH}`,
      'Lids made by Okafor et al.',
    ],
  ])('takes a title %s', (_, text, title) => {
    expect(guessMetadata(text)).toEqual({ title });
  });

  it.each([
    ['a heading of the first part', `ABSTRACT\n\n${PARAGRAPH}`],
    ['such a heading with a mark', `Background.\n\n${PARAGRAPH}`],
    ['a first line that is a sentence', `${BODY}\n\n${BODY}`],
    [
      'a long first paragraph of several sentences',
      `${BODY} ${BODY} ${BODY} ${BODY} ${BODY} So it went\n\n${BODY}`,
    ],
    ['a first sentence above another of its length', `The keepers fed the mice.\n\n${BODY}`],
    ['two first sentences above a long paragraph', `${BODY}\n\n${PARAGRAPH}`],
    ['a first line longer than any title', `${'mice and '.repeat(60)}lids\n\n${PARAGRAPH}`],
    ['a first line that goes on', `The keepers fed the mice\nevery morning\n\n${BODY}`],
    ['a title and nothing else', 'Mice learn to open lids'],
    ['a year among the words', `${BODY}\n\n2015\n\n${BODY}`],
    ['a DOI in a sentence', `${BODY}\n\nSee the paper, 10.1000/lids, for more on this.`],
    ['a sentence that begins like a byline', `${BODY}\n\nBy the end all fourteen had learned it`],
    ['a label that means something else', `Note: fourteen mice.\n\n${BODY}`],
    ['dates far below', `${`${BODY}\n`.repeat(30)}\n2 November 2015\n`],
  ])('makes nothing of %s', (_, text) => {
    expect(guessMetadata(text)).toEqual({});
  });

  it.each(['Available at: ', 'URL: ', ''])('takes the DOI out of an address after %j', (label) => {
    expect(
      guessMetadata(
        `Eels sleep\n${label}https://doi.org/10.1000/xyz?utm_source=a\n\nTwelve eels slept.`,
      ),
    ).toMatchObject({ DOI: '10.1000/xyz' });
  });
});

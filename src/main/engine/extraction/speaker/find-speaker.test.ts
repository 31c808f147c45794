import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTestReader } from '../test-reader.ts';
import { findQuotations } from './quotations.ts';

const report =
  'A new feed makes hens lay more, a study says.\n\n' +
  'Dr Ilse Marten, who led the study, said: “Our hens laid twice as much.\n\n' +
  '“They also seemed calmer.”\n\n' +
  'Paul Obe, a poultry scientist who was not involved in the work, said the barns were small.\n\n' +
  '“I would wait for more,” Obe added.\n\n' +
  'The Food and Drug Administration said it would look at the feed.\n\n' +
  'The hens live in two barns by the sea.';

const { open } = openTestReader();

function speakerOf(words: string): string | null {
  const start = report.indexOf(words);
  return open(report).speakerOf({ start, end: start + words.length });
}

describe('speakers', () => {
  it('gives a quotation over two paragraphs to the one who began it', () => {
    expect(speakerOf('Our hens laid twice as much')).toBe('authors');
    expect(speakerOf('They also seemed calmer')).toBe('authors');
  });

  it('knows an outside expert, also by the surname alone', () => {
    expect(speakerOf('the barns were small')).toBe('outside_expert');
    expect(speakerOf('I would wait for more')).toBe('outside_expert');
  });

  it('knows an institution and the reporter', () => {
    expect(speakerOf('it would look at the feed')).toBe('institution');
    expect(speakerOf('The hens live in two barns')).toBe('reporter');
  });

  it('takes a paper to be its authors speaking', () => {
    const paper = 'Hens were weighed. Feed raised the weight. The barns differed.';
    expect(open(paper).speakerOf({ start: 0, end: 18 })).toBe('authors');
  });

  it('knows nobody outside the text', () => {
    expect(open('').speakerOf({ start: 0, end: 5 })).toBeNull();
  });

  it('never fails on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const article = open(`${text}” said “${text}`);
        for (const sentence of article.sentences)
          expect([null, 'authors', 'outside_expert', 'institution', 'reporter']).toContain(
            article.speakerOf(sentence),
          );
      }),
    );
  });
});

const release =
  'Owls sleep by day, researchers at the Barn Institute report.\n\n' +
  'The study was led by Mira Holt and colleagues.\n\n' +
  '“They yawn,” said Holt, a professor at the Barn Institute.\n\n' +
  'Dr Per Lund of the Barn Institute said that barns were warm.\n\n' +
  'Dr Eva Roos of Kiel University said that barns were cold.';

describe('who speaks by name', () => {
  const voiceOf = (words: string) => {
    const start = release.indexOf(words);
    return open(release).voiceOf({ start, end: start + words.length });
  };

  it('knows an author again by surname and by institute', () => {
    expect(voiceOf('They yawn')).toEqual({ speaker: 'authors', name: 'Mira Holt' });
    expect(voiceOf('that barns were warm')).toEqual({ speaker: 'authors', name: 'Per Lund' });
  });

  it('takes nobody for an author because of a word of a place', () => {
    expect(voiceOf('that barns were cold')).toEqual({
      speaker: 'outside_expert',
      name: 'Eva Roos',
    });
  });

  it('takes a paper without headings to be its authors speaking', () => {
    const paper =
      'Salt was added to the broth. More was added on day 2. Growth is explained by light, according to ' +
      'earlier work. Yeast was added last.';
    expect(open(paper).voiceOf({ start: 0, end: 20 })).toEqual({ speaker: 'authors', name: null });
  });
});

describe('findQuotations', () => {
  it('ends an open quotation with its paragraph unless the next one goes on', () => {
    const text = 'He said: “Stop.\nThe hens ran.';
    expect(findQuotations(text)).toEqual([{ start: 9, end: 15 }]);
  });

  it('does not take an inch mark for an opening mark', () => {
    expect(findQuotations('a 5" pipe and a 6" pipe')).toEqual([]);
  });
});

import type { MatchReason } from './import-review.ts';

const BY = {
  origin: 'The same thing of that program',
  file: 'Same file',
  text: 'Same text',
  doi: 'Same DOI',
  pmid: 'Same PubMed ID',
  isbn: 'Same ISBN',
  title: '',
} as const;

function titleWords({ titles }: MatchReason): string {
  if (titles === null) return 'No title';
  return titles === 100 ? 'Same title' : `Title ${String(titles)}% alike`;
}

function yearWords({ years: [one, other] }: MatchReason): string {
  if (one === null || other === null) return one === other ? '' : 'one without a year';
  return one === other ? 'same year' : `years ${String(one)} and ${String(other)}`;
}

function authorWords({ sameFirstAuthor }: MatchReason): string {
  if (sameFirstAuthor === null) return '';
  return sameFirstAuthor ? 'same first author' : 'other first author';
}

/** Why two entries look like one work, in words: `head` is what was found, `rest` what else speaks for it. */
export function matchWords(reason: MatchReason): { readonly head: string; readonly rest: string } {
  const [year, author] = [yearWords(reason), authorWords(reason)];
  if (reason.by === 'title') {
    const rest =
      year === 'same year' && author === 'same first author'
        ? 'same year and first author'
        : [year, author].filter((part) => part !== '').join(', ');
    return { head: titleWords(reason), rest };
  }
  const titles =
    reason.titles === null
      ? ''
      : reason.titles === 100
        ? 'same title'
        : `titles ${String(reason.titles)}% alike`;
  return {
    head: BY[reason.by],
    rest: [reason.value, titles, year, author].filter((part) => part !== '').join(', '),
  };
}

import { plainTitle } from '../../../read/plain-title.ts';
import { EntryDraft } from '../../common/entry-draft.ts';
import { oneLine } from '../../common/one-line.ts';
import { readNames } from './pubmed-names.ts';
import { addPlace, readPlace } from './pubmed-place.ts';

/** The entry of a record of PubMed's format "Summary (text)"; null where it says no journal and date. */
export function summaryEntry(lines: readonly string[]): EntryDraft | null {
  const text = oneLine(lines.join(' ')).replace(/^\d{1,6}: /, '');
  const place = readPlace(text);
  if (!place) return null;
  const draft = new EntryDraft();
  draft.type = 'article-journal';
  draft.addText('PMID', /\bPMID: ?(\d{1,9})/.exec(text)?.[1] ?? '');
  draft.addText('PMCID', /\bPMCID: ?(PMC\d{1,9})/.exec(text)?.[1] ?? '');
  const [names, titled] = splitNames(place.before);
  for (const name of names) draft.addName('author', name);
  const end = Math.max(...['. ', '? ', '! ', '] '].map((mark) => titled.lastIndexOf(mark)));
  draft.addText('title', plainTitle(bare(end < 0 ? titled : titled.slice(0, end + 1))));
  addPlace(draft, end < 0 ? '' : titled.slice(end + 2).trim(), place);
  return draft;
}

/** The authors at the beginning, and what stands behind them; a record may have none. */
function splitNames(text: string): [NonNullable<ReturnType<typeof readNames>>, string] {
  const end = text.indexOf('. ');
  const names = end < 0 ? null : readNames(text.slice(0, end));
  return names ? [names, text.slice(end + 2)] : [[], text];
}

/** A title without the mark behind it, and without the brackets of one that was translated. */
function bare(title: string): string {
  return title.replace(/\.$/, '').replace(/^\[(.+)\]$/, '$1');
}

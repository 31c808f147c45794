import { findDoi } from '../../../../../../shared/domain/doi.ts';
import type { EntryDraft } from '../../common/entry-draft.ts';
import { fullPages } from '../../common/page-range.ts';
import { readDate } from '../../common/read-date.ts';

/** The year of a journal, with its month or season and day, behind its name. */
const DATED =
  /\. (\d{4}(?:[ -](?:[A-Z][a-z]{2,5}|\d{1,2}))*(?:[-/][A-Z][a-z]{2,5}(?: \d{1,2})?)?)(?=[;:.]|$)/;
/** ";30(2):e13049", ";12 Suppl 1:S1-9", ":1-9". */
const PLACE = /^(?:;([^():.;]{0,40})(?:\(([^()]{1,60})\))?)?(?::([^.;]{1,60}))?/;

/** Where PubMed says that an article appeared, and what stands before the name of its journal. */
export interface PubmedPlace {
  /** All before the date: the journal, and in a summary the authors and the title. */
  readonly before: string;
  readonly date: string;
  readonly volume: string;
  readonly issue: string;
  readonly page: string;
  readonly doi: string;
}

/** Reads "J Sleep Res. 2021 Apr;30(2):e13049. doi: 10.1111/jsr.13049."; null where no date follows a name. */
export function readPlace(text: string): PubmedPlace | null {
  const found = DATED.exec(text);
  if (!found) return null;
  const rest = text.slice(found.index + found[0].length);
  const [, volume = '', issue = '', page = ''] = PLACE.exec(rest) ?? [];
  return {
    before: text.slice(0, found.index),
    date: found[1]!,
    volume: volume.trim(),
    issue: issue.trim(),
    page: fullPages(page.trim()),
    doi: findDoi(rest) ?? '',
  };
}

/** Adds where an article appeared. */
export function addPlace(draft: EntryDraft, journal: string, place: PubmedPlace): void {
  draft.addText('container-title', journal);
  draft.addDate('issued', readDate(place.date));
  draft.addText('volume', place.volume);
  draft.addText('issue', place.issue);
  draft.addText('page', place.page);
  draft.addText('DOI', place.doi);
}

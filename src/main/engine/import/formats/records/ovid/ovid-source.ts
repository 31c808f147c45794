import type { EntryDraft } from '../../common/entry-draft.ts';
import { fullPages } from '../../common/page-range.ts';
import { readDate } from '../../common/read-date.ts';

/** "30(2)", "Vol.30(2)", "30 (2)"; a volume may stand alone. */
const VOLUME = /^(?:Vol(?:ume)?\.? ?)?([A-Z]?\d{1,5}[A-Z]?)(?: ?\(([^()]{1,60})\))?/;
/** ":e13049,", "(pp 101-109)", "pp. 101-9". */
const PAGES = /(?::|\bpp?\.?) ?([A-Za-z]{0,5}\d[\w-]{0,20})/;
const YEAR = /\b(1[89]\d\d|20\d\d)\b(?: (0[1-9]|1[0-2]|[A-Z][a-z]{2})\b(?: (\d{1,2})\b)?)?/;

/**
 * Adds what Ovid writes in one line of where an article stands: "Journal of Sleep. 30(2):e13049, 2021 04.",
 * "Sleep. 30 (2) (pp 101-109), 2021." What has a field of its own was added before and stays.
 */
export function addSource(draft: EntryDraft, source: string): void {
  const end = source.search(/\. (?=Vol|[A-Z]?\d)/);
  if (end < 0) return draft.addText('container-title', source.replace(/\.$/, ''));
  draft.addText('container-title', source.slice(0, end));
  const place = source.slice(end + 2);
  const [written = '', volume = '', issue = ''] = VOLUME.exec(place) ?? [];
  // A year alone is the date.
  if (!YEAR.test(volume)) {
    draft.addText('volume', volume);
    draft.addText('issue', issue.trim());
  }
  draft.addText('page', fullPages(PAGES.exec(place.slice(written.length))?.[1] ?? ''));
  const [, year, month = '', day = ''] = YEAR.exec(place) ?? [];
  if (year !== undefined) draft.addDate('issued', readDate(dateOf(year, month, day)));
}

function dateOf(year: string, month: string, day: string): string {
  const isNumber = /^\d/.test(month);
  const parts = [year, month, isNumber ? day.padStart(day === '' ? 0 : 2, '0') : day];
  return parts.filter((part) => part !== '').join(isNumber ? '-' : ' ');
}

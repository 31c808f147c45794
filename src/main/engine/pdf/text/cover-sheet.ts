import type { PageLines } from './line.ts';

/** What archives and publishers print on the sheet that they put before an article, by kind. */
const SIGNS: readonly RegExp[] = [
  /see discussions, stats,? and author profiles|researchgate/iu,
  /\bjstor\b|stable url|project muse/iu,
  /citation for published version|(?:please cite|to cite) th(?:is|e) (?:published |article|version|paper)|how to cite|(?:recommended|suggested) citation|citation \((?:apa|published version)\)/iu,
  /general rights|take.?down policy|terms (?:of use|(?:and|&) conditions)|reuse of this item|copyright and reuse|users may (?:freely )?download/iu,
  /download(?:ed)? (?:date|from|on|by)|date of download/iu,
  /link to publication|link to publisher|this version is available|available (?:at|from|online):? ?https?|follow this and additional works|permanent link|persistent url/iu,
  /document version|publisher.s (?:pdf|version)|(?:accepted|author.s|submitted) (?:author )?(?:manuscript|version)|peer.reviewed version|version of record|post-?print|pre-?print version/iu,
  /view (?:related|citing|crossmark|online|table of contents|the article online)|article views|(?:articles )?you may (?:also (?:like|be interested)|be interested)|related content|submit your article|(?:e-?mail|rss|citation) alert|additional services|updated information and services|to order reprints|reprints and permissions|author\(s\):/iu,
  /\b(?:institutional|digital|research|university) (?:repository|archive|commons|portal)|hal is a multi-?disciplinary|archive ouverte|scholarworks|scholarsarchive|open research online|eprints/iu,
];
/** So many kinds of them make a cover sheet; the first page of an article has one or two. */
const LEAST_SIGNS = 3;
/** A sheet has few words; the first page of an article has more. */
const MOST_WORDS = 450;

/** Does a first page say what the sheets of archives say, and little else? */
export function isCoverSheet(text: string): boolean {
  return (
    text.split(' ').length < MOST_WORDS &&
    SIGNS.filter((sign) => sign.test(text)).length >= LEAST_SIGNS
  );
}

/** Takes what an archive's cover sheet says out of a document whose first page is one. */
export function dropCoverSheet(pages: readonly PageLines[]): PageLines[] {
  const [first, ...rest] = pages;
  if (first === undefined || rest.length === 0) return [...pages];
  const text = first.lines.map((line) => line.text).join(' ');
  return isCoverSheet(text) ? [{ ...first, lines: [] }, ...rest] : [...pages];
}

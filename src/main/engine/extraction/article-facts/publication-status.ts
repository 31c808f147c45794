import type { PublicationStatus } from '../../../../shared/domain/claim.ts';
import type { TextSpan } from '../types.ts';

/** What a text says of how the study was published, with its words. */
export interface ToldStatus extends TextSpan {
  readonly status: PublicationStatus;
}

/** The words for each status; the first that the text has wins. */
const STATUS_WORDS: readonly (readonly [PublicationStatus, RegExp])[] = [
  ['retracted', /\b(?:this (?:article|paper) has been retracted|retraction of this)\b/i],
  ['preprint', /\b(?:preprints?(?: server)?|medrxiv|biorxiv|arxiv)\b/i],
  [
    'unpublished',
    /\b(?:(?:not|nor) (?:yet )?(?:been )?(?:peer[- ]reviewed|refereed|published)|yet to be (?:peer[- ]reviewed|published)|unpublished (?:study|results|trial))\b/i,
  ],
  [
    'conference',
    /\b(?:annual (?:meeting|conference|congress)|scientific sessions|(?:international|european|world|national) (?:conference|congress|symposium))\b/i,
  ],
  [
    'peer_reviewed',
    /\b(?:published|appears?|reported|released|report|described) (?:(?:today|yesterday|online|first|this week|on \w+|ahead of print|\w+ \d{1,2}),? ){0,3}(?:in|by) (?:the |this )?(?:(?:online|open[- ]access|medical|scientific|peer-reviewed|latest|current|issue of) ){0,3}(?:journal\b|proceedings\b|annals\b|new england journal|(?:the )?(?:lancet|bmj|jama|nature|science|cell|plos|pnas)\b)/i,
  ],
];
/** What was published in something with a name; a name may be that of any journal. */
const IN_A_JOURNAL =
  /\b[Pp]ublished (?:(?:today|yesterday|online|first|early|Ahead-of-Print|on [A-Z][a-z]+),? ){0,3}in (?:the )?(?!January|February|March|April|May|June|July|August|September|October|November|December)[A-Z][a-z]+/;

const toTold = (status: PublicationStatus, match: RegExpExecArray): ToldStatus => ({
  status,
  start: match.index,
  end: match.index + match[0].length,
});

/** The same in a paper or an abstract, which name the papers of others too. */
const OWN_STATUS =
  /\b(?:this (?:article|paper|manuscript) is a preprint|this preprint|this working paper|conference abstract|preprint server|not (?:yet )?been (?:peer[- ]reviewed|refereed))\b/i;

/** The status that a text tells of its study, as a report does, or of itself; null where it tells none. */
export function findStatus(text: string, reports: boolean): ToldStatus | null {
  if (!reports) {
    const own = OWN_STATUS.exec(text);
    if (own === null) return null;
    const status = /preprint/i.test(own[0])
      ? 'preprint'
      : /conference/i.test(own[0])
        ? 'conference'
        : 'unpublished';
    return toTold(status, own);
  }
  for (const [status, words] of STATUS_WORDS) {
    const match = words.exec(text);
    if (match !== null) return toTold(status, match);
  }
  const named = IN_A_JOURNAL.exec(text);
  return named === null ? null : toTold('peer_reviewed', named);
}

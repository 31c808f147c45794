import { pinpointWords, type Pinpoint } from '../../../../shared/domain/pinpoint.ts';
import type { Quote } from '../../../../shared/domain/quote.ts';

/** What is said of a claim without a quote. */
export const UNPROVED_WORDS = 'Unproved: no quote.';

/** The state of a quote in a sentence; what is not verified says so first. */
export function stateWords(quote: Quote, place: Pinpoint | null, revision: number): string {
  const at = place === null ? '' : `, ${pinpointWords([place])}`;
  switch (quote.state) {
    case 'verified':
      return `Verified${at}.`;
    case 'moved':
      return `Moved${at}: found with other words or in another place, to be confirmed.`;
    case 'broken':
      return `Broken: not found in the article as it is now (revision ${String(revision)}).`;
    case 'unchecked':
      return 'Not looked up yet in the newest text.';
  }
}

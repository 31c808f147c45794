import { tabulateTraits } from '../text/word-traits.ts';
import { mayTell } from './outcome-words.ts';

/** What single words tell of results and their effects. */
export const FINDING_TRAITS = tabulateTraits({
  /** Stands in the name of a ratio. */
  ratio: ({ text, folded }) =>
    /^(?:a?HR|a?OR|a?RR|IRR)$/.test(text) || folded === 'ratio' || folded === 'risk',
  difference: ({ folded }) => /^differences?$/.test(folded),
  /** Stands in the name of a size that studies of groups and of links state. */
  statistic: ({ folded }) =>
    /^(?:[dgrbβρ]|size|correlation|elasticity|coefficient|smd|r2|r²|η2|η²)$|^(?:cohen|hedges)/.test(
      folded,
    ),
  /** Says how many times as much. */
  fold: ({ folded }) => /(?:times|fold)$/.test(folded),
  fraction: ({ folded }) => /^(?:half|thirds?|quarters?|fifth|tenth)$/.test(folded),
  compared: ({ folded }) => /^(?:compared|comparison|relative|versus|vs|than)$/.test(folded),
  /** May say something about outcomes. */
  mayTell: ({ folded }) => mayTell(folded),
});

import { tabulateTraits } from '../text/word-traits.ts';
import { NOT_NAMES, REPORTING, TITLES } from './speaker-words.ts';

const beforeApostrophe = (folded: string): string => folded.split("'", 1)[0] ?? '';

/** What single words tell of who speaks. */
export const SPEAKER_TRAITS = tabulateTraits({
  /** A verb of saying, or "according". */
  reports: ({ folded }) => {
    const stem = beforeApostrophe(folded);
    return REPORTING.has(stem) || stem === 'according';
  },
  /** A word of the phrases that tell somebody's part in the study. */
  tellsPart: ({ folded }) =>
    /author|led$|^(?:leads?|leader)$|involve|^part$|connected|affiliated|associated|^role$|expert|editorial|commenting|reviewed|investigator|colleagues|team|^researchers$|^scientists$|conducted|headed|chair|carried/.test(
      folded,
    ),
  /** A word of those who speak of a study as their own, or a title. */
  introduces: ({ folded }) => /^(?:our|my|we|drs?|prof|professor)$/.test(beforeApostrophe(folded)),
  capitalised: ({ text }) => /^\p{Lu}\p{L}+$/u.test(text),
  /** May be a part of a name. */
  namePart: ({ text, folded }) =>
    text.charCodeAt(0) !== folded.charCodeAt(0) && !NOT_NAMES.has(folded) && !TITLES.has(folded),
  /** A number in digits. */
  numeral: ({ folded }) => /^[\d.,·]+$/.test(folded),
});

import type { CslName } from '../../../../../../shared/domain/csl.ts';
import { anyName } from '../../common/any-name.ts';

/** "Okafor AN", "van der Berg J-P Jr". */
const PERSON = /^[\p{L}'’ʼ. -]{1,80} \p{Lu}[\p{Lu}-]{0,5}(?: (?:Jr|Sr|2nd|3rd|4th|I{2,3}|IV))?$/u;
/** The numbers of addresses behind a name: "(1)(2)", "(1,2)". */
const ADDRESSES = /\(\d{1,3}(?:[,;] ?\d{1,3}){0,20}\)/g;
const NOBODY = /^\[?no authors listed\]?$/i;

/**
 * The authors as PubMed lists them: "Okafor AN(1)(2), Lin M(1); Sleep Study Group." Null where these words are no
 * list of names.
 */
export function readNames(written: string): CslName[] | null {
  const text = written.replace(ADDRESSES, '').replace(/\.$/, '').trim();
  if (NOBODY.test(text)) return [];
  const [people = '', ...groups] = text.split(/; ?/);
  const names = people.split(/, ?/).filter((name) => !/^et al$/.test(name));
  const persons = names.filter((name) => PERSON.test(name));
  // Of a long list a few may be written otherwise; words are nearly all of them.
  if (persons.length === 0 || persons.length * 4 < names.length * 3) return null;
  return [
    ...names.map((name) => anyName(name.trim())).filter((name) => name !== null),
    ...groups.filter((group) => group.trim() !== '').map((group) => ({ literal: group.trim() })),
  ];
}

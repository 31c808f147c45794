import type { CslName } from '../../../../../shared/domain/csl.ts';
import { anyName } from './any-name.ts';

/** What is longer has no list of names that was put into one line by mistake. */
const MAX_LIST = 10_000;
/** "Okafor AB", "van der Berg J-P": a family name with initials behind it. */
const WITH_INITIALS = /^\p{L}[\p{L}'’ -]{0,60} (?:\p{Lu}\.?-?){1,4}$/u;
/** "Okafor, Ada". */
const INVERTED = /^[^,;]{1,80}, ?[^,;]{1,80}$/;
const ET_AL = /^(?:et\.? al\.?|and others)$/i;

/**
 * The people of a field that should hold one: where other programs put several into it, each by
 * itself, if what stands between them can be nothing else. "et al." is nobody.
 */
export function namesIn(written: string): CslName[] {
  return partsOf(written).flatMap((part) => {
    const name = anyName(part);
    return name === null ? [] : [name];
  });
}

function partsOf(written: string): readonly string[] {
  if (!/[,;]| and | & |et al/i.test(written) || written.length > MAX_LIST) return [written];
  const text = written.replace(/,? et\.? al\.?$/i, '').trim();
  if (text === '' || ET_AL.test(text)) return [];
  const list = LISTS.map(({ mark, isPerson }) => ({
    people: namesBetween(text, mark),
    isPerson,
  })).find(({ people, isPerson }) => people.length > 1 && people.every(isPerson));
  return list?.people ?? [text];
}

const LISTS = [
  { mark: ';', isPerson: (part: string) => INVERTED.test(part) || WITH_INITIALS.test(part) },
  { mark: /,? (?:and|&) /, isPerson: (part: string) => INVERTED.test(part) },
  { mark: ',', isPerson: (part: string) => WITH_INITIALS.test(part) },
] as const;

function namesBetween(text: string, mark: string | RegExp): string[] {
  return text
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

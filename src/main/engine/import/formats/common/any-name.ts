import type { CslName } from '../../../../../shared/domain/csl.ts';
import { parseNames } from '../../../../../shared/domain/csl-names.ts';
import { invertedName, personName } from './person-name.ts';
import { saysNothing } from './says-nothing.ts';

/** "Smith JA", "Liu R.", "van der Berg J-P": a family name and initials without a comma. */
const INITIALS =
  /^(.*\S)\s+((?:\p{Lu}\.?[ -]?){1,4}\.?)(?:\s+((?:Jr|Sr)\.?|[IV]{2,3}|[2-5](?:nd|rd|th)))?$/u;

/** What is longer is no name, but something that went astray. */
const MAX_NAME = 1000;

/**
 * A name in whatever way it is written: "Family, Given", "Family IN", "Given Family", or that of a
 * body. Null where it is empty.
 */
export function anyName(written: string): CslName | null {
  if (saysNothing(written)) return null;
  if (written.length > MAX_NAME) return { literal: written.trim() };
  if (written.includes(',')) return invertedName(written);
  const text = written.replace(/\s+/g, ' ').trim();
  const initials = INITIALS.exec(text);
  if (initials && /\p{Ll}|^\p{Lu}{2,}$/u.test(initials[1]!)) {
    return personName(initials[1]!, initials[2]!, initials[3]);
  }
  return parseNames(text)[0] ?? null;
}

import type { CslName } from '../../../../../shared/domain/csl.ts';
import { anyName } from '../common/any-name.ts';

/** "J.", "JA", "J.-P.", "M.E.": initials, as they stand behind a family name. */
const INITIALS = /^(?:\p{Lu}\.?[ -]?){1,4}\.?$/u;
const WITH_INITIALS = /^\S.*\s(?:\p{Lu}\.?[ -]?){1,4}\.?$/u;
/** Scopus puts its number of an author behind the name. */
const NUMBER = / ?\(\d+\)$/;

/**
 * The people of a cell: parted by semicolons, lines, bars or "and"; else by commas, where those do
 * not stand between a family name and the given ones.
 */
export function authorList(cell: string): CslName[] {
  return partsOf(cell.replace(/[^\S\n]+/g, ' ').trim()).flatMap((part): CslName[] => {
    const name = part.replace(NUMBER, '').trim();
    if (name === '' || /^(?:et al\.?|others)$/i.test(name)) return [];
    const person = anyName(name);
    return person === null ? [] : [person];
  });
}

function partsOf(cell: string): string[] {
  const mark = [';', '\n', '|'].find((each) => cell.includes(each));
  if (mark !== undefined) return cell.split(mark);
  const byAnd = cell.split(/,? (?:and|&) /);
  if (byAnd.length > 1 && byAnd.every((part) => part.split(',').length <= 2)) return byAnd;
  return byAnd.flatMap(byCommas);
}

/** "Smith J, Jones AB" and "John Smith, Jane Doe" are two people, "Smith, J., Doe, A." as well; "Smith, John" is one. */
function byCommas(list: string): string[] {
  const parts = list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return parts;
  const pairs =
    parts.length % 2 === 0 && parts.every((part, at) => at % 2 === 0 || INITIALS.test(part));
  if (pairs)
    return parts.flatMap((part, at) => (at % 2 === 0 ? [`${part}, ${parts[at + 1]}`] : []));
  const areWhole =
    parts.every((part) => WITH_INITIALS.test(part)) || parts.every((part) => part.includes(' '));
  return areWhole || parts.length > 3 ? parts : [parts.join(', ')];
}

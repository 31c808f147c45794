import type { CslDate } from '../../../shared/domain/csl.ts';

type Parts = [number, ...number[]];

interface End {
  readonly parts: Parts;
  readonly season: number | null;
  readonly circa: boolean;
}

/** The last day that a month can have; February with that of leap years. */
const LAST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function parseEnd(text: string): End | null {
  const match =
    /^(?<year>-?\d{4}|Y-?\d{5,7})(?:-(?<month>\d\d|XX)(?:-(?<day>\d\d|XX))?)?(?<sure>[?~%]?)(?:T.*)?$/.exec(
      text,
    );
  const written = match?.groups;
  if (!written) return null;
  const { month, day } = written;
  const year = Number(written['year']!.replace('Y', ''));
  const circa = written['sure'] !== '';
  // EDTF counts a year 0, before which one BC comes; CSL does not.
  const parts: Parts = [year > 0 ? year : year - 1];
  if (month === undefined || month === 'XX') return { parts, season: null, circa };
  const number = Number(month);
  if (number >= 21 && number <= 24) return { parts, season: number - 20, circa };
  if (number < 1 || number > 12) return null;
  parts.push(number);
  if (day !== undefined && day !== 'XX') {
    if (Number(day) < 1 || Number(day) > LAST_DAYS[number - 1]!) return null;
    parts.push(Number(day));
  }
  return { parts, season: null, circa };
}

/**
 * Reads a date of EDTF (ISO 8601-2:2019, levels 0 and 1): `2019-05`, `2019-21` (spring), `1984~`,
 * `2004-XX`, `2004-02/2005`, an interval that is open at one end. Null for anything else.
 */
export function parseEdtf(text: string): CslDate | null {
  const ends = text.split('/');
  if (ends.length > 2) return null;
  const known = ends.filter((end) => end !== '' && end !== '..');
  const read = known.map(parseEnd);
  const [first, last] = read;
  if (!first || last === null) return null;
  return {
    'date-parts': last ? [[...first.parts], [...last.parts]] : [[...first.parts]],
    ...(first.season !== null && { season: first.season }),
    ...((first.circa || last?.circa) && { circa: true }),
  };
}

import { setOf } from '../numbers/studied-words.ts';
import type { Counted } from './counted-units.ts';
import { readSifting, skipAmounts } from './sifting.ts';
import { hasWithin } from './word-search.ts';

/** A count is taken for the whole that was studied from this probability on. */
const LEAST_TOTAL = 0.3;
/** What was kept, or the beings behind events, stands at most so many sentences after what hands on to it. */
const REACH = 2;

/** What one being can have several of, so that the beings are fewer and are what was studied. */
const SEVERAL_EACH = setOf(
  `admissions hospitalizations hospitalisations visits episodes consultations appointments encounters
   samples specimens swabs biopsies scans images radiographs mammograms aliquots isolates lesions`,
);
/** Groups that animals live in, so that the animals are more and are what was studied. */
const LIVING_GROUPS = setOf('families herds flocks litters pens broods packs');
const LINKS = setOf('from of in by with among across involving comprising');
/** What is said of beings that are counted once each. */
const APART = setOf('individual unique different distinct separate');
/** Between a whole and the beings tied to it. */
const MOST_BETWEEN = 8;

/**
 * The count that is the whole that was studied; null where none is likely to be. What was looked
 * through, and what is counted several times for each being, hand their place on to the count behind
 * them that says what was kept, or how many beings there were. `counts` are in the order of the text.
 */
export function findWhole<Count extends Counted>(counts: readonly Count[]): Count | null {
  const [first, ...others] = counts;
  if (first === undefined) return null;
  const likeliest = others.reduce((best, one) => (one.total > best.total ? one : best), first);
  const whole = findKept(counts, likeliest) ?? findBeings(counts, likeliest);
  return whole ?? (likeliest.total >= LEAST_TOTAL ? likeliest : null);
}

/** The counts after `whole` in its sentence and the two behind it. */
function* listBehind<Count extends Counted>(
  counts: readonly Count[],
  whole: Count,
): Generator<Count> {
  for (let at = counts.indexOf(whole) + 1; at < counts.length; at += 1) {
    const count = counts[at]!;
    if (count.read.sentence.index > whole.read.sentence.index + REACH) return;
    yield count;
  }
}

/** What was kept of a whole that was only looked through. */
function findKept<Count extends Counted>(counts: readonly Count[], whole: Count): Count | null {
  const { candidate, tokens } = whole.read;
  if (readSifting(candidate, tokens) !== 'sifted') return null;
  for (const count of listBehind(counts, whole)) {
    if (count.read.candidate.value >= candidate.value) continue;
    if (readSifting(count.read.candidate, count.read.tokens) === 'kept') return count;
  }
  return null;
}

/** The beings of a whole that counts what they have several of, or the groups that they live in. */
function findBeings<Count extends Counted>(counts: readonly Count[], whole: Count): Count | null {
  const { candidate } = whole.read;
  const unit = candidate.unit.toLowerCase();
  const severalEach = SEVERAL_EACH.has(unit);
  if (!severalEach && !LIVING_GROUPS.has(unit)) return null;
  for (const count of listBehind(counts, whole)) {
    const { kind, value } = count.read.candidate;
    const being = kind === 'animals' || (severalEach && kind === 'participants');
    if (!being || value < candidate.value !== severalEach) continue;
    if (isTiedTo(whole, count) || isToldApart(count)) return count;
  }
  return null;
}

/** Do only a few words part the count from the whole, the last of them a link: "120 swabs from 40 ewes"? */
function isTiedTo({ read: whole }: Counted, { read }: Counted): boolean {
  const { quoteFrom } = read.candidate;
  const near = quoteFrom - whole.candidate.phraseTo;
  if (read.sentence !== whole.sentence || near < 1 || near > MOST_BETWEEN) return false;
  return LINKS.has(read.tokens[skipAmounts(read.tokens, quoteFrom)]?.lower ?? '');
}

/** Does the text say that these are the beings themselves: "this represented 31 individual patients"? */
function isToldApart({ read: { candidate, tokens } }: Counted): boolean {
  if (hasWithin(tokens, candidate.to, candidate.phraseTo, APART)) return true;
  const verb = tokens[skipAmounts(tokens, candidate.quoteFrom)]?.lower;
  return verb?.startsWith('represent') ?? false;
}

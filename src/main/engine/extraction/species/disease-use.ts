import type { Mention } from './mention.ts';
import { isJoined } from './words.ts';
import type { Word } from '../text/text-words.ts';

/** Words behind a virus or microbe that make it the name of a patient's condition. */
const CONDITION =
  /^(?:co|mono|infect\w{0,4}|coinfect\w{0,4}|coinfections?|infections|carriers?|positive|negative|positivity|seropositive|seronegative|seropositivity|related|associated|status|patients)$/;
const PATIENTS = /^(?:in|out)?patients?$/;

/**
 * Leaves out viruses that only name a condition of patients ("HIV-infected patients", "HBV carriers"):
 * there the organism is no more meant than in "AIDS". Texts without patients are left as they are.
 */
export function dropDiseaseUses(words: readonly Word[], mentions: readonly Mention[]): Mention[] {
  if (!mentions.some(({ vernacular }) => PATIENTS.test(vernacular ?? ''))) return [...mentions];
  const kept: Mention[] = [];
  let following: { readonly from: number; readonly condition: boolean } | null = null;
  for (let at = mentions.length - 1; at >= 0; at -= 1) {
    const mention = mentions[at];
    if (mention === undefined) continue;
    const linked: boolean =
      following !== null && following.condition && isLinked(words, mention.to, following.from);
    const condition: boolean = isVirus(mention) && (linked || isCondition(words, mention));
    if (!condition) kept.push(mention);
    following = { from: mention.from, condition };
  }
  return kept.toReversed();
}

function isVirus({ rule }: Mention): boolean {
  return rule === 'virus' || rule === 'acronym' || rule === 'shorthand';
}

function isCondition(words: readonly Word[], mention: Mention): boolean {
  const next = words[behindType(words, mention.to)];
  if (
    next !== undefined &&
    next.gap !== 'far' &&
    next.gap !== 'stop' &&
    CONDITION.test(next.folded)
  )
    return true;
  const [verb, preposition] = [words[mention.from - 2], words[mention.from - 1]];
  return preposition?.folded === 'with' && /^(?:co)?infect(?:ed|ion)$/.test(verb?.folded ?? '');
}

/** The word behind "genotype 1" and its like, where they stand at `at`. */
function behindType(words: readonly Word[], at: number): number {
  return /^(?:geno|sub|sero)?type$/.test(words[at]?.folded ?? '') && isJoined(words[at + 1])
    ? at + 2
    : at;
}

/** "HBV-HIV", "HIV and HBV", "human immunodeficiency virus (HIV)": what holds for the second holds for both. */
function isLinked(words: readonly Word[], end: number, start: number): boolean {
  const next = words[end];
  if (end === start) return next !== undefined && next.gap !== 'far' && next.gap !== 'stop';
  return end + 1 === start && /^(?:and|or)$/.test(next?.folded ?? '');
}

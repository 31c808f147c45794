import type { Absence, Topic } from './absence.ts';
import type { ClaimKind } from './claim.ts';
import type { AttributeId } from './ids.ts';

/**
 * Why an article has no claim of a kind: it was recorded that none was found, it has no text, nobody and no
 * rule has looked, the rules cannot read its language, or it was read and nothing of what was found is left.
 */
export type Silence<A> =
  | { readonly of: 'absent'; readonly absence: A }
  | { readonly of: 'noText' }
  | { readonly of: 'unread' }
  | { readonly of: 'unreadable'; readonly language: string }
  | { readonly of: 'noClaims' };

/** What was recorded of the readings of an article. */
export interface Readings<A> {
  readonly hasText: boolean;
  readonly absences: readonly A[];
  /** The language the rules took the current text for (BCP 47); null while they have not read it. */
  readonly readAs: string | null;
  /** The kinds for which the rules that read it look. */
  readonly kindsRead: readonly ClaimKind[];
}

/** The silence of an article about a kind, or of that kind about an attribute, of which it has no claims. */
export function silenceOf<A extends Pick<Absence, 'kind'> & Partial<Topic>>(
  kind: ClaimKind,
  { absences, hasText, readAs, kindsRead }: Readings<A>,
  attributeId: AttributeId | null = null,
): Silence<A> {
  const absence = absences.find(
    (one) => one.kind === kind && (one.attributeId ?? null) === attributeId,
  );
  if (absence) return { of: 'absent', absence };
  if (!hasText) return { of: 'noText' };
  if (readAs === null || !kindsRead.includes(kind)) return { of: 'unread' };
  return readAs === 'en' ? { of: 'noClaims' } : { of: 'unreadable', language: readAs };
}

import { MAX_TEXT_LENGTH } from '../../../../../shared/domain/text-limit.ts';

/** What to say of a text that is too long for an article; null for one that is not. */
export function describeExcess(text: string): string | null {
  if (text.length <= MAX_TEXT_LENGTH) return null;
  const millions = (Math.ceil(text.length / 100_000) / 10).toLocaleString('en');
  const most = (MAX_TEXT_LENGTH / 1_000_000).toLocaleString('en');
  return `The text holds ${millions} million characters; Collate reads up to ${most} million, some 1,600 pages. Divide it and import the parts.`;
}

import { basename, dirname } from 'node:path';
import type { CopySummary } from './copy-task.ts';

const many = (count: number, one: string, several: string): string[] => {
  if (count === 0) return [];
  return [count === 1 ? one : `${count.toLocaleString('en')} ${several}`];
};

/** What came of writing a copy of a PDF. */
export function copyWords(path: string, { shown, shownClaims, leftOut }: CopySummary): string {
  const parts = [
    ...many(shown, 'one annotation', 'annotations'),
    ...many(shownClaims, 'one claim', 'claims'),
  ];
  const saved = `Saved: ${basename(path)} in “${basename(dirname(path))}”, with ${parts.join(' and ')}.`;
  if (leftOut === 0) return saved;
  return leftOut === 1
    ? `${saved} One is left out: its words stand on no page of the PDF.`
    : `${saved} ${leftOut.toLocaleString('en')} are left out: their words stand on no page of the PDF.`;
}

import { basename, dirname } from 'node:path';
import type { CopySummary } from './copy-task.ts';

/** What came of writing a copy of a PDF. */
export function copyWords(path: string, { shown, leftOut }: CopySummary): string {
  const many = shown === 1 ? 'one annotation' : `${shown.toLocaleString('en')} annotations`;
  const saved = `Saved: ${basename(path)} in “${basename(dirname(path))}”, with ${many}.`;
  if (leftOut === 0) return saved;
  return leftOut === 1
    ? `${saved} One is left out: its words stand on no page of the PDF.`
    : `${saved} ${leftOut.toLocaleString('en')} are left out: their words stand on no page of the PDF.`;
}

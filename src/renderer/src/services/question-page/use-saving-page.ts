import { useContext } from 'react';
import type { Question } from '../../../../shared/domain/question.ts';
import { reportError } from '../banners.ts';
import { saySaved } from '../say-saved.ts';
import { DrawTable } from '../table-pictures.ts';
import { savePage, type PageFormat } from './save-page.ts';

/** What saves the page of a question and says so; resolves with whether it was saved. */
export function useSavingPage(): (question: Question, format: PageFormat) => Promise<boolean> {
  const drawTable = useContext(DrawTable);
  return async (question, format) => {
    try {
      const words = await savePage(question, format, drawTable);
      if (words !== null) saySaved(words);
      return words !== null;
    } catch (thrown) {
      reportError(thrown);
      return false;
    }
  };
}

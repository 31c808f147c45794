import type { Question } from '../../../../shared/domain/question.ts';
import { call, useCommand } from '../../lib/api.ts';
import { reportError } from '../../services/banners.ts';
import { showToast } from '../../services/toast.ts';
import { pageHtml } from './page-html.ts';
import { pageMarkdown } from './page-text.ts';

/** So many characters of a question name its file. */
const NAMED_BY = 80;

/** What saves the page of a question in a file: its notes with their quotes, its table and both readings. */
export function useSavingPage(question: Question): {
  readonly html: () => void;
  readonly markdown: () => void;
} {
  const saveText = useCommand('shell.saveText');
  const saveAs = async (ending: string, write: (markdown: string) => string): Promise<void> => {
    try {
      const { id, table, text } = question;
      const target = table?.inTrash === false ? ({ of: 'table', id: table.id } as const) : null;
      const [written, reading] = await Promise.all([
        target && call('export.text', { target, format: 'table_markdown' }),
        call('questions.agreement', { id }),
      ]);
      const markdown = pageMarkdown({ question, table: written?.text ?? null, reading });
      saveText.mutate(
        { text: write(markdown), suggestedName: `${text.slice(0, NAMED_BY).trim()}${ending}` },
        {
          onSuccess: (saved) => {
            if (saved) showToast({ message: `Saved ${saved.name}` });
          },
        },
      );
    } catch (error) {
      reportError(error);
    }
  };
  return {
    html: () => void saveAs('.html', (markdown) => pageHtml(markdown, question.text)),
    markdown: () => void saveAs('.md', (markdown) => markdown),
  };
}

import { useContext } from 'react';
import type { Question } from '../../../../shared/domain/question.ts';
import { call } from '../../lib/api.ts';
import { reportError } from '../../services/banners.ts';
import { saySaved } from '../../services/say-saved.ts';
import { DrawTable, type TablePicture } from '../../services/table-pictures.ts';
import { fileNameOf, urlWithin } from './file-name-of.ts';
import { pageHtml } from './page-html.ts';
import { pageMarkdown } from './page-text.ts';

/** What a page is written from, but for where its pictures are. */
async function gather(
  { id, table }: Question,
  drawTable: DrawTable,
): Promise<
  Pick<Parameters<typeof pageMarkdown>[0], 'table' | 'reading' | 'rules'> & {
    readonly pictures: readonly TablePicture[];
  }
> {
  const tableId = table?.inTrash === false ? table.id : null;
  const [written, evidence, reading, rules] = await Promise.all([
    tableId &&
      call('export.text', { target: { of: 'table', id: tableId }, format: 'table_markdown' }),
    tableId && call('evidence.get', { id: tableId }),
    call('questions.agreement', { id }),
    call('questions.rulesAgreement', { id }),
  ]);
  return {
    table: written,
    reading,
    rules,
    pictures: evidence ? await drawTable(evidence) : [],
  };
}

/** What the file of a picture is called: `2-findings.svg`. */
const nameOfPicture = ({ title }: TablePicture, at: number): string =>
  `${String(at + 1)}-${
    title
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-')
      .slice(0, 60) ?? 'picture'
  }.svg`;

async function saveHtml(question: Question, drawTable: DrawTable): Promise<void> {
  const { pictures, ...page } = await gather(question, drawTable);
  const placed = pictures.map((one, at) => ({ ...one, url: nameOfPicture(one, at) }));
  const markdown = pageMarkdown({ question, ...page, pictures: placed });
  const drawn = new Map(placed.map(({ url, svg }) => [url, svg]));
  const saved = await call('shell.saveText', {
    text: pageHtml(markdown, question.text, drawn),
    suggestedName: `${fileNameOf(question.text)}.html`,
  });
  if (saved) saySaved(`Saved ${saved.name}`);
}

async function saveMarkdown(question: Question, drawTable: DrawTable): Promise<void> {
  const place = await call('shell.chooseSave', {
    suggestedName: `${fileNameOf(question.text)}.md`,
  });
  if (!place) return;
  const { pictures, ...page } = await gather(question, drawTable);
  // The folder of the pictures stands beside the file, as it does beside a page that a browser saves.
  const folder = `${place.name.replace(/\.[^.]*$/, '')}_files`;
  const named = pictures.map((one, at) => ({ ...one, name: nameOfPicture(one, at) }));
  const placed = named.map(({ name, ...one }) => ({
    ...one,
    url: urlWithin(folder, name),
  }));
  await call('export.savePage', {
    token: place.token,
    text: pageMarkdown({ question, ...page, pictures: placed }),
    pictures: named.map(({ name, svg }) => ({ name, svg })),
  });
  saySaved(`Saved ${place.name}${named.length === 0 ? '' : ' and its pictures'}`);
}

/**
 * What saves the page of a question: its notes with their quotes, its table with its pictures, both readings,
 * and the reader against the rules. HTML has the pictures in it, Markdown in a folder beside it.
 */
export function useSavingPage(question: Question): {
  readonly html: () => void;
  readonly markdown: () => void;
} {
  const drawTable = useContext(DrawTable);
  return {
    html: () => {
      saveHtml(question, drawTable).catch(reportError);
    },
    markdown: () => {
      saveMarkdown(question, drawTable).catch(reportError);
    },
  };
}

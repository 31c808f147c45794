import type { Question } from '../../../../shared/domain/question.ts';
import { call } from '../../lib/api.ts';
import type { DrawTable, TablePicture } from '../table-pictures.ts';
import { fileNameOf, urlWithin } from './file-name-of.ts';
import { pageHtml } from './page-html.ts';
import { pageMarkdown } from './page-text.ts';

/** What the page of a question is written as. */
export type PageFormat = 'html' | 'markdown';

/** A page before it is known where its pictures will be. */
export interface GatheredPage {
  readonly question: Question;
  readonly parts: Omit<Parameters<typeof pageMarkdown>[0], 'question' | 'pictures'>;
  readonly pictures: readonly (TablePicture & { readonly name: string })[];
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

/** Reads what the page of a question is written from, and draws its pictures. */
export async function gatherPage(question: Question, drawTable: DrawTable): Promise<GatheredPage> {
  const { id, table } = question;
  const tableId = table?.inTrash === false ? table.id : null;
  const [written, evidence, reading, rules] = await Promise.all([
    tableId &&
      call('export.text', { target: { of: 'table', id: tableId }, format: 'table_markdown' }),
    tableId && call('evidence.get', { id: tableId }),
    call('questions.agreement', { id }),
    call('questions.rulesAgreement', { id }),
  ]);
  const pictures = evidence ? await drawTable(evidence) : [];
  return {
    question,
    parts: { table: written, reading, rules },
    pictures: pictures.map((one, at) => ({ ...one, name: nameOfPicture(one, at) })),
  };
}

/** The page in Markdown, its pictures in a folder beside it, or where `folder` is null by their names alone. */
export function pageAsMarkdown(
  { question, parts, pictures }: GatheredPage,
  folder: string | null,
): string {
  const placed = pictures.map((one) => ({
    ...one,
    url: folder === null ? one.name : urlWithin(folder, one.name),
  }));
  return pageMarkdown({ question, ...parts, pictures: placed });
}

/** The page as an HTML document that stands alone. */
export function pageAsHtml(gathered: GatheredPage): string {
  const drawn = new Map(gathered.pictures.map(({ name, svg }) => [name, svg]));
  return pageHtml(pageAsMarkdown(gathered, null), gathered.question.text, drawn);
}

/** What the file of a page is called where the reader names no other. */
export const nameOfPage = ({ text }: Pick<Question, 'text'>, format: PageFormat): string =>
  `${fileNameOf(text)}.${format === 'html' ? 'html' : 'md'}`;

/**
 * Saves the page of a question where the reader says: its notes with their quotes, its table with its pictures, both
 * readings, and the reader against the rules. HTML has the pictures in it, Markdown in a folder beside it, as a page
 * that a browser saves. Answers with what was saved, in words; null when the reader cancels.
 */
export async function savePage(
  question: Question,
  format: PageFormat,
  drawTable: DrawTable,
): Promise<string | null> {
  const suggestedName = nameOfPage(question, format);
  if (format === 'html') {
    const text = pageAsHtml(await gatherPage(question, drawTable));
    const saved = await call('shell.saveText', { text, suggestedName });
    return saved && `Saved ${saved.name}`;
  }
  const place = await call('shell.chooseSave', { suggestedName });
  if (!place) return null;
  const gathered = await gatherPage(question, drawTable);
  const { pictures } = gathered;
  await call('export.savePage', {
    token: place.token,
    text: pageAsMarkdown(gathered, `${place.name.replace(/\.[^.]*$/, '')}_files`),
    pictures: pictures.map(({ name, svg }) => ({ name, svg })),
  });
  return `Saved ${place.name}${pictures.length === 0 ? '' : ' and its pictures'}`;
}

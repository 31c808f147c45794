import { change, type Change } from './change.ts';
import type { Desk } from '../host.ts';
import type { Random } from '../random.ts';
import { writeWord } from '../texts.ts';
import type { View } from './view.ts';

/** More than these, and files go to the trash. */
const MOST_FILES = 3;

/** Something that is done with the files of an article; null where none is open, or none can be had. */
export async function planFileChange(
  { call, lend }: Desk,
  { open }: View,
  random: Random,
): Promise<Change | null> {
  if (open === null || lend === null) return null;
  const articleId = open.article.id;
  const files = await call('attachments.list', { articleId });
  if (files.length === 0 || (files.length < MOST_FILES && random.next() < 0.5)) {
    // Some of them hold what others hold: those are kept once.
    const tokens = [await lend(`A file about ${writeWord(random)}.`)];
    if (random.next() < 0.3) tokens.push(await lend(`${writeWord(random)} `.repeat(20_000)));
    return change('attachments.add', { articleId, tokens });
  }
  const { id } = random.pick(files);
  return random.next() < 0.5
    ? change('attachments.trash', { ids: [id] })
    : change('attachments.rename', { id, name: `${writeWord(random)}.txt` });
}

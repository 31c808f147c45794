import { AppError } from '../../../shared/errors.ts';
import type { Context } from '../handler-types.ts';
import type { RevisionText } from '../library/revision-text.ts';
import type { Source } from './source.ts';

/** The text of a file as that of one article. Throws `unsupported_file` where it has none. */
export async function readText(
  { sources }: Context,
  source: Source,
  signal: AbortSignal,
): Promise<RevisionText> {
  const texts: RevisionText[] = [];
  const end = await sources.read(source, signal, (parts) => {
    for (const part of parts) {
      if (part.of === 'entry' && part.entry.revision) texts.push(part.entry.revision);
    }
  });
  if (!end.ok) throw new AppError('unsupported_file', end.message);
  const [text] = texts;
  if (text && texts.length === 1) return text;
  throw new AppError(
    'unsupported_file',
    texts.length === 0
      ? `${source.name} holds no text of an article. Choose one that does, or paste the text.`
      : `${source.name} holds the texts of ${texts.length.toLocaleString('en')} articles. Choose a file with the text of one.`,
  );
}

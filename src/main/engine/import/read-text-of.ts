import { AppError } from '../../../shared/errors.ts';
import type { Context } from '../handler-types.ts';
import type { RevisionText } from '../library/revision-text.ts';
import type { Source, SourceEntry } from './source.ts';

/** An entry that has a text. */
export type TextEntry = SourceEntry & { readonly revision: RevisionText };

const hasText = (entry: SourceEntry): entry is TextEntry => entry.revision !== null;

/** The entry of a file that has the text of one article. Throws `unsupported_file` where it has none. */
export async function readTextEntry(
  { sources }: Context,
  source: Source,
  signal: AbortSignal,
): Promise<TextEntry> {
  const entries: SourceEntry[] = [];
  const end = await sources.read(source, signal, (parts) => {
    for (const part of parts) if (part.of === 'entry') entries.push(part.entry);
  });
  if (!end.ok) throw new AppError('unsupported_file', end.message);
  const texts = entries.filter(hasText);
  const [text] = texts;
  if (text && texts.length === 1) return text;
  const pdf = entries.find((entry) => entry.pdf);
  if (pdf) throw new AppError('unsupported_file', `${source.name}: ${pdf.warnings.join(' ')}`);
  throw new AppError(
    'unsupported_file',
    texts.length === 0
      ? `${source.name} holds no text of an article. Choose one that does, or paste the text.`
      : `${source.name} holds the texts of ${texts.length.toLocaleString('en')} articles. Choose a file with the text of one.`,
  );
}

/** The text of a file as that of one article. Throws `unsupported_file` where it has none. */
export async function readText(
  context: Context,
  source: Source,
  signal: AbortSignal,
): Promise<RevisionText> {
  return (await readTextEntry(context, source, signal)).revision;
}

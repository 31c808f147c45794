import { CslItem } from '../../../../shared/domain/csl.ts';
import { measureText } from '../../library/revision-text.ts';
import { plainEntry } from '../formats/format-reading.ts';
import { openSource, readFormat } from '../formats/formats.ts';
import { readSource } from '../read/read-source.ts';
import type { Source, SourceEnd, SourcePart } from '../source.ts';
import { prepareEntry } from './prepare-entry.ts';
import { isPdf, readPdfSource } from './read-pdf-source.ts';
import { readBytes } from './read-bytes.ts';

/** Pasted text is plain text. */
const PASTED_NAME = 'Pasted text.txt';

/** What states a DOI is taken for a journal article; of anything else nothing is known. */
function guessType(metadata: Partial<CslItem>): CslItem['type'] {
  return metadata.DOI === undefined ? 'document' : 'article-journal';
}

/**
 * Reads a source part by part, from its bytes to all that its articles are written from: the entries
 * of a format that has some, else a PDF, text, Markdown or web page as the one entry that it is. `beat`
 * hears that reading a long one goes on.
 */
export async function* readContents(
  source: Source,
  beat: () => void,
): AsyncGenerator<SourcePart, SourceEnd> {
  const isPasted = 'text' in source;
  const bytes = isPasted
    ? new TextEncoder().encode(source.text)
    : readBytes(source.name, source.path);
  if (typeof bytes === 'string') return { ok: false, message: bytes };
  if (!isPasted && isPdf(source.name, bytes)) return yield* readPdfSource(source, bytes, beat);
  const extent = isPasted ? undefined : source.extent;
  const name = isPasted ? PASTED_NAME : source.name;
  const opened = extent === undefined ? openSource(name, bytes) : null;
  const found = opened && (await readFormat(opened));
  if (found !== null) {
    for (const part of found.parts) {
      yield part.of === 'entry' ? prepareEntry(part.entry) : part;
    }
    return { ok: true, format: found.format };
  }
  const reading = await readSource(name, bytes, extent, opened?.decoded);
  if (!reading.ok) return { ok: false, message: reading.message };
  const csl = CslItem.parse({ type: guessType(reading.metadata), ...reading.metadata });
  csl.title ??= isPasted ? source.name : reading.fallbackTitle;
  const { tags, warnings, isPartial } = reading;
  const revision = measureText(reading.text);
  const entry = { ...plainEntry(csl, { tags }), revision, warnings, isPartial };
  yield { of: 'entry', entry };
  return { ok: true, format: null };
}

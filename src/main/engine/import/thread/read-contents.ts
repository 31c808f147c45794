import { CslItem } from '../../../../shared/domain/csl.ts';
import { measureText } from '../../library/revision-text.ts';
import { readSource } from '../read/read-source.ts';
import type { Source, SourceAnswer } from '../source.ts';
import { readBytes } from './read-bytes.ts';

/** Pasted text is plain text. */
const PASTED_NAME = 'Pasted text.txt';

/** What states a DOI is taken for a journal article; of anything else nothing is known. */
function guessType(metadata: Partial<CslItem>): CslItem['type'] {
  return metadata.DOI === undefined ? 'document' : 'article-journal';
}

/** Reads a source from its bytes to all that its article is written from. */
export async function readContents(source: Source): Promise<SourceAnswer> {
  const isPasted = 'text' in source;
  const bytes = isPasted
    ? new TextEncoder().encode(source.text)
    : readBytes(source.name, source.path);
  if (typeof bytes === 'string') return { ok: false, message: bytes };
  const extent = isPasted ? undefined : source.extent;
  const reading = await readSource(isPasted ? PASTED_NAME : source.name, bytes, extent);
  if (!reading.ok) return { ok: false, message: reading.message };
  const csl = CslItem.parse({ type: guessType(reading.metadata), ...reading.metadata });
  csl.title ??= isPasted ? source.name : reading.fallbackTitle;
  const { tags, warnings, isPartial } = reading;
  return { ok: true, csl, revision: measureText(reading.text), tags, warnings, isPartial };
}

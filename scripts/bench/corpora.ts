import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { readLines } from '../../src/main/engine/extraction/text-lines.ts';

const BULK = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora', 'bulk');

/** Text of the bulk corpora, for measuring only. */
export interface CorpusText {
  readonly title: string;
  readonly text: string;
}

/** Where the bulk corpora are. */
export type Corpora = string;

/** The folder of the bulk corpora; null where they are absent. */
export function findCorpora(): Corpora | null {
  return existsSync(join(BULK, 'abstracts.jsonl.gz')) ? BULK : null;
}

/** The first texts of one of the corpora, with titles where it has them. Throws if it is missing. */
export async function readTexts(
  corpora: Corpora,
  name: 'abstracts' | 'fulltext' | 'news',
  limit: number,
): Promise<CorpusText[]> {
  const unzipped = createGunzip().setEncoding('utf8');
  // What goes wrong on the way is thrown where the lines are read.
  pipeline(createReadStream(join(corpora, `${name}.jsonl.gz`)), unzipped, () => undefined);
  const texts: CorpusText[] = [];
  for await (const line of readLines(unzipped)) {
    if (texts.length >= limit) break;
    if (line === '') continue;
    const { title, text } = JSON.parse(line) as { title?: string; text: string };
    texts.push({ title: title ?? '', text });
  }
  return texts;
}

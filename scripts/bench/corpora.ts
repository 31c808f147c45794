import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

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

/** The first texts of one of the corpora, with titles where it has them. */
export async function readTexts(
  corpora: Corpora,
  name: 'abstracts' | 'fulltext' | 'news',
  limit: number,
): Promise<CorpusText[]> {
  const lines = createInterface({
    input: createReadStream(join(corpora, `${name}.jsonl.gz`)).pipe(createGunzip()),
  });
  const texts: CorpusText[] = [];
  for await (const line of lines) {
    if (texts.length >= limit) break;
    const { title, text } = JSON.parse(line) as { title?: string; text: string };
    texts.push({ title: title ?? '', text });
  }
  return texts;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Color } from '../../../shared/domain/annotation.ts';
import { ReadingStatus } from '../../../shared/domain/article.ts';
import { AttributeDraft } from '../../../shared/domain/attribute.ts';
import { ClaimDraft, ClaimKind } from '../../../shared/domain/claim.ts';
import { CslItem } from '../../../shared/domain/csl.ts';
import { ArticleRelation, ClaimRelation } from '../../../shared/domain/link.ts';

/** What the sample library holds; articles and claims that are linked have keys. */
const Sample = z.object({
  collection: z.string(),
  articles: z.array(
    z.object({
      key: z.string(),
      csl: CslItem,
      text: z.string(),
      status: ReadingStatus,
      tags: z.array(z.string()),
      annotations: z.array(z.object({ quote: z.string(), color: Color, comment: z.string() })),
      claims: z.array(
        ClaimDraft.extend({ key: z.string().optional(), quotes: z.array(z.string()) }),
      ),
      absences: z.array(z.object({ kind: ClaimKind, sentencesRead: z.int() })),
    }),
  ),
  articleLinks: z.array(z.object({ from: z.string(), to: z.string(), relation: ArticleRelation })),
  claimLinks: z.array(z.object({ from: z.string(), to: z.string(), relation: ClaimRelation })),
  /** Rows of the reader's own, which all tables of the sample have. */
  attributes: z.array(
    z.object({
      draft: AttributeDraft,
      answers: z.array(z.object({ article: z.string(), answer: z.string(), quote: z.string() })),
      /** The articles that say nothing about it. */
      noneStated: z.array(z.string()),
    }),
  ),
  tables: z.array(z.object({ title: z.string(), articles: z.array(z.string()) })),
});
export type Sample = z.infer<typeof Sample>;

/** Reads the sample library among the app's own files. */
export function readSample(resources: string): Sample {
  const file = join(resources, 'sample-library', 'sample.json');
  return Sample.parse(JSON.parse(readFileSync(file, 'utf8')));
}

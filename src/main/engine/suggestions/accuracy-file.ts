import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExtractionAccuracy } from '../../../shared/domain/accuracy.ts';

/** What the evaluation measured for the rules that ship with the app. */
export function readAccuracy(resources: string): ExtractionAccuracy {
  return ExtractionAccuracy.parse(
    JSON.parse(readFileSync(join(resources, 'extraction-accuracy.json'), 'utf8')),
  );
}

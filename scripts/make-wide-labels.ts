import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { format } from 'prettier';
import { ROOT } from './extraction/corpora.ts';
import { RawLabels } from './extraction/wide-labels/form.ts';
import { OWN, readTexts } from './extraction/wide-labels/labelled-texts.ts';
import { partOfText } from './extraction/wide-labels/part-of-text.ts';
import { findSection, placeLabels } from './extraction/wide-labels/place-labels.ts';
import type { PlacedLabels } from './extraction/wide-labels/placed-labels.ts';

/**
 * Takes the words out of what readers labelled: `node scripts/make-wide-labels.ts FOLDER` reads the
 * JSONL files of a folder, looks up every quote, and writes the places of the labels beside the
 * evaluation. Of texts that two readers labelled (`NAME-shared.jsonl`, in the order of the alphabet) the
 * first reader's labels count, and the other's serve to tell how far they agree.
 * What is wrong with a label is printed, and the label is left out; it ends with 1 if any was.
 */

const FOLDER = 'scripts/extraction/wide-labels';

async function write(name: string, content: unknown): Promise<void> {
  const json = await format(JSON.stringify(content), { parser: 'json', printWidth: 100 });
  writeFileSync(join(ROOT, FOLDER, `${name}.json`), json);
}

interface RawFile {
  readonly name: string;
  readonly labels: readonly RawLabels[];
}

function readRaw(folder: string, problems: string[]): RawFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return names.toSorted().map((name) => {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n');
    const labels = lines.flatMap((line, at) => {
      if (line.trim() === '') return [];
      const parsed = RawLabels.safeParse(JSON.parse(line));
      if (parsed.success) return [parsed.data];
      const [issue] = parsed.error.issues;
      problems.push(`${name}, line ${at + 1}: ${issue?.path.join('.')}: ${issue?.message}`);
      return [];
    });
    return { name: basename(name, '.jsonl'), labels };
  });
}

async function makeLabels(folder: string): Promise<readonly string[]> {
  const problems: string[] = [];
  const files = readRaw(folder, problems);
  const raw = files.flatMap(({ labels }) => labels);
  const own = Object.fromEntries(
    raw.flatMap(({ id, source, text }) => (source === OWN && text ? [[id, text]] : [])),
  );
  const texts = readTexts(raw, own);
  const place = (labels: RawLabels): PlacedLabels[] => {
    const whole = texts.get(labels.id);
    const section = whole === undefined ? null : findSection(labels, whole);
    if (whole === undefined || section === null) {
      problems.push(`${labels.id}: ${whole === undefined ? 'no such text' : 'no such section'}`);
      return [];
    }
    const cut = section[1] - section[0] < whole.length ? section : null;
    const placed = placeLabels(labels, whole.slice(...section), cut);
    problems.push(...placed.problems);
    return [placed.labels];
  };
  const [first, second] = files.filter(({ name }) => name.endsWith('-shared'));
  const alone = files.filter(({ name }) => !name.endsWith('-shared'));
  const placed = [...alone, ...(first ? [first] : [])].flatMap(({ labels }) =>
    labels.flatMap(place),
  );
  const byId = placed.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  for (const part of ['dev', 'aside'] as const)
    await write(
      part,
      byId.filter(({ id }) => partOfText(id) === part),
    );
  await write('second-reader', (second?.labels ?? []).flatMap(place));
  await write('own-texts', own);
  console.log(`${placed.length} texts, ${problems.length} labels or texts left out.`);
  return problems;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder of the labels.');
const problems = await makeLabels(folder);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;

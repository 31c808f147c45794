import type { Random } from './random.ts';
import { writeText } from './texts.ts';

/** A file as bytes, under a name whose ending says how it is read. */
export interface SourceFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** What the syntax of texts, Markdown, HTML, entities, front matter and encodings is made of. */
const TOKENS = [
  '<div>',
  '</div>',
  '<table><tr><td>',
  '<!--',
  '-->',
  '<script>',
  '<![CDATA[',
  '&amp;',
  '&#x1F98B;',
  '&#99999999;',
  '&',
  '```\n',
  '`',
  '[',
  '](',
  '![',
  '> ',
  '- ',
  '# ',
  '| a | b |\n|--|--|\n',
  '---\n',
  'title: [',
  '"',
  '\\',
  '\0',
  '\r',
  '\n\n',
  '\u2028',
  '\u0301',
  '\u202E',
  '\uFEFF',
];

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A place in the bytes, and another that is not before it. */
function cutPlaces(bytes: Uint8Array, random: Random): [number, number] {
  const start = random.int(0, bytes.length);
  return [start, Math.min(bytes.length, start + random.int(0, 400))];
}

/** Ways in which a file comes to be other than it was. */
const MUTATIONS: readonly ((bytes: Uint8Array, random: Random) => Uint8Array)[] = [
  (bytes, random) => {
    const changed = bytes.slice();
    for (let times = random.int(1, 12); times > 0 && changed.length > 0; times -= 1) {
      changed[random.int(0, changed.length - 1)] = random.int(0, 255);
    }
    return changed;
  },
  (bytes, random) => {
    const [start, end] = cutPlaces(bytes, random);
    return join(bytes.subarray(0, start), bytes.subarray(end));
  },
  (bytes, random) => {
    const [start, end] = cutPlaces(bytes, random);
    const repeated = Array.from({ length: random.int(1, 60) }, () => bytes.subarray(start, end));
    return join(bytes.subarray(0, end), ...repeated, bytes.subarray(end));
  },
  (bytes, random) => {
    const [at] = cutPlaces(bytes, random);
    const token = encode(random.pick(TOKENS).repeat(random.int(1, 200)));
    return join(bytes.subarray(0, at), token, bytes.subarray(at));
  },
  (bytes, random) => bytes.subarray(0, random.int(0, bytes.length)),
  (bytes) => new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1'), 'utf16le')),
];

function writeMarkdown(random: Random): string {
  const [title = '', ...paragraphs] = writeText(random).split('\n\n');
  return `---\ntitle: "${title}"\nauthor: [A. Writer, B. Reader]\ndate: 2019-03-0${String(random.int(1, 9))}\n---\n\n# ${title}\n\n- ${paragraphs.join('\n\n> ')}\n\n[a link](https://example.org) and \`code\``;
}

function writePage(random: Random): string {
  const [title = '', ...paragraphs] = writeText(random).split('\n\n');
  const body = paragraphs
    .map((each) => `<p class="x">${each} <b>bold &amp; bright</b></p>`)
    .join('');
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta name="citation_doi" content="10.1000/x"></head><body><article><h1>${title}</h1>${body}</article></body></html>`;
}

/** A small sound file of a kind that Collate reads. */
function writeFile(random: Random): SourceFile {
  return random.pick([
    () => ({ fileName: 'a.txt', bytes: encode(writeText(random)) }),
    () => ({ fileName: 'a.md', bytes: encode(writeMarkdown(random)) }),
    () => ({ fileName: 'a.html', bytes: encode(writePage(random)) }),
  ])();
}

/** A file that was changed in one to three ways: one of `found`, or one that is made up. */
export function mutatedFile(random: Random, found: readonly SourceFile[]): SourceFile {
  const base = found.length > 0 && random.oneIn(2) ? random.pick(found) : writeFile(random);
  let { bytes } = base;
  for (let times = random.int(1, 3); times > 0; times -= 1) {
    bytes = random.pick(MUTATIONS)(bytes, random);
  }
  return { fileName: base.fileName, bytes };
}

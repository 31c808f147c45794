import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { AppError } from '../../../../shared/errors.ts';
import { refuseHarm } from '../../archive/zip-harm.ts';

/** What a document may come to when it is unpacked: more is no note, but made to fill the memory. */
const MOST_BYTES = 500 * 1024 * 1024;

const DOCUMENT = 'word/document.xml';
const TYPES = '[Content_Types].xml';

/** The parts of a file of Word, which are changed one by one and stay otherwise as they are. */
export class DocxPackage {
  readonly #files: Record<string, Uint8Array>;

  private constructor(files: Record<string, Uint8Array>) {
    this.#files = files;
  }

  /** Throws `unsupported_file` for bytes that are no file of Word. */
  static read(bytes: Uint8Array, name: string): DocxPackage {
    let total = 0;
    let files: Record<string, Uint8Array>;
    try {
      files = unzipSync(bytes, {
        filter: ({ name: part, size, originalSize }) => {
          refuseHarm({ name: part, packed: size, size: originalSize, isEncrypted: false });
          total += originalSize;
          if (total > MOST_BYTES) throw new Error('too large');
          return true;
        },
      });
    } catch (thrown) {
      throw unreadable(name, thrown);
    }
    if (!files[DOCUMENT] || !files[TYPES]) throw unreadable(name, null);
    return new DocxPackage(files);
  }

  /** The XML of a part; null where it has none of that name. */
  text(part: string): string | null {
    const bytes = this.#files[part];
    return bytes ? strFromU8(bytes) : null;
  }

  get document(): string {
    return this.text(DOCUMENT) ?? '';
  }

  set document(xml: string) {
    this.set(DOCUMENT, xml);
  }

  set(part: string, xml: string): void {
    this.#files[part] = strToU8(xml);
  }

  /** Adds a part that is not there yet, and what makes it known. */
  add(
    part: string,
    xml: string,
    known: {
      readonly type: string;
      readonly relation: string;
      readonly rels: string;
      readonly target: string;
    },
  ): void {
    this.set(part, xml);
    const types = this.text(TYPES) ?? '';
    this.set(
      TYPES,
      types.replace(
        '</Types>',
        `<Override PartName="/${part}" ContentType="${known.type}"/></Types>`,
      ),
    );
    this.#relate(known.rels, known.relation, known.target);
  }

  /** The bytes of a part; null where it has none of that name. */
  bytes(part: string): Uint8Array | null {
    return this.#files[part] ?? null;
  }

  /** Adds a PNG, once for the same bytes, and answers with the identifier of its relationship. */
  addPicture(bytes: Uint8Array, relation: string, rels: string): string {
    const name = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    this.#files[`word/media/collate-${name}.png`] = bytes;
    const types = this.text(TYPES) ?? '';
    if (!/<Default\b[^>]*\bExtension="png"/i.test(types)) {
      const known = '<Default Extension="png" ContentType="image/png"/>';
      this.set(
        TYPES,
        types.replace(/<Types\b[^>]*>/, (open) => `${open}${known}`),
      );
    }
    return this.#relate(rels, relation, `media/collate-${name}.png`);
  }

  /** Adds a relationship under an identifier that is free, and answers with that. */
  #relate(part: string, relation: string, target: string): string {
    const rels = this.text(part) ?? '';
    let number = 1;
    while (rels.includes(`"rIdCollate${String(number)}"`)) number += 1;
    const id = `rIdCollate${String(number)}`;
    this.set(
      part,
      rels.replace(
        '</Relationships>',
        `<Relationship Id="${id}" Type="${relation}" Target="${target}"/></Relationships>`,
      ),
    );
    return id;
  }

  write(): Uint8Array {
    return zipSync(this.#files, { level: 6 });
  }
}

function unreadable(name: string, cause: unknown): AppError {
  return new AppError(
    'unsupported_file',
    `${name} cannot be read as a file of Word, so nothing was written into it. Choose another name.`,
    { cause },
  );
}

import { AppError } from '../../../shared/errors.ts';
import {
  attachmentOf,
  contentHash,
  dataPath,
  FORMAT_VERSION,
  Manifest,
  MANIFEST_PATH,
  ManifestHead,
  MEDIA_TYPE,
  MIMETYPE_PATH,
  schemaPath,
  Sha256,
} from './archive-format.ts';
import { ARCHIVE_KINDS } from './archive-rows.ts';
import { refused, type ArchiveZip } from './archive-zip.ts';

/** A manifest of two million files takes so many bytes. */
const MOST_MANIFEST = 512 * 1024 * 1024;

/** The text of a small file. */
async function readSmall(zip: ArchiveZip, path: string): Promise<string> {
  const pieces = [];
  for await (const piece of zip.read(path)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

/**
 * What an archive says is in it; it has just that, in a form that this Collate reads.
 * @throws AppError `unsupported_file`
 */
export async function readManifest(zip: ArchiveZip, name: string): Promise<Manifest> {
  const { sizes } = zip;
  if (sizes.get(MIMETYPE_PATH) !== MEDIA_TYPE.length || !sizes.has(MANIFEST_PATH)) {
    throw refused(name, 'is no archive of Collate, or is not whole. Copy or download it again');
  }
  if ((await readSmall(zip, MIMETYPE_PATH)) !== MEDIA_TYPE) {
    throw refused(name, 'is no archive of Collate');
  }
  if (sizes.get(MANIFEST_PATH)! > MOST_MANIFEST) {
    throw refused(name, 'holds more files than any library has');
  }
  const unreadable = (cause?: unknown): AppError =>
    refused(
      name,
      `cannot be read: its ${MANIFEST_PATH} is damaged. Copy or download it again`,
      cause,
    );
  let json: unknown;
  try {
    json = JSON.parse(await readSmall(zip, MANIFEST_PATH));
  } catch (thrown) {
    throw thrown instanceof AppError ? thrown : unreadable(thrown);
  }
  const head = ManifestHead.safeParse(json);
  if (!head.success) throw unreadable(head.error);
  const { version } = head.data;
  if (version > FORMAT_VERSION) {
    throw refused(
      name,
      `was made by a newer Collate (version ${String(version)} of the format; this one reads ${String(FORMAT_VERSION)}). Update Collate, then import it again`,
    );
  }
  const manifest = Manifest.safeParse(json);
  if (!manifest.success) throw unreadable(manifest.error);
  requireListed(sizes, manifest.data, name);
  return manifest.data;
}

/** Sees that an archive has the files that its manifest lists, each once, and no others. */
function requireListed(sizes: ReadonlyMap<string, number>, manifest: Manifest, name: string): void {
  const listed = new Set([MIMETYPE_PATH, MANIFEST_PATH]);
  const known = new Set(ARCHIVE_KINDS.flatMap((kind) => [dataPath(kind), schemaPath(kind)]));
  for (const { path, size, sha256 } of manifest.files) {
    if (listed.has(path)) throw refused(name, `lists “${path.slice(0, 80)}” twice`);
    listed.add(path);
    const attachment = attachmentOf(path);
    const isKnown = attachment === null ? known.has(path) : Sha256.safeParse(attachment).success;
    if (!isKnown) throw refused(name, `lists “${path.slice(0, 80)}”, which no archive has`);
    if (attachment !== null && attachment !== sha256) {
      throw refused(name, `says of ${path} that it has another SHA-256, ${sha256}`);
    }
    const found = sizes.get(path);
    if (found === undefined) throw refused(name, `lacks ${path}. Copy or download it again`);
    if (found !== size) {
      throw refused(
        name,
        `was changed or damaged: ${path} has ${String(found)} bytes and not ${String(size)}. Get it anew from where it was made`,
      );
    }
  }
  for (const path of known) {
    if (path.startsWith('data/') && !listed.has(path)) throw refused(name, `does not list ${path}`);
  }
  for (const path of sizes.keys()) {
    if (!listed.has(path)) {
      throw refused(name, `holds “${path.slice(0, 80)}”, which its manifest does not list`);
    }
  }
  const found = contentHash(manifest.files);
  if (found !== manifest.contentHash) {
    throw refused(
      name,
      `was changed: its content hash is ${found}, and not ${manifest.contentHash} as its manifest says`,
    );
  }
}

import { readZip, textOfPart } from '../documents/read-zip.ts';
import {
  plainEntry,
  type FormatPart,
  type FormatSource,
  type ReadEntry,
  type ReadFile,
} from '../format-reading.ts';
import { readCitaviProject, type CitaviProject } from './citavi-project.ts';
import { citaviItem, linked, rawAt, written } from './citavi-reference.ts';
import { isCitaviText } from './recognise-xml.ts';
import type { ReadElement } from './read-elements.ts';
import { wordsAt, type XmlElement } from './xml-element.ts';

/** Categories in each other: deeper ones go round in circles. */
const MAX_DEPTH = 50;

/** Reads a project of Citavi: its XML, or the zip that it backs up to. */
export function readCitavi({ text, bytes }: FormatSource): Iterable<FormatPart> {
  if (text !== null) return readProject(text, true);
  return readZip(bytes, function* (archive) {
    for (const name of archive.names) {
      const part = textOfPart(archive, name);
      if (part !== null && isCitaviText(part)) yield* readProject(part, false);
    }
  });
}

function* readProject(text: string, hasLines: boolean): Iterable<FormatPart> {
  const project = readCitaviProject(text);
  for (const fault of project.faults) {
    yield { of: 'fault', fault: hasLines ? fault : { ...fault, line: null } };
  }
  const parents = parentCategories(project);
  for (const reference of project.references) {
    const entry = entryOf(reference, project, parents);
    yield { of: 'entry', entry: hasLines ? entry : { ...entry, line: null } };
  }
}

function entryOf(
  { element, line }: ReadElement,
  project: CitaviProject,
  parents: ReadonlyMap<string, string>,
): ReadEntry {
  const id = element.attributes.get('id') ?? '';
  const nameOf = (thing: string) => wordsAt(project.things.get(thing) ?? element, 'Name');
  const categories = linked(project, 'ReferenceCategories', id).map((category) => {
    const path: string[] = [];
    for (
      let at: string | undefined = category;
      at !== undefined && path.length < MAX_DEPTH;
      at = parents.get(at)
    ) {
      const name = nameOf(at);
      if (name !== '') path.unshift(name);
    }
    return path;
  });
  const groups = linked(project, 'ReferenceGroups', id).map((group) => [nameOf(group)]);
  const evaluation = rawAt(element, 'Evaluation');
  return plainEntry(citaviItem(element, project), {
    citekey: wordsAt(element, 'CitationKey') || null,
    tags: [...new Set(linked(project, 'ReferenceKeywords', id).map(nameOf))].filter(Boolean),
    collections: [...categories, ...groups].filter((path) => path.some(Boolean)),
    notes: [evaluation, ...(project.knowledge.get(id) ?? []).map(noteOf)].filter(Boolean),
    files: (project.locations.get(id) ?? []).flatMap((location) => fileOf(location) ?? []),
    line,
  });
}

/** A quotation or a thought: its core statement, its text, and its pages. */
function noteOf(item: XmlElement): string {
  const pages = written(item, 'PageRange');
  const text = rawAt(item, 'Text');
  const place = pages === '' ? '' : `p. ${pages}`;
  return [wordsAt(item, 'CoreStatement'), text, place].filter(Boolean).join('\n');
}

/** Addresses that repeat a field of the reference are left out. */
function fileOf(location: XmlElement): ReadFile | null {
  if (wordsAt(location, 'MirrorsReferencePropertyId') !== '') return null;
  const address = wordsAt(location, 'Address');
  const path =
    /"UriString":"((?:[^"\\]|\\.)*)"/.exec(address)?.[1]?.replace(/\\(.)/g, '$1') ?? address;
  if (path === '') return null;
  if (/^https?:/i.test(path)) return { title: null, path: null, url: path, contentType: null };
  const contentType = /\.pdf$/i.test(path) ? 'application/pdf' : null;
  const isInProject = !/[\\/]/.test(path);
  return {
    title: path,
    path: isInProject ? `Citavi Attachments/${path}` : path,
    url: null,
    contentType,
  };
}

function parentCategories({ links }: CitaviProject): Map<string, string> {
  const parents = new Map<string, string>();
  for (const list of ['CategoryCategories', 'CategoryCatgories']) {
    for (const [parent, parts] of links.get(list) ?? []) {
      for (const part of parts) if (!parents.has(part)) parents.set(part, parent);
    }
  }
  return parents;
}

import type { CslName, CslType } from '../../../../../shared/domain/csl.ts';
import { parseNames } from '../../../../../shared/domain/csl-names.ts';
import { withoutBlanks, type SourceMetadata } from '../../read/readable.ts';
import { titleOfText } from '../../read/title-of-text.ts';
import { describeExcess } from '../common/text-excess.ts';
import { plainEntry, type FormatPart } from '../format-reading.ts';
import { wordsAt, type XmlElement } from '../xml/xml-element.ts';

/** What a document states about itself. */
export interface DocumentMetadata {
  readonly csl: SourceMetadata;
  readonly tags: readonly string[];
}

/** Names that programs put where no author was named. */
const NO_AUTHOR =
  /^(?:python-docx|microsoft office user|user|admin|administrator|author|unknown|owner)$/i;
/** Titles that programs put: the name of the first file, or of what it was made with. */
const NO_TITLE =
  /^(?:microsoft word - .*|word document|document\d*|untitled|presentation\d*|title)$/i;

/** The mark of a list with which a text begins. */
const LIST_MARK = /^\s*(?:-|\w{1,4}\.) /;

/** The entry of a document; a fault where it holds no text, or too much. */
export function* documentEntry(
  { csl, tags }: DocumentMetadata,
  read: {
    readonly type: CslType;
    readonly heading: string;
    readonly text: string;
    readonly noText: string;
  },
): Iterable<FormatPart> {
  const message = read.text === '' ? read.noText : describeExcess(read.text);
  if (message !== null) {
    yield { of: 'fault', fault: { line: null, message } };
    return;
  }
  const title = csl.title ?? (read.heading || titleOfText(read.text.replace(LIST_MARK, '')));
  const entry = { ...csl, ...(title !== null && { title }), type: csl.type ?? read.type };
  yield { of: 'entry', entry: plainEntry(entry, { tags, text: read.text }) };
}

/** The title, the authors, the language and the keywords that Office and OpenDocument keep beside a text. */
export function officeMetadata(properties: XmlElement | null): DocumentMetadata {
  if (!properties) return { csl: {}, tags: [] };
  const title = wordsAt(properties, 'title');
  const creator = wordsAt(properties, 'initial-creator') || wordsAt(properties, 'creator');
  const csl = withoutBlanks({
    title: NO_TITLE.test(title) ? '' : title,
    author: namesOf(creator),
    language: wordsAt(properties, 'language'),
  });
  const keywords = [wordsAt(properties, 'keywords'), wordsAt(properties, 'keyword')]
    .flatMap((words) => words.split(/[;,]/))
    .map((word) => word.trim());
  return { csl, tags: [...new Set(keywords.filter((word) => word !== ''))] };
}

function namesOf(creator: string): CslName[] {
  const written = creator.split(';').filter((name) => !NO_AUTHOR.test(name.trim()));
  return parseNames(written.join('\n'));
}

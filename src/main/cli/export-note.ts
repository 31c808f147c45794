import { BUNDLED_STYLES } from '../../shared/domain/bundled-styles.ts';
import {
  CITEKEYS,
  USUAL_NOTE,
  type NoteFormat,
  type NoteOptions,
} from '../../shared/domain/citation-note.ts';
import { AppError } from '../../shared/errors.ts';
import type { ExportTarget } from '../../shared/contract/calls/export.ts';
import type { CommandInput } from './commands.ts';
import { saveTo } from './save-to.ts';
import type { Session } from './session.ts';

/** What is written in a citation style, and in which format. */
export type NoteShape = Pick<NoteOptions, 'format' | 'contents'>;

const FORMATS: readonly (readonly [string, NoteFormat])[] = [
  ['note', 'markdown'],
  ['html', 'html'],
  ['docx', 'docx'],
  ['plain', 'plain'],
];

/** Citation notes, and notes of what two articles differ in, by their names on the command line. */
export const NOTE_FORMATS: ReadonlyMap<string, NoteShape> = new Map(
  FORMATS.flatMap(([name, format]): [string, NoteShape][] => [
    [name, { format, contents: 'statements' }],
    [`differences_${name}`, { format, contents: 'differences' }],
  ]),
);

/** The template of a note where none is named: it leaves nothing out. */
const TEMPLATE = 'in-full';

/** The id of a style: by that, by its title, or by the short name of one that comes with Collate. */
async function findStyle({ call }: Session, name: string, format: NoteFormat): Promise<string> {
  if (name === CITEKEYS && format === 'markdown') return CITEKEYS;
  const bundled: Readonly<Record<string, string>> = BUNDLED_STYLES;
  const { styles } = await call('citations.styles', {});
  const found = styles.find(
    ({ id, title }) =>
      id === name ||
      id === bundled[name.toLowerCase()] ||
      title.toLowerCase() === name.toLowerCase(),
  );
  if (found) return found.id;
  throw new AppError(
    'invalid_input',
    `There is no citation style “${name}”${name === CITEKEYS ? ' but of Markdown' : ''}: use ${Object.keys(bundled).join(', ')}, or the id or title of one that was added to this library.`,
  );
}

/** The id of a template, by that or by its name. */
async function findTemplate({ call }: Session, name: string): Promise<string> {
  const templates = await call('templates.list', {});
  const found = templates.find(
    (each) => each.id === name || each.name.toLowerCase() === name.toLowerCase(),
  );
  if (found) return found.id;
  throw new AppError(
    'invalid_input',
    `There is no template “${name}”: use ${templates.map((each) => `“${each.name}”`).join(', ')}.`,
  );
}

async function optionsOf(
  session: Session,
  { format, contents }: NoteShape,
  { style, template }: Pick<CommandInput, 'style' | 'template'>,
): Promise<NoteOptions> {
  const usual = await session.call('settings.get', {});
  const usualStyle = format === 'markdown' ? CITEKEYS : usual.citationStyle;
  return {
    ...USUAL_NOTE,
    format,
    contents,
    style: style === null ? usualStyle : await findStyle(session, style, format),
    locale: usual.citationLocale,
    template: await findTemplate(session, template ?? TEMPLATE),
    renewable: false,
  };
}

/** Writes a citation note to a file, or prints it. */
export async function exportNote(
  session: Session,
  target: ExportTarget,
  shape: NoteShape,
  input: Pick<CommandInput, 'style' | 'template' | 'output' | 'asJson'>,
): Promise<void> {
  const options = await optionsOf(session, shape, input);
  const { format } = shape;
  if (input.output !== null) {
    await saveTo(session, input.output, (token) =>
      session.call('export.saveNote', { target, options, token }),
    );
    return;
  }
  if (format === 'docx') {
    throw new AppError('invalid_input', 'docx is no text: say where to write it, --out FILE.');
  }
  const { html, plain, warnings } = await session.call('export.copyNote', { target, options });
  const text = format === 'html' ? `${html}\n` : plain;
  if (input.asJson) console.log(JSON.stringify({ text, warnings }, null, 2));
  else process.stdout.write(text);
  await session.call('export.left', { what: target });
  for (const warning of warnings) console.error(warning);
}

import { create } from 'zustand';
import type { Output } from '../../../shared/contract/contract.ts';
import type { FileToken } from '../../../shared/domain/ids.ts';
import { call } from '../lib/api.ts';
import { findLandmark } from '../lib/landmarks.ts';
import { plural } from '../lib/format.ts';
import { reportError } from './banners.ts';
import { undoLast } from './history.ts';
import { showOverlay } from './store.ts';
import { showToast } from './toast.ts';

type Added = Output<'citations.add'>;

interface StyleAdding {
  /** How many files are being checked. */
  readonly files: number;
  /** What was refused of those added last, until the reader has read it. */
  readonly refused: Added['refused'];
}

const NOTHING: StyleAdding = { files: 0, refused: [] };

/** What becomes of citation styles that a reader adds. */
export const useStyleAdding = create<StyleAdding>()(() => NOTHING);

/** So many files go to the engine at once. */
const AT_ONCE = 50;

/** Whether a file is a citation style or the words of a language, by its name. */
export const isStyleName = (name: string): boolean =>
  /\.csl$/i.test(name) || /^locales-[\w-]+\.xml$/i.test(name);

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** What a language is called: `Polish (pl-PL)`. */
export function languageWords(tag: string): string {
  try {
    return `${languages.of(tag) ?? tag} (${tag})`;
  } catch {
    return tag;
  }
}

function addedWords(added: Added['added']): string {
  const [first] = added;
  if (first && added.length === 1) {
    return first.of === 'style'
      ? `Citation style added: ${first.title}`
      : `Language of citations added: ${languageWords(first.tag)}`;
  }
  return `Added: ${plural(added.length, 'citation style')}`;
}

/**
 * Adds styles and languages of citations. What is refused is told where styles are listed; the settings
 * open for that where they are not. Never fails: what goes wrong is shown.
 */
export async function addStyles(tokens: readonly FileToken[]): Promise<Added['added']> {
  if (tokens.length === 0) return [];
  useStyleAdding.setState({ files: tokens.length, refused: [] });
  const added: Added['added'] = [];
  const refused: Added['refused'] = [];
  try {
    for (let from = 0; from < tokens.length; from += AT_ONCE) {
      const made = await call('citations.add', { tokens: tokens.slice(from, from + AT_ONCE) });
      added.push(...made.added);
      refused.push(...made.refused);
    }
  } catch (error) {
    reportError(error);
  }
  useStyleAdding.setState({ files: 0, refused });
  if (added.length > 0) {
    showToast({ message: addedWords(added), undo: () => void undoLast() });
  }
  if (refused.length > 0 && !findLandmark('styles')) {
    showOverlay({ name: 'settings', tab: 'citations' });
  }
  return added;
}

/** Asks for files of styles and adds them. */
export async function chooseStyles(): Promise<Added['added']> {
  try {
    const { files } = await call('shell.chooseFiles', { to: 'styles' });
    return await addStyles(files.map(({ token }) => token));
  } catch (error) {
    reportError(error);
    return [];
  }
}

/** The reader has read what was refused. */
export function forgetRefused(): void {
  useStyleAdding.setState({ refused: [] });
}

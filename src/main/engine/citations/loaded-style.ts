import type { StyleKind } from '../../../shared/domain/citation-style.ts';
import type { StyleNode } from './style-tree.ts';

/** A style that can be cited in: independent, with the locales at hand. */
export interface LoadedStyle {
  /** The address that names the style. */
  readonly id: string;
  readonly title: string;
  readonly kind: StyleKind;
  readonly tree: StyleNode;
  /** The locale that fits a tag best; that of American English where none does. */
  readonly localeFor: (tag: string) => StyleNode;
  /** The language in which the style writes when a reader asks for one, or for none (null). */
  readonly languageFor: (asked: string | null) => string;
}

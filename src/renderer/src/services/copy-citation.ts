import type { Input } from '../../../shared/contract/contract.ts';
import { call } from '../lib/api.ts';
import { plural } from '../lib/format.ts';
import { reportError } from './banners.ts';
import { showToast } from './toast.ts';

type Written = Input<'citations.write'>;

/**
 * Copies a citation or a bibliography in the style of the library, rich and plain. Never fails: what goes
 * wrong is shown.
 */
export async function copyInStyle(cited: Written['cited'], as: Written['as']): Promise<void> {
  try {
    const made = await call('citations.write', { cited, as, style: null, locale: null });
    await call('shell.copyText', { text: made.plain, html: made.html });
    const what = as === 'citation' ? 'Citation' : 'Bibliography';
    const of = made.articles === 1 ? '' : ` of ${plural(made.articles, 'article')}`;
    showToast({ message: `${what}${of} copied, in ${made.style}` });
  } catch (error) {
    reportError(error, () => void copyInStyle(cited, as));
  }
}

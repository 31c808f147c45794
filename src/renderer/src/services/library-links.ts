import { linkToArticle, linkToClaim } from '../../../shared/domain/collate-link.ts';
import type { ArticleId, ClaimId } from '../../../shared/domain/ids.ts';
import { titleText } from '../../../shared/domain/title-text.ts';
import type { Output } from '../../../shared/contract/contract.ts';
import { AppError } from '../../../shared/errors.ts';
import { call } from '../lib/api.ts';
import { reportError } from './banners.ts';
import { isFillingIn } from './filling-in.ts';
import { focusPaneWhenReady } from './pane-focus.ts';
import { closeOverlay, openArticle } from './store.ts';
import { showToast } from './toast.ts';

/** Goes where the link leads that the system handed over, if one waits; says why where it cannot. */
export async function followWaitingLink(): Promise<void> {
  try {
    const { link } = await call('shell.takeLink', {});
    if (link === null) return;
    const linked = await call('claims.followLink', { link });
    if (isFillingIn()) {
      throw new AppError(
        'conflict',
        'A link was opened while a dialog is open here. Save or close it, then open the link again.',
      );
    }
    closeOverlay();
    show(linked);
    focusPaneWhenReady('reader');
  } catch (error) {
    reportError(error);
  }
}

function show(linked: Output<'claims.followLink'>): void {
  if (linked.to === 'article') {
    openArticle(linked.articleId);
    return;
  }
  const { articleId, claimId: id, span, isRejected } = linked;
  openArticle(articleId, isRejected ? { span } : { mark: { type: 'claim', id } });
  if (isRejected) {
    showToast({
      message: 'The claim of the link was rejected: it is among “Rejected” beside the text.',
    });
  }
}

/** Copies the link to an article: the link itself, and as rich text the title that leads there. */
export async function copyLinkToArticle(id: ArticleId): Promise<void> {
  try {
    const { citekey, csl } = await call('articles.get', { id });
    await copyLink(linkToArticle(citekey), titleText(csl.title ?? citekey));
    showToast({ message: `Link copied: ${citekey}` });
  } catch (error) {
    reportError(error);
  }
}

/** As `copyLinkToArticle`, to a claim. */
export async function copyLinkToClaim({
  id,
  code,
  statement,
}: {
  readonly id: ClaimId;
  readonly code: string;
  readonly statement: string;
}): Promise<void> {
  try {
    await copyLink(linkToClaim(id), statement);
    showToast({ message: `Link copied: claim ${code}` });
  } catch (error) {
    reportError(error);
  }
}

async function copyLink(link: string, words: string): Promise<void> {
  const anchor = document.createElement('a');
  anchor.setAttribute('href', link);
  anchor.textContent = words;
  await call('shell.copyText', { text: link, html: anchor.outerHTML });
}

import { Fragment, type ReactElement } from 'react';
import type { Article, ArticleLink } from '../../../../shared/domain/article.ts';
import { formatIssued } from '../../../../shared/domain/csl-dates.ts';
import { endSentence } from '../../../../shared/domain/end-sentence.ts';
import { typeAsOutlet } from '../../../../shared/domain/csl-fields.ts';
import { noticesOf, sayNotice } from '../../../../shared/domain/publication-notice.ts';
import { formatAuthors } from '../../../../shared/domain/csl-names.ts';
import { titleText } from '../../../../shared/domain/title-text.ts';
import { classes } from '../../lib/classes.ts';
import { titleSize } from '../../lib/title-size.ts';
import { compareTwo, linkedPair } from '../../services/comparing.ts';
import { openContextMenu } from '../../services/context-menu.ts';
import { focusPaneWhenReady } from '../../services/pane-focus.ts';
import { openArticle, openBeside } from '../../services/store.ts';
import { WarningSign } from '../../ui/warning-sign.tsx';
import { linesOfLink } from './link-menu.ts';
import styles from './reader.module.css';

interface ArticleHeadProps {
  readonly article: Article;
}

/** The title, where the text does not begin with it. */
export function ArticleTitle({ article }: ArticleHeadProps): ReactElement {
  const title = titleText(article.csl.title ?? 'Untitled');
  return (
    <h2 dir="auto" className={classes(styles.title, styles[titleSize(title)])}>
      {title}
    </h2>
  );
}

const RELATIONS: Readonly<
  Record<`${ArticleLink['relation']}_${ArticleLink['direction']}`, string>
> = {
  reports_on_to: 'Reports on',
  reports_on_from: 'Reported on by',
  same_cohort_to: 'Same cohort as',
  same_cohort_from: 'Same cohort as',
  related_to: 'Related to',
  related_from: 'Related to',
};

/** The line under the title: outlet, date, type, authors, and the articles it is linked to. */
export function ArticleByline({ article }: ArticleHeadProps): ReactElement {
  const { csl } = article;
  const outlet = csl['container-title'] ?? csl.publisher ?? '';
  const authors = csl.author?.length ? formatAuthors(csl) : '';
  const lead = outlet || authors;
  const type = typeAsOutlet(csl.type);
  const issued = formatIssued(csl);
  const rest = [issued, lead || issued ? type.toLowerCase() : type].filter((part) => part !== '');
  return (
    <>
      {noticesOf(csl).map((notice) => {
        const words = sayNotice(notice);
        return (
          <p key={words} dir="auto" className={styles.notice}>
            <WarningSign /> {endSentence(words)}
          </p>
        );
      })}
      <p className={styles.byline}>
        {lead ? (
          <>
            <b>{lead}</b>
            {rest.length === 0 ? '.' : ', '}
          </>
        ) : null}
        {rest.length === 0 ? '' : endSentence(rest.join(', '))}
        {outlet && authors ? ` ${endSentence(authors)}` : ''}
        {article.links.map((link) => (
          <Fragment key={link.id}>
            {' '}
            {RELATIONS[`${link.relation}_${link.direction}`]}{' '}
            <button
              type="button"
              className={styles.articleLink}
              title={`${link.other.title} (with Shift, beside this article)`}
              onContextMenu={(event) => {
                event.stopPropagation();
                openContextMenu(event, event.currentTarget, {
                  label: link.other.title,
                  lines: [
                    ...linesOfLink((open) => {
                      open(link.other.id);
                    }),
                    {
                      id: 'compare',
                      label: 'Differences',
                      run: () => {
                        compareTwo(
                          ...(linkedPair(article.id, [link]) ?? [article.id, link.other.id]),
                        );
                      },
                    },
                  ],
                });
              }}
              onClick={({ shiftKey }) => {
                (shiftKey ? openBeside : openArticle)(link.other.id);
                focusPaneWhenReady('reader');
              }}
            >
              {shortTitle(link.other.title)}
            </button>
            .
          </Fragment>
        ))}
        {article.inTrash ? <b> In the trash.</b> : null}
      </p>
    </>
  );
}

function shortTitle(title: string): string {
  return title.length > 64 ? `${title.slice(0, 63).trimEnd()}…` : title;
}

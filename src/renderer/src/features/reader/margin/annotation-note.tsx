import type { ReactElement } from 'react';
import type { Annotation, AreaAnnotation } from '../../../../../shared/domain/annotation.ts';
import { AnnotationCode } from '../../../ui/annotation-code.tsx';
import { TagDot } from '../../../ui/tag-dot.tsx';
import { ColorSwatches } from '../marking/color-swatches.tsx';
import { useReaderContext } from '../reader-context.ts';
import { AnnotationForm } from './annotation-form.tsx';
import { AreaList } from './area-list.tsx';
import { areasOf, quotesOf, type MarginItem } from './items.ts';
import { NoteAction, PlainAction } from './note-action.tsx';
import { NoteFrame } from './note-frame.tsx';
import { describeAnnotation, describeTrouble } from './note-words.ts';
import { ProofLine } from './proof-line.tsx';
import { QuoteList } from './quote-list.tsx';
import styles from './note.module.css';

interface AnnotationNoteProps {
  readonly item: MarginItem;
  readonly annotation: Annotation | AreaAnnotation;
  readonly isSelected: boolean;
}

/** An annotation in the margin; the selected one can change its colour, comment and tags. */
export function AnnotationNote({
  item,
  annotation,
  isSelected,
}: AnnotationNoteProps): ReactElement {
  const { colorLabels, commenting, commands } = useReaderContext();
  const { color, comment, tags, code, author } = annotation;
  const [quote] = quotesOf(item);
  const isLine = 'style' in annotation && annotation.style === 'underline';
  const isCommenting = isSelected && commenting === item.key;
  return (
    <NoteFrame
      item={item}
      isSelected={isSelected}
      isSuggested={false}
      code={<AnnotationCode code={code} color={color} />}
      heading={describeAnnotation(annotation, colorLabels)}
      aside={null}
      summary={comment || (quote?.exact.slice(0, 120) ?? 'an area of a page')}
    >
      {isCommenting ? (
        <AnnotationForm annotation={annotation} />
      ) : (
        <>
          {comment ? (
            <p dir="auto" className={styles.comment}>
              {comment}
            </p>
          ) : null}
          {author === null ? null : (
            <p dir="auto" className={styles.author}>
              Marked by {author}
            </p>
          )}
          {tags.length > 0 ? (
            <p className={styles.tags}>
              {tags.map((tag) => (
                <span key={tag} className={styles.tag}>
                  <TagDot tag={tag} />
                  {tag}
                </span>
              ))}
            </p>
          ) : null}
        </>
      )}
      {isSelected && quote ? <ProofLine quotes={[quote]} /> : null}
      <AreaList areas={areasOf(item)} isSelected={isSelected} removableFrom={null} />
      {!quote || quote.state === 'verified' ? null : isSelected ? (
        <QuoteList quotes={[quote]} removableFrom={null} />
      ) : (
        <p className={styles.warning}>{describeTrouble([quote])}</p>
      )}
      {isSelected && !isCommenting ? (
        <>
          <div className={styles.swatches}>
            <ColorSwatches
              label="Colour of the highlight"
              current={color}
              onChoose={(chosen) =>
                void commands.changeAnnotation(annotation.id, { color: chosen })
              }
            />
          </div>
          <div className={styles.keys}>
            {quote?.state === 'moved' ? <NoteAction action="claim.accept" label="Confirm" /> : null}
            <NoteAction action="annotation.comment" label="Comment" />
            {quote ? (
              <PlainAction
                label={isLine ? 'Highlight' : 'Underline'}
                onPress={() => {
                  void commands.changeAnnotation(annotation.id, {
                    style: isLine ? 'highlight' : 'underline',
                  });
                }}
              />
            ) : null}
            {quote ? <NoteAction action="quote.copy" label="Cite" /> : null}
            <NoteAction action="item.trash" label="Delete" />
          </div>
        </>
      ) : null}
    </NoteFrame>
  );
}

import { useState, type ReactElement } from 'react';
import type { ExportedText, ExportTarget } from '../../../../shared/contract/calls/export.ts';
import type { NoteCounts, NoteOptions } from '../../../../shared/domain/citation-note.ts';
import { formPress } from '../../lib/enter.ts';
import { plural } from '../../lib/format.ts';
import { leaveExport } from '../../services/navigation.ts';
import type { ExportRoom as Room } from '../../services/store.ts';
import { ToolAction } from '../../ui/tool-action.tsx';
import { ExportFoot } from './export-foot.tsx';
import { exportWords } from './export-formats.ts';
import { FormatPicker } from './format-picker.tsx';
import { IntoSection } from './into-section.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { QuestionExport } from './question-export.tsx';
import { RenewableSection } from './renewable-section.tsx';
import { SourcePicker } from './source-picker.tsx';
import { DifferenceChooser } from './difference-chooser.tsx';
import { StatementChooser } from './statement-chooser.tsx';
import { StylePicker } from './style-picker.tsx';
import { TemplateEditor } from './template-editor.tsx';
import { TemplatePicker } from './template-picker.tsx';
import { useExport } from './use-export.ts';
import { useExportActions } from './use-export-actions.ts';
import { useSaving } from './use-saving.ts';
import { useTemplateEditing } from './use-template-editing.ts';
import settingsStyles from './export-settings.module.css';
import styles from './export-room.module.css';

/** What leaves Collate, seen as it will be before it is written. */
export function ExportRoom({ room }: { readonly room: Room }): ReactElement {
  const { target } = room;
  const key = JSON.stringify(target);
  if (target.of === 'question') {
    return <QuestionExport key={key} room={room} questionId={target.id} />;
  }
  return <Export key={key} room={room} target={target} />;
}

/** How much is exported, in words, by what it is. */
function countWords(
  { statements, differences, articles }: NoteCounts,
  contents: NoteOptions['contents'],
): string {
  switch (contents) {
    case 'references':
      return plural(articles, 'work');
    case 'differences':
      return `${plural(differences, 'difference')} of ${plural(articles, 'article')}`;
    case 'statements':
      return `${plural(statements, 'statement')} of ${plural(articles, 'article')}`;
  }
}

const dataWords = (data: ExportedText | null): string =>
  data ? plural(data.articles, 'article') : '';

function Export({
  room,
  target,
}: {
  readonly room: Room;
  readonly target: ExportTarget;
}): ReactElement {
  const [isChoosing, setIsChoosing] = useState(false);
  const editing = useTemplateEditing();
  const inHand = useExport(target, editing.shown);
  const saving = useSaving(room, inHand);
  const { choices, note, data } = inHand;
  const leave = (): void => {
    leaveExport(room);
  };
  useExportActions({
    inHand,
    saving,
    onChoose: () => {
      setIsChoosing(true);
    },
    onEdit: () => {
      editing.begin(choices.note.template);
    },
  });
  const contents = inHand.options?.contents ?? null;
  const many = note && contents ? countWords(note.counts, contents) : dataWords(data);
  return (
    <main
      className={styles.room}
      aria-label={exportWords(choices.format)}
      onKeyDown={(event) => {
        if (event.defaultPrevented || formPress(event) !== 'leave') return;
        if (inHand.statement !== null) inHand.select(null);
        else leave();
      }}
    >
      <div className={styles.tool}>
        <h1 className={styles.name}>{exportWords(choices.format)}</h1>
        <SourcePicker room={room} />
        <span className={styles.quiet}>{many}</span>
        <span className={styles.gap} />
        {note && contents === 'statements' ? (
          <ToolAction action="export.statements" label="Choose statements" />
        ) : null}
        {note && contents === 'differences' ? (
          <ToolAction action="export.statements" label="Choose differences" />
        ) : null}
      </div>
      <div className={styles.columns} data-editing={editing.draft ? '' : undefined}>
        {editing.draft && note !== undefined ? (
          <TemplateEditor
            editing={editing}
            draft={editing.draft}
            faults={inHand.faults}
            onSaved={(template) => {
              inHand.changeNote({ template });
            }}
          />
        ) : (
          <div className={settingsStyles.settings} role="region" aria-label="Export settings">
            <FormatPicker
              target={target}
              value={choices.format}
              onChange={(format) => {
                inHand.change({ format });
              }}
            />
            {inHand.options ? (
              <>
                <StylePicker
                  options={inHand.options}
                  locale={choices.note.locale}
                  onChange={(change) => {
                    inHand.changeNote(change);
                  }}
                />
                {inHand.options.contents === 'statements' ? (
                  <TemplatePicker
                    note={choices.note}
                    isOrdered={target.of === 'claims'}
                    onChange={inHand.changeNote}
                  />
                ) : (
                  <RenewableSection
                    isRenewable={choices.note.renewable}
                    onChange={inHand.changeNote}
                  />
                )}
              </>
            ) : null}
            <IntoSection
              place={inHand.place}
              suggestedName={(note ?? data)?.suggestedName ?? null}
              plan={inHand.plan}
              problem={inHand.planError?.message ?? null}
            />
          </div>
        )}
        <PreviewPane inHand={inHand} />
      </div>
      <ExportFoot inHand={inHand} saving={saving} onLeave={leave} />
      {isChoosing && note && target.of === 'pair' && contents === 'differences' ? (
        <DifferenceChooser
          target={target}
          leftOut={inHand.leftOut}
          onChoose={inHand.leaveOut}
          onClose={() => {
            setIsChoosing(false);
          }}
        />
      ) : isChoosing && note && inHand.options ? (
        <StatementChooser
          target={target}
          options={inHand.options}
          leftOut={inHand.leftOut}
          onChoose={inHand.leaveOut}
          onClose={() => {
            setIsChoosing(false);
          }}
        />
      ) : null}
    </main>
  );
}

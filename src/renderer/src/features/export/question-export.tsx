import { useQuery } from '@tanstack/react-query';
import { useContext, useState, type ReactElement } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { QuestionId } from '../../../../shared/domain/ids.ts';
import { call } from '../../lib/api.ts';
import { classes } from '../../lib/classes.ts';
import { formPress } from '../../lib/enter.ts';
import { plural } from '../../lib/format.ts';
import { useKeyOf } from '../../lib/keymap.ts';
import { landmark } from '../../lib/landmarks.ts';
import { runOrSay, useActions } from '../../services/actions.ts';
import { reportError } from '../../services/banners.ts';
import { leaveExport } from '../../services/navigation.ts';
import {
  gatherPage,
  nameOfPage,
  pageAsHtml,
  pageAsMarkdown,
  type GatheredPage,
  type PageFormat,
} from '../../services/question-page/save-page.ts';
import { useSavingPage } from '../../services/question-page/use-saving-page.ts';
import type { ExportRoom } from '../../services/store.ts';
import { DrawTable } from '../../services/table-pictures.ts';
import { showToast } from '../../services/toast.ts';
import { Button } from '../../ui/button.tsx';
import { RadioSign } from '../../ui/choice-sign.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import { ExportPreview } from './export-preview.tsx';
import { SourcePicker } from './source-picker.tsx';
import choiceStyles from '../../ui/choice.module.css';
import previewStyles from './preview-pane.module.css';
import settingsStyles from './export-settings.module.css';
import styles from './export-room.module.css';

interface QuestionExportProps {
  readonly room: ExportRoom;
  readonly questionId: QuestionId;
}

const FORMATS: readonly {
  readonly value: PageFormat;
  readonly label: string;
  readonly hint: string;
}[] = [
  { value: 'html', label: 'HTML', hint: 'A page for any browser, with its pictures in it.' },
  {
    value: 'markdown',
    label: 'Markdown',
    hint: 'The page with its pictures in a folder beside it, for pandoc and Obsidian.',
  },
];

/** The page of a question as it will be written: its notes, table, pictures and readings. */
export function QuestionExport({ room, questionId }: QuestionExportProps): ReactElement {
  const drawTable = useContext(DrawTable);
  const page = useQuery({
    queryKey: ['question page', questionId],
    queryFn: async ({ signal }) =>
      gatherPage(await call('questions.get', { id: questionId }, signal), drawTable),
    gcTime: 0,
    meta: { showsError: true },
  });
  const [format, setFormat] = useState<PageFormat>('html');
  const leave = (): void => leaveExport(room);
  const { noPage } = usePageActions(page.data ?? null, format, leave);
  return (
    <main
      className={styles.room}
      aria-label="Export a page"
      onKeyDown={(event) => {
        if (!event.defaultPrevented && formPress(event) === 'leave') leave();
      }}
    >
      <div className={styles.tool}>
        <h1 className={styles.name}>Export a page</h1>
        <SourcePicker room={room} />
        <span className={styles.quiet}>
          {page.data?.parts.table ? plural(page.data.parts.table.articles, 'article') : ''}
        </span>
      </div>
      <div className={styles.columns}>
        <div className={settingsStyles.settings} role="region" aria-label="Export settings">
          <section className={settingsStyles.section} aria-label="Format">
            <div className={settingsStyles.head}>
              <h2 className={settingsStyles.heading}>Format</h2>
            </div>
            <RadioGroup
              className={classes(settingsStyles.formats)}
              aria-label="Page: format"
              value={format}
              onChange={(next) => setFormat(next === 'markdown' ? 'markdown' : 'html')}
            >
              {FORMATS.map(({ value, label }) => (
                <Radio key={value} value={value} className={classes(choiceStyles.choice)}>
                  <RadioSign />
                  <span>{label}</span>
                </Radio>
              ))}
            </RadioGroup>
            <p className={settingsStyles.hint}>
              {FORMATS.find(({ value }) => value === format)?.hint}
            </p>
          </section>
        </div>
        <section className={previewStyles.preview} aria-label="Preview">
          <div className={previewStyles.head}>
            <span className={previewStyles.on}>
              {format === 'html' ? 'Its words, as the page has them' : 'As it will be written'}
            </span>
          </div>
          {page.error ? (
            <InlineError message={page.error.message} />
          ) : page.data ? (
            <ExportPreview exported={asText(page.data, format)} />
          ) : (
            <div aria-busy="true" />
          )}
        </section>
      </div>
      <footer className={styles.foot} ref={landmark.foot}>
        <p className={styles.will} role="status">
          {page.data ? <b>{pictureWords(page.data)}</b> : null}
        </p>
        <div className={styles.buttons}>
          <Button chord="Escape" onPress={leave}>
            Cancel
          </Button>
          <PageButton action="export.copy" reason={noPage}>
            Copy
          </PageButton>
          <PageButton action="export.save" reason={noPage} isPrimary>
            Export
          </PageButton>
        </div>
      </footer>
    </main>
  );
}

function PageButton({
  action,
  reason,
  isPrimary = false,
  children,
}: {
  readonly action: 'export.copy' | 'export.save';
  readonly reason: string | null;
  readonly isPrimary?: boolean;
  readonly children: string;
}): ReactElement {
  const chord = useKeyOf(action);
  return (
    <Button
      chord={chord}
      variant={isPrimary ? 'primary' : 'secondary'}
      isDisabled={reason !== null}
      reason={reason ?? ''}
      onPress={() => {
        runOrSay(action);
      }}
    >
      {children}
    </Button>
  );
}

const pictureWords = ({ pictures }: GatheredPage): string =>
  pictures.length === 0 ? 'No pictures' : plural(pictures.length, 'picture');

/** What the preview shows of a page. */
const asText = (page: GatheredPage, format: PageFormat) => ({
  text: pageAsMarkdown(page, null),
  suggestedName: nameOfPage(page.question, format),
  warnings: [],
  articles: page.parts.table?.articles ?? 0,
  isWhole: true,
  isFile: false,
});

/** What the keys of the room do with a page. */
function usePageActions(
  page: GatheredPage | null,
  format: PageFormat,
  onSaved: () => void,
): { readonly noPage: string | null } {
  const save = useSavingPage();
  const [isSaving, setIsSaving] = useState(false);
  const noPage = isSaving ? 'It is being written' : page ? null : 'It is being prepared';
  useActions({
    'export.save': {
      run: () => {
        if (!page) return;
        setIsSaving(true);
        void save(page.question, format).then((isSaved) => {
          setIsSaving(false);
          if (isSaved) onSaved();
        });
      },
      disabled: noPage,
    },
    'export.copy': {
      run: () => {
        if (!page) return;
        const html = pageAsHtml(page);
        call('shell.copyText', { text: pageAsMarkdown(page, null), html })
          .then(() => showToast({ message: 'Copied to the clipboard' }))
          .catch(reportError);
      },
      disabled: noPage,
    },
  });
  return { noPage };
}

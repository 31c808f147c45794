import type { ReactElement } from 'react';
import { Button as AriaButton, GridList, GridListItem } from 'react-aria-components';
import type { CitationStyle } from '../../../../shared/domain/citation-style.ts';
import type { Settings } from '../../../../shared/domain/settings.ts';
import { useCall, useCommand } from '../../lib/api.ts';
import { classes } from '../../lib/classes.ts';
import { landmark } from '../../lib/landmarks.ts';
import { chooseStyles, languageWords, useStyleAdding } from '../../services/adding-styles.ts';
import { CheckingStyles } from '../../services/checking-styles.tsx';
import { undoLast } from '../../services/history.ts';
import { RefusedStyles } from '../../services/refused-styles.tsx';
import { showToast } from '../../services/toast.ts';
import { Button } from '../../ui/button.tsx';
import { RadioSign } from '../../ui/choice-sign.tsx';
import { Select } from '../../ui/select.tsx';
import { TextRuns } from '../../ui/text-runs.tsx';
import { CitationPreview } from './citation-preview.tsx';
import styles from './citation-settings.module.css';
import settingsStyles from './settings.module.css';

interface CitationSettingsProps {
  readonly settings: Settings;
}

/** Stands for the language that each style says. */
const OF_THE_STYLE = 'style';

/** The styles and languages of the library, those that are usual, and what they make of its articles. */
export function CitationSettings({ settings }: CitationSettingsProps): ReactElement {
  const set = useCommand('settings.set');
  const { data } = useCall('citations.styles', {});
  const { citationStyle, citationLocale } = settings;
  const all = data?.styles ?? [];
  const languages = data?.languages ?? [];
  return (
    <div className={styles.citations} ref={landmark.styles}>
      <GridList
        escapeKeyBehavior="none"
        className={classes(styles.list)}
        aria-label="Usual citation style"
        items={all}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={all.some(({ id }) => id === citationStyle) ? [citationStyle] : []}
        onSelectionChange={(keys) => {
          const [id] = keys === 'all' ? [] : keys;
          if (id !== undefined && id !== citationStyle) set.mutate({ citationStyle: String(id) });
        }}
      >
        {(style) => <StyleLine style={style} />}
      </GridList>
      <AddStyles />
      <RefusedStyles />
      <Select
        label="Language"
        options={[
          { value: OF_THE_STYLE, label: 'as the style says, else English' },
          ...languages.map(({ tag }) => ({ value: tag, label: languageWords(tag) })),
        ]}
        value={
          citationLocale === null || languages.some(({ tag }) => tag === citationLocale)
            ? (citationLocale ?? OF_THE_STYLE)
            : null
        }
        placeholder="Taken away: choose another"
        onChange={(value) => {
          set.mutate({ citationLocale: value === OF_THE_STYLE ? null : value });
        }}
      />
      <AddedLanguages tags={languages.filter((each) => !each.isBundled).map(({ tag }) => tag)} />
      <CitationPreview style={citationStyle} locale={citationLocale} />
    </div>
  );
}

/** What kind of style it is, in a few words. */
function styleWords({ format, kind, follows, isBundled }: CitationStyle): string {
  const cites = kind === 'note' ? 'in notes' : (format?.replace('-', '–') ?? 'in the text');
  const from = isBundled ? 'comes with Collate' : follows === null ? '' : `as ${follows}`;
  return [cites, from].filter((part) => part !== '').join(', ');
}

function StyleLine({ style }: { readonly style: CitationStyle }): ReactElement {
  const remove = useCommand('citations.remove');
  const { id, title, sample, isBundled } = style;
  return (
    <GridListItem id={id} textValue={title} className={classes(styles.line)}>
      <RadioSign />
      <span className={styles.name}>
        <span className={styles.title} title={title}>
          {title}
        </span>
        <span className={styles.kind}>{styleWords(style)}</span>
      </span>
      <span className={styles.sample}>
        <TextRuns runs={sample} />
      </span>
      {isBundled ? null : (
        <AriaButton
          className={classes(styles.remove)}
          aria-label={`Remove ${title}`}
          isDisabled={remove.isPending}
          onPress={() => {
            remove.mutate(
              { what: { of: 'style', id } },
              {
                onSuccess: () => {
                  showToast({
                    message: `Citation style removed: ${title}`,
                    undo: () => void undoLast(),
                  });
                },
              },
            );
          }}
        >
          Remove
        </AriaButton>
      )}
    </GridListItem>
  );
}

function AddStyles(): ReactElement {
  const isChecking = useStyleAdding(({ jobId }) => jobId !== null);
  return (
    <div className={styles.add}>
      <Button isDisabled={isChecking} onPress={() => void chooseStyles()}>
        Add styles…
      </Button>
      <CheckingStyles>
        <span className={settingsStyles.hint}>
          Or drop .csl files here, and locales-xx.xml for a language. Each is tried before it is
          kept.
        </span>
      </CheckingStyles>
    </div>
  );
}

function AddedLanguages({ tags }: { readonly tags: readonly string[] }): ReactElement | null {
  const remove = useCommand('citations.remove');
  if (tags.length === 0) return null;
  return (
    <ul className={styles.languages} aria-label="Languages that were added">
      {tags.map((tag) => (
        <li key={tag}>
          <span>{languageWords(tag)}</span>
          <Button
            variant="plain"
            label={`Remove ${languageWords(tag)}`}
            isDisabled={remove.isPending}
            onPress={() => {
              remove.mutate(
                { what: { of: 'language', tag } },
                {
                  onSuccess: () => {
                    showToast({
                      message: `Language of citations removed: ${languageWords(tag)}`,
                      undo: () => void undoLast(),
                    });
                  },
                },
              );
            }}
          >
            Remove
          </Button>
        </li>
      ))}
    </ul>
  );
}

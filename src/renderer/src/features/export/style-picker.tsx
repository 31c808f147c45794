import { useRef, useState, type ReactElement } from 'react';
import { ListBox, ListBoxItem, SearchField, Input, Label } from 'react-aria-components';
import type { CitationLanguage, CitationStyle } from '../../../../shared/domain/citation-style.ts';
import { CITEKEYS, type NoteOptions } from '../../../../shared/domain/citation-note.ts';
import { useCall } from '../../lib/api.ts';
import { classes } from '../../lib/classes.ts';
import { plural } from '../../lib/format.ts';
import { landmark } from '../../lib/landmarks.ts';
import { useActions } from '../../services/actions.ts';
import { chooseStyles, languageWords } from '../../services/adding-styles.ts';
import { CheckingStyles } from '../../services/checking-styles.tsx';
import { RefusedStyles } from '../../services/refused-styles.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextRuns } from '../../ui/text-runs.tsx';
import { ToolAction } from '../../ui/tool-action.tsx';
import fieldStyles from '../../ui/field.module.css';
import styles from './export-settings.module.css';

type Choices = Pick<NoteOptions, 'style' | 'locale' | 'citations'>;

interface StylePickerProps {
  readonly options: NoteOptions;
  /** The language that was chosen for this export; null for none. */
  readonly locale: string | null;
  readonly onChange: (change: Partial<Choices>) => void;
}

const PLACES = [
  { value: 'in_text', label: 'among the words' },
  { value: 'footnotes', label: 'in footnotes' },
] as const;

/** What leaves citations to pandoc, as a line of the list. */
const BY_KEYS: CitationStyle = {
  id: CITEKEYS,
  title: 'Citekeys',
  kind: 'in-text',
  format: 'for pandoc',
  follows: null,
  locale: null,
  sample: [{ text: '[@okafor2016, p. 214]', marks: [], link: null }],
  isBundled: true,
};

/** Stands for the language that the style or the settings say. */
const OF_THE_STYLE = 'style';

/** Whether each word that is typed begins a word of the title, or stands in it. */
function fits({ title, format, follows }: CitationStyle, filter: string): boolean {
  const words = `${title} ${format ?? ''} ${follows ?? ''}`.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

/** How works are cited: the style with a citation of each, the language, and where citations stand. */
export function StylePicker({ options, locale, onChange }: StylePickerProps): ReactElement {
  const { data } = useCall('citations.styles', {});
  const filterRef = useRef<HTMLInputElement>(null);
  const [filter, setFilter] = useState('');
  const isNote = options.contents === 'statements';
  const known = [
    ...(options.format === 'markdown' && isNote ? [BY_KEYS] : []),
    ...(data?.styles ?? []),
  ];
  const shown = known.filter((style) => fits(style, filter));
  const chosen = known.find(({ id }) => id === options.style);
  useActions({
    'list.filter': {
      run: () => {
        filterRef.current?.focus();
        filterRef.current?.select();
      },
    },
  });
  return (
    <section className={styles.section} aria-label="Citations" ref={landmark.styles}>
      <div className={styles.head}>
        <h2 className={styles.heading}>Citation style</h2>
        <ToolAction action="list.filter" label="Filter" />
      </div>
      <div className={styles.styles}>
        <SearchField
          className={classes(styles.filter)}
          value={filter}
          onChange={setFilter}
          onClear={() => {
            setFilter('');
          }}
        >
          <Label className="visually-hidden">Filter the citation styles</Label>
          <Input
            ref={filterRef}
            className={classes(fieldStyles.control)}
            placeholder={plural(known.length, 'style')}
          />
        </SearchField>
        <ListBox
          className={classes(styles.list)}
          aria-label="Citation style"
          items={shown}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={chosen ? [chosen.id] : []}
          onSelectionChange={(keys) => {
            const [id] = keys === 'all' ? [] : keys;
            if (id !== undefined) onChange({ style: String(id) });
          }}
          renderEmptyState={() => (
            <p className={styles.none}>
              {data ? 'No style fits. Add its .csl file below.' : 'Looking for styles…'}
            </p>
          )}
        >
          {(style) => (
            <ListBoxItem id={style.id} textValue={style.title} className={classes(styles.style)}>
              <span className={styles.styleName} title={style.title}>
                {style.title}
              </span>
              <span className={styles.sample}>
                <TextRuns runs={style.sample} />
              </span>
            </ListBoxItem>
          )}
        </ListBox>
        <Drop
          onAdded={(id) => {
            onChange({ style: id });
          }}
        />
      </div>
      <RefusedStyles />
      {options.style === CITEKEYS ? null : (
        <>
          <Language
            languages={data?.languages ?? []}
            locale={locale}
            own={chosen?.locale ?? null}
            onChange={(language) => {
              onChange({ locale: language });
            }}
          />
          {!isNote ? null : chosen?.kind === 'note' ? (
            <p className={styles.hint}>This style cites in footnotes.</p>
          ) : (
            <div className={styles.row}>
              <span aria-hidden="true">Stand</span>
              <Select
                label="Where citations stand"
                layout="bare"
                options={PLACES}
                value={options.citations}
                onChange={(citations) => {
                  onChange({ citations });
                }}
              />
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** How styles come into the library. */
function Drop({ onAdded }: { readonly onAdded: (id: string) => void }): ReactElement {
  return (
    <div className={styles.drop}>
      <CheckingStyles>
        <span>Drop a .csl file here, or</span>
        <Button
          variant="plain"
          onPress={() => {
            void chooseStyles().then((added) => {
              const last = added.findLast((each) => each.of === 'style');
              if (last) onAdded(last.id);
            });
          }}
        >
          Choose files…
        </Button>
      </CheckingStyles>
    </div>
  );
}

interface LanguageProps {
  readonly languages: readonly CitationLanguage[];
  readonly locale: string | null;
  /** The language that the style has of its own. */
  readonly own: string | null;
  readonly onChange: (locale: string | null) => void;
}

function Language({ languages, locale, own, onChange }: LanguageProps): ReactElement {
  const usual = useCall('settings.get', {}).data?.citationLocale ?? own;
  return (
    <div className={styles.row}>
      <span aria-hidden="true">Language</span>
      <Select
        label="Language of the citations"
        layout="bare"
        options={[
          {
            value: OF_THE_STYLE,
            label: usual === null ? 'as the style says' : `as usual: ${languageWords(usual)}`,
          },
          ...languages.map(({ tag }) => ({ value: tag, label: languageWords(tag) })),
        ]}
        value={locale ?? OF_THE_STYLE}
        onChange={(value) => {
          onChange(value === OF_THE_STYLE ? null : value);
        }}
      />
    </div>
  );
}

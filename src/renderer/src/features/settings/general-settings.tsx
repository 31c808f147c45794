import { useState, type ReactElement } from 'react';
import type { Settings } from '../../../../shared/domain/settings.ts';
import { useCommand } from '../../lib/api.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './settings.module.css';
import { WatchedFolder } from './watched-folder.tsx';

const THEMES = [
  { value: 'system', label: 'as the system' },
  { value: 'light', label: 'light' },
  { value: 'dark', label: 'dark' },
] as const;

/** For how many days something is kept; `ever` stands for no end. */
const DAYS = [30, 90, 365].map((days) => ({
  value: String(days),
  label: days === 365 ? 'a year' : `${String(days)} days`,
}));
const HISTORY_DAYS = [...DAYS, { value: 'ever', label: 'for ever' }];
const TRASH_DAYS = [...DAYS, { value: 'ever', label: 'until I empty it' }];
const toDays = (value: string): number | null => (value === 'ever' ? null : Number(value));
const fromDays = (days: number | null): string => (days === null ? 'ever' : String(days));

interface GeneralSettingsProps {
  readonly settings: Settings;
}

/** Who reads, light or dark, how long undo and trash reach back, and whether single letters act. */
export function GeneralSettings({ settings }: GeneralSettingsProps): ReactElement {
  const set = useCommand('settings.set');
  const [name, setName] = useState(settings.readerName);
  const keepName = (): void => {
    const trimmed = name.trim();
    if (trimmed !== '' && trimmed !== settings.readerName) set.mutate({ readerName: trimmed });
  };
  return (
    <div className={styles.form}>
      <TextField
        label="Your name"
        value={name}
        onChange={setName}
        onBlur={keepName}
        onEnter={keepName}
        maxLength={80}
        hint="Kept with every claim and annotation you make, in this library only"
        error={name.trim() === '' ? 'Give a name; the old one is kept until then.' : null}
      />
      <RadioGroup
        label="Colours"
        columns={3}
        options={THEMES}
        value={settings.theme}
        onChange={(theme) => {
          set.mutate({ theme });
        }}
      />
      <RadioGroup
        label="Undo keeps"
        options={HISTORY_DAYS}
        value={fromDays(settings.historyDays)}
        onChange={(value) => {
          set.mutate({ historyDays: toDays(value) });
        }}
        hint="The last hundred steps can always be undone. Older ones take up to some 500 MB; then the oldest go first"
      />
      <RadioGroup
        label="The trash keeps"
        options={TRASH_DAYS}
        value={fromDays(settings.trashDays)}
        onChange={(value) => {
          set.mutate({ trashDays: toDays(value) });
        }}
        hint={
          settings.trashDays === null
            ? 'Nothing leaves it by itself'
            : 'Then a thing is deleted for good, which undo does not bring back'
        }
      />
      <WatchedFolder />
      <div className={styles.row}>
        <span className={styles.label}>Keys</span>
        <div>
          <Checkbox
            isSelected={settings.singleKeys}
            onChange={(singleKeys) => {
              set.mutate({ singleKeys });
            }}
          >
            Single letters act where nobody types
          </Checkbox>
          <p className={styles.hint}>
            Switch this off if you use speech input, or if letters act by accident. Keys with Ctrl
            or Cmd and the commands list work all the same.
          </p>
        </div>
      </div>
    </div>
  );
}

import type { ReactElement } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { closeOverlay, type SettingsTab } from '../../services/store.ts';
import { useCall } from '../../lib/api.ts';
import { classes } from '../../lib/classes.ts';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { CitationSettings } from './citation-settings.tsx';
import { GeneralSettings } from './general-settings.tsx';
import { KeySettings } from './key-settings.tsx';
import { LabelSettings } from './label-settings.tsx';
import styles from './settings.module.css';

/** What the reader chooses for this library; every change is kept at once. */
export function SettingsDialog({ tab }: { readonly tab: SettingsTab }): ReactElement | null {
  const settings = useCall('settings.get', {}).data;
  if (!settings) return null;
  return (
    <ModalDialog
      title="Settings and keys"
      subtitle="Every change is kept at once"
      width={680}
      onClose={closeOverlay}
      actions={
        <Button chord="Escape" onPress={closeOverlay}>
          Close
        </Button>
      }
    >
      <Tabs key={tab} className={classes(styles.tabs)} defaultSelectedKey={tab}>
        <TabList className={classes(styles.tabList)} aria-label="Settings">
          <Tab id="general" className={classes(styles.tab)}>
            General
          </Tab>
          <Tab id="labels" className={classes(styles.tab)}>
            Colours
          </Tab>
          <Tab id="citations" className={classes(styles.tab)}>
            Citations
          </Tab>
          <Tab id="keys" className={classes(styles.tab)}>
            Keys
          </Tab>
        </TabList>
        <TabPanel id="general" className={classes(styles.panel)}>
          <GeneralSettings settings={settings} />
        </TabPanel>
        <TabPanel id="labels" className={classes(styles.panel)}>
          <LabelSettings labels={settings.colorLabels} />
        </TabPanel>
        <TabPanel id="citations" className={classes(styles.panel)}>
          <CitationSettings settings={settings} />
        </TabPanel>
        <TabPanel id="keys" className={classes(styles.panel)}>
          <KeySettings overrides={settings.keys} />
        </TabPanel>
      </Tabs>
    </ModalDialog>
  );
}

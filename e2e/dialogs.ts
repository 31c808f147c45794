import type { ElectronApplication } from '@playwright/test';

/** Answers the next “choose files” dialogs of the system with these files. */
export async function answerOpenDialog(
  app: ElectronApplication,
  files: readonly string[],
): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
  }, files);
}

/** Answers the next “save” dialogs of the system with this file. */
export async function answerSaveDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

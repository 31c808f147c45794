import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

import { projectRoot, userCache } from '../setup/cache-folder.mjs';
import { SetupProblem } from '../setup/report.mjs';

export type FuseName = keyof typeof FuseV1Options;

/** What the Electron of a packaged Collate may do; docs/security.md says why for each. */
export const FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
} as const satisfies Record<FuseName, boolean>;

/** How an executable's wire writes a fuse that is off or on. */
const STATES: Readonly<Record<string, boolean>> = { '48': false, '49': true };

/**
 * Sets every fuse in an Electron that is about to be packaged: its executable, or on macOS its
 * `.app`, whose ad-hoc signature is made anew. Run it before the app is signed. A fuse that an older
 * Electron does not have is left out.
 * @throws SetupProblem if that is no Electron, or one that development runs on
 */
export async function setFuses(electron: string): Promise<void> {
  refuseShared(electron);
  const known = await readFuses(electron);
  const wire = Object.entries(FUSES)
    .filter(([name]) => Object.hasOwn(known, name))
    .map(([name, isOn]) => [FuseV1Options[name as FuseName], isOn]);
  await flipFuses(electron, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    ...(Object.fromEntries(wire) as Record<FuseV1Options, boolean>),
  }).catch((cause: unknown) => {
    throw noElectron(electron, cause);
  });
}

/**
 * Whether each fuse of an Electron is on; null if its version has no such fuse any more. One that
 * is newer than this list goes by its number.
 * @throws SetupProblem if that is no Electron
 */
export async function readFuses(electron: string): Promise<Record<string, boolean | null>> {
  const { version: _, ...wire } = await getCurrentFuseWire(electron).catch((cause: unknown) => {
    throw noElectron(electron, cause);
  });
  return Object.fromEntries(
    Object.entries(wire).map(([index, state]) => [
      FuseV1Options[Number(index)] ?? index,
      STATES[String(state)] ?? null,
    ]),
  );
}

function noElectron(electron: string, cause: unknown): SetupProblem {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new SetupProblem(
    `no fuses could be found in ${electron} (${reason})`,
    'name the executable of an unpacked Electron, or on macOS its .app',
  );
}

/** The runtime of development needs its debugger; a file with other links is somebody else's too. */
function refuseShared(electron: string): void {
  const status = statSync(electron, { throwIfNoEntry: false });
  if (!status) return;
  const path = realpathSync(electron);
  const own = [join(projectRoot, 'node_modules'), userCache()];
  const isShared = own.some((folder) => path.startsWith(resolveLinks(folder) + sep));
  if (isShared || (status.isFile() && status.nlink > 1)) {
    throw new SetupProblem(
      `${electron} is the Electron that Collate is developed and tested with`,
      'copy its folder and set the fuses of the copy',
    );
  }
}

function resolveLinks(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

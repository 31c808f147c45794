import { createContext } from 'react';
import type { ActionId } from '../../../shared/contract/actions.ts';

/** Runs an action of the window; the frame provides it, so that plain components need not know how. */
export const ActionRunner = createContext<(id: ActionId) => void>(() => undefined);

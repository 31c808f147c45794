import { expect, test } from 'vitest';
import { hideToast, showToast, useToastState } from './toast.ts';

test('a toast takes the place of the one before, which cannot take it away', () => {
  showToast({ message: 'First' });
  const first = useToastState.getState().toast;
  const undo = () => undefined;
  showToast({
    message: 'Second',
    action: { label: 'Undo', key: 'history.undo', run: undo },
  });
  expect(first).toMatchObject({ message: 'First', action: null });
  hideToast(first!.id);
  const second = useToastState.getState().toast;
  expect(second).toMatchObject({
    message: 'Second',
    action: { label: 'Undo', key: 'history.undo', run: undo },
  });
  hideToast(second!.id);
  expect(useToastState.getState().toast).toBeNull();
});

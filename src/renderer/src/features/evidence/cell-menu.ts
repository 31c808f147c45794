import { lineOf, type MenuLine } from '../../services/context-menu.ts';
import { canBeLookedAt, topicOfSilence, type Stop } from './grid-model.ts';

/** What can be done with the cell, its row and its article, whatever stands there. */
const ARRANGE = [
  'evidence.copyCell',
  'evidence.copyRow',
  'evidence.copyTable',
  'evidence.sort',
  'evidence.hideRow',
] as const;

/** What can be done with a cell. */
export function linesOfCell(stop: Stop): readonly MenuLine[] {
  return [...linesOfStop(stop), ...ARRANGE.map((action) => lineOf(action))];
}

function linesOfStop(stop: Stop): readonly MenuLine[] {
  const open = lineOf('evidence.open');
  const differences = lineOf('pair.differences', 'Differences from the next article');
  if (stop.of === 'claim') {
    const isSuggested = stop.claim.status === 'suggested';
    return [
      open,
      ...(isSuggested ? [lineOf('evidence.accept', 'Accept')] : []),
      lineOf('evidence.edit', 'Edit'),
      lineOf('evidence.reject', isSuggested ? 'Reject' : 'Delete'),
      ...(stop.claim.quotes.length > 0 ? [lineOf('quote.copy'), lineOf('quote.cite')] : []),
      lineOf('link.copy'),
      differences,
    ];
  }
  if (stop.of === 'noText' || topicOfSilence(stop) === null) return [open, differences];
  const isAbsent = stop.of === 'absent';
  return [
    open,
    ...(isAbsent && !stop.absence.confirmed ? [lineOf('evidence.accept', 'Confirm')] : []),
    ...(topicOfSilence(stop)?.kind === 'attribute' ? [lineOf('evidence.edit', 'Fill in')] : []),
    ...(canBeLookedAt(stop) ? [lineOf('evidence.look')] : []),
    lineOf('evidence.noneStated', isAbsent ? 'Take back' : 'None stated'),
    differences,
  ];
}

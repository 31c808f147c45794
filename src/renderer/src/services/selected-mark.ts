import { useCall } from '../lib/api.ts';
import { useActiveReader } from './readers.ts';
import type { ExportSource } from './targets.ts';

/** The claim or annotation that is selected in the open article, to be exported alone; none where none is. */
export function useMarkSource(): readonly ExportSource[] {
  const articleId = useActiveReader((reader) => reader.articleId);
  const mark = useActiveReader((reader) => reader.mark);
  const claims = useCall(
    'claims.list',
    { articleId: articleId! },
    { enabled: articleId !== null && mark?.type === 'claim', showsError: true },
  ).data;
  if (mark === null) return [];
  if (mark.type === 'annotation') {
    return [
      { target: { of: 'annotations', ids: [mark.id] }, label: 'the selected annotation alone' },
    ];
  }
  const code = claims?.find(({ id }) => id === mark.id)?.code;
  const name = code === undefined ? 'the selected claim' : `the claim ${code}`;
  return [{ target: { of: 'claims', ids: [mark.id] }, label: `${name} alone` }];
}

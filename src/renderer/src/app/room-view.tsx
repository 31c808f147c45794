import type { ReactElement } from 'react';
import { EvidenceRoom } from '../features/evidence/evidence-room.tsx';
import { ExportRoom } from '../features/export/export-room.tsx';
import { ReviewRoom } from '../features/import/review/review-room.tsx';
import { SearchRoom } from '../features/search/search-room.tsx';
import { LibraryPanes } from './library-panes.tsx';
import { useStore } from '../services/store.ts';
import { landmark } from '../lib/landmarks.ts';
import styles from './panes.module.css';

/** What fills the window between its bars. */
export function RoomView(): ReactElement {
  const room = useStore((state) => state.room);
  switch (room.name) {
    case 'library':
    case 'trash':
    case 'question':
      return <LibraryPanes room={room} />;
    case 'search':
      return (
        <div className={styles.room} ref={landmark.room}>
          <SearchRoom />
        </div>
      );
    case 'review':
      return (
        <div className={styles.room} ref={landmark.room}>
          <ReviewRoom id={room.id} />
        </div>
      );
    case 'export':
      return (
        <div className={styles.room} ref={landmark.room}>
          <ExportRoom room={room} />
        </div>
      );
    case 'evidence':
      return (
        <div className={styles.room} ref={landmark.room}>
          <EvidenceRoom tableId={room.tableId} showsAnalysis={room.showsAnalysis === true} />
        </div>
      );
  }
}

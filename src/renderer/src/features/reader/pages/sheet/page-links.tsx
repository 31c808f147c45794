import { useEffect, useState, type ReactElement } from 'react';
import { useCommand } from '../../../../lib/api.ts';
import { linksOf, placeOfDestination, type PageLink } from '../drawing/pdf-links.ts';
import type { PDFDocumentProxy } from '../drawing/pdf-js.ts';
import { boxOf } from './page-layout.ts';
import styles from './page-sheet.module.css';

interface PageLinksProps {
  readonly document: PDFDocumentProxy;
  readonly page: number;
  readonly scale: number;
  /** Follows a link inside the PDF. */
  readonly onGo: (page: number, y: number) => void;
}

/** The links that a page carries: those inside it lead on, others are opened only when they are pressed. */
export function PageLinks({ document, page, scale, onGo }: PageLinksProps): ReactElement {
  const [links, setLinks] = useState<readonly PageLink[]>([]);
  const openLink = useCommand('shell.openLink');
  useEffect(() => {
    let isOver = false;
    const read = async (): Promise<void> => {
      const found = await linksOf(document, page).catch(() => []);
      if (!isOver) setLinks(found);
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [document, page]);
  const follow = async (link: PageLink): Promise<void> => {
    if (link.url !== null) openLink.mutate({ url: link.url });
    else {
      const place = await placeOfDestination(document, link.destination);
      if (place) onGo(place.page, place.y);
    }
  };
  return (
    <div className={styles.links}>
      {links.map((link, at) => (
        <button
          key={`${String(at)} ${link.url ?? ''}`}
          type="button"
          className={styles.link}
          title={link.url ?? 'Go to this place in the PDF'}
          aria-label={link.url === null ? 'Link inside this PDF' : `Link to ${link.url}`}
          style={boxOf(link, scale)}
          onClick={() => void follow(link)}
        />
      ))}
    </div>
  );
}

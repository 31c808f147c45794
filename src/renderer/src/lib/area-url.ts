import type { AreaId } from '../../../shared/domain/ids.ts';

/** Where the app serves the picture that is kept of an area. */
export function urlOfArea(id: AreaId): string {
  return new URL(`area/${id}`, document.baseURI).href;
}

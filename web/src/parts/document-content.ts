import type { MouseEvent } from 'react';
import { downloadAsViewed } from '../api/download.ts';
import { isViewing } from '../api/viewing.ts';
import { i18next } from '../language/index.ts';
import { tellRefusal } from './refusal-notice.tsx';

/** For a link: the bytes of a document, always as a download. */
export function contentOf({ id, name }: { id: string; name: string }) {
  const href = `/api/documents/${id}/content`;
  return {
    href,
    download: true,
    onClick: (event: MouseEvent) => {
      if (!isViewing()) return;
      event.preventDefault();
      downloadAsViewed(href, name).catch((error: unknown) =>
        tellRefusal({ error, undone: i18next.t('documents.notDownloaded', { name }) }),
      );
    },
  };
}

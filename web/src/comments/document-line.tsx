import { IconArrowBackUp, IconArrowUpRight, IconPaperclip, IconTrash, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { DocumentEvent } from '../api/shapes.ts';
import { useMarksOutside } from '../frame/me.tsx';
import { contentOf } from '../parts/document-content.ts';
import { MomentText } from '../parts/moment.tsx';
import classes from './comments.module.css';
import history from './history.module.css';

const signs: Record<DocumentEvent['what'], TablerIcon> = {
  added: IconPaperclip,
  released: IconArrowUpRight,
  release_ended: IconArrowBackUp,
  removed: IconTrash,
};

type Props = {
  event: DocumentEvent;
  /** The task it belongs to, where that is not plain. */
  task?: ReactNode;
  /** Below the name of its day. */
  clock?: boolean;
};

/** One thing that happened to a document, in a sentence. */
export function DocumentLine({ event, task, clock = false }: Props) {
  const { t } = useTranslation();
  const outside = useMarksOutside() && event.bySide === 'outside';
  const Sign = outside ? IconArrowUpRight : signs[event.what];
  return (
    <div className={classes.event} data-outside={outside || undefined}>
      <Sign size={14} stroke={2} aria-hidden="true" />
      <span>
        <Trans
          t={t}
          i18nKey={`events.document.${event.what}`}
          values={{ by: event.by.name }}
          components={{ b: <b />, name: <DocumentName event={event} /> }}
        />
        {task && <span className={classes.inTask}>{task}</span>}
      </span>
      <MomentText at={event.at} className={classes.time} as={clock ? 'clock' : 'moment'} />
    </div>
  );
}

/** What a file is called is not read as part of the sentence: it may look like a tag. */
function DocumentName({ event: { documentId, name } }: { event: DocumentEvent }) {
  if (documentId === null)
    return (
      <b>
        <bdi>{name}</bdi>
      </b>
    );
  return (
    <a {...contentOf({ id: documentId, name })} className={history.order}>
      <bdi>{name}</bdi>
    </a>
  );
}

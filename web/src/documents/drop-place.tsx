import { type DragEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './documents.module.css';
import { type Chosen, dropped } from './files.ts';

type Props = { enabled: boolean; add: (files: Chosen[]) => void; children: ReactNode };

/** Files are dropped anywhere onto what stands in it. */
export function DropPlace({ enabled, add, children }: Props) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const hold = (event: DragEvent) => {
    // A task that is dragged past is none of ours.
    if (!enabled || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      className={classes.place}
      data-over={over || undefined}
      onDragEnter={hold}
      onDragOver={hold}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!over) return;
        event.preventDefault();
        setOver(false);
        add(dropped(event.dataTransfer));
      }}
    >
      {children}
      {over && (
        <p className={classes.drop} aria-hidden="true">
          {t('documents.drop')}
        </p>
      )}
    </div>
  );
}

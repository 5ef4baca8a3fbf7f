import { VisuallyHidden } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../api/shapes.ts';
import { Empty } from '../frame/empty.tsx';
import { LoadingRows } from '../frame/loading.tsx';
import { Refused } from '../frame/refused.tsx';
import { LoadMore } from '../parts/load-more.tsx';
import { itemsOf } from '../parts/pages.ts';
import { useDocuments } from './asked.ts';
import classes from './documents.module.css';
import { DropPlace } from './drop-place.tsx';
import { DocumentRow } from './row.tsx';
import { UploadButton } from './upload-button.tsx';
import { UploadRow } from './upload-row.tsx';
import { isUnderWay, type Place, useUploads } from './uploads.ts';

export type WhoCanSee = (document: Document) => ReactNode;

type Props = {
  of: Place;
  mayUpload: boolean;
  /** For those who may ask. */
  whoCanSee?: WhoCanSee | undefined;
};

/** The files of a task, or of a project and its tasks; those on their way stand above those that are there. */
export function DocumentList({ of, mayUpload, whoCanSee }: Props) {
  const { t } = useTranslation();
  const pages = useDocuments(of);
  const { uploads, arrived, add, again, remove } = useUploads(of);
  const button = useRef<HTMLButtonElement>(null);
  const documents = itemsOf(pages.data);
  const under = uploads.filter(isUnderWay).length;
  const empty = pages.data && !documents.length && !uploads.length;
  return (
    <DropPlace enabled={mayUpload} add={add}>
      {mayUpload && <UploadButton add={add} button={button} />}
      <VisuallyHidden role="status">
        {under > 0 ? t('documents.underWay', { count: under }) : arrived && t('documents.isThere', { name: arrived })}
      </VisuallyHidden>
      {uploads.length > 0 && (
        <ul className={classes.list} aria-label={t('documents.uploads')}>
          {uploads.map((upload) => (
            <UploadRow
              key={upload.id}
              upload={upload}
              again={() => again(upload)}
              remove={() => {
                remove(upload);
                button.current?.focus();
              }}
            />
          ))}
        </ul>
      )}
      {pages.isPending && <LoadingRows rows={2} />}
      {pages.error && <Refused error={pages.error} retry={pages.refetch} />}
      {empty && 'project' in of && (
        <Empty icon={IconPaperclip} title={t('documents.none')} next={t(mayUpload ? 'documents.noneNext' : 'documents.noneNextReading')} />
      )}
      {documents.length > 0 && (
        <ul className={classes.list} aria-label={t('documents.documents')}>
          {documents.map((document) => (
            <DocumentRow key={document.id} document={document} of={of} whoCanSee={whoCanSee} />
          ))}
        </ul>
      )}
      <LoadMore pages={pages} />
    </DropPlace>
  );
}

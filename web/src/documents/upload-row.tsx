import { ActionIcon, Button, Progress } from '@mantine/core';
import { mostDocumentBytes } from '@portico/contract/sizes';
import { IconUpload, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.ts';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import classes from './documents.module.css';
import { writeSize } from './size.ts';
import { isUnderWay, type Upload } from './uploads.ts';

type Props = { upload: Upload; again: () => void; remove: () => void };

/** A file that is not there yet: how far it is, or why it did not arrive. */
export function UploadRow({ upload, again, remove }: Props) {
  const { t } = useTranslation();
  const under = isUnderWay(upload);
  const cross = useRef<HTMLButtonElement>(null);
  const tryAgain = () => {
    again();
    // Its own button goes with what it told.
    cross.current?.focus();
  };
  const taken = t(under ? 'documents.cancel' : 'documents.forget', { name: upload.name });
  return (
    <li className={classes.row}>
      <IconUpload size={20} stroke={1.5} aria-hidden="true" />
      <div className={classes.words}>
        <p className={classes.name} title={upload.name}>
          <bdi>{upload.name}</bdi>
        </p>
        {under ? <OnItsWay upload={upload} /> : <Stayed upload={upload} again={tryAgain} />}
      </div>
      <ActionIcon ref={cross} aria-label={taken} title={taken} onClick={remove}>
        <IconX size={16} stroke={1.75} />
      </ActionIcon>
    </li>
  );
}

function OnItsWay({ upload: { name, file, sent } }: { upload: Upload }) {
  const { t } = useTranslation();
  const size = writeSize(file.size, t('days.written'));
  if (sent === null) return <p className={classes.second}>{t('documents.waiting', { size })}</p>;
  const whole = sent >= file.size;
  return (
    <>
      <Progress.Root size={6} my={4}>
        <Progress.Section value={(100 * sent) / file.size} aria-label={t('documents.progress', { name })} />
      </Progress.Root>
      <p className={`${classes.second} numbers`}>
        {whole ? t('documents.arriving') : t('documents.sent', { sent: writeSize(sent, t('days.written')), size })}
      </p>
    </>
  );
}

function Stayed({ upload: { unfit, error }, again }: { upload: Upload; again: () => void }) {
  const { t } = useTranslation();
  const unreachable = useUnreachable();
  if (unfit) {
    const most = writeSize(mostDocumentBytes, t('days.written'));
    return (
      <p className={classes.unfit} role="alert">
        {t(`documents.unfit.${unfit}`, { most })}
      </p>
    );
  }
  return (
    <>
      <ProblemNote problem={asProblem(error, { ...unreachable, detail: t('documents.notSent') })} />
      <Button className={classes.again} size="xs" onClick={again}>
        {t('frame.tryAgain')}
      </Button>
    </>
  );
}

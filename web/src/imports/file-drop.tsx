import { Button, FileButton } from '@mantine/core';
import { type DragEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asBytes } from '../api/bytes.ts';
import { api } from '../api/client.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import classes from './imports.module.css';

type Props = { icon: ReactNode; uploaded: (importId: string) => void };

/** A file is dropped here, or chosen; its bytes go up as they are. */
export function FileDrop({ icon, uploaded }: Props) {
  const { t } = useTranslation();
  const unreachable = useUnreachable();
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const add = api.useMutation('post', '/api/imports', besideField);
  const send = (file: File | null | undefined) => {
    if (!file || add.isPending) return;
    setProblem(null);
    add.mutate(
      { params: { query: { fileName: file.name } }, ...asBytes(file) },
      { onSuccess: ({ id }) => uploaded(id), onError: (error) => setProblem(asProblem(error, unreachable)) },
    );
  };
  const hold = (event: DragEvent, on: boolean) => {
    event.preventDefault();
    setOver(on);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first */}
      <div
        className={classes.drop}
        data-over={over || undefined}
        aria-busy={add.isPending}
        onDragOver={(event) => hold(event, true)}
        onDragLeave={(event) => hold(event, false)}
        onDrop={(event) => {
          hold(event, false);
          send(event.dataTransfer.files[0]);
        }}
      >
        {icon}
        <p>{t('imports.drop')}</p>
        <FileButton onChange={send} accept=".csv,.txt,.tsv,text/csv,text/plain">
          {(props) => (
            <Button variant="filled" loading={add.isPending} {...props}>
              {t('imports.choose')}
            </Button>
          )}
        </FileButton>
        <p className={classes.second}>{t('imports.limits')}</p>
      </div>
      {problem && (
        <div style={{ marginTop: 12 }}>
          <ProblemNote problem={problem} />
        </div>
      )}
    </>
  );
}

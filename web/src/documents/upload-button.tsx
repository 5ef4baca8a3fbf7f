import { Button, FileButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type Ref, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../frame/me.tsx';
import classes from './documents.module.css';
import { type Chosen, chosen } from './files.ts';

/** Who will see it is said before it is sent. */
export function UploadButton({ add, button }: { add: (files: Chosen[]) => void; button: Ref<HTMLButtonElement> }) {
  const { t } = useTranslation();
  const { person } = useMe();
  const reset = useRef<() => void>(null);
  const take = (files: File[]) => {
    add(files.map(chosen));
    // The same file may be chosen again.
    reset.current?.();
  };
  return (
    <div className={classes.upload}>
      <FileButton multiple onChange={take} resetRef={reset}>
        {(props) => (
          <Button {...props} ref={button} size="xs" leftSection={<IconUpload size={16} stroke={1.75} />}>
            {t('documents.upload')}
          </Button>
        )}
      </FileButton>
      <p className={classes.second}>{t(person.side === 'team' ? 'documents.seenByTeam' : 'documents.seenBy')}</p>
    </div>
  );
}

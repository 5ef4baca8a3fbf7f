import { Button } from '@mantine/core';
import { useIsFetching } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../parts/dialog.tsx';
import layout from '../parts/parts.module.css';

type Props = { title: string; children: ReactNode; yes: () => void; close: () => void };

/** What somebody loses, before it is taken from them. */
export function AskToEnd({ title, children, yes, close }: Props) {
  const { t } = useTranslation();
  // Not before it could be read what that closes.
  const looking = useIsFetching({ queryKey: ['post', '/api/projects/clients-preview'] }) > 0;
  return (
    <Dialog close={close} title={title} size={480}>
      {children}
      <div className={layout.buttons}>
        <Button onClick={close} data-autofocus>
          {t('parts.cancel')}
        </Button>
        <Button
          variant="filled"
          disabled={looking}
          onClick={() => {
            close();
            yes();
          }}
        >
          {t('projects.endYes')}
        </Button>
      </div>
    </Dialog>
  );
}

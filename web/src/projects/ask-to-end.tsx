import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import layout from '../parts/parts.module.css';

type Props = { title: string; children: ReactNode; yes: () => void; close: () => void };

/** What somebody loses, before it is taken from them. */
export function AskToEnd({ title, children, yes, close }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={close} title={title} size={480} closeButtonProps={{ 'aria-label': t('frame.close') }}>
      {children}
      <div className={layout.buttons}>
        <Button onClick={close}>{t('parts.cancel')}</Button>
        <Button
          variant="filled"
          data-autofocus
          onClick={() => {
            close();
            yes();
          }}
        >
          {t('projects.endYes')}
        </Button>
      </div>
    </Modal>
  );
}

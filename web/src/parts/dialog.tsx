import { Modal, type ModalProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FocusBack } from './focus-back.tsx';

type Props = Pick<ModalProps, 'title' | 'size' | 'children'> & {
  /** Left out where it is drawn only while it is open. */
  opened?: boolean;
  close: () => void;
};

/** A window over the page, with a title. */
export function Dialog({ opened = true, close, children, ...rest }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {opened && <FocusBack />}
      <Modal {...rest} opened={opened} onClose={close} returnFocus={false} closeButtonProps={{ 'aria-label': t('frame.close') }}>
        {children}
      </Modal>
    </>
  );
}

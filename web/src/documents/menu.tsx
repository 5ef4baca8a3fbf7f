import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowUpRight, IconDots, IconDownload, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../api/shapes.ts';
import { contentOf } from '../parts/document-content.ts';
import { ReleaseDialog } from '../parts/release-dialog.tsx';
import { RemoveDocument } from './remove.tsx';

export function DocumentMenu({ document: { id, name, class: its, may } }: { document: Document }) {
  const { t } = useTranslation();
  const [releasing, release] = useDisclosure();
  const [removing, remove] = useDisclosure();
  const released = its === 'documents_released';
  const Sign = released ? IconArrowBackUp : IconArrowUpRight;
  const label = t('documents.more', { name });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={label} title={label}>
            <IconDots size={16} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" {...contentOf({ id, name })} leftSection={<IconDownload size={16} stroke={1.75} />}>
            {t('documents.download')}
          </Menu.Item>
          {may.release && (
            <Menu.Item leftSection={<Sign size={16} stroke={1.75} />} onClick={release.open}>
              {t(released ? 'parts.releases.askEnd' : 'parts.releases.ask')}
            </Menu.Item>
          )}
          {may.remove && (
            <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} />} onClick={remove.open}>
              {t('documents.remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {releasing && <ReleaseDialog entry={{ kind: 'document', id, released }} close={release.close} />}
      {removing && <RemoveDocument documentId={id} name={name} close={remove.close} />}
    </>
  );
}

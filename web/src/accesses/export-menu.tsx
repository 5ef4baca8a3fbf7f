import { Button, Menu } from '@mantine/core';
import { IconDownload, IconFileTypeCsv, IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** The browser fetches the file itself, as long as that takes. */
export function ExportMenu({ filters }: { filters: Record<string, string | number> }) {
  const { t } = useTranslation();
  const asked = new URLSearchParams(Object.entries(filters).map(([name, value]) => [name, String(value)])).toString();
  const at = (kind: 'csv' | 'pdf') => `/api/accesses/export.${kind}${asked && `?${asked}`}`;
  return (
    <Menu>
      <Menu.Target>
        <Button variant="subtle" leftSection={<IconDownload size={16} stroke={1.75} />}>
          {t('accesses.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={at('csv')} download leftSection={<IconFileTypeCsv size={16} stroke={1.75} />}>
          {t('accesses.csv')}
        </Menu.Item>
        <Menu.Item component="a" href={at('pdf')} download leftSection={<IconFileTypePdf size={16} stroke={1.75} />}>
          {t('accesses.pdf')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

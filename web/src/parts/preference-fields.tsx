import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../api/shapes.ts';
import { languages } from './languages.ts';
import { zoneHere, zonesAnd } from './zones.ts';

type Preferences = Me['preferences'];
type Input = { value?: unknown; onChange: (value: unknown) => void; error?: ReactNode };
type Props = { input: (field: keyof Preferences) => Input; own?: boolean };

const formats = ['dd.mm.yyyy', 'dd/mm/yyyy', 'mm/dd/yyyy', 'yyyy-mm-dd'] as const;

/** Of oneself, or of a contact. Nothing chosen is as it would be without a word about it, and the field says how. */
export function PreferenceFields({ input, own }: Props) {
  const { t } = useTranslation();
  const field = (name: keyof Preferences) => {
    const { value, ...rest } = input(name);
    return { ...rest, value: (value as string | null | undefined) ?? null, clearable: true };
  };
  const timeZone = field('timeZone');
  return (
    <>
      <Select
        label={t(own ? 'parts.yourMailLanguage' : 'parts.mailLanguage')}
        description={t('parts.mailLanguageNote')}
        placeholder="English"
        data={languages.map(({ value, label }) => ({ value, label }))}
        {...field('language')}
      />
      <Select
        label={t(own ? 'parts.yourTimeZone' : 'parts.timeZone')}
        placeholder={own ? t('parts.browserZone', { zone: zoneHere() }) : t('parts.theirZone')}
        searchable
        {...timeZone}
        data={zonesAnd(timeZone.value)}
      />
      <Select
        label={t('parts.dateFormat')}
        placeholder={t('parts.dateInWords')}
        data={formats.map((value) => ({ value, label: t(`parts.dateFormats.${value.replaceAll('.', '·') as 'dd·mm·yyyy'}`) }))}
        {...field('dateFormat')}
      />
    </>
  );
}

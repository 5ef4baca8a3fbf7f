import { Select, type SelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { currencies } from './amounts.ts';

/** Searched by its three letters. */
export function CurrencyField(props: Omit<SelectProps, 'data'>) {
  const { t } = useTranslation();
  return <Select label={t('money.currency')} data={currencies} searchable allowDeselect={false} selectFirstOptionOnChange {...props} />;
}

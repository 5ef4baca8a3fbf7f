import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Six digits of the authenticator app. */
export function CodeField(props: TextInputProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('sessions.code')}
      placeholder="000000"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={40}
      styles={{ input: { fontVariantNumeric: 'tabular-nums', letterSpacing: '0.2em' } }}
      {...props}
    />
  );
}

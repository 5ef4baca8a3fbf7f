import { SegmentedControl, Select, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import classes from './grants.module.css';
import { Row } from './row.tsx';
import type { Values } from './values.ts';

/** Each language says its own name, and how it addresses somebody it knows or not. */
const languages: { value: Values['language']; label: string; informal: string; formal: string }[] = [
  { value: 'en', label: 'English', informal: 'informal', formal: 'formal' },
  { value: 'de', label: 'Deutsch', informal: 'du', formal: 'Sie' },
  { value: 'fr', label: 'Français', informal: 'tu', formal: 'vous' },
  { value: 'ro', label: 'Română', informal: 'tu', formal: 'dumneavoastră' },
  { value: 'ru', label: 'Русский', informal: 'ты', formal: 'вы' },
];

type Props<Typed extends Values> = {
  form: UseFormReturnType<Typed>;
  /** It is mailed in any case. */
  always?: boolean;
};

/** How the contact hears of it (D10, D11). */
export function LetterFields<Typed extends Values>({ form, always = false }: Props<Typed>) {
  const { t } = useTranslation();
  const { tell, language } = form.values;
  const spoken = languages.find(({ value }) => value === language)!;
  return (
    <>
      {!always && (
        <Row label={t('grants.invitation')}>
          <SegmentedControl
            aria-label={t('grants.invitation')}
            data={(['mail', 'link', 'nobody'] as const).map((value) => ({ value, label: t(`grants.tell.${value}`) }))}
            {...form.getInputProps('tell')}
          />
          <p className={classes.second}>{t(`grants.tellNotes.${tell}`)}</p>
        </Row>
      )}
      {(always || tell === 'mail') && (
        <>
          <Row label={t('grants.languageAndTone')}>
            <div className={classes.line}>
              <Select
                aria-label={t('grants.language')}
                data={languages}
                allowDeselect={false}
                w={170}
                {...form.getInputProps('language')}
              />
              {language !== 'en' && (
                <SegmentedControl
                  aria-label={t('grants.tone')}
                  data={(['informal', 'formal'] as const).map((tone) => ({ value: tone, label: spoken[tone] }))}
                  {...form.getInputProps('tone')}
                />
              )}
            </div>
          </Row>
          <Row label={t('grants.message')}>
            <Textarea
              aria-label={t('grants.message')}
              placeholder={t('grants.messageHint')}
              autosize
              minRows={3}
              maxRows={10}
              maxLength={2000}
              {...form.getInputProps('message')}
            />
          </Row>
        </>
      )}
    </>
  );
}

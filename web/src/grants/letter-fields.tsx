import { SegmentedControl, Select, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { languages } from '../parts/languages.ts';
import { Row } from '../parts/row.tsx';
import classes from './grants.module.css';
import type { Values } from './values.ts';

type Props<Typed extends Values> = {
  form: UseFormReturnType<Typed>;
  /** The language the contact wants to be written to in, where none is chosen. */
  preferred: NonNullable<Values['language']>;
  /** It is mailed in any case. */
  always?: boolean;
};

/** How the contact hears of it (D10, D11). */
export function LetterFields<Typed extends Values>({ form, preferred, always = false }: Props<Typed>) {
  const { t } = useTranslation();
  const { tell } = form.values;
  const language = form.values.language ?? preferred;
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
                data={languages.map(({ value, label }) => ({ value, label }))}
                allowDeselect={false}
                w={170}
                {...form.getInputProps('language')}
                value={language}
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

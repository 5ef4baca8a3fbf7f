import { DateInput, DatesProvider } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../frame/me.tsx';
import { useDays } from './day.ts';

dayjs.extend(customParseFormat);

const typed = ['YYYY-MM-DD', 'D MMM YYYY', 'D MMMM YYYY', 'D MMM', 'D MMMM', 'D.M.YYYY', 'D.M.', 'D/M/YYYY', 'D/M'];

/** A day as the API writes it; in a form also what somebody typed and nobody can read as one. */
export const isDay = (text: string) => dayjs(text, 'YYYY-MM-DD', true).isValid();

type Props = {
  label?: string;
  'aria-label'?: string;
  placeholder?: string;
  value?: string | null;
  /** What cannot be read is handed on as it was typed: whoever saves it is refused, and nobody saves another day instead. */
  onChange: (day: string | null) => void;
  error?: ReactNode;
};

/** A day is shown as people say it and may be typed as people write it. */
export function DayField({ value, onChange, error, ...rest }: Props) {
  const { t } = useTranslation();
  const days = useDays();
  const { dateFormat } = usePreferences();
  const forms = dateFormat === 'mm/dd/yyyy' ? ['M/D/YYYY', 'M/D', ...typed] : typed;
  const read = (text: string) =>
    forms
      .map((form) => dayjs(text.trim(), form, true))
      .find((day) => day.isValid())
      ?.format('YYYY-MM-DD') ?? null;
  const [unread, setUnread] = useState<string | null>(value && !isDay(value) ? value : null);
  const [left, setLeft] = useState(true);
  const [round, setRound] = useState(0);

  // Set from elsewhere meanwhile: what was typed is no longer meant.
  const before = useRef(value);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    if (unread === null || unread === value) return;
    setUnread(null);
    setRound((it) => it + 1);
  }, [value, unread]);

  return (
    <DatesProvider settings={{ locale: 'en', firstDayOfWeek: 1 }}>
      <DateInput
        key={round}
        {...rest}
        value={value && isDay(value) ? value : null}
        valueFormat={days.day}
        dateParser={read}
        fixOnBlur={unread === null}
        clearable
        onChange={(day) => {
          setUnread(null);
          onChange(day);
        }}
        onInput={({ currentTarget: { value: text } }) => {
          setLeft(false);
          const isUnread = text.trim() !== '' && read(text) === null;
          setUnread(isUnread ? text : null);
          if (isUnread) onChange(text);
        }}
        onBlur={() => setLeft(true)}
        error={unread !== null && left ? t('parts.noDay', { text: unread }) : error}
        rightSection={value ? undefined : <IconCalendar size={16} stroke={1.75} color="var(--ink-3)" />}
        clearButtonProps={{ 'aria-label': t('parts.clear') }}
      />
    </DatesProvider>
  );
}

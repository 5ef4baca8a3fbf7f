import { DateInput, DatesProvider } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../frame/me.tsx';
import { useDays } from './day.ts';

dayjs.extend(customParseFormat);

const typed = ['YYYY-MM-DD', 'D MMM YYYY', 'D MMMM YYYY', 'D MMM', 'D MMMM', 'D.M.YYYY', 'D.M.', 'D/M/YYYY', 'D/M'];

type Props = {
  label?: string;
  'aria-label'?: string;
  placeholder?: string;
  value?: string | null;
  onChange: (day: string | null) => void;
  error?: ReactNode;
};

/** A day is shown as people say it and may be typed as people write it. */
export function DayField(props: Props) {
  const { t } = useTranslation();
  const days = useDays();
  const { dateFormat } = usePreferences();
  const forms = dateFormat === 'mm/dd/yyyy' ? ['M/D/YYYY', 'M/D', ...typed] : typed;
  return (
    <DatesProvider settings={{ locale: 'en', firstDayOfWeek: 1 }}>
      <DateInput
        valueFormat={days.day}
        dateParser={(text) => {
          const day = forms.map((format) => dayjs(text, format, true)).find((read) => read.isValid());
          return day?.format('YYYY-MM-DD') ?? props.value ?? null;
        }}
        clearable
        rightSection={props.value ? undefined : <IconCalendar size={16} stroke={1.75} color="var(--ink-3)" />}
        clearButtonProps={{ 'aria-label': t('parts.clear') }}
        {...props}
      />
    </DatesProvider>
  );
}

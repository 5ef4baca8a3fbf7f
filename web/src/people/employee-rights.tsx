import { Checkbox, Input, SegmentedControl, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Tick = 'mayGrantAccess' | 'viewClientInfo' | 'addClient';
const ticks: Tick[] = ['mayGrantAccess', 'viewClientInfo', 'addClient'];

type KindProps = { value?: string; onChange: (kind: string) => void };

export function EmployeeKind({ value, onChange }: KindProps) {
  const { t } = useTranslation();
  return (
    <div>
      <Input.Label component="div">{t('people.kind')}</Input.Label>
      <SegmentedControl
        aria-label={t('people.kind')}
        value={value ?? 'member'}
        onChange={onChange}
        data={(['member', 'manager', 'administrator'] as const).map((kind) => ({ value: kind, label: t(`people.kinds.${kind}`) }))}
      />
    </div>
  );
}

/** What an administrator may do anyway is ticked for the others one by one. */
export function EmployeeTicks({ tick }: { tick: (field: Tick) => object }) {
  const { t } = useTranslation();
  return (
    <Stack gap={10} role="group" aria-label={t('people.rights')}>
      {ticks.map((field) => (
        <Checkbox key={field} label={t(`people.${field}`)} description={t(`people.${field}Note`)} {...tick(field)} />
      ))}
    </Stack>
  );
}

import { Button, TextInput } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../api/shapes.ts';
import { Section, SettingRow } from '../parts/field-row.tsx';
import { PauseLine } from '../parts/pause-line.tsx';
import { usePausing } from '../parts/pausing.ts';

/** One click, for the contact and everybody below it. */
export function PauseAccess({ person }: { person: Person }) {
  const { t } = useTranslation();
  const { pause, resume, pending } = usePausing();
  const [note, setNote] = useState('');
  const held = person.pause;
  if (!held && !person.may.grantAccess) return null;
  return (
    <Section title={t('people.pause.title')}>
      {held ? (
        <SettingRow title={<PauseLine pause={held} person={person} />} note={held.note || t('people.pause.held')}>
          {person.may.grantAccess && (
            <Button size="xs" leftSection={<IconPlayerPlay size={16} stroke={1.75} />} loading={pending} onClick={() => resume(held.of)}>
              {held.of.id === person.id ? t('people.pause.resume') : t('people.pause.resumeAbove', { of: held.of.name })}
            </Button>
          )}
        </SettingRow>
      ) : (
        <>
          <SettingRow title={t('people.pause.pause')} note={t(person.kind === 'company' ? 'people.pause.note' : 'people.pause.noteOne')}>
            <Button
              size="xs"
              leftSection={<IconPlayerPause size={16} stroke={1.75} />}
              loading={pending}
              onClick={() => {
                pause(person, note);
                setNote('');
              }}
            >
              {t('people.pause.pause')}
            </Button>
          </SettingRow>
          <TextInput
            label={t('people.pause.why')}
            description={t('people.pause.whyNote')}
            maxLength={1_000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </>
      )}
    </Section>
  );
}

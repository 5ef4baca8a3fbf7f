import { ActionIcon, Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopy, IconDots, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { asProblem } from '../api/problem.ts';
import { besideField } from '../api/queries.ts';
import type { Profile } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { Page } from '../frame/page.tsx';
import { Refused } from '../frame/refused.tsx';
import { ProblemNote, useUnreachable } from '../parts/problem-note.tsx';
import { type Draft, ProfileDialog } from './profile-dialog.tsx';
import classes from './profiles.module.css';

const empty: Draft = {
  name: '',
  ticks: {
    project: true,
    allTasks: false,
    companyTasks: false,
    mayAsk: true,
    history: 'none',
    documents: 'none',
    mayWrite: false,
    isMentioned: false,
    mayUpload: false,
  },
};

/** What people from outside can be: those that Portico brings along, and one's own. */
export function ProfilesPage() {
  const { t } = useTranslation();
  const unreachable = useUnreachable();
  const [draft, setDraft] = useState<Draft>();
  const { data, error, refetch } = api.useQuery('get', '/api/profiles');
  const remove = api.useMutation('delete', '/api/profiles/{profileId}', {
    ...besideField,
    onSuccess: () => void notifications.show({ message: t('profiles.deleted') }),
  });
  const copy = ({ name, ticks }: Profile) => setDraft({ name: t('profiles.copyOf', { name }), ticks });
  return (
    <Page
      title={t('profiles.profiles')}
      actions={
        <Button variant="filled" leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => setDraft(empty)}>
          {t('profiles.add')}
        </Button>
      }
    >
      <div className={classes.page}>
        <p className={classes.sentence}>{t('profiles.sentence')}</p>
        {error && !data && <Refused error={error} retry={refetch} />}
        {!data && !error && <LoadingRows />}
        {remove.error && <ProblemNote problem={asProblem(remove.error, unreachable)} />}
        <ul className={classes.list}>
          {data?.items.map((profile) => (
            <li key={profile.id}>
              <div>
                <b>{profile.name}</b>
                <span>{profile.sentence}</span>
              </div>
              <span className={classes.uses}>{t('profiles.uses', { count: profile.useCount })}</span>
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon aria-label={t('profiles.more', { name: profile.name })}>
                    <IconDots size={18} stroke={1.75} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  {profile.may.change && (
                    <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} />} onClick={() => setDraft(profile)}>
                      {t('profiles.edit')}
                    </Menu.Item>
                  )}
                  <Menu.Item leftSection={<IconCopy size={16} stroke={1.75} />} onClick={() => copy(profile)}>
                    {t('profiles.copy')}
                  </Menu.Item>
                  {profile.may.change && (
                    <Menu.Item
                      leftSection={<IconTrash size={16} stroke={1.75} />}
                      onClick={() => remove.mutate({ params: { path: { profileId: profile.id } } })}
                    >
                      {t('profiles.delete')}
                    </Menu.Item>
                  )}
                </Menu.Dropdown>
              </Menu>
            </li>
          ))}
        </ul>
      </div>
      {draft && <ProfileDialog draft={draft} close={() => setDraft(undefined)} />}
    </Page>
  );
}

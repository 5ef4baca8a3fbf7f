import { Button, Group, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconUserPlus, IconUserSquare } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Name, Project, ProjectsClientChange, ProjectsClientChanged } from '../api/shapes.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Floating } from '../parts/floating.tsx';
import { PersonPicker } from '../parts/person-picker.tsx';
import { SelectedBar } from '../parts/selected-bar.tsx';
import { useSelection } from '../parts/selection.tsx';
import { AskClient } from './ask-client.tsx';
import classes from './projects.module.css';

type As = ProjectsClientChange['as'];
type Refused = { project: Project; problem: NonNullable<ProjectsClientChanged['items'][number]['problem']> };
type Choice = { client: Name; projects: Project[]; as: As };
/** A client of another family than the primary: asked about once more, for all of them together. */
type Asked = { client: Name; projects: Project[] };

const most = 200;

/** The client of all selected projects is set, or one is added to them (C7); each is judged by itself. */
export function ClientBar() {
  const { t } = useTranslation();
  const selection = useSelection<Project>();
  const change = api.useMutation('patch', '/api/projects/clients');
  const [choice, setChoice] = useState<Choice | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  if (!selection || (selection.items.size === 0 && !asked)) return null;
  const selected = [...selection.items.values()];

  const set = async (projects: Project[], client: Name, as: As, confirmOtherRoot = false) => {
    const refused: Refused[] = [];
    try {
      for (let at = 0; at < projects.length; at += most) {
        const some = new Map(projects.slice(at, at + most).map((project) => [project.id, project]));
        const body = { projectIds: [...some.keys()], clientId: client.id, as, ...(confirmOtherRoot && { confirmOtherRoot }) };
        const { items } = await change.mutateAsync({ body });
        for (const { projectId, problem } of items) if (problem) refused.push({ project: some.get(projectId)!, problem });
      }
    } catch {
      return; // told already; everything stays selected, to be tried again
    }
    selection.keep(refused.map(({ project }) => project));
    const stray = refused.filter(({ problem }) => problem.code === 'other-root').map(({ project }) => project);
    setAsked(stray.length > 0 ? { client, projects: stray } : null);
    const done = projects.length - refused.length;
    if (done > 0) notifications.show({ message: t('projects.clientsChanged', { count: done }), autoClose: 10_000 });
    tellRefused(refused.filter(({ problem }) => problem.code !== 'other-root'));
  };
  const tellRefused = (refused: Refused[]) => {
    if (refused.length === 0) return;
    const reasons = Map.groupBy(refused, ({ problem }) => problem.detail ?? problem.title);
    notifications.show({
      color: 'red',
      autoClose: 20_000,
      title: t('projects.clientsRefused', { count: refused.length }),
      message: [...reasons].map(([title, projects]) => (
        <p key={title}>{t('projects.refusedThese', { names: projects.map(({ project }) => `“${project.name}”`).join(', '), title })}</p>
      )),
    });
  };
  return (
    <>
      {selected.length > 0 && (
        <SelectedBar
          words={t('projects.selected', { count: selected.length })}
          none={t('projects.selectNone')}
          busy={change.isPending}
          clear={selection.clear}
        >
          <ClientButton
            words={t('projects.setClient')}
            note={t('projects.setClientNote')}
            icon={<IconUserSquare size={16} stroke={1.75} />}
            disabled={change.isPending}
            choose={(client) => setChoice({ client, projects: selected, as: 'only' })}
          />
          <ClientButton
            words={t('projects.addClientShort')}
            note={t('projects.addClientNote')}
            icon={<IconUserPlus size={16} stroke={1.75} />}
            disabled={change.isPending}
            choose={(client) => setChoice({ client, projects: selected, as: 'added' })}
          />
        </SelectedBar>
      )}
      {choice && (
        <AskClient
          {...choice}
          no={() => setChoice(null)}
          yes={() => {
            setChoice(null);
            void set(choice.projects, choice.client, choice.as);
          }}
        />
      )}
      <Dialog opened={asked !== null} close={() => setAsked(null)} title={asked && t('projects.otherRoot', { name: asked.client.name })}>
        <p>{asked && t('projects.otherRootNote', { count: asked.projects.length, name: asked.client.name })}</p>
        <ul className={classes.strays}>
          {asked?.projects.map(({ id, name, clients }) => (
            <li key={id}>{t('projects.otherRootOf', { name, client: clients[0]?.name })}</li>
          ))}
        </ul>
        <Group mt={16} gap={8} justify="flex-end">
          <Button onClick={() => setAsked(null)}>{t('projects.leaveThem')}</Button>
          <Button
            variant="filled"
            loading={change.isPending}
            onClick={() => asked && void set(asked.projects, asked.client, 'added', true)}
          >
            {t('projects.addAllTheSame')}
          </Button>
        </Group>
      </Dialog>
    </>
  );
}

type ClientButtonProps = { words: string; note: string; icon: ReactNode; disabled: boolean; choose: (client: Name) => void };

function ClientButton({ words, note, icon, disabled, choose }: ClientButtonProps) {
  const [open, { toggle, close }] = useDisclosure();
  return (
    <Floating opened={open} close={close} width={280} position="top-start">
      <Popover.Target>
        {/* Two of them find room on a phone with their words. */}
        <Button size="xs" variant="subtle" leftSection={icon} disabled={disabled} onClick={toggle} aria-expanded={open}>
          {words}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={12}>
        <PersonPicker
          inside
          label={words}
          description={note}
          filter={{ side: 'outside' }}
          value={null}
          onChange={(id, name) => {
            if (!id || !name) return;
            close();
            choose({ id, name });
          }}
        />
      </Popover.Dropdown>
    </Floating>
  );
}

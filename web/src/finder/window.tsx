import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCheckbox, IconKeyboard, IconLogout, IconMoon, IconSearch, IconStack2, IconSun } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { entries, settingsEntry } from '../frame/entries.ts';
import { useMe } from '../frame/me.tsx';
import { useScheme } from '../frame/scheme.ts';
import { useSignOut } from '../frame/sign-out.ts';
import { Face } from '../parts/face.tsx';
import classes from './finder.module.css';
import { useFound } from './found.ts';

type Action = { id: string; label: string; description?: string | undefined; sign: ReactNode; act: () => void };

type Props = {
  close: () => void;
  showKeys: () => void;
  typed: string;
  setTyped: (typed: string) => void;
  /** To be told when what is typed comes here. */
  take: () => void;
};

/** Projects, tasks and people by name or number, and what can be done from anywhere. */
export function FinderWindow({ close, showKeys, typed, setTyped, take }: Props) {
  const { t } = useTranslation();
  const [text] = useDebouncedValue(typed.trim(), 120);
  const found = useFoundActions(text);
  const commands = useCommands(showKeys).filter(({ label }) => label.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase()));
  const groups = [...found.groups, { words: 'commands' as const, actions: commands }].filter(({ actions }) => actions.length > 0);
  const list = useCombobox({ opened: true });
  // What is found comes later than the key: the first of it is the one that Enter takes.
  const shown = groups.flatMap(({ actions }) => actions.map(({ id }) => id)).join();
  const { selectFirstOption } = list;
  useEffect(() => {
    if (shown) selectFirstOption();
  }, [shown, selectFirstOption]);
  const submit = (id: string) => {
    close();
    groups
      .flatMap(({ actions }) => actions)
      .find((action) => action.id === id)
      ?.act();
  };
  return (
    <Modal
      opened
      returnFocus={false}
      onClose={close}
      withCloseButton={false}
      padding={0}
      size={560}
      yOffset="10dvh"
      attributes={{ content: { 'aria-label': t('finder.search') } }}
    >
      <Combobox store={list} onOptionSubmit={submit}>
        <Combobox.EventsTarget>
          <TextInput
            data-autofocus
            variant="unstyled"
            className={classes.search}
            aria-label={t('finder.find')}
            placeholder={t('finder.find')}
            leftSection={<IconSearch size={18} stroke={1.75} aria-hidden="true" />}
            value={typed}
            onFocus={({ currentTarget }) => {
              currentTarget.setSelectionRange(typed.length, typed.length);
              take();
            }}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </Combobox.EventsTarget>
        <Combobox.Options className={classes.list} aria-label={t('finder.search')}>
          {groups.map(({ words, actions }) => (
            <Combobox.Group key={words} label={t(`finder.groups.${words}`)}>
              {actions.map(({ id, label, description, sign }) => (
                <Combobox.Option key={id} value={id} className={classes.action}>
                  <span className={classes.sign}>{sign}</span>
                  <span className={classes.label}>{label}</span>
                  {description && <span className={classes.description}>{description}</span>}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
          {groups.length === 0 && <Combobox.Empty>{t(found.pending ? 'frame.loading' : 'finder.nothing')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox>
    </Modal>
  );
}

function useFoundActions(text: string) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { pending, projects, tasks, people } = useFound(text);
  const groups: { words: 'projects' | 'tasks' | 'people'; actions: Action[] }[] = [
    {
      words: 'tasks',
      actions: tasks.map(({ id, number, title, project }) => ({
        id,
        label: title,
        description: project ? t('finder.numbered', { number, project: project.name }) : `#${number}`,
        sign: <IconCheckbox size={16} stroke={1.75} aria-hidden="true" />,
        act: () =>
          project
            ? navigate({ to: '/projects/$projectId/tasks/$taskId', params: { projectId: project.id, taskId: id } })
            : navigate({ to: '/tasks/$taskId', params: { taskId: id } }),
      })),
    },
    {
      words: 'projects',
      actions: projects.map(({ id, name, clients: [client] }) => ({
        id,
        label: name,
        description: client?.name,
        sign: <IconStack2 size={16} stroke={1.75} aria-hidden="true" />,
        act: () => navigate({ to: '/projects/$projectId', params: { projectId: id } }),
      })),
    },
    {
      words: 'people',
      actions: people.map((person) => ({
        id: person.id,
        label: person.name,
        description: person.parent?.name,
        sign: <Face person={person} size={20} />,
        act: () => navigate({ to: person.side === 'team' ? '/people/$personId' : '/contacts/$personId', params: { personId: person.id } }),
      })),
    },
  ];
  return { pending, groups };
}

function useCommands(showKeys: () => void): Action[] {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const { dark, turn } = useScheme();
  const signOut = useSignOut();
  const Scheme = dark ? IconSun : IconMoon;
  return [
    ...[...entries(me), settingsEntry].map(({ to, words, icon: Icon }) => ({
      id: to,
      label: t(`frame.entries.${words}`),
      sign: <Icon size={16} stroke={1.75} aria-hidden="true" />,
      act: () => void navigate({ to }),
    })),
    {
      id: 'scheme',
      label: t(dark ? 'frame.light' : 'frame.dark'),
      sign: <Scheme size={16} stroke={1.75} aria-hidden="true" />,
      act: turn,
    },
    { id: 'keys', label: t('finder.keys'), sign: <IconKeyboard size={16} stroke={1.75} aria-hidden="true" />, act: showKeys },
    { id: 'signOut', label: t('frame.signOut'), sign: <IconLogout size={16} stroke={1.75} aria-hidden="true" />, act: signOut },
  ];
}
